import { afterEach, describe, expect, test, vi } from 'vitest';
import type { DocumentId } from '../../core/insight';
import { reconcileDeck } from '../../store/deck';
import { createTopicIndex } from '../../store/topic-index';
import { forgetTopics } from '../../store/topic-stale';
import { useDatabase } from '../fixtures/database';
import { deckOf } from '../fixtures/deck';
import { documentSaying, topicOf } from '../fixtures/topics';

const database = useDatabase();
afterEach(() => vi.restoreAllMocks());

const texts = [
  'A bee that has found clover dances for her sisters in the dark of the hive.',
  'The beekeeper opens the hive slowly, so that the bees hardly notice the hand.',
  'Honey is summer that bees have put aside for the winter of the hive.',
];
const topic = topicOf(
  'Our bees swarmed: the hive was too small for the honey, says the beekeeper.',
);

async function deckInPlace() {
  const db = await database.open();
  await reconcileDeck(db, deckOf('1', documentSaying('bees', texts)), [], 1, () => 0);
  return db;
}

/** The background is stopped at its `nth` write to the index: the transaction is lost. */
function stopAtWrite(nth: number) {
  let writes = 0;
  const real = IDBObjectStore.prototype.put;
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...given: Parameters<typeof real>
  ) {
    writes += 1;
    if (writes < nth) return real.apply(this, given);
    this.transaction.abort();
    throw new DOMException('The background was stopped', 'AbortError');
  });
  return { isStruck: () => writes >= nth, over: () => spy.mockRestore() };
}

describe('the background is stopped', () => {
  test('at any write to the index: all of it is there afterwards, or it is made anew', async () => {
    const db = await deckInPlace();
    let nth = 0;
    let isStruck = true;
    while (isStruck) {
      nth += 1;
      const stop = stopAtWrite(nth);
      await createTopicIndex(database.connect())
        .refresh()
        .catch(() => {});
      isStruck = stop.isStruck();
      stop.over();
      const indexed = (await db.get('topicProfiles', 'bees' as DocumentId))?.indexed;
      expect(indexed === undefined).toBe(isStruck);
      expect((await db.count('topicPostings')) === 0).toBe(isStruck);
    }
    expect(nth).toBeGreaterThan(5);

    const matches = await createTopicIndex(database.connect()).match(topic, 10);
    expect(matches).toHaveLength(3);
  });
});

describe('a document that changes while it is indexed', () => {
  test('is indexed again as it is then', async () => {
    const db = await deckInPlace();
    const real = IDBObjectStore.prototype.getAll;
    const spy = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (
      this: IDBObjectStore,
      ...given
    ) {
      const request = real.apply(this, given);
      if (this.name === 'insights') {
        spy.mockRestore();
        const change = db.transaction(['insights', 'topicProfiles'], 'readwrite');
        change
          .objectStore('insights')
          .clear()
          .catch(() => {});
        forgetTopics(change, 'bees' as DocumentId).catch(() => {});
      }
      return request;
    });
    const index = createTopicIndex(database.connect());
    await index.refresh();

    expect((await db.get('topicProfiles', 'bees' as DocumentId))?.indexed).toBeUndefined();
    expect(await index.match(topic, 10)).toEqual([]);
    expect((await db.get('topicProfiles', 'bees' as DocumentId))?.indexed?.insights).toBe(0);
  });

  test('and two at once that look for what fits find the same', async () => {
    await deckInPlace();
    const index = createTopicIndex(database.connect());
    const other = createTopicIndex(database.connect());

    const [one, two, three] = await Promise.all([
      index.match(topic, 10),
      index.match(topic, 10),
      other.match(topic, 10),
    ]);

    expect(one).toHaveLength(3);
    expect(two).toEqual(one);
    expect(three).toEqual(one);
  });
});
