import { describe, expect, test } from 'vitest';
import { emptyOldTrash, trashLasts } from '../../services/trash';
import { createConnection } from '../../store/connection';
import { createFavouriteStore } from '../../store/favourites';
import { useBackground } from '../fixtures/background';
import { passageOf } from '../fixtures/passage';

const background = useBackground();

const kept = () => [...background.local.items.keys()].filter((key) => key.includes('/'));

async function startWithTrash() {
  const services = background.start();
  for (const id of ['a', 'b', 'c']) await services.favourites.save(passageOf(id));
  await services.favourites.remove('a');
  background.now += 1;
  await services.favourites.remove('b');
  return services;
}

describe('the trash', () => {
  test('holds what was removed, the last first', async () => {
    const { trash } = await startWithTrash();

    expect(await trash.count()).toBe(2);
    const first = await trash.list(1);
    expect(first).toMatchObject({ favourites: [{ id: 'b' }], more: { id: 'b' } });
    expect((await trash.list(1, first.more)).favourites).toMatchObject([{ id: 'a' }]);
  });

  test('gives back what is asked for, once and twice', async () => {
    const { trash, favourites } = await startWithTrash();
    background.now += 1;
    await trash.putBack(['a', 'c', 'unknown']);
    await trash.putBack(['a']);

    expect(await favourites.has('a')).toBe(true);
    expect(await trash.count()).toBe(1);
    const [a] = (await favourites.list(10)).favourites.filter(({ id }) => id === 'a');
    expect(a).toMatchObject({ changedAt: background.now });
    expect(a).not.toHaveProperty('removedAt');
  });

  test('is emptied of some, and of all, but not of what is in the library', async () => {
    const { trash, favourites } = await startWithTrash();
    await trash.empty(['a', 'c']);
    expect((await trash.list(10)).favourites.map(({ id }) => id)).toEqual(['b']);

    await trash.empty();
    await trash.empty();
    expect(await trash.count()).toBe(0);
    expect(await favourites.count()).toBe(1);
    expect(kept()).toEqual(['favourites/c']);
  });

  test('is not emptied by a request that makes no sense', async () => {
    const { trash } = await startWithTrash();

    await expect(trash.empty(null as never)).rejects.toThrow();
    await expect(trash.empty([7] as never)).rejects.toThrow();
    await expect(trash.putBack('a' as never)).rejects.toThrow();
    expect(await trash.count()).toBe(2);
  });

  test('loses what has been in it for longer than thirty days', async () => {
    const { trash } = await startWithTrash();
    const connection = createConnection(background.databaseName);
    const favourites = createFavouriteStore(connection, background.local);

    await emptyOldTrash(favourites, background.now + trashLasts - 1);
    expect(await trash.count()).toBe(2);
    await emptyOldTrash(favourites, background.now + trashLasts);
    expect((await trash.list(10)).favourites.map(({ id }) => id)).toEqual(['b']);
    await connection.destroy();
  });
});
