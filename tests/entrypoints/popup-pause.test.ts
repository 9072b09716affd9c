import { describe, expect, test } from 'vitest';
import { minute, tomorrow } from '../../core/deal/cadence';
import { at, stopped, surroundings } from '../fixtures/popup';

describe('a pause from the popup', () => {
  test('lasts an hour or until tomorrow, and can be ended; the kept hand goes first', async () => {
    const { calls, model } = surroundings();
    await model.start();

    await model.pauseForAnHour();
    expect(model.pause.value).toEqual({ until: at + 60 * minute });
    await model.pauseUntilTomorrow();
    expect(model.pause.value).toEqual({ until: tomorrow(at) });
    await model.resume();
    expect(model.pause.value).toBeNull();

    expect(calls).toEqual(['drop', 'change', 'drop', 'change', 'drop', 'change']);
  });

  test('is none once it is over', async () => {
    const { model, set } = surroundings();
    set({ pause: { until: at - 1 } });
    await model.start();

    expect(model.pause.value).toBeNull();
  });

  test('is not shown when it was not kept', async () => {
    const { given, model } = surroundings();
    await model.start();
    given.settings.change.mockImplementationOnce(stopped);
    await model.pauseForAnHour();

    expect(model.pause.value).toBeNull();
    expect(model.notices.failure.value).toBe('settings');
  });
});
