import { type ReadonlySignal, signal } from '@preact/signals';
import type { Notices } from '../../components/notices';
import type { Settings } from '../../core/settings';
import type { NudgesService, Snooze } from '../../services/nudge-contract';
import type { PageInFront } from './page-in-front';

interface Snoozed {
  /** No nudges before this time, in epoch milliseconds; null when they may come. */
  readonly until: number | null;
  /** Of the page in front; undefined where the browser does not tell. */
  readonly host: string | undefined;
  /** The excluded site that the host belongs to, if there is one. */
  readonly leftOut: string | undefined;
}

interface Given {
  nudges: Pick<NudgesService, 'snooze' | 'resume' | 'exclude' | 'include'>;
  pageInFront: () => Promise<PageInFront>;
  now: () => number;
}

export interface Snoozing {
  /** undefined until it is known, and while no nudges can come anyway. */
  snoozed: ReadonlySignal<Snoozed | undefined>;
  read(settings: Settings): Promise<void>;
  snooze(snooze: Snooze): Promise<void>;
  resume(): Promise<void>;
  leaveOut(): Promise<void>;
  takeIn(): Promise<void>;
}

/** Nudges put off for a while, or for a site. */
export function createSnoozing(
  { nudges, pageInFront, now }: Given,
  { attempt, tell }: Pick<Notices, 'attempt' | 'tell'>,
): Snoozing {
  const snoozed = signal<Snoozed | undefined>(undefined);

  function become(change: Partial<Snoozed>) {
    if (snoozed.value) snoozed.value = { ...snoozed.value, ...change };
  }

  async function end() {
    await nudges.resume();
    become({ until: null });
  }

  async function setLeftOut(host: string, site: string | undefined) {
    const sites = await (site === undefined ? nudges.exclude(host) : nudges.include(site));
    become({ leftOut: siteOf(host, sites) });
  }

  return {
    snoozed,
    async read(settings) {
      const { host } = await pageInFront();
      const { snoozedUntil, excludedSites } = settings;
      const until = snoozedUntil !== null && snoozedUntil > now() ? snoozedUntil : null;
      snoozed.value = isAnyWayOn(settings)
        ? { until, host, leftOut: host && siteOf(host, excludedSites) }
        : undefined;
    },
    snooze: (snooze) =>
      attempt('settings', async () => {
        become({ until: await nudges.snooze(snooze) });
        tell('snoozed', () => attempt('settings', end));
      }),
    resume: () =>
      attempt('settings', async () => {
        await end();
        tell('snooze_ended');
      }),
    leaveOut: () =>
      attempt('settings', async () => {
        const { host } = snoozed.value ?? {};
        if (!host) return;
        await setLeftOut(host, undefined);
        const site = snoozed.value?.leftOut;
        tell('site_left_out', () => attempt('settings', () => setLeftOut(host, site)));
      }),
    takeIn: () =>
      attempt('settings', async () => {
        const { host, leftOut } = snoozed.value ?? {};
        if (!host || !leftOut) return;
        await setLeftOut(host, leftOut);
        tell('site_taken_in', () => attempt('settings', () => setLeftOut(leftOut, undefined)));
      }),
  };
}

/** A pause outranks all nudges, and its own line tells of it. */
function isAnyWayOn({ nudges, badge, pageCard, notification }: Settings): boolean {
  return nudges !== 'off' && (badge || pageCard || notification);
}

/** The site among these that a host belongs to. */
function siteOf(host: string, sites: readonly string[]): string | undefined {
  return sites.find((site) => host === site || host.endsWith(`.${site}`));
}
