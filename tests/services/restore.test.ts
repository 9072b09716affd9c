import { describe, expect, test } from 'vitest';
import type { Archive } from '../../core/archive/archive';
import type { DocumentId, InsightId } from '../../core/insight';
import { comparable, handOver, readArchive, restoreFrom } from '../fixtures/archives';
import { type Services, useBackground } from '../fixtures/background';
import { favouriteOf } from '../fixtures/favourites';
import { passageOf } from '../fixtures/passage';

const background = useBackground();
const other = useBackground();

const ids = async ({ favourites }: Services) =>
  (await favourites.list(100)).favourites.map(({ id }) => id).toSorted();

/** A library with some of everything. */
async function fill(services: Services, saved: readonly string[] = ['a', 'b', 'c']) {
  for (const id of saved) await services.favourites.save(passageOf(id));
  const card = await services.cards.next('popup');
  if (card) await services.marks.hide(card.insightId);
  const [document] = await services.documents.list();
  if (document) await services.documents.weigh(document.id, 0.5);
  await services.settings.change({ between: 'quiet' });
  return { hidden: card?.insightId as InsightId, document: document?.id as DocumentId };
}

describe('what a restore would do', () => {
  test('is counted, and nothing is changed by counting', async () => {
    const services = background.start();
    await fill(services, ['same', 'older', 'newer', 'mine', 'mine too']);
    await services.favourites.save(passageOf('removed'));
    await services.favourites.remove('removed');
    const archive = await readArchive(services);
    const saved = new Map(archive.favourites.map((each) => [each.id, each]));
    const changed = (id: string, by: number) => {
      const { changedAt, ...rest } = saved.get(id) ?? favouriteOf(0);
      return { ...rest, note: 'Another note', changedAt: changedAt + by };
    };

    const restore = await handOver(services, {
      favourites: [
        favouriteOf(7),
        favouriteOf(8),
        saved.get('same') ?? favouriteOf(0),
        changed('older', 5),
        changed('newer', -5),
      ],
    });

    const expected = { added: 2, newer: 1, same: 1, kept: 1, others: 2, whole: false };
    expect(await services.restore.preview(restore)).toEqual(expected);
    expect(await services.restore.preview(restore)).toEqual(expected);
    expect(await readArchive(services)).toEqual(archive);
  });

  test('is told of a whole file', async () => {
    const services = background.start();
    const restore = await handOver(services, await readArchive(services));
    expect(await services.restore.preview(restore)).toMatchObject({ whole: true });
  });

  test('a piece handed over twice counts once', async () => {
    const { restore } = background.start();
    const id = await restore.begin();
    await restore.hand(id, 0, { favourites: [favouriteOf(1)] });
    await restore.hand(id, 0, { favourites: [favouriteOf(1)] });
    expect(await restore.preview(id)).toMatchObject({ added: 1 });
  });

  test('what is no piece, or of a restore given up, is refused', async () => {
    const { restore } = background.start();
    const old = await restore.begin();
    const id = await restore.begin();
    await expect(restore.hand(old, 0, { favourites: [] })).rejects.toThrow('Another restore');
    await expect(restore.apply(old, 'merge')).rejects.toThrow('Another restore');
    for (const piece of [{ favourites: 'none' }, { favourites: [{ id: 'a' }] }, { others: [] }]) {
      await expect(restore.hand(id, 0, piece as unknown as Archive)).rejects.toThrow();
    }
    expect(await restore.preview(id)).toMatchObject({ added: 0 });
  });
});

describe('a merge', () => {
  test('keeps what is newer here, settings and weights that were chosen, and adds the rest', async () => {
    const theirs = other.start();
    const { hidden } = await fill(theirs, ['a', 'b']);
    const archive = await readArchive(theirs);
    const services = background.start();
    background.now += 1000;
    const [document] = await services.documents.list();
    await services.favourites.save(passageOf('b', 'Mine'));
    await services.favourites.save(passageOf('c'));
    if (document) await services.documents.weigh(document.id, 2);
    await services.settings.change({ keys: false });

    await restoreFrom(services, archive, 'merge');

    expect(await ids(services)).toEqual(['a', 'b', 'c']);
    const { favourites } = await services.favourites.list(10);
    expect(favourites.find(({ id }) => id === 'b')).toMatchObject({ text: 'Mine' });
    expect(await services.settings.read()).toMatchObject({ keys: false, between: 'keep' });
    expect((await services.documents.list())[0]?.weight).toBe(2);
    expect((await services.marks.hidden()).map(({ id }) => id)).toEqual([hidden]);
    expect((await services.storage.status()).showings).toBe(archive.showings.length);
  });

  test('what it hid does not come, and what it brought outlives the next merge of the copies', async () => {
    const theirs = other.start();
    const { hidden } = await fill(theirs);
    const services = background.start();
    const { insights } = await services.storage.status();
    await services.cards.current('popup');
    await restoreFrom(services, await readArchive(theirs), 'merge');

    const documents = await services.documents.list();
    expect(documents.reduce((sum, { count }) => sum + count, 0)).toBe(insights - 1);
    const state = { card: null, arrived: false, at: background.now };
    const { hand } = await services.cards.opened(state);
    expect(hand.next.map(({ insightId }) => insightId)).not.toContain(hidden);
    background.endSession();
    const restarted = background.start();
    expect(await ids(restarted)).toEqual(['a', 'b', 'c']);
    expect((await restarted.storage.status()).repaired).toBe(0);
  });
});

describe('replacing', () => {
  test('moves what the file does not hold to the trash, and brings the settings', async () => {
    const theirs = other.start();
    await fill(theirs, ['a']);
    const services = background.start();
    await services.favourites.save(passageOf('mine'));
    const next = await services.cards.next('popup');
    if (next) await services.marks.hide(next.insightId);

    const archive = await readArchive(theirs);
    await restoreFrom(services, archive, 'replace');

    expect(await ids(services)).toEqual(['a']);
    expect((await services.settings.read()).between).toBe('quiet');
    const { favourites } = await readArchive(services);
    expect(favourites.find(({ id }) => id === 'mine')).toMatchObject({ removedAt: background.now });
    const { marks } = comparable(await readArchive(services));
    expect(marks).toEqual(comparable(archive).marks);
  });

  test('with favourites alone leaves settings, marks and history', async () => {
    const services = background.start();
    await fill(services);
    const { marks, settings, weights, showings } = await readArchive(services);

    await restoreFrom(services, { favourites: [favouriteOf(1)] }, 'replace');

    expect(await readArchive(services)).toMatchObject({ marks, settings, weights, showings });
    expect(await services.favourites.count()).toBe(1);
  });
});
