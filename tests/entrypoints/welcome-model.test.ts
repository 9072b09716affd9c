import { describe, expect, test, vi } from 'vitest';
import type { Cadence } from '../../core/deal/cadence';
import { defaultSettings } from '../../core/settings';
import { createWelcomeModel } from '../../entrypoints/welcome/welcome-model';

const daily: Cadence = { kind: 'daily', at: 420 };

function openWelcome() {
  const calls: string[] = [];
  const given = {
    settings: {
      read: vi.fn(async () => defaultSettings),
      change: vi.fn(async (change: object) => {
        calls.push('change');
        return { ...defaultSettings, ...change };
      }),
    },
    dropHand: () => void calls.push('drop'),
    reportFailure: vi.fn(),
  };
  return { given, calls, model: createWelcomeModel(given) };
}

describe('the welcome page', () => {
  test('starts from the cadence that holds', async () => {
    const { model } = openWelcome();
    await model.start();

    expect(model.cadence.value).toEqual({ kind: 'everyTab' });
    expect(model.kept.value).toBe(false);
  });

  test('keeps a choice at once; the kept hand goes first', async () => {
    const { given, calls, model } = openWelcome();
    await model.start();
    await model.choose(daily);

    expect(given.settings.change).toHaveBeenCalledWith({ cadence: daily });
    expect(calls).toEqual(['drop', 'change']);
    expect(model.cadence.value).toEqual(daily);
    expect(model.kept.value).toBe(true);
  });

  test('a choice that was not kept is taken back and told', async () => {
    const { given, model } = openWelcome();
    await model.start();
    given.settings.change.mockRejectedValueOnce(new Error('the background was stopped'));
    await model.choose(daily);

    expect(model.cadence.value).toEqual({ kind: 'everyTab' });
    expect(model.kept.value).toBe(false);
    expect(model.notices.failure.value).toBe('settings');
  });

  test('a choice made before the settings were read stays', async () => {
    const { given, model } = openWelcome();
    const reading = Promise.withResolvers<typeof defaultSettings>();
    given.settings.read.mockReturnValueOnce(reading.promise);
    const started = model.start();
    await model.choose(daily);
    reading.resolve(defaultSettings);
    await started;

    expect(model.cadence.value).toEqual(daily);
  });
});
