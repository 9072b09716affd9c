import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Reason } from '../../core/deal/reason';
import type { Way } from '../../core/nudge/nudge';
import type { Settings } from '../../core/settings';
import type { NudgesService, ReasonsService } from '../../services/nudge-contract';
import type { Granted, NudgePermissions } from './nudge-permissions';
import {
  createNudgeSwitches,
  type NudgePage,
  type NudgeSwitch,
  type NudgeSwitches,
} from './nudge-switches';
import { createPart, type Part } from './part';
import { type Reach, reachOf } from './site-patterns';

export interface NudgesDependencies {
  nudges: Pick<NudgesService, 'ways' | 'told' | 'resume' | 'exclude' | 'include'>;
  reasons: Pick<ReasonsService, 'less' | 'asBefore'>;
  permissions: NudgePermissions;
  /** Resolves once the page is before the reader; it may have been opened behind another. */
  seen: () => Promise<void>;
  reportFailure: (doing: string, error: unknown) => void;
}

/** What holds: a setting and the browser's permission together. */
export interface NudgeState extends Readonly<Record<NudgeSwitch, boolean>> {
  readonly settings: Settings;
  /** Whose pages may be read. `named`: of sites that are named, perhaps of none yet. */
  readonly reading: 'none' | 'named' | 'all';
  readonly sites: readonly string[];
}

export interface NudgesModel {
  readonly granted: Part<Granted>;
  /** undefined until settings and permissions are read. */
  readonly state: ReadonlySignal<NudgeState | undefined>;
  readonly switches: NudgeSwitches;
  /** The ways that came to be quieter since the reader was here last. */
  readonly quieter: ReadonlySignal<readonly Way[]>;
  start(): Promise<void>;
  resume(): Promise<void>;
  exclude(host: string): Promise<void>;
  include(host: string): Promise<void>;
  /** Takes back that less is to come for a reason. */
  asBefore(reason: Reason): Promise<void>;
}

/** What the options know of nudges, and can do about them. */
export function createNudgesModel(given: NudgesDependencies, page: NudgePage): NudgesModel {
  const { nudges, reasons, permissions, seen, reportFailure } = given;
  const { settings, keep } = page;
  const { attempt, tell } = page.notices;
  const granted = createPart('permissions', permissions.granted, reportFailure);
  const switches = createNudgeSwitches(permissions, granted, page);
  const quieter = signal<readonly Way[]>([]);

  const state = computed<NudgeState | undefined>(() => {
    const chosen = settings.content.value;
    const allowed = granted.content.value;
    return chosen && allowed && stateOf(chosen, allowed, switches.naming.value);
  });

  async function hearOfQuieter() {
    const ways = await nudges.ways();
    quieter.value = (['badge', 'page', 'notification'] as const).filter((way) => ways[way].tell);
    if (quieter.value.length > 0) void seen().then(nudges.told).catch(unheard);
  }
  const unheard = (error: unknown) => reportFailure('hear of nudges', error);

  /** Does what changes a setting elsewhere, and offers to take it back. */
  function rule(work: () => Promise<unknown>, undo: () => Promise<unknown>) {
    const done = async (work: () => Promise<unknown>) => {
      await work();
      await settings.read();
    };
    return attempt('settings', async () => {
      await done(work);
      tell('options_saved', () => attempt('settings', () => done(undo)));
    });
  }

  function ruleSites(work: () => Promise<unknown>) {
    const excludedSites = settings.content.value?.excludedSites ?? [];
    return rule(work, () => keep({ excludedSites }));
  }

  return {
    granted,
    state,
    switches,
    quieter,
    async start() {
      await Promise.all([granted.read(), hearOfQuieter().catch(unheard)]);
    },
    resume() {
      const snoozedUntil = settings.content.value?.snoozedUntil ?? null;
      return rule(nudges.resume, () => keep({ snoozedUntil }));
    },
    exclude: (host) => ruleSites(() => nudges.exclude(host)),
    include: (host) => ruleSites(() => nudges.include(host)),
    asBefore: (reason) =>
      rule(
        () => reasons.asBefore(reason),
        () => reasons.less(reason),
      ),
  };
}

function stateOf(settings: Settings, granted: Granted, naming: boolean): NudgeState {
  const { all, hosts } = reachOf(granted.origins);
  const reading = settings.readPages ? readingOf(all, hosts) : 'none';
  return {
    settings,
    badge: settings.badge,
    pageCard: settings.pageCard && reading !== 'none',
    notification: settings.notification && granted.permissions.includes('notifications'),
    idle: settings.idle && granted.permissions.includes('idle'),
    reading: reading === 'none' && naming ? 'named' : reading,
    sites: settings.readPages ? hosts : [],
  };
}

function readingOf(all: Reach['all'], hosts: Reach['hosts']): NudgeState['reading'] {
  if (all) return 'all';
  return hosts.length > 0 ? 'named' : 'none';
}
