import { beforeEach, describe, expect, test } from 'vitest';
import type { Nudge } from '../../core/nudge/nudge';
import { cardOf } from '../fixtures/cards';
import { elsewhere, here, pagesInMemory } from '../fixtures/pages-service';

let { world, nudger, exclude, pages } = pagesInMemory();

beforeEach(() => {
  ({ world, nudger, exclude, pages } = pagesInMemory());
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
    world.set({ excludedSites: ['example.org'] });
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
    world.nudge = null;

    await expect(pages(here).answered('the token', 'saved')).rejects.toThrow('no such card');
    await pages(here).answered('the token', 'ignored');
    expect(nudger.answered).not.toHaveBeenCalled();
  });

  test('gives way to another', async () => {
    const { way, at, tabId, card } = world.nudge as Nudge;
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
