import { describe, expect, test } from 'vitest';
import type { Extra } from '../../entrypoints/options/extras';
import { optionsBackground } from '../fixtures/options-background';

const refuse = () => Promise.reject(new Error('disk full'));

describe('changing a setting', () => {
  test('shows at once, is kept, and the next tab obeys', async () => {
    const { stored, given, open } = optionsBackground();
    const model = await open();

    const changing = model.change({ cadence: { kind: 'tabs', count: 5 } });
    expect(model.settings.content.value?.cadence).toEqual({ kind: 'tabs', count: 5 });
    await changing;

    expect(stored.settings.cadence).toEqual({ kind: 'tabs', count: 5 });
    expect(given.hands.drop).toHaveBeenCalledBefore(given.settings.change);
    expect(model.notices.notice.value?.message).toBe('options_saved');
  });

  test('undo brings back that setting and no other', async () => {
    const { stored, open } = optionsBackground();
    const model = await open();
    await model.change({ between: 'quiet' });
    await model.change({ appearance: 'dark' });

    await model.notices.undo();

    expect(stored.settings).toMatchObject({ between: 'quiet', appearance: 'system' });
  });

  test('two at once are kept one after the other', async () => {
    const { stored, given, open } = optionsBackground();
    const model = await open();
    let underWay = 0;
    given.settings.change.mockImplementation(async (change) => {
      underWay += 1;
      expect(underWay).toBe(1);
      const before = stored.settings;
      await Promise.resolve();
      stored.settings = { ...before, ...change };
      underWay -= 1;
      return stored.settings;
    });

    await Promise.all([model.change({ keys: false }), model.change({ moments: false })]);

    expect(stored.settings).toMatchObject({ keys: false, moments: false });
    expect(model.settings.content.value).toEqual(stored.settings);
  });

  test('what could not be kept is not shown', async () => {
    const { given, open } = optionsBackground();
    given.settings.change.mockImplementationOnce(refuse);
    const model = await open();

    await model.change({ keys: false });

    expect(model.settings.content.value?.keys).toBe(true);
    expect(model.notices.failure.value).toBe('settings');
    expect(model.notices.notice.value).toBeNull();
  });

  test('one that fails does not take the next one with it', async () => {
    const { stored, given, open } = optionsBackground();
    given.settings.change.mockImplementationOnce(refuse);
    const model = await open();

    await Promise.all([model.change({ keys: false }), model.change({ moments: false })]);

    expect(stored.settings).toMatchObject({ keys: true, moments: false });
    expect(model.settings.content.value).toEqual(stored.settings);
  });

  test('hearing of it while it is under way does not put the old one back', async () => {
    const { given, open } = optionsBackground();
    const model = await open();
    const reads = given.settings.read.mock.calls.length;

    const changing = model.change({ keys: false });
    await model.heard(['settings']);
    expect(given.settings.read.mock.calls.length).toBe(reads);
    await changing;

    expect(model.settings.content.value?.keys).toBe(false);
  });
});

describe.each<Extra>(['topSites', 'search'])('%s', (extra) => {
  test('is asked for in the click itself', async () => {
    const { given, open } = optionsBackground();
    const model = await open();

    void model.extras.turnOn(extra);

    expect(given.permissions.request).toHaveBeenCalledExactlyOnceWith(extra);
  });

  test('turned on, off, and on again by undo', async () => {
    const { stored, open } = optionsBackground();
    const model = await open();

    await model.extras.turnOn(extra);
    expect(stored).toMatchObject({ settings: { [extra]: true }, granted: [extra] });

    await model.extras.turnOff(extra);
    expect(stored).toMatchObject({ settings: { [extra]: false }, granted: [] });

    await model.notices.undo();
    expect(stored).toMatchObject({ settings: { [extra]: true }, granted: [extra] });
    expect(model.extras.granted.content.value).toEqual([extra]);
  });

  test('refused, it stays off, and that is no failure', async () => {
    const { stored, given, open } = optionsBackground();
    given.permissions.request.mockResolvedValueOnce(false);
    const model = await open();

    await model.extras.turnOn(extra);

    expect(stored.settings[extra]).toBe(false);
    expect(model.notices.notice.value?.message).toBe('options_refused');
    expect(model.notices.failure.value).toBeNull();
  });

  test('withdrawn elsewhere, it is off', async () => {
    const { stored, open } = optionsBackground();
    const model = await open();
    await model.extras.turnOn(extra);
    stored.granted = [];

    await model.extras.granted.read();

    expect(model.extras.granted.content.value).toEqual([]);
  });
});
