import { type ReadonlySignal, signal } from '@preact/signals';
import type { Notices } from '../../components/notices';
import type { Settings, SettingsChange } from '../../core/settings';
import type { Asked, Granted, NudgePermissions } from './nudge-permissions';
import type { Part } from './part';
import { everySite, patternsFor, patternsOf, reachOf } from './site-patterns';

/** What is turned on and off by itself. */
export const nudgeSwitches = ['badge', 'pageCard', 'notification', 'idle'] as const;
export type NudgeSwitch = (typeof nudgeSwitches)[number];

/** What the options page has already. */
export interface NudgePage {
  settings: Part<Settings>;
  notices: Notices;
  /** Keeps a change without a word. Rejects when it could not be kept. */
  keep: (change: SettingsChange) => Promise<void>;
}

export interface NudgeSwitches {
  /** Whether the reader is about to name sites, though there is none yet. */
  readonly naming: ReadonlySignal<boolean>;
  /** What the browser did not allow when it was asked last. */
  readonly refused: ReadonlySignal<NudgeSwitch | 'pages' | null>;
  turnOn(which: NudgeSwitch): Promise<void>;
  turnOff(which: NudgeSwitch): Promise<void>;
  /** Reads pages of all sites. */
  readEverySite(): Promise<void>;
  /** Reads pages of none but the sites that are named; there may be none yet. */
  readNamedSites(): Promise<void>;
  readSite(host: string): Promise<void>;
  leaveSite(host: string): Promise<void>;
  stopReading(): Promise<void>;
}

/**
 * Turns ways on and off, with the browser's permission for each. A permission is asked for in the click
 * itself, kept settings follow it, and what is not used is given back.
 */
export function createNudgeSwitches(
  permissions: NudgePermissions,
  granted: Part<Granted>,
  { settings, notices, keep }: NudgePage,
): NudgeSwitches {
  const { attempt, tell } = notices;
  const refused = signal<NudgeSwitch | 'pages' | null>(null);
  const naming = signal(false);
  const origins = () => granted.content.value?.origins ?? [];
  const before = <Key extends keyof SettingsChange>(...keys: Key[]) => {
    const { value } = settings.content;
    return Object.fromEntries(keys.map((key) => [key, value?.[key]])) as Pick<Settings, Key>;
  };

  /** @param asked null when no permission is needed, or it is there already */
  function gain(
    what: NudgeSwitch | 'pages',
    asked: Asked | null,
    change: SettingsChange,
    undo: () => Promise<void>,
  ) {
    return attempt('settings', async () => {
      refused.value = null;
      if (asked && !(await permissions.request(asked))) {
        refused.value = what;
        tell('options_refused');
        return;
      }
      if (asked) await granted.read();
      await keep(change);
      tell('options_saved', undo);
    });
  }

  function giveUp(asked: Asked | null, change: SettingsChange, undo: () => Promise<void>) {
    return attempt('settings', async () => {
      refused.value = null;
      await keep(change);
      if (asked) await release(asked);
      tell('options_saved', undo);
    });
  }

  async function release(asked: Asked) {
    const wanted = before('readPages', 'pageCard');
    const others = origins().filter((origin) => !asked.origins?.includes(origin));
    await permissions.remove(asked);
    const left = await permissions.granted();
    const lost = others.filter((origin) => !left.origins.includes(origin));
    if (lost.length > 0) await regain(lost, wanted);
    await granted.read();
  }

  /** With every site, Chrome takes those away, too, that were named; and the background turns off what used them. */
  async function regain(lost: readonly string[], wanted: SettingsChange) {
    // The click was a moment ago; where that is too long, the reader sees that they are gone.
    const isBack = await permissions.request({ origins: lost }).catch(() => false);
    if (isBack) await keep(wanted);
  }

  function turnOn(which: NudgeSwitch): Promise<void> {
    const undo = () => turnOff(which);
    if (which !== 'pageCard') return gain(which, asked[which], { [which]: true }, undo);
    // A card needs pages to be read; where none may be, all are asked for.
    const reads = origins().length > 0;
    const old = before('pageCard', 'readPages');
    const change = { pageCard: true, readPages: true };
    const back = reads ? null : { origins: everySite };
    return gain(which, back, change, () => giveUp(back, old, () => turnOn(which)));
  }

  function turnOff(which: NudgeSwitch): Promise<void> {
    const back = which === 'pageCard' ? null : asked[which];
    return giveUp(back, { [which]: false }, () => turnOn(which));
  }

  /** Withdraws what is granted for sites; its undo asks for it again. */
  function withdraw(patterns: readonly string[], change: SettingsChange): Promise<void> {
    const asked = { origins: patterns };
    const old = before('readPages', 'pageCard');
    return giveUp(asked, change, () => gain('pages', asked, old, () => withdraw(patterns, change)));
  }

  /** Gains pages to read. @param asked null when they may be read already */
  function read(asked: Asked | null): Promise<void> {
    const old = before('readPages', 'pageCard');
    const isNew = !old.readPages || origins().length === 0;
    // A card that went with its permission does not come back by itself.
    const change = { readPages: true, ...(isNew && { pageCard: false }) };
    const undo = () => giveUp(asked, old, () => gain('pages', asked, change, undo));
    return gain('pages', asked, change, undo);
  }

  return {
    refused,
    naming,
    turnOn,
    turnOff,
    readEverySite() {
      naming.value = false;
      return read({ origins: everySite });
    },
    async readNamedSites() {
      naming.value = true;
      const all = origins().filter((origin) => reachOf([origin]).all);
      if (all.length > 0) await withdraw(all, { readPages: true });
    },
    readSite(host) {
      const mayRead = reachOf(origins()).hosts.some(
        (site) => host === site || host.endsWith(`.${site}`),
      );
      return read(mayRead ? null : { origins: patternsOf(host) });
    },
    leaveSite(host) {
      naming.value = true;
      return withdraw(patternsFor(host, origins()), {});
    },
    stopReading() {
      naming.value = false;
      return withdraw(origins(), { readPages: false, pageCard: false });
    },
  };
}

const asked: Readonly<Record<Exclude<NudgeSwitch, 'pageCard'>, Asked | null>> = {
  badge: null,
  notification: { permissions: ['notifications'] },
  idle: { permissions: ['idle'] },
};
