import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Nudge } from '../../core/nudge/nudge';
import { changeSettings, defaultSettings, type SettingsChange } from '../../core/settings';
import type { PageTopic } from '../../core/topic/page-topic';
import type { Given } from '../../services/given';
import type { PageReading } from '../../services/nudge-surroundings';
import { createPagesService } from '../../services/pages';
import { cardOf } from '../fixtures/cards';
import { areaInMemory } from '../fixtures/storage-area';

const topic: PageTopic = { language: 'en', stems: [['trust', 1]], words: 100 };
const signs = { typing: false, fullscreen: false };
const here = { tabId: 7, url: 'https://example.org/a', audible: false };
const elsewhere = { ...here, tabId: 8 };

let settings = defaultSettings;
let reading: PageReading;
let allowed: boolean;
let nudge: Nudge | null;
const session = areaInMemory();
const nudger = {
  consider: vi.fn(),
  answered: vi.fn(),
  another: vi.fn(),
  waiting: async (way: string, tabId?: number) =>
    way === 'page' && tabId === nudge?.tabId ? nudge : null,
};
const exclude = vi.fn();
const readPage = vi.fn(async () => reading);

const given = {
  session,
  settings: { read: async () => settings },
  favourites: { get: async () => undefined },
  topics: { match: async () => [] },
  mayRead: async () => allowed,
  readPage,
  now: () => 1000,
} as unknown as Given;
const pages = createPagesService(given, nudger, { exclude }, (work) => work());

const set = (change: SettingsChange) => {
  settings = changeSettings(settings, change);
};

beforeEach(() => {
  vi.clearAllMocks();
  session.items.clear();
  settings = changeSettings(defaultSettings, { readPages: true });
  reading = { topic };
  allowed = true;
  nudge = {
    token: 'the token',
    way: 'page',
    card: { ...cardOf(1), reason: 'topic', about: ['trust'] },
    at: 1000,
    tabId: 7,
  };
});

describe('a page on which the reader has stayed', () => {
  test('is read, remembered, and considered for a nudge', async () => {
    await pages({ ...here, audible: true }).settled(signs);

    expect(readPage).toHaveBeenCalledWith(7);
    expect(session.items.get('page topic')).toEqual({ topic, at: 1000 });
    expect(nudger.consider).toHaveBeenCalledWith({
      kind: 'page',
      tabId: 7,
      matches: [],
      signs,
      audible: true,
    });
  });

  test.each([
    ['the reader does not want it', () => set({ readPages: false })],
    ['its site is excluded', () => set({ excludedSites: ['example.org'] })],
    [
      'the browser does not allow it any more',
      () => {
        allowed = false;
      },
    ],
  ])('is not read when %s', async (_why, arrange) => {
    arrange();
    await pages(here).settled(signs);

    expect(readPage).not.toHaveBeenCalled();
    expect(nudger.consider).not.toHaveBeenCalled();
  });

  test('is not read when it is of a kind that never is', async () => {
    await pages({ ...here, url: 'https://mail.example.org/' }).settled(signs);

    expect(readPage).not.toHaveBeenCalled();
  });

  test.each(['refused', 'skipped', 'short'] as const)(
    'leaves nothing behind when it is %s',
    async (refused) => {
      reading = { refused };
      await pages(here).settled(signs);

      expect(session.items.size).toBe(0);
      expect(nudger.consider).not.toHaveBeenCalled();
    },
  );

  test.each([
    [undefined],
    [null],
    [{ typing: 'no', fullscreen: false }],
    [{ ...signs, words: 'of the page' }],
  ])('is not believed when it says %j', async (said) => {
    await expect(pages(here).settled(said as never)).rejects.toThrow();

    expect(readPage).not.toHaveBeenCalled();
  });
});

describe('the card of a page', () => {
  test('is given to the tab it is for, and is no more than it shows', async () => {
    const { text, language, documentTitle } = cardOf(1);

    expect(await pages(here).card()).toEqual({
      token: 'the token',
      text,
      language,
      documentTitle,
      reason: 'topic',
      about: ['trust'],
      saved: false,
    });
    expect(await pages(elsewhere).card()).toBeNull();
  });

  test('is not given to a page that the tab has gone on to', async () => {
    expect(await pages({ ...here, url: 'https://www.chase.com/' }).card()).toBeNull();
    set({ excludedSites: ['example.org'] });
    expect(await pages(here).card()).toBeNull();
  });

  test('is answered by its tab', async () => {
    await pages(here).answered('the token', 'saved');
    await pages(here).answered('the token', 'ignored');

    expect(nudger.answered.mock.calls).toEqual([
      ['the token', 'saved'],
      ['the token', 'ignored'],
    ]);
  });

  test('takes no other for its own token', async () => {
    for (const token of ['another', '', 'x'.repeat(500)]) {
      await expect(pages(here).answered(token, 'saved')).rejects.toThrow();
      await expect(pages(here).next(token)).rejects.toThrow();
      await expect(pages(here).notHere(token)).rejects.toThrow();
    }
    await expect(pages(elsewhere).answered('the token', 'saved')).rejects.toThrow('no such card');
    await expect(pages(elsewhere).notHere('the token')).rejects.toThrow('no such card');
    await pages(elsewhere).answered('the token', 'dismissed');

    expect(nudger.answered).not.toHaveBeenCalled();
    expect(nudger.another).not.toHaveBeenCalled();
    expect(exclude).not.toHaveBeenCalled();
  });

  test('cannot be answered in a word that it does not have', async () => {
    await expect(pages(here).answered('the token', 'opened' as never)).rejects.toThrow();

    expect(nudger.answered).not.toHaveBeenCalled();
  });

  test('tells when it cannot be saved any more, and goes silently', async () => {
    nudge = null;

    await expect(pages(here).answered('the token', 'saved')).rejects.toThrow('no such card');
    await pages(here).answered('the token', 'ignored');
    expect(nudger.answered).not.toHaveBeenCalled();
  });

  test('gives way to another', async () => {
    const { way, at, tabId, card } = nudge as Nudge;
    nudger.another.mockResolvedValueOnce({ token: 'next', way, at, tabId, card });

    expect(await pages(here).next('the token')).toMatchObject({ token: 'next' });
    nudger.another.mockResolvedValueOnce(null);
    expect(await pages(here).next('the token')).toBeNull();
  });

  test('is not wanted on this site', async () => {
    await pages(here).notHere('the token');

    expect(exclude).toHaveBeenCalledWith('example.org');
    expect(nudger.answered).toHaveBeenCalledWith('the token', 'dismissed');
  });
});
