import { describe, expect, test } from 'vitest';
import { tomorrow } from '../../core/deal/cadence';
import type { InsightId } from '../../core/insight';
import { defaultSettings } from '../../core/settings';
import { noon, optionsBackground, rivers } from '../fixtures/options-background';

const refuse = () => Promise.reject(new Error('disk full'));

describe('opening the options', () => {
  test('what cannot be read is a failure, and the rest is there', async () => {
    const { given, open } = optionsBackground();
    given.marks.hidden.mockImplementation(refuse);

    const model = await open();

    expect(model.hidden.failed.value).toBe(true);
    expect(model.hidden.content.value).toBeUndefined();
    expect(model.settings.content.value).toEqual(defaultSettings);
    expect(given.reportFailure).toHaveBeenCalledOnce();
  });

  test('reading again mends it', async () => {
    const { given, open } = optionsBackground();
    given.documents.list.mockImplementationOnce(refuse);
    const model = await open();

    await model.documents.read();

    expect(model.documents.failed.value).toBe(false);
    expect(model.documents.content.value).toHaveLength(1);
  });

  test('without a hand the next insight counts from nothing', async () => {
    const model = await optionsBackground().open();

    expect(model.arrival.value).toMatchObject({ arrivedAt: 0, pinned: false });
  });
});

describe('pausing', () => {
  test.each([
    ['hour', { until: noon + 3_600_000 }],
    ['tomorrow', { until: tomorrow(noon) }],
    ['resumed', 'untilResumed'],
  ] as const)('%s', async (length, pause) => {
    const { stored, open } = optionsBackground();
    const model = await open();

    await model.pause(length);
    expect(stored.settings.pause).toEqual(pause);

    await model.notices.undo();
    expect(stored.settings.pause).toBeNull();
  });
});

describe('a document', () => {
  test('gets another weight at once, and back by undo', async () => {
    const { stored, given, open } = optionsBackground();
    const model = await open();

    const weighing = model.weigh(rivers, 0);
    expect(model.documents.content.value?.[0]?.weight).toBe(0);
    await weighing;
    expect(stored.documents[0]?.weight).toBe(0);
    expect(given.hands.drop).toHaveBeenCalledBefore(given.documents.weigh);

    await model.notices.undo();
    expect(stored.documents[0]?.weight).toBe(1);
  });

  test('keeps its weight on screen when the change was refused', async () => {
    const { given, open } = optionsBackground();
    given.documents.weigh.mockImplementation(refuse);
    const model = await open();

    await model.weigh(rivers, 2);

    expect(model.documents.content.value?.[0]?.weight).toBe(1);
    expect(model.notices.failure.value).toBe('settings');
  });
});

test('a hidden insight comes back, and goes again by undo', async () => {
  const { given, open } = optionsBackground();
  const model = await open();

  await model.bringBack('rivers/1' as InsightId);
  expect(model.hidden.content.value).toEqual([]);
  expect(given.hands.drop).toHaveBeenCalledBefore(given.marks.bringBack);

  await model.notices.undo();
  expect(model.hidden.content.value).toHaveLength(1);
});

describe('deleting everything', () => {
  test('shows what is left', async () => {
    const { given, open } = optionsBackground();
    const model = await open();
    await model.change({ appearance: 'dark' });

    await model.deleteEverything();

    expect(given.hands.drop).toHaveBeenCalledBefore(given.storage.deleteEverything);
    expect(model.settings.content.value).toEqual(defaultSettings);
    expect(model.status.content.value?.favourites).toBe(0);
    expect(model.hidden.content.value).toEqual([]);
  });

  test('says so when it could not, and shows what is still there', async () => {
    const { given, open } = optionsBackground();
    given.storage.deleteEverything.mockImplementation(refuse);
    const model = await open();

    await model.deleteEverything();

    expect(model.notices.failure.value).toBe('delete');
    expect(model.status.content.value?.favourites).toBe(3);
  });
});

test('letting go of a pinned insight starts the arrivals again', async () => {
  const { stored, given, open } = optionsBackground();
  const { cadence, pause } = defaultSettings;
  stored.arrival = { cadence, pause, pinned: true, arrivedAt: noon, tabs: 1 };
  given.cards.unpin.mockImplementation(async () => {
    if (stored.arrival) stored.arrival = { ...stored.arrival, pinned: false };
  });
  const model = await open();
  expect(model.arrival.value?.pinned).toBe(true);

  await model.letGo();

  expect(model.arrival.value?.pinned).toBe(false);
});

test('what is changed elsewhere shows up here', async () => {
  const { stored, open } = optionsBackground();
  const model = await open();
  stored.settings = { ...defaultSettings, appearance: 'dark' };
  stored.hidden = [];
  stored.favourites = [];

  await model.heard(['settings', 'marks/rivers/1', 'favourites/rivers/2']);

  expect(model.settings.content.value?.appearance).toBe('dark');
  expect(model.hidden.content.value).toEqual([]);
  expect(model.status.content.value?.favourites).toBe(0);
});

test('thousands of changes at once are read once', async () => {
  const { given, open } = optionsBackground();
  const model = await open();
  given.storage.status.mockClear();

  await model.heard(Array.from({ length: 5000 }, (_, number) => `favourites/${number}`));

  expect(given.storage.status).toHaveBeenCalledOnce();
});

test('time passes', async () => {
  const { given, open } = optionsBackground();
  const model = await open();
  given.now.mockReturnValue(noon + 60_000);

  model.tick();

  expect(model.now.value).toBe(noon + 60_000);
});
