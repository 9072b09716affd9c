import { describe, expect, test } from 'vitest';
import { handOver, readArchive, restoreFrom } from '../fixtures/archives';
import { type Services, useBackground } from '../fixtures/background';
import { favouriteOf } from '../fixtures/favourites';
import { passageOf } from '../fixtures/passage';

const background = useBackground();

const ids = async ({ favourites }: Services) =>
  (await favourites.list(100)).favourites.map(({ id }) => id).toSorted();

describe('undoing', () => {
  test('leaves alone what the reader saved since', async () => {
    const services = background.start();
    await services.favourites.save(passageOf('mine'));
    const before = await restoreFrom(services, { favourites: [favouriteOf(1)] }, 'replace');
    await services.favourites.save(passageOf('later'));

    await services.restore.undo(before);
    await services.restore.undo(before);

    expect(await ids(services)).toEqual(['later', 'mine']);
    expect((await readArchive(services)).favourites.length).toBe(2);
  });

  test('loses nothing that was saved or changed while the restore ran', async () => {
    const services = background.start();
    await services.favourites.save(passageOf('mine'));
    const restore = await handOver(services, { favourites: [favouriteOf(1)] });
    const applying = services.restore.apply(restore, 'replace');
    const acts = Array.from({ length: 20 }, async (_, number) => {
      await new Promise((resolve) => setTimeout(resolve, number));
      await services.favourites.save(passageOf(`meanwhile ${number}`));
      await services.favourites.changeTags('mine', [`${number}`], []).catch(() => {});
    });
    const [{ before }] = await Promise.all([applying, ...acts]);
    const { favourites: restored } = await readArchive(services);
    const tags = restored.find(({ id }) => id === 'mine')?.tags;

    await services.restore.undo(before);

    const { favourites } = await readArchive(services);
    expect(favourites.length).toBe(21);
    expect(favourites.find(({ id }) => id === 'mine')).toMatchObject({ tags });
    expect((await services.favourites.list(30)).favourites.map(({ id }) => id)).toContain('mine');
  });

  test('is refused for any but the last', async () => {
    const services = background.start();
    const first = await restoreFrom(services, { favourites: [favouriteOf(1)] }, 'merge');
    await restoreFrom(services, { favourites: [favouriteOf(2)] }, 'merge');

    await expect(services.restore.undo(first)).rejects.toThrow('Only the last');
    expect(await services.favourites.count()).toBe(2);
  });
});

describe('a call that was cut off and made again', () => {
  test('restores once', async () => {
    const services = background.start();
    const restore = await handOver(services, { favourites: [favouriteOf(1)] });
    const first = await services.restore.apply(restore, 'merge');
    await services.favourites.remove(favouriteOf(1).id);

    expect(await background.start().restore.apply(restore, 'merge')).toEqual(first);
    expect(await background.start().favourites.count()).toBe(0);
  });
});
