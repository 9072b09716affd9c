import { changeSettings, readSettings, type Settings } from '../core/settings';
import { createInTurn } from './in-turn';
import type { StorageArea } from './storage-area';

export const settingsKey = 'settings';

export interface SettingsStore {
  read(): Promise<Settings>;
  /** @throws ValiError when the change is not one of settings */
  change(change: unknown): Promise<Settings>;
}

export function createSettingsStore(area: StorageArea): SettingsStore {
  const inTurn = createInTurn();
  const read = async () => readSettings((await area.get(settingsKey))[settingsKey]);
  return {
    read,
    change: (change) =>
      inTurn(async () => {
        const settings = changeSettings(await read(), change);
        await area.set({ [settingsKey]: settings });
        return settings;
      }),
  };
}
