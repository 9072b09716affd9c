import type { Notices } from '../../components/notices';
import type { SettingsChange } from '../../core/settings';
import { createPart, type Part } from './part';

/** What the new tab shows only with a permission of its own. */
export const extras = ['topSites', 'search'] as const;
export type Extra = (typeof extras)[number];

export interface Permissions {
  granted: () => Promise<Extra[]>;
  /** Must be called in answer to a click, before anything is awaited. */
  request: (extra: Extra) => Promise<boolean>;
  remove: (extra: Extra) => Promise<unknown>;
}

export interface Extras {
  /** Those whose permission is given, whatever the settings say. */
  readonly granted: Part<readonly Extra[]>;
  turnOn(extra: Extra): Promise<void>;
  turnOff(extra: Extra): Promise<void>;
}

export function createExtras(
  permissions: Permissions,
  { attempt, tell }: Notices,
  keep: (change: SettingsChange) => Promise<void>,
  reportFailure: (doing: string, error: unknown) => void,
): Extras {
  const granted = createPart('permissions', permissions.granted, reportFailure);

  async function turnOn(extra: Extra) {
    await attempt('settings', async () => {
      if (!(await permissions.request(extra))) {
        tell('options_refused');
        return;
      }
      await granted.read();
      await keep({ [extra]: true });
      tell('options_saved', () => turnOff(extra));
    });
  }

  async function turnOff(extra: Extra) {
    await attempt('settings', async () => {
      await keep({ [extra]: false });
      // What is not used is given back.
      await permissions.remove(extra);
      await granted.read();
      tell('options_saved', () => turnOn(extra));
    });
  }

  return { granted, turnOn, turnOff };
}
