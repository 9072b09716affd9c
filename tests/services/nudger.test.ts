import { beforeEach, describe, expect, test, vi } from 'vitest';
import { useBackground } from '../fixtures/background';
import { hour } from '../fixtures/days';
import { matchesOf, nudgesShown, pageOccasion, shownOf, turnOn } from '../fixtures/nudging';

const background = useBackground();
const minute = 60_000;

beforeEach(() => turnOn(background));

const consider = (more?: Parameters<typeof pageOccasion>[0]) =>
  background.startWhole().nudger.consider(pageOccasion(more));
const answered = (...args: [string, 'ignored' | 'dismissed' | 'opened' | 'saved']) =>
  background.startWhole().nudger.answered(...args);

async function ways() {
  return background.start().nudges.ways();
}

describe('a page that fits', () => {
  test('brings a card upon it, for what it is about, and writes it down', async () => {
    const nudge = shownOf(await consider());

    expect(background.browser.onScreen).toEqual([nudge]);
    expect(nudge).toMatchObject({ way: 'page', tabId: 7, card: { reason: 'topic' } });
    expect(await nudgesShown(background)).toEqual([
      {
        insightId: nudge.card.insightId,
        at: background.now,
        surface: 'page',
        reason: 'topic',
      },
    ]);
    expect((await ways()).page).toEqual({ rate: 1, tell: false, today: 1 });
  });

  test('brings a mark on the button when cards upon pages are off', async () => {
    await background.start().settings.change({ pageCard: false });
    expect(shownOf(await consider()).way).toBe('badge');
  });

  test('brings nothing while every way is off, and with nothing that fits', async () => {
    expect(await consider({ matches: [] })).toEqual({ refused: 'noCard' });
    await background.start().settings.change({ pageCard: false, badge: false });
    expect(await consider()).toEqual({ refused: 'wayOff' });
    expect(background.browser.shown).toEqual([]);
  });

  test.each([
    ['audible', { audible: true }],
    ['typing', { signs: { typing: true, fullscreen: false } }],
    ['fullscreen', { signs: { typing: false, fullscreen: true } }],
  ])('brings nothing at a bad time: %s', async (refused, more) => {
    expect(await consider(more)).toEqual({ refused });
  });

  test('brings no second card before the gap is over, even when both come at once', async () => {
    const { nudger } = background.startWhole();
    const both = await Promise.all([
      nudger.consider(pageOccasion()),
      nudger.consider(pageOccasion({ tabId: 8 })),
    ]);
    expect(both.map((one) => 'shown' in one)).toEqual([true, false]);
    expect(both[1]).toEqual({ refused: 'gap' });
  });
});

describe('a way whose permission was withdrawn', () => {
  test('shows nothing and switches itself off', async () => {
    background.browser.answers.permits.page = false;
    expect(await consider()).toEqual({ refused: 'wayOff' });
    expect((await background.start().settings.read()).pageCard).toBe(false);
  });
});

describe('no nudge comes', () => {
  test('when the log cannot be read', async () => {
    vi.spyOn(background.local, 'get').mockRejectedValue(new Error('Damaged'));
    expect(await background.startWhole().nudger.consider(pageOccasion())).toEqual({
      refused: 'failed',
    });
    expect(background.browser.shown).toEqual([]);
  });

  test('when the log cannot be written', async () => {
    const { nudger } = background.startWhole();
    await nudger.consider(pageOccasion({ matches: [] }));
    background.local.refuse(new Error('Full'));
    expect(await nudger.consider(pageOccasion())).toEqual({ refused: 'failed' });
    expect(background.browser.shown).toEqual([]);
  });

  test('on the day on which the log was found broken, and again on the next', async () => {
    background.local.items.set('nudge log', { version: 1, nudges: 'many' });
    expect(await consider()).toMatchObject({ refused: 'dayFull' });
    background.now += hour;
    expect(await consider()).toMatchObject({ refused: 'dayFull' });
    background.now += 24 * hour;
    shownOf(await consider());
  });

  test('while the settings say no', async () => {
    await background.start().nudges.snooze('hour');
    expect(await consider()).toEqual({ refused: 'snoozed' });
    await background.start().nudges.resume();
    shownOf(await consider());
  });
});

describe('what could not be shown', () => {
  test('counts to the limits, and was not ignored', async () => {
    background.browser.answers.shows = false;
    expect(await consider()).toEqual({ refused: 'failed' });
    background.browser.answers.shows = true;
    expect(await consider()).toMatchObject({ refused: 'gap' });
    for (let days = 0; days < 3; days += 1) {
      background.now += 24 * hour;
      background.browser.answers.shows = false;
      await consider();
    }
    background.now += 24 * hour;
    await consider();
    expect((await ways()).page).toMatchObject({ rate: 1, today: 1 });
    expect(await nudgesShown(background)).toEqual([]);
  });

  test('because the background was stopped in between, takes its place in the limits', async () => {
    const never = new Promise<boolean>(() => {});
    const { page } = background.browser.showers;
    const show = vi.spyOn(page, 'show').mockReturnValue(never);
    void consider();
    await vi.waitFor(() => expect(show).toHaveBeenCalled());
    show.mockRestore();

    expect(await consider()).toMatchObject({ refused: 'gap' });
    background.now += 45 * minute;
    shownOf(await consider());
    expect((await ways()).page).toMatchObject({ rate: 1, today: 2 });
  });
});

describe('another card for the same page', () => {
  test('comes under a token of its own and is no new nudge, but a showing', async () => {
    const first = shownOf(await consider());
    const second = await background.startWhole().nudger.another(first.token);

    expect(second?.token).not.toBe(first.token);
    expect(second?.card.insightId).not.toBe(first.card.insightId);
    expect(second).toMatchObject({ way: 'page', tabId: 7, card: { reason: 'topic' } });
    expect((await ways()).page.today).toBe(1);
    expect(await nudgesShown(background)).toMatchObject([{ outcome: 'opened' }, {}]);
    expect(await background.startWhole().nudger.waiting('page', 7)).toEqual(second);
    await answered(second?.token ?? '', 'saved');
    expect(await background.start().favourites.has(second?.card.insightId ?? '')).toBe(true);
  });

  test('does not come for a token that is not known, nor twice for one', async () => {
    const first = shownOf(await consider());
    expect(await background.startWhole().nudger.another('forged')).toBe(null);
    await background.startWhole().nudger.another(first.token);
    expect(await background.startWhole().nudger.another(first.token)).toBe(null);
  });

  test('does not come when no other fits', async () => {
    const first = shownOf(await consider({ matches: matchesOf(1) }));
    expect(await background.startWhole().nudger.another(first.token)).toBe(null);
    expect(await background.startWhole().nudger.waiting('page', 7)).toEqual(first);
  });
});
