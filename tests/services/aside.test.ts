import { describe, expect, test } from 'vitest';
import { deck } from '../../content/deck';
import type { Hand } from '../../core/deal/hand';
import type { DocumentId, InsightId } from '../../core/insight';
import { handKey } from '../../store/hand';
import { showingsSince } from '../../store/showings';
import { breakDatabases, useBackground } from '../fixtures/background';
import { dealerOf } from '../fixtures/dealer';
import { useEvenDice } from '../fixtures/even-dice';

const background = useBackground();
useEvenDice();

const minute = 60_000;
const day = 24 * 60 * minute;
const storedHand = () => background.local.items.get(handKey) as Hand;
const insights = deck.documents().flatMap(({ insights }) => insights);
const matchOf = (id: InsightId, score = 1) => ({
  insightId: id,
  documentId: id.split('/')[0] as DocumentId,
  score,
  about: ['friends'],
});

describe('a card outside the hand', () => {
  test('comes for what is wanted, and nothing is recorded', async () => {
    const { dealer, connection } = await dealerOf(background);
    const before = storedHand();
    const [first, other] = insights.slice(-2);
    if (!first || !other) throw new Error('There are no insights');
    const matches = [matchOf(first.id, 2), matchOf(other.id, 1)];

    const card = await dealer.aside({ wanted: ['topic'], matches });
    expect(card).toMatchObject({
      insightId: first.id,
      reason: 'topic',
      about: ['friends'],
      number: 0,
    });
    expect(card?.near).toEqual([other.id]);
    expect(await dealer.aside({ wanted: ['topic'], matches, except: [first.id] })).toMatchObject({
      insightId: other.id,
    });
    expect(await dealer.aside({ wanted: ['topic'] })).toBeNull();
    expect(await dealer.aside({ wanted: ['plan'], matches })).toBeNull();
    expect(storedHand()).toEqual(before);
    const opened = await connection.open();
    if ('db' in opened) expect((await showingsSince(opened.db, 0)).length).toBe(1);
  });

  test('is at a moment that holds, and none that was ruled out or hidden', async () => {
    const { dealer } = await dealerOf(background);
    const card = await dealer.aside({ wanted: ['workday'] });
    expect(card).toMatchObject({ reason: 'workday' });
    if (!card) return;
    expect(await dealer.aside({ wanted: ['evening'] })).toBeNull();

    const match = [matchOf(card.insightId)];
    await background.start().marks.notAt(card.insightId, 'workday');
    expect(await dealer.aside({ wanted: ['topic', 'workday'], matches: match })).not.toMatchObject({
      insightId: card.insightId,
    });
    await background.start().marks.hide(card.insightId);
    background.now += 6 * 60 * minute;
    expect(await dealer.aside({ wanted: ['topic'], matches: match })).toBeNull();
  });

  test('names no moment once the reader has turned moments off', async () => {
    const { dealer } = await dealerOf(background);
    const card = await dealer.aside({ wanted: ['workday'] });
    if (!card) throw new Error('No card came');
    const matches = [matchOf(card.insightId)];
    const about = await dealer.aside({ wanted: ['topic'], matches });
    expect(about?.fitted).toEqual(['topic', 'workday']);

    await background.start().settings.change({ moments: false });
    expect(await dealer.aside({ wanted: ['workday'] })).toBeNull();
    const plain = await dealer.aside({ wanted: ['topic'], matches });
    expect(plain).toMatchObject({ reason: 'topic' });
    expect(plain).not.toHaveProperty('fitted');
  });

  test('is not one that was seen of late, while there is another', async () => {
    const { dealer } = await dealerOf(background);
    const [first, other] = insights.slice(-2);
    if (!first || !other) throw new Error('There are no insights');
    const matches = [matchOf(first.id, 2), matchOf(other.id, 1)];
    const ask = async () => (await dealer.aside({ wanted: ['topic'], matches }))?.insightId;
    const show = async () => {
      const card = await dealer.aside({ wanted: ['topic'], matches });
      if (card) await dealer.shownAside(card, 'page', background.now);
    };

    await show();
    expect(await ask()).toBe(other.id);
    await show();
    expect(await ask()).toBe(first.id);
    background.now += 2 * day;
    expect(await ask()).toBe(first.id);
  });

  test('that was shown leaves the hand and goes back in its queue; the tab’s card stays', async () => {
    const { dealer, connection } = await dealerOf(background);
    const { current, next } = storedHand();
    const card = next[0];
    const opened = await connection.open();
    if (!card || !('db' in opened)) throw new Error('No card was dealt');
    const creditsOf = () => opened.db.get('state', 'credits');
    const before = await creditsOf();

    await dealer.shownAside({ ...card, number: 0, reason: 'topic' }, 'badge', background.now);
    await dealer.shownAside({ ...card, number: 0, reason: 'topic' }, 'badge', background.now);

    expect(storedHand().current).toEqual(current);
    expect(storedHand().next.map(({ insightId }) => insightId)).not.toContain(card.insightId);
    expect(await creditsOf()).toEqual(before);
    const shown = await showingsSince(opened.db, background.now);
    expect(shown.filter(({ surface }) => surface === 'badge')).toEqual([
      { insightId: card.insightId, at: background.now, surface: 'badge', reason: 'topic' },
    ]);
    expect((await opened.db.get('insights', card.insightId))?.turn).toBeGreaterThanOrEqual(1);
  });

  test('comes without a database, too', async () => {
    breakDatabases();
    const { dealer } = await dealerOf(background);
    const card = await dealer.aside({ wanted: ['workday'] });
    expect(card).toMatchObject({ reason: 'workday' });
    if (!card) return;
    await dealer.shownAside(card, 'badge', background.now);

    expect((await dealer.aside({ wanted: ['workday'] }))?.insightId).not.toBe(card.insightId);
  });
});
