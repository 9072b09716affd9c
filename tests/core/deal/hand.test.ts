import { array, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cadence, minute } from '../../../core/deal/cadence';
import { type Hand, play, takeNext } from '../../../core/deal/hand';
import type { Moment } from '../../../core/insight';
import { always } from '../../fixtures/always';
import { someDay } from '../../fixtures/arbitrary';
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

describe('taking the next by hand', () => {
  const hours = integer({ min: 0, max: 24 * 14 });
  const cards = someDay.map((days) =>
    days.map((moments, index) => {
      const [reason] = moments;
      return cardOf(index + 1, { moments, ...(reason && { reason }) });
    }),
  );

  test('leaves the next arrival where it was, and the pin off', () => {
    always(
      property(cards, hours, (next, hour) => {
        const hand = handOf({ next, arrival: { arrivedAt: 5, tabs: 3, pinned: true } });
        const taken = takeNext(hand, monday + hour * 60 * minute);

        expect(taken.arrival).toEqual({ ...hand.arrival, pinned: next.length === 0 });
      }),
    );
  });

  test('gives a card of the hand once, with a reason only where it holds', () => {
    always(
      property(cards, hours, (next, hour) => {
        const now = monday + hour * 60 * minute;
        const { current, next: left } = takeNext(handOf({ next }), now);
        if (!current) {
          expect(next).toEqual([]);
          return;
        }
        const { reason, ...card } = current;
        const { reason: _dealtFor, ...dealt } =
          next.find(({ number }) => number === card.number) ?? {};

        expect(card).toEqual(dealt);
        expect(left).toEqual(next.filter(({ number }) => number > card.number));
        if (reason) expect(card.moments).toContain(reason);
      }),
    );
  });

  test('passes over cards for a time that is over, when later ones suit', () => {
    const evening: Moment = 'evening';
    const next = [
      cardOf(1, { moments: ['workday'], reason: 'workday' }),
      cardOf(2),
      cardOf(3, { moments: [evening], reason: evening }),
    ];
    const hand = handOf({ next, dealtFor: ['workday'] });
    const at = (time: string) => takeNext(hand, on(`2026-11-23T${time}`)).current;

    expect(at('12:00')).toMatchObject({ number: 1, reason: 'workday' });
    expect(at('18:00')).toMatchObject({ number: 3, reason: evening });
    expect(at('23:00')).toMatchObject({ number: 2 });
  });

  test('claims no reason for a card whose time is over', () => {
    const next = [cardOf(1, { moments: ['workday'], reason: 'workday' })];
    const { current } = takeNext(handOf({ next, dealtFor: ['workday'] }), on('2026-11-23T23:00'));

    expect(current).toEqual(cardOf(1, { moments: ['workday'] }));
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
