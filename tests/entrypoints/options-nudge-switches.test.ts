import { describe, expect, test } from 'vitest';
import type { Asked } from '../../entrypoints/options/nudge-permissions';
import type { NudgeSwitch } from '../../entrypoints/options/nudge-switches';
import { everySite } from '../../entrypoints/options/site-patterns';
import { nudgeOptions } from '../fixtures/nudge-options';

const asking: [NudgeSwitch, Asked][] = [
  ['notification', { permissions: ['notifications'] }],
  ['idle', { permissions: ['idle'] }],
  ['pageCard', { origins: everySite }],
];

describe.each(asking)('%s', (which, asked) => {
  test('is asked for in the click itself', async () => {
    const { given, open } = nudgeOptions();
    const model = await open();

    void model.switches.turnOn(which);

    expect(given.permissions.request).toHaveBeenCalledExactlyOnceWith(asked);
  });

  test('turned on, off, and on again by undo', async () => {
    const { stored, notices, open } = nudgeOptions();
    const model = await open();

    await model.switches.turnOn(which);
    expect(model.state.value?.[which]).toBe(true);
    expect(stored.settings[which]).toBe(true);

    await model.switches.turnOff(which);
    expect(model.state.value?.[which]).toBe(false);

    await notices.undo();
    expect(model.state.value?.[which]).toBe(true);
  });

  test('turned on and taken back, all is as it was', async () => {
    const { stored, notices, open } = nudgeOptions();
    const before = structuredClone(stored);
    const model = await open();

    await model.switches.turnOn(which);
    await notices.undo();

    expect(stored).toEqual(before);
    expect(model.state.value?.[which]).toBe(false);
  });

  test('refused, it stays off and says how to change that, and that is no failure', async () => {
    const { stored, given, notices, open } = nudgeOptions();
    given.permissions.request.mockResolvedValueOnce(false);
    const before = structuredClone(stored);
    const model = await open();

    await model.switches.turnOn(which);

    expect(stored).toEqual(before);
    expect(model.switches.refused.value).toBe(which);
    expect(notices.notice.value?.message).toBe('options_refused');
    expect(notices.failure.value).toBeNull();

    await model.switches.turnOn(which);
    expect(model.switches.refused.value).toBeNull();
    expect(model.state.value?.[which]).toBe(true);
  });

  test('withdrawn in the browser’s own settings, it goes off by itself', async () => {
    const { stored, open } = nudgeOptions();
    const model = await open();
    await model.switches.turnOn(which);
    stored.granted = { permissions: [], origins: [] };

    await model.granted.read();

    expect(model.state.value?.[which]).toBe(false);
  });

  test('what could not be kept is not shown', async () => {
    const { keep, notices, open } = nudgeOptions();
    keep.mockRejectedValueOnce(new Error('disk full'));
    const model = await open();

    await model.switches.turnOn(which);

    expect(model.state.value?.[which]).toBe(false);
    expect(notices.failure.value).toBe('settings');
  });
});

test('the badge needs no permission', async () => {
  const { given, open } = nudgeOptions();
  const model = await open();

  await model.switches.turnOn('badge');
  expect(model.state.value?.badge).toBe(true);
  await model.switches.turnOff('badge');

  expect(model.state.value?.badge).toBe(false);
  expect(given.permissions.request).not.toHaveBeenCalled();
  expect(given.permissions.remove).not.toHaveBeenCalled();
});

describe('the card on pages', () => {
  test('asks for no more than the sites that are named already', async () => {
    const { given, open } = nudgeOptions();
    const model = await open();
    await model.switches.readSite('example.org');
    given.permissions.request.mockClear();

    await model.switches.turnOn('pageCard');

    expect(given.permissions.request).not.toHaveBeenCalled();
    expect(model.state.value).toMatchObject({ pageCard: true, reading: 'named' });
  });

  test('leaves pages readable when it is turned off, and goes when they no longer are', async () => {
    const { stored, open } = nudgeOptions();
    const model = await open();
    await model.switches.turnOn('pageCard');
    await model.switches.turnOff('pageCard');
    expect(model.state.value?.reading).toBe('all');

    await model.switches.turnOn('pageCard');
    await model.switches.stopReading();
    expect(stored.settings).toMatchObject({ pageCard: false, readPages: false });
  });

  test('whose permission was withdrawn does not come back with the next one', async () => {
    const { stored, open } = nudgeOptions();
    const model = await open();
    await model.switches.turnOn('pageCard');
    stored.granted = { permissions: [], origins: [] };
    await model.granted.read();

    await model.switches.readSite('example.org');

    expect(model.state.value).toMatchObject({ reading: 'named', pageCard: false });
  });
});
