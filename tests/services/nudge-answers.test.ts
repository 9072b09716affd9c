import { beforeEach, describe, expect, test } from 'vitest';
import type { Outcome, Way } from '../../core/nudge/nudge';
import { useBackground } from '../fixtures/background';
import { hour } from '../fixtures/days';
import { killAtWrite } from '../fixtures/killed';
import { nudgesShown, pageOccasion, shownOf, turnOn } from '../fixtures/nudging';

const background = useBackground();

beforeEach(() => turnOn(background));

async function nudgeBy(way: Way) {
  await background.start().settings.change({ pageCard: way === 'page' });
  return shownOf(await background.startWhole().nudger.consider(pageOccasion()));
}

const answer = (token: string, outcome: Outcome) =>
  background.start().nudges.answered(token, outcome);
const outcomes = async () => (await nudgesShown(background)).map(({ outcome }) => outcome);
const waiting = () => background.start().nudges.waiting();
const rate = async (way: Way) => (await background.start().nudges.ways())[way].rate;

describe('an answer', () => {
  test('is written down, and the nudge goes from the screen', async () => {
    const nudge = await nudgeBy('badge');
    expect(await waiting()).toEqual(nudge);
    await answer(nudge.token, 'opened');

    expect(await outcomes()).toEqual(['opened']);
    expect(background.browser.onScreen).toEqual([]);
    expect(await waiting()).toBe(null);
  });

  test('given twice, or another after it, changes nothing', async () => {
    const nudge = await nudgeBy('page');
    const { nudges } = background.start();
    const both = ['dismissed', 'ignored'] as const;
    await Promise.all(both.map((outcome) => nudges.answered(nudge.token, outcome)));
    await answer(nudge.token, 'dismissed');
    await answer(nudge.token, 'saved');

    expect(await outcomes()).toEqual(['dismissed']);
    expect(await background.start().favourites.count()).toBe(0);
  });

  test('for a token that nobody was given changes nothing', async () => {
    await nudgeBy('page');
    const before = JSON.stringify([...background.local.items]);
    await answer('forged', 'saved');
    expect(JSON.stringify([...background.local.items])).toBe(before);
    expect(await outcomes()).toEqual([undefined]);
  });

  test('that is none is refused', async () => {
    const { token } = await nudgeBy('page');
    await expect(answer(token, 'loved' as Outcome)).rejects.toThrow();
    await expect(answer({ token } as unknown as string, 'saved')).rejects.toThrow();
    expect(await outcomes()).toEqual([undefined]);
  });

  test('that saves, saves; the card stays on its page', async () => {
    const nudge = await nudgeBy('page');
    await answer(nudge.token, 'saved');

    expect(await background.start().favourites.has(nudge.card.insightId)).toBe(true);
    expect(await outcomes()).toEqual(['saved']);
    expect(background.browser.onScreen).toEqual([nudge]);
    expect(await background.startWhole().nudger.waiting('page', 7)).toEqual(nudge);
  });

  test('may save what was opened before', async () => {
    const nudge = await nudgeBy('badge');
    await answer(nudge.token, 'opened');
    await answer(nudge.token, 'saved');
    expect(await background.start().favourites.has(nudge.card.insightId)).toBe(true);
    expect(await outcomes()).toEqual(['saved']);
  });

  test('is taken in by the next background when this one is stopped at any write', async () => {
    for (let nth = 1, struck = true; struck; nth += 1) {
      background.renew();
      await turnOn(background);
      const nudge = await nudgeBy('badge');
      const killing = killAtWrite(background, nth);
      await answer(nudge.token, 'saved').catch(() => {});
      ({ struck } = killing);
      killing.over();
      await answer(nudge.token, 'saved');

      expect(await background.start().favourites.has(nudge.card.insightId)).toBe(true);
      expect(await outcomes()).toEqual(['saved']);
      expect(await waiting()).toBe(null);
    }
  }, 60_000);
});

describe('a mark on the button', () => {
  test('was ignored when it has waited for four hours', async () => {
    const nudge = await nudgeBy('badge');
    background.now += 4 * hour - 1;
    expect(await waiting()).toEqual(nudge);
    background.now += 1;
    expect(await waiting()).toBe(null);
    expect(await outcomes()).toEqual(['ignored']);
    expect(background.browser.onScreen).toEqual([]);
  });

  test('was ignored when the browser was closed', async () => {
    await nudgeBy('badge');
    background.endSession();
    await background.startWhole().nudger.refresh();
    expect(await outcomes()).toEqual(['ignored']);
  });

  test('was opened when its insight was shown in a tab', async () => {
    const nudge = await nudgeBy('badge');
    const opened = { card: nudge.card, arrived: true, at: background.now + 1 };
    await background.start().cards.opened(opened);
    await background.doLater();
    expect((await outcomes())[0]).toBe('opened');
    expect(background.browser.onScreen).toEqual([]);
  });

  test('goes when its insight is hidden, when nudges are put off, and when its way is turned off', async () => {
    const { marks, nudges, settings } = background.start();
    const nudge = await nudgeBy('badge');
    await marks.hide(nudge.card.insightId);
    expect(await waiting()).toBe(null);

    background.now += hour;
    await nudgeBy('badge');
    await nudges.snooze('hour');
    expect(background.browser.onScreen).toEqual([]);

    background.now += 2 * hour;
    await nudgeBy('badge');
    await settings.change({ badge: false });
    await background.startWhole().nudger.refresh();
    expect(background.browser.onScreen).toEqual([]);
    expect(await outcomes()).toEqual(['dismissed', 'dismissed', 'dismissed']);
  });

  test('does not wait for longer because the clock was set back', async () => {
    await nudgeBy('badge');
    background.now -= 30 * hour;
    expect(await waiting()).toBe(null);
    expect(await outcomes()).toEqual(['ignored']);
  });
});

describe('a way that was ignored three times in a row', () => {
  async function ignoreThree() {
    for (let count = 0; count < 3; count += 1) {
      const nudge = await nudgeBy('page');
      await answer(nudge.token, 'ignored');
      background.now += 24 * hour;
    }
  }

  test('is half as quick, says so once, and is as before when one is taken up', async () => {
    await ignoreThree();
    const { nudges } = background.start();
    expect((await nudges.ways()).page).toEqual({ rate: 1 / 2, tell: true, today: 0 });
    await nudges.told();
    expect((await nudges.ways()).page).toEqual({ rate: 1 / 2, tell: false, today: 0 });
    expect(await rate('badge')).toBe(1);

    await answer((await nudgeBy('page')).token, 'saved');
    expect(await rate('page')).toBe(1);
  });

  test('stays so when the reader deletes what was shown', async () => {
    await ignoreThree();
    await background.start().showings.forget();
    expect(await nudgesShown(background)).toEqual([]);
    expect(await rate('page')).toBe(1 / 2);
  });
});
