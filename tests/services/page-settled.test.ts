import { beforeEach, describe, expect, test } from 'vitest';
import { cardOf } from '../fixtures/cards';
import { here, pagesInMemory, topic } from '../fixtures/pages-service';

const signs = { typing: false, fullscreen: false };

let { world, nudger, pageRead, readPage, pages } = pagesInMemory();

beforeEach(() => {
  ({ world, nudger, pageRead, readPage, pages } = pagesInMemory());
});

describe('a page on which the reader has stayed', () => {
  test('is read, remembered, and considered for a nudge', async () => {
    await pages({ ...here, audible: true }).settled(signs);

    expect(readPage).toHaveBeenCalledWith(7);
    expect(pageRead).toHaveBeenCalledWith(topic);
    expect(nudger.consider).toHaveBeenCalledWith({
      kind: 'page',
      tabId: 7,
      matches: [],
      signs,
      audible: true,
    });
  });

  test.each([
    ['the reader does not want it', () => world.set({ readPages: false })],
    ['its site is excluded', () => world.set({ excludedSites: ['example.org'] })],
    [
      'the browser does not allow it any more',
      () => {
        world.allowed = false;
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

  test('is considered with what fits it', async () => {
    const { insightId, documentId } = cardOf(1);
    if (!documentId) throw new Error('The card is of no document');
    world.matches = [{ insightId, documentId, score: 1, about: [] }];
    await pages(here).settled(signs);

    expect(nudger.consider.mock.calls[0]?.[0]).toMatchObject({ matches: world.matches });
  });

  test('is forgotten at once when the reader thinks better of it meanwhile', async () => {
    readPage.mockImplementationOnce(async () => {
      world.set({ excludedSites: ['example.org'] });
      return world.reading;
    });
    await pages(here).settled(signs);

    expect(pageRead).not.toHaveBeenCalled();
    expect(nudger.consider).not.toHaveBeenCalled();
  });

  test.each(['refused', 'skipped', 'short'] as const)(
    'leaves nothing behind when it is %s',
    async (refused) => {
      world.reading = { refused };
      await pages(here).settled(signs);

      expect(pageRead).not.toHaveBeenCalled();
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
