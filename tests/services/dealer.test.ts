import { describe, expect, test, vi } from 'vitest';
import { deck } from '../../content/deck';
import type { Hand } from '../../core/deal/hand';
import { play } from '../../core/deal/play';
import { handKey } from '../../store/hand';
import { keepPageTopic } from '../../store/page-topic';
import { useBackground } from '../fixtures/background';
import { dealerOf } from '../fixtures/dealer';
import { useEvenDice } from '../fixtures/even-dice';
import { passageOf } from '../fixtures/passage';
import { topicOf } from '../fixtures/topics';

const background = useBackground();
useEvenDice();
const second = 1000;
const minute = 60 * second;
const day = 24 * 60 * minute;

const storedHand = () => background.local.items.get(handKey) as Hand;
const insights = deck.documents().flatMap(({ insights }) => insights);
/** Opens a tab that plays the stored hand, and tells the background. */
async function openTab() {
  const played = play(storedHand(), background.now);
  if (played.show === 'quiet') throw new Error('A quiet page came');
  const { card, arrived, hand } = played;
  const { epoch, arrival } = hand;
  await background.start().cards.opened({ card, arrived, at: background.now, epoch, arrival });
  return card;
}

describe('tabs in a row', () => {
  test('that are a burst keep one short card, and the next after it brings another', async () => {
    await background.start().cards.current('popup');
    const shown: string[] = [];
    for (let tab = 0; tab < 9; tab += 1) {
      background.now += second;
      shown.push((await openTab()).insightId);
    }
    background.now += minute;
    const after = await openTab();

    expect(new Set(shown.slice(0, 5)).size).toBe(5);
    expect(new Set(shown.slice(4)).size).toBe(1);
    const busy = insights.find(({ id }) => id === shown[4]);
    expect(busy?.moments).toContain('busy');
    expect(busy?.text.length).toBeLessThanOrEqual(120);
    expect(shown).not.toContain(after.insightId);
  });

  test('all bring another for those who turned moments off', async () => {
    await background.start().settings.change({ moments: false });
    const shown = new Set<string>();
    for (let tab = 0; tab < 9; tab += 1) shown.add((await openTab()).insightId);

    expect(shown.size).toBe(9);
  });

  test('are no burst any more once the reader has decided something', async () => {
    await background.start().cards.current('popup');
    for (let tab = 0; tab < 5; tab += 1) await openTab();
    const held = await openTab();
    await background.start().settings.change({ textSize: 'large' });

    expect((await openTab()).insightId).not.toBe(held.insightId);
  });

  test('after half an hour without one, the first brings a card for a return', async () => {
    await background.start().cards.current('popup');
    await openTab();
    background.now += 30 * minute;

    expect(await openTab()).toMatchObject({ reason: 'return' });
    background.now += second;
    expect((await openTab()).reason).not.toBe('return');
  });

  test('after the reader came back to the machine, the first does so too', async () => {
    const { dealer } = await dealerOf(background);
    await openTab();
    background.now += 20 * minute;
    await dealer.returned(background.now);
    background.now += minute;

    expect(await openTab()).toMatchObject({ reason: 'return' });
  });
});

describe('a page that was read', () => {
  test('puts a fitting card in front once the hand is filled, for half an hour', async () => {
    await background.start().cards.current('popup');
    const text = insights
      .slice(0, 12)
      .map(({ text }) => text)
      .join(' ');
    await keepPageTopic(background.session, topicOf(text), background.now);
    await openTab();

    expect(storedHand().next[0]).toMatchObject({ reason: 'topic' });
    background.now += 31 * minute;
    await openTab();
    expect(storedHand().next.map(({ reason }) => reason)).not.toContain('topic');
  });

  test('is remembered and matched once, for the hand and for a nudge', async () => {
    const { dealer, topics } = await dealerOf(background);
    const match = vi.spyOn(topics, 'match');
    const matches = await dealer.pageRead(topicOf(insights[0]?.text ?? ''));

    expect(matches[0]?.insightId).toBe(insights[0]?.id);
    expect(storedHand().next[0]).toMatchObject({ reason: 'topic' });
    expect(background.session.items.has('page topic')).toBe(true);
    expect(match).toHaveBeenCalledOnce();
  });

  test('leaves the hand as it is when nothing fits', async () => {
    const { dealer } = await dealerOf(background);
    const before = storedHand();

    expect(await dealer.pageRead(topicOf('The torque of metric screws'))).toEqual([]);
    expect(storedHand()).toEqual(before);
  });
});

describe('what was saved', () => {
  test('comes back once its interval is over, and not again before the next', async () => {
    await background.start().cards.current('popup');
    await background.start().favourites.save(passageOf('page/kept'));
    background.now += 3 * day;
    await openTab();
    expect(storedHand().next.map(({ insightId }) => insightId)).toContain('page/kept');
    const cards = [];
    for (let tab = 0; tab < 20; tab += 1) {
      background.now += 2 * minute;
      cards.push(await openTab());
    }

    const back = cards.filter(({ insightId }) => insightId === 'page/kept');
    expect(back).toMatchObject([{ reason: 'favourite', source: passageOf('page/kept').source }]);
  });

  test('yesterday brings its other side, once', async () => {
    const saved = insights.find(({ pole }) => pole === 'independence');
    if (!saved) throw new Error('There is no such insight');
    await background.start().cards.current('popup');
    await background.start().favourites.save(passageOf(saved.id, saved.text));
    background.now += day;
    const cards = [];
    for (let tab = 0; tab < 40; tab += 1) {
      background.now += 2 * minute;
      cards.push(await openTab());
    }

    const other = cards.filter(({ reason }) => reason === 'otherSide');
    expect(other.length).toBeLessThanOrEqual(1);
    expect(cards.flatMap(({ reason, fitted }) => fitted ?? reason ?? [])).toContain('otherSide');
    expect(other.every(({ pole }) => pole === 'connection')).toBe(true);
  });
});
