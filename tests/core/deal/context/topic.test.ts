import { describe, expect, test } from 'vitest';
import { minute } from '../../../../core/deal/cadence';
import { contextsOf } from '../../../../core/deal/context/contexts';
import { deal } from '../../../../core/deal/deal';
import { fillHand } from '../../../../core/deal/deal-hand';
import { play, takeNext } from '../../../../core/deal/play';
import { topicOf } from '../../../fixtures/contexts';
import { handOf } from '../../../fixtures/hand';
import { type Shelf, shelfOf } from '../../../fixtures/table';

const noon = new Date('2026-11-23T12:00').getTime();
const empty = handOf({ next: [], lastNumber: 0 });
const large = () =>
  shelfOf([{ weight: 1, insights: Array.from({ length: 200 }, (_, section) => ({ section })) }]);

/** A page that speaks of what stands far back in the queue. */
const farBack = (shelf: Shelf, readAt: number) => {
  const { matches, insights } = topicOf(shelf, 1, readAt);
  return { readAt, matches: matches.slice(100, 120), insights: insights.slice(100, 120) };
};

describe('the page just read', () => {
  test('brings what is about it from anywhere in the library, one in four cards', () => {
    const shelf = large();
    const topic = farBack(shelf, noon);
    const { cards } = deal(shelf.table(), contextsOf({ now: noon, topic }), 12, 1);

    expect(cards.map(({ reason }) => reason === 'topic')).toEqual([
      ...[true, false, false, false],
      ...[true, false, false, false],
      ...[true, false, false, false],
    ]);
    expect(cards[0]).toMatchObject({ insightId: 'd0/100', about: ['rivers'] });
    expect(new Set(cards.map(({ insightId }) => insightId)).size).toBe(12);
  });

  test('brings what is in reach without a limit', () => {
    const shelf = large();
    const all = topicOf(shelf, 1, noon);
    const topic = { ...all, matches: all.matches.slice(0, 8), insights: all.insights.slice(0, 8) };
    const { cards } = deal(shelf.table(), contextsOf({ now: noon, topic }), 9, 1);

    expect(cards.filter(({ reason }) => reason === 'topic').length).toBe(8);
  });

  test('is what the reader has in mind for half an hour', () => {
    const shelf = large();
    const cardsAt = (now: number) =>
      deal(shelf.table(), contextsOf({ now, topic: farBack(shelf, noon) }), 4, 1).cards;
    const reasonsAt = (now: number) => cardsAt(now).map(({ reason }) => reason);

    expect(reasonsAt(noon + 29 * minute)).toContain('topic');
    expect(reasonsAt(noon + 30 * minute)).not.toContain('topic');
    expect(reasonsAt(noon - minute)).not.toContain('topic');
  });

  test('puts a card in front of a hand that was dealt before', () => {
    const shelf = large();
    const before = fillHand(empty, shelf.table(), { now: noon }, true);
    const topic = farBack(shelf, noon + minute);
    const after = fillHand(before, shelf.table(), { now: noon + minute, topic }, true);

    expect(after.next[0]).toMatchObject({ reason: 'topic', insightId: 'd0/100' });
    expect(after.next[0]?.number).toBeGreaterThan(before.lastNumber);
    const again = fillHand(after, shelf.table(), { now: noon + 2 * minute, topic }, true);
    expect(again.next.slice(0, 8)).toEqual(after.next.slice(0, 8));
  });

  test('is no reason any more once it was read long ago, for a card that waited so long', () => {
    const shelf = large();
    const topic = farBack(shelf, noon);
    const hand = fillHand(empty, shelf.table(), { now: noon, topic }, true);

    expect(takeNext(hand, noon + 29 * minute).current).toMatchObject({ reason: 'topic' });
    const late = takeNext(hand, noon + 30 * minute).current;
    expect(late).toMatchObject({ number: hand.next[1]?.number });
    expect(late?.reason).toBeUndefined();
  });

  test('is nobody’s reason for those who turned moments off', () => {
    const shelf = large();
    const topic = farBack(shelf, noon);
    const hand = fillHand(empty, shelf.table(), { now: noon, topic }, false);

    expect(hand.next.map(({ reason }) => reason)).toEqual(Array(12).fill(undefined));
  });
});

test('a hand of which all is over still shows a card, and claims no reason', () => {
  const shelf = large();
  const hand = fillHand(empty, shelf.table(), { now: noon, topic: farBack(shelf, noon) }, true);
  const played = play({ ...hand, next: hand.next.slice(0, 1) }, noon + 60 * minute);

  expect(played).toMatchObject({ show: 'card', card: { insightId: 'd0/100' } });
  expect(played.show === 'card' && played.card.reason).toBeUndefined();
});
