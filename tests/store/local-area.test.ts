import { describe, expect, test } from 'vitest';
import { createFavouriteStore } from '../../store/favourites';
import { createLocalArea } from '../../store/local-area';
import type { StorageArea } from '../../store/storage-area';
import { useDatabase } from '../fixtures/database';
import { passageOf } from '../fixtures/passage';
import { areaInMemory } from '../fixtures/storage-area';

const database = useDatabase();

/** Refuses everything, as storage.local does in Chromium once its MANIFEST is gone. */
function unopenable(): StorageArea {
  const refuse = async () => {
    throw new Error('IO error: MANIFEST-000001');
  };
  return { get: refuse, set: refuse, remove: refuse, clear: refuse };
}

describe('an area that the browser opens', () => {
  test('is itself', async () => {
    const area = areaInMemory();
    const local = createLocalArea(area, async () => true);
    await local.set({ one: 1 });

    expect(await local.isMissing()).toBe(false);
    expect(area.items.get('one')).toBe(1);
    expect(await local.get(null)).toEqual({ one: 1 });
  });

  test('may refuse a write, and stays', async () => {
    const area = areaInMemory();
    const local = createLocalArea(area, async () => true);
    area.refuse(new Error('QUOTA_BYTES quota exceeded'));

    await expect(local.set({ one: 1 })).rejects.toThrow('QUOTA_BYTES');
    expect(await local.isMissing()).toBe(false);
  });
});

describe('an area that the browser cannot open', () => {
  test('is stood in for, beside a database', async () => {
    const local = createLocalArea(unopenable(), async () => true);
    await local.set({ one: 1, two: 2 });
    await local.remove('two');

    expect(await local.isMissing()).toBe(true);
    expect(await local.get('one')).toEqual({ one: 1 });
    expect(await local.get(null)).toEqual({ one: 1 });
  });

  test('takes nothing when there is no database either', async () => {
    const local = createLocalArea(unopenable(), async () => false);

    await expect(local.set({ one: 1 })).rejects.toThrow('IO error');
    expect(await local.get(null)).toEqual({});
  });

  test('leaves a library in its database, to be read and added to', async () => {
    const before = createFavouriteStore(database.connect(), areaInMemory());
    await before.save(passageOf('a'), 1);

    const area = createLocalArea(unopenable(), async () => true);
    const favourites = createFavouriteStore(database.connect(), area);
    await favourites.merge();
    await favourites.save(passageOf('b'), 2);
    const { favourites: listed } = await favourites.list(10);

    expect(listed.map(({ id }) => id)).toEqual(['b', 'a']);
  });
});
