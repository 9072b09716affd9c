import { array, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cadence, minute } from '../../../core/deal/cadence';
import type { Hand } from '../../../core/deal/hand';
import { play } from '../../../core/deal/play';
import { always } from '../../fixtures/always';
import { cardOf, handOf } from '../../fixtures/hand';

const on = (date: string) => new Date(date).getTime();
const monday = on('2026-11-23T12:00');

/** What tabs opened one after another show: the numbers of their cards, null for a quiet page. */
function openTabs(hand: Hand, times: readonly number[]): (number | null)[] {
  let left = hand;
  return times.map((now) => {
    const played = play(left, now);
    left = played.hand;
    return played.show === 'card' ? played.card.number : null;
  });
}

const everyMinute = (tabs: number) =>
  Array.from({ length: tabs }, (_, index) => monday + index * minute);
const under = (cadence: Cadence, more: Parameters<typeof handOf>[0] = {}) =>
  handOf({ dealtFor: ['workday'], ...more, arrival: { cadence, ...more.arrival } });

describe('a tab shows', () => {
  test('a new card every time', () => {
    expect(openTabs(under({ kind: 'everyTab' }), everyMinute(4))).toEqual([1, 2, 3, 4]);
  });

  test('a new card every third time', () => {
    expect(openTabs(under({ kind: 'tabs', count: 3 }), everyMinute(7))).toEqual([
      1, 1, 1, 2, 2, 2, 3,
    ]);
  });

  test('a new card once three minutes are over', () => {
    expect(openTabs(under({ kind: 'interval', minutes: 3 }), everyMinute(7))).toEqual([
      1, 1, 1, 2, 2, 2, 3,
    ]);
  });

  test('a new card at seven each morning', () => {
    const times = ['23T06:59', '23T07:00', '23T23:00', '24T03:00', '24T07:30', '26T09:00'];

    expect(
      openTabs(
        under({ kind: 'daily', at: 7 * 60 }),
        times.map((time) => on(`2026-11-${time}`)),
      ),
    ).toEqual([1, 2, 2, 2, 3, 4]);
  });

  test('a quiet page between two arrivals, for those who chose it', () => {
    const hand = under({ kind: 'tabs', count: 3 }, { between: 'quiet' });

    expect(openTabs(hand, everyMinute(7))).toEqual([1, null, null, 2, null, null, 3]);
  });

  test('the card of before while paused', () => {
    const until = monday + 3 * minute;
    const hand = under({ kind: 'everyTab' }, { current: cardOf(0), arrival: { pause: { until } } });

    expect(openTabs(hand, everyMinute(5))).toEqual([0, 0, 0, 1, 2]);
  });

  test('a first card even while paused, for there is none to keep', () => {
    const hand = under({ kind: 'everyTab' }, { arrival: { pause: 'untilResumed' } });

    expect(openTabs(hand, everyMinute(3))).toEqual([1, 1, 1]);
  });

  test('the pinned card, also where others would see a quiet page', () => {
    const hand = under(
      { kind: 'everyTab' },
      { current: cardOf(0), between: 'quiet', arrival: { pinned: true } },
    );

    expect(openTabs(hand, everyMinute(3))).toEqual([0, 0, 0]);
  });

  test('the last card again when no more were dealt, and a quiet page without any', () => {
    const last = under({ kind: 'everyTab' }, { current: cardOf(0), next: [] });

    expect(openTabs(last, everyMinute(2))).toEqual([0, 0]);
    expect(openTabs(handOf({ next: [] }), everyMinute(2))).toEqual([null, null]);
  });

  test('as arrived what is new, and nothing else', () => {
    const hand = under({ kind: 'tabs', count: 2 });
    const first = play(hand, monday);
    const second = play(first.hand, monday);

    expect(first).toMatchObject({ show: 'card', arrived: true });
    expect(second).toMatchObject({ show: 'card', arrived: false });
    expect(
      play(under({ kind: 'everyTab' }, { current: cardOf(0), next: [] }), monday),
    ).toMatchObject({ arrived: false });
  });
});

describe('under every tab', () => {
  test('no two tabs show the same card, however far apart they are', () => {
    always(
      property(array(integer({ min: 0, max: 600 }), { maxLength: 12 }), (gaps) => {
        let now = monday;
        const times = gaps.map((gap) => {
          now += gap * minute;
          return now;
        });
        const shown = openTabs(handOf(), times);

        expect(new Set(shown).size).toBe(shown.length);
      }),
    );
  });
});

test('a clock set back does not silence the hand', () => {
  const cadence = constantFrom<Cadence>(
    { kind: 'interval', minutes: 60 },
    { kind: 'daily', at: 0 },
    { kind: 'everyTab' },
  );

  always(
    property(cadence, integer({ min: 4, max: 4000 }), (cadence, days) => {
      const hand = under(cadence, { current: cardOf(0), arrival: { arrivedAt: monday, tabs: 1 } });
      const back = monday - days * 24 * 60 * minute;

      expect(openTabs(hand, [back])).toEqual([1]);
    }),
  );
});
