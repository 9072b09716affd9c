import { describe, expect, test } from 'vitest';
import type { SettingsChange } from '../../core/settings';
import { at, stopped, surroundings } from '../fixtures/popup';

async function opened(settings: SettingsChange = {}) {
  const popup = surroundings();
  popup.set({ badge: true, ...settings });
  await popup.model.start();
  return popup;
}

describe('nudges put off from the popup', () => {
  test.each([{ badge: false }, { nudges: 'off' }] as const)(
    'are no matter while none can come: %o',
    async (settings) => {
      const { model } = await opened(settings);

      expect(model.snoozing.snoozed.value).toBeUndefined();
    },
  );

  test.each(['badge', 'pageCard', 'notification'] as const)(
    'are a matter as soon as one way is on: %s',
    async (way) => {
      const { model } = await opened({ badge: false, [way]: true });

      expect(model.snoozing.snoozed.value).toEqual({ until: null, host: 'www.example.org' });
    },
  );

  test.each(['hour', 'today', 'tomorrow'] as const)('%s, with undo', async (snooze) => {
    const { given, model } = await opened();
    await model.snoozing.snooze(snooze);
    expect(given.nudges.snooze).toHaveBeenCalledWith(snooze);
    expect(model.snoozing.snoozed.value?.until).toBe(at + 1000);

    await model.notices.undo();
    expect(given.nudges.resume).toHaveBeenCalledOnce();
    expect(model.snoozing.snoozed.value?.until).toBeNull();
  });

  test('come again when the reader says so, or when their time is over', async () => {
    const { given, model } = await opened({ snoozedUntil: at + 60_000 });
    expect(model.snoozing.snoozed.value?.until).toBe(at + 60_000);
    await model.snoozing.resume();
    expect(given.nudges.resume).toHaveBeenCalledOnce();
    expect(model.snoozing.snoozed.value?.until).toBeNull();

    const later = await opened({ snoozedUntil: at });
    expect(later.model.snoozing.snoozed.value?.until).toBeNull();
  });

  test('are not shown as put off when that failed', async () => {
    const { given, model } = await opened();
    given.nudges.snooze.mockImplementation(stopped);
    await model.snoozing.snooze('hour');

    expect(model.snoozing.snoozed.value?.until).toBeNull();
    expect(model.notices.failure.value).toBe('settings');
  });

  test('never on this site, with undo', async () => {
    const { given, model } = await opened();
    await model.snoozing.leaveOut();
    expect(given.nudges.exclude).toHaveBeenCalledWith('www.example.org');
    expect(model.snoozing.snoozed.value?.leftOut).toBe('example.org');

    await model.notices.undo();
    expect(given.nudges.include).toHaveBeenCalledWith('example.org');
    expect(model.snoozing.snoozed.value?.leftOut).toBeUndefined();
  });

  test('again on this site, with undo', async () => {
    const { given, model } = await opened({ excludedSites: ['example.org', 'ample.org'] });
    expect(model.snoozing.snoozed.value?.leftOut).toBe('example.org');
    await model.snoozing.takeIn();
    expect(given.nudges.include).toHaveBeenCalledWith('example.org');
    expect(model.snoozing.snoozed.value?.leftOut).toBeUndefined();

    await model.notices.undo();
    expect(given.nudges.exclude).toHaveBeenCalledWith('example.org');
    expect(model.snoozing.snoozed.value?.leftOut).toBe('example.org');
  });

  test('leave no site out where the browser tells none', async () => {
    const popup = surroundings();
    popup.set({ badge: true });
    popup.given.pageInFront.mockResolvedValue({ tabId: 7 });
    await popup.model.start();
    await popup.model.snoozing.leaveOut();

    expect(popup.given.nudges.exclude).not.toHaveBeenCalled();
  });
});
