import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../core/settings';
import { createSettingsStore, settingsKey } from '../../store/settings';
import { areaInMemory } from '../fixtures/storage-area';

describe('settings', () => {
  test('are kept', async () => {
    const area = areaInMemory();
    const changed = await createSettingsStore(area).change({ between: 'quiet' });

    expect(changed).toEqual({ ...defaultSettings, between: 'quiet' });
    expect(await createSettingsStore(area).read()).toEqual(changed);
  });

  test('changed by two pages at once are changed twice', async () => {
    const settings = createSettingsStore(areaInMemory());
    await Promise.all([
      settings.change({ between: 'quiet' }),
      settings.change({ keys: false }),
      settings.change({ textSize: 'large' }),
    ]);

    expect(await settings.read()).toMatchObject({
      between: 'quiet',
      keys: false,
      textSize: 'large',
    });
  });

  test('that are corrupt fall back alone', async () => {
    const area = areaInMemory();
    area.items.set(settingsKey, { version: 1, cadence: 'often', between: 'quiet', theme: 'pink' });

    expect(await createSettingsStore(area).read()).toEqual({
      ...defaultSettings,
      between: 'quiet',
    });
  });

  test('stay as they are when a change is refused', async () => {
    const area = areaInMemory();
    const settings = createSettingsStore(area);
    await settings.change({ keys: false });
    const before = area.items.get(settingsKey);

    await expect(settings.change({ moments: false, textSize: 'vast' })).rejects.toThrow();

    expect(area.items.get(settingsKey)).toEqual(before);
  });
});
