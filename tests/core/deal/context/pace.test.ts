import { array, constantFrom, integer, oneof, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Hand } from '../../../../core/deal/hand';
import { play } from '../../../../core/deal/play';
import { always } from '../../../fixtures/always';
import { cardOf, handOf } from '../../../fixtures/hand';

const monday = new Date('2026-11-23T12:00').getTime();
const second = 1000;
const hour = 3600 * second;
const busy = cardOf(0, { insightId: cardOf(900).insightId, moments: ['busy'] });
const back = cardOf(0, { insightId: cardOf(901).insightId, moments: ['return'] });

const fresh = handOf({ busy, back, dealtFor: ['workday'], arrival: { recent: [] } });

/** The background fills up what tabs have taken. */
function refilled(hand: Hand): Hand {
  const next = Array.from({ length: 12 }, (_, at) => cardOf(hand.lastNumber + at + 1));
  return { ...hand, next, busy, back, lastNumber: hand.lastNumber + 12 };
}

function openTabs(times: readonly number[], hand = fresh) {
  let left = hand;
  return times.map((now) => {
    const played = play(left, now);
    left = refilled(played.hand);
    if (played.show === 'quiet') throw new Error('A quiet page came');
    return played;
  });
}

/** Which of the tabs, opened so many seconds after the first, show another card than the one before. */
const changes = (...seconds: number[]) =>
  openTabs(seconds.map((at) => monday + at * second)).map(({ arrived }) => arrived);

describe('a burst of tabs', () => {
  test('changes the card once to a short one, which then stays', () => {
    const played = openTabs([0, 1, 2, 3, 4, 5, 6].map((at) => monday + at * second));
    const shown = played.map(({ card }) => card.insightId);

    expect(new Set(shown.slice(0, 5)).size).toBe(5);
    expect(shown.slice(4)).toEqual(Array(3).fill(busy.insightId));
    expect(played[4]?.card.reason).toBe('busy');
    expect(played.map(({ arrived }) => arrived).slice(4)).toEqual([true, false, false]);
  });

  test('lasts until a minute has passed without a tab', () => {
    expect(changes(0, 1, 2, 3, 4, 60, 119, 178)).toEqual([
      ...Array(5).fill(true),
      false,
      false,
      false,
    ]);
    expect(changes(0, 1, 2, 3, 4, 60, 120)).toEqual([...Array(5).fill(true), false, true]);
  });

  test('begins with five tabs within a minute and not before', () => {
    expect(changes(0, 15, 30, 45, 60, 61)).toEqual([true, true, true, true, true, false]);
    expect(changes(0, 15, 30, 45, 61, 62, 63)).toEqual([...Array(6).fill(true), false]);
    expect(changes(0, 16, 32, 48, 64, 80)).toEqual(Array(6).fill(true));
  });

  test('keeps the next card when no short one was dealt for it', () => {
    const recent = [1, 2, 3, 4].map((at) => monday + at);
    const hand = { ...fresh, busy: null, arrival: { ...fresh.arrival, recent } };
    const fifth = play(hand, monday + 5);
    const sixth = play(fifth.hand, monday + 6);

    expect(fifth).toMatchObject({ card: { number: 1 }, arrived: true });
    expect(sixth).toMatchObject({ card: { number: 1 }, arrived: false });
  });

  test('is no matter for those who turned moments off', () => {
    const { recent: _recent, ...arrival } = fresh.arrival;
    const played = openTabs(
      Array.from({ length: 9 }, (_, at) => monday + at),
      { ...fresh, arrival },
    );

    expect(new Set(played.map(({ card }) => card.number)).size).toBe(9);
  });
});

const gap = oneof(
  { weight: 4, arbitrary: integer({ min: 0, max: 20 * second }) },
  { weight: 2, arbitrary: integer({ min: 0, max: 90 * second }) },
  constantFrom(0, 59_999, 60_000, 60_001, hour, -hour, 24 * hour, -24 * hour, -second),
);

test('over any time, by a clock that jumps, the card changes with each tab but those of a burst', () => {
  always(
    property(array(gap, { minLength: 1, maxLength: 40 }), (gaps) => {
      let now = monday;
      const times = gaps.map((gap) => {
        now += gap;
        return now;
      });
      const played = openTabs(times);

      // Written as it is said. What lies after a time never was: the clock was set back.
      let held = false;
      let known: readonly number[] = [];
      for (const [at, time] of times.entries()) {
        const since = time - (times[at - 1] ?? -Infinity);
        if (since < 0 || since >= 60_000) held = false;
        expect(played[at]?.arrived).toBe(!held);
        known = [...known.filter((each) => each <= time && time - each <= 60_000), time].slice(-5);
        if (known.length === 5) held = true;
      }
    }),
    { numRuns: 1000 },
  );
});

test('whoever comes back after half an hour finds a card for a return, and passes over none', () => {
  const [first, second, third] = openTabs([monday, monday + hour / 2, monday + hour / 2 + 1000]);

  expect(second?.card).toMatchObject({ insightId: back.insightId, reason: 'return' });
  expect(second?.hand.next.map(({ number }) => number)).toEqual(
    refilled(first?.hand ?? fresh).next.map(({ number }) => number),
  );
  expect(third?.card.reason).toBeUndefined();
});
