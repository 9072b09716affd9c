import { describe, expect, test } from 'vitest';
import type { Hand } from '../../core/deal/hand';
import type { DocumentId } from '../../core/insight';
import { createReturning } from '../../services/returning';
import { createConnection } from '../../store/connection';
import { createFavouriteStore } from '../../store/favourites';
import { handKey } from '../../store/hand';
import { createSettingsStore } from '../../store/settings';
import { breakDatabases, useBackground } from '../fixtures/background';
import { day } from '../fixtures/days';
import { passageOf } from '../fixtures/passage';

const background = useBackground();

const storedHand = () => background.local.items.get(handKey) as Hand;
const comingBack = () => storedHand().next.filter(({ reason }) => reason === 'favourite');

/** As the dealer asks. */
function returning() {
  const { databaseName, local } = background;
  const connection = createConnection(databaseName);
  const favourites = createFavouriteStore(connection, local);
  const settings = createSettingsStore(local);
  return createReturning({ connection, favourites, settings, now: () => background.now });
}

/** Saves an insight of the deck, with an act and a question. */
async function saveInsight() {
  const services = background.start();
  for (let tries = 0; tries < 200; tries += 1) {
    const card = await services.cards.next('popup');
    if (!card?.documentId || !card.practice || !card.ask) continue;
    const { insightId: id, documentId, section, documentTitle: title, sectionHeading } = card;
    const source = {
      title,
      documentId,
      ...(sectionHeading !== undefined && { section: sectionHeading }),
      ...(section !== undefined && { sectionIndex: section }),
    };
    await services.favourites.save({ id, text: 'As it was saved', source });
    return { services, card, source };
  }
  throw new Error('No insight of the deck has an act and a question');
}

describe('a favourite that comes back', () => {
  test('is its own copy, with what its document has to say beside it', async () => {
    const { card, source } = await saveInsight();
    const savedAt = background.now;
    background.now += 2 * day;

    expect(await returning().due(5)).toEqual([
      {
        insightId: card.insightId,
        text: 'As it was saved',
        practice: card.practice,
        ask: card.ask,
        ...(card.pole && { pole: card.pole }),
        moments: card.moments,
        documentId: source.documentId,
        documentTitle: source.title,
        language: 'en',
        section: source.sectionIndex,
        sectionHeading: source.section,
        source,
        savedAt,
        reason: 'favourite',
      },
    ]);
  });

  test('of a web page, or of a document that is gone, stands for itself', async () => {
    const { favourites } = background.start();
    const source = { title: 'A page', url: 'https://example.org/a', prefix: 'b', suffix: 'c' };
    await favourites.save({ id: 'page', text: 'From a page', source });
    background.now += day;
    const gone = { title: 'A book', documentId: 'gone' as DocumentId, sectionIndex: 2 };
    await favourites.save({ id: 'gone/one', text: 'From a book', source: gone });
    background.now += 3 * day;

    const bare = { moments: [], language: '', reason: 'favourite' };
    expect(await returning().due(5)).toEqual([
      expect.objectContaining({ ...bare, insightId: 'gone/one', source: gone }),
      expect.objectContaining({ ...bare, insightId: 'page', documentTitle: 'A page', source }),
    ]);
    for (const card of await returning().due(5)) expect(card).not.toHaveProperty('documentId');
  });

  test('has come when it was shown, however far ahead the clock of that page was', async () => {
    const { favourites } = background.start();
    await favourites.save(passageOf('a'));
    background.now += 2 * day;
    await returning().cameBack('a', background.now + 9000 * day);

    expect(await returning().due(5)).toEqual([]);
    background.now += 7 * day;
    expect(await returning().due(5)).toHaveLength(1);
    await expect(returning().cameBack('a', Number.NaN)).rejects.toThrow();
  });

  test('does not come without a database', async () => {
    const { favourites } = background.start();
    await favourites.save(passageOf('a'));
    background.now += 2 * day;
    breakDatabases();

    expect(await returning().due(5)).toEqual([]);
  });
});

describe('what lies in the hand to come back', () => {
  /** Two favourites whose time has come, dealt ahead. */
  async function dealt() {
    const services = background.start();
    await services.favourites.save(passageOf('a'));
    background.now += 1;
    await services.favourites.save(passageOf('b'));
    background.now += 3 * day;
    await services.marks.hide('nothing' as never);
    expect(comingBack().length).toBeGreaterThan(0);
    return services;
  }

  test('leaves it when it is removed', async () => {
    const { favourites } = await dealt();
    const { epoch } = storedHand();
    await favourites.remove('b');
    await favourites.remove('a');

    expect(comingBack()).toEqual([]);
    expect(storedHand().epoch).toBeGreaterThan(epoch);
  });

  test('leaves it when it is removed with many', async () => {
    const { many } = await dealt();
    await many.remove({ ids: ['a', 'b'] });

    expect(comingBack()).toEqual([]);
  });

  test('keeps it as it is when another favourite is removed', async () => {
    const { favourites } = await dealt();
    await favourites.save(passageOf('c'));
    const { epoch } = storedHand();
    await favourites.remove('c');

    expect(storedHand().epoch).toBe(epoch);
  });
});
