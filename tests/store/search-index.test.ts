import { describe, expect, test, vi } from 'vitest';
import { parseQuery } from '../../core/library/query';
import { useDatabase } from '../fixtures/database';
import { favouriteOf } from '../fixtures/favourites';
import { passageOf } from '../fixtures/passage';
import { expectTrue, search, startSearching, withoutDatabase } from '../fixtures/searching';
import { type AreaInMemory, areaInMemory } from '../fixtures/storage-area';

const database = useDatabase();
const start = (area: AreaInMemory) => startSearching(database.connect(), area);

describe.each([
  { where: 'in the database', connect: () => database.connect() },
  { where: 'in the mirror alone', connect: () => withoutDatabase },
])('$where', ({ connect }) => {
  test('pages joined are the whole, without one twice', async () => {
    const { favourites, index } = startSearching(connect(), areaInMemory());
    for (const [number, id] of [...'fbhacgedi'].entries()) {
      await favourites.save(passageOf(id, `river ${id}`), Math.floor(number / 4));
    }
    await favourites.remove('c', 9);
    const query = parseQuery('RIVER');
    const whole = (await index.find(query, Number.POSITIVE_INFINITY)).places;
    for (const limit of [1, 2, 3, 8]) {
      const joined = [];
      let page = await index.find(query, limit);
      while (page.places.length > 0) {
        expect(page.total).toBe(8);
        joined.push(...page.places);
        page = await index.find(query, limit, page.places.at(-1));
      }
      expect(joined).toEqual(whole);
    }
  });
});

/** What the index reads of favourites, in how many pieces. */
function watchReads() {
  const reads = vi.spyOn(IDBIndex.prototype, 'getAll');
  const read = async (run: () => Promise<unknown>) => {
    reads.mockClear();
    await run();
    return reads.mock.results.length;
  };
  return read;
}

test('after a restart only what is not in the log is read again', async () => {
  const area = areaInMemory();
  const { favourites, index } = start(area);
  for (const id of 'abcdefgh') await favourites.save(passageOf(id), 1);
  await search(index, 'a');
  const db = await database.open();
  await expect.poll(() => db.count('searchChunks')).toBe(2);

  const read = watchReads();
  const again = start(area);
  expect(await read(() => search(again.index, 'a'))).toBe(1);
  expect(await read(() => search(again.index, 'b'))).toBe(1);
  expect(await search(again.index, 'says')).toHaveLength(8);
});

test('an emptied trash leaves the log as it is', async () => {
  const area = areaInMemory();
  const { favourites, index } = start(area);
  for (const id of 'abcdef') await favourites.save(passageOf(id), 1);
  await favourites.remove('b', 2);
  await search(index, 'a');
  const db = await database.open();
  await expect.poll(() => db.count('searchChunks')).toBe(2);
  await favourites.purge(['b']);

  const read = watchReads();
  expect(await read(() => search(index, 'says'))).toBe(1);
  const again = start(area);
  expect(await read(() => search(again.index, 'says'))).toBe(1);
  await expectTrue(again.favourites, again.index);
});

test('a log that is not true is made anew', async () => {
  const area = areaInMemory();
  const { favourites, index } = start(area);
  for (const id of 'abcdef') await favourites.save(passageOf(id), 1);
  await search(index, 'a');
  const db = await database.open();
  await expect.poll(() => db.count('searchChunks')).toBe(2);
  const [first] = await db.getAllKeys('searchChunks');
  await db.delete('searchChunks', first ?? 0);

  const again = start(area);
  await expectTrue(again.favourites, again.index);
  await expect.poll(() => db.count('searchChunks')).toBe(2);
});

test('a version that a merge brings in below the newest is noticed', async () => {
  const area = areaInMemory();
  const { favourites, index } = start(area);
  await favourites.save(passageOf('a'), 1);
  // What a refused write of the database leaves: the mirror alone has the note.
  await startSearching(withoutDatabase, area).favourites.setNote('a', 'On moss', '', 2);
  await favourites.save(passageOf('b'), 3);
  expect(await search(index, 'moss')).toEqual([]);
  await favourites.merge();
  expect(await search(index, 'moss')).toEqual(['a']);
});

test('a log that is mostly of older versions is made anew', async () => {
  const area = areaInMemory();
  const { favourites, index } = start(area);
  await favourites.save(passageOf('a'), 1);
  for (let time = 2; time < 14; time += 1) {
    await favourites.changeTags('a', [`tag ${time}`], [`tag ${time - 1}`], time);
    await search(index, 'a');
  }
  const db = await database.open();
  await expect.poll(() => db.count('searchChunks')).toBeGreaterThan(3);
  const again = start(area);
  await expectTrue(again.favourites, again.index);
  expect(await db.count('searchChunks')).toBe(0);
});

test('a count that is wrong makes no log anew twice', async () => {
  const db = await database.open();
  for (let number = 1; number <= 7; number += 1) {
    await db.put('favourites', favouriteOf(number, { text: 'river', revision: 5 }));
  }
  const { index } = start(areaInMemory());
  expect(await search(index, 'river')).toHaveLength(7);
  const read = watchReads();
  expect(await read(() => search(index, 'river'))).toBe(1);
});

test('a failed read is never taken for empty', async () => {
  const area = areaInMemory();
  const { favourites, index } = start(area);
  await favourites.save(passageOf('a'), 1);
  const refusal = vi.spyOn(IDBIndex.prototype, 'getAll').mockImplementation(() => {
    throw new DOMException('Internal error', 'UnknownError');
  });
  await expect(search(index, 'says')).rejects.toThrow('Internal error');
  refusal.mockRestore();
  expect(await search(index, 'says')).toEqual(['a']);
});
