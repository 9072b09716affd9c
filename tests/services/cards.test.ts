import { describe, expect, test } from 'vitest';
import type { Card } from '../../core/deal/card';
import { type Hand, handVersion } from '../../core/deal/hand';
import { play } from '../../core/deal/play';
import { handKey } from '../../store/hand';
import { useBackground } from '../fixtures/background';

const background = useBackground();

/** The hand as a new tab finds it. */
function storedHand(): Hand {
  const hand = background.local.items.get(handKey);
  if (!hand) throw new Error('No hand was dealt');
  return hand as Hand;
}

/** Opens a tab that plays the stored hand, and tells the background, which was stopped before. */
async function openTab() {
  const played = play(storedHand(), background.now);
  const { epoch, arrival } = played.hand;
  const card = played.show === 'card' ? played.card : null;
  const arrived = played.show === 'card' && played.arrived;
  const opened = { card, arrived, at: background.now, epoch, arrival };
  const state = await background.start().cards.opened(opened);
  return { card, opened, state };
}

const numbers = (hand: Hand) => hand.next.map(({ number }) => number);

describe('the very first tab', () => {
  test('finds a hand dealt for those that follow', async () => {
    const opened = { card: null, arrived: false, at: background.now };
    const { hand, saved, settings, trouble } = await background.start().cards.opened(opened);

    expect(hand.next.length).toBe(12);
    expect(storedHand()).toEqual(hand);
    expect([saved, settings.cadence.kind, trouble]).toEqual([false, 'everyTab', undefined]);
  });

  test('is answered in plain JSON', async () => {
    const opened = { card: null, arrived: false, at: background.now };
    const state = await background.start().cards.opened(opened);

    expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state);
  });
});

describe('tab after tab, the background stopped in between', () => {
  test('each shows another card', async () => {
    await background.start().cards.current('popup');
    const shown = new Set<string>();
    for (let tab = 0; tab < 30; tab += 1) {
      background.now += 60_000;
      const { card, state } = await openTab();
      shown.add(card?.insightId ?? '');
      expect(state.hand.current).toEqual(card);
      expect(state.hand.next.length).toBe(12);
    }

    expect(shown.size).toBe(30);
  });

  test('what a tab shows may be told twice', async () => {
    await background.start().cards.current('popup');
    const { opened, state } = await openTab();

    const again = await background.start().cards.opened(opened);

    expect(again.hand.current).toEqual(state.hand.current);
    expect(again.hand.arrival).toEqual(state.hand.arrival);
    expect((await background.start().storage.status()).showings).toBe(2);
  });

  test('tabs that opened while it slept are not dealt again', async () => {
    await background.start().cards.current('popup');
    const first = play(storedHand(), background.now);
    const second = play(first.hand, background.now);
    const third = play(second.hand, background.now);
    const tell = ({ hand, ...played }: typeof first) =>
      background.start().cards.opened({
        card: played.show === 'card' ? played.card : null,
        arrived: true,
        at: background.now,
        epoch: hand.epoch,
        arrival: hand.arrival,
      });

    // In any order: messages of three tabs overtake each other.
    expect(numbers((await tell(third)).hand)[0]).toBeGreaterThan(third.hand.current?.number ?? 0);
    await tell(first);
    const { hand } = await tell(second);

    const seen = [first, second, third].map((played) =>
      played.show === 'card' ? played.card.insightId : '',
    );
    expect(hand.current?.insightId).toBe(seen[2]);
    expect(hand.next.map(({ insightId }) => insightId).filter((id) => seen.includes(id))).toEqual(
      [],
    );
    expect((await background.start().storage.status()).showings).toBe(4);
  });

  test('a tab that keeps the card counts towards the next arrival', async () => {
    await background.start().settings.change({ cadence: { kind: 'tabs', count: 3 } });
    const shown: (number | undefined)[] = [];
    for (let tab = 0; tab < 7; tab += 1) shown.push((await openTab()).card?.number);

    expect(new Set(shown).size).toBe(3);
    expect([shown[0], shown[3]]).toEqual([shown[2], shown[5]]);
  });
});

describe('taking a card by hand', () => {
  test('leaves the next arrival where it was', async () => {
    await background.start().settings.change({ cadence: { kind: 'daily', at: 0 } });
    const { state } = await openTab();
    const [next] = state.hand.next;
    background.now += 60_000;

    const hand = await background.start().cards.taken(next as Card, 'newtab', background.now);

    expect(hand.current?.number).toBe(next?.number);
    expect(hand.arrival.arrivedAt).toBe(state.hand.arrival.arrivedAt);
    expect(numbers(hand)).not.toContain(next?.number);
  });

  test('in the popup gives the last card shown anywhere, then others', async () => {
    await background.start().cards.current('popup');
    const { card } = await openTab();

    const popup = background.start().cards;
    expect(await popup.current('popup')).toEqual(card);
    const next = await popup.next('popup');
    expect(next?.insightId).not.toBe(card?.insightId);
    expect(await background.start().cards.current('popup')).toEqual(next);
  });
});

describe('a pinned card', () => {
  test('stays on every tab until it is unpinned', async () => {
    await background.start().cards.current('popup');
    const { card } = await openTab();
    await background.start().cards.pin(card as Card);

    expect((await openTab()).card?.insightId).toBe(card?.insightId);
    expect((await openTab()).card?.insightId).toBe(card?.insightId);

    await background.start().cards.unpin();
    expect((await openTab()).card?.insightId).not.toBe(card?.insightId);
  });
});

describe('a hand in storage', () => {
  test.each([
    ['of an older version', { version: 0, epoch: 5, next: [] }],
    ['that is no hand', 'none'],
  ])('%s is dealt anew', async (_what, stored) => {
    background.local.items.set(handKey, stored);
    await background.start().cards.current('popup');

    expect(storedHand()).toMatchObject({ version: handVersion });
    expect(storedHand().next.length).toBe(12);
  });
});
