import { array, assert, asyncProperty, constantFrom, record, subarray } from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { breakDatabases, type Services, useBackground } from '../fixtures/background';
import { passageOf } from '../fixtures/passage';

const background = useBackground();

afterEach(() => vi.restoreAllMocks());

const ids = ['a', 'b', 'c', 'd'];
const all = { found: '', except: [] };

async function startWithFour() {
  const services = background.start();
  for (const id of ids) await services.favourites.save(passageOf(id));
  await services.favourites.changeTags('a', ['Sea', 'calm'], []);
  await services.favourites.changeTags('b', ['calm'], []);
  return services;
}

/** What the reader sees of each: its tags, and nothing for one in the trash. */
async function seen({ favourites }: Services) {
  const { favourites: listed } = await favourites.list(500);
  return Object.fromEntries(listed.map(({ id, tags }) => [id, tags]));
}

describe.each(['with', 'without'])('many favourites, %s a database', (database) => {
  const start = () => {
    if (database === 'without') breakDatabases();
    return startWithFour();
  };

  test('get and lose tags as one act, which can be taken back', async () => {
    const services = await start();
    const before = await seen(services);
    const { count, undo } = await services.many.changeTags(
      { ids: ['a', 'b', 'c'] },
      ['new'],
      ['CALM'],
    );

    expect(count).toBe(3);
    expect(await seen(services)).toEqual({ a: ['Sea', 'new'], b: ['new'], c: ['new'], d: [] });

    await services.many.undo(undo);
    expect(await seen(services)).toEqual(before);
  });

  test('go to the trash together, and come back', async () => {
    const services = await start();
    const { count, undo } = await services.many.remove({ found: '', except: ['c'] });

    expect(count).toBe(3);
    expect(await seen(services)).toEqual({ c: [] });
    expect(await services.trash.count()).toBe(3);

    await services.many.undo(undo);
    expect(new Set(Object.keys(await seen(services)))).toEqual(new Set(ids));
  });

  test('keep what was written in them between an act and its undo', async () => {
    const services = await start();
    const { undo } = await services.many.changeTags(all, ['new'], ['calm']);
    await services.favourites.setNote('a', 'A note', '');
    await services.favourites.changeTags('a', ['mine'], ['sea']);
    await services.many.undo(undo);

    const { favourites } = await services.favourites.list(10);
    expect(favourites.find(({ id }) => id === 'a')).toMatchObject({
      note: 'A note',
      tags: ['mine', 'calm'],
    });
  });

  test('can have the last act taken back only, and that twice', async () => {
    const services = await start();
    const first = await services.many.changeTags(all, ['one'], []);
    const last = await services.many.changeTags(all, ['two'], []);

    await expect(services.many.undo(first.undo)).rejects.toThrow('Something else');
    await expect(services.many.undo('no token')).rejects.toThrow('Something else');
    await services.many.undo(last.undo);
    await services.many.undo(last.undo);
    expect(await seen(services)).toMatchObject({ b: ['calm', 'one'], d: ['one'] });
  });

  test('asked for an act twice, as after a cut-off, have one act and one undo', async () => {
    const services = await start();
    const first = await services.many.remove(all);
    background.now += 1;
    expect(await services.many.remove(all)).toEqual(first);

    await services.many.undo(first.undo);
    expect(Object.keys(await seen(services)).length).toBe(4);
    const again = await services.many.remove(all);
    expect(again.undo).not.toBe(first.undo);
    expect(again.count).toBe(4);
  });
});

describe('a tag', () => {
  test('gets another name everywhere, however it was spelled, and in the trash', async () => {
    const services = await startWithFour();
    await services.favourites.changeTags('c', ['SEA', 'sky'], []);
    await services.favourites.remove('c');
    const { count, undo } = await services.many.renameTag('sea', 'Ocean');

    expect(count).toBe(2);
    expect(await seen(services)).toMatchObject({ a: ['Ocean', 'calm'], b: ['calm'] });
    await services.trash.putBack(['c']);
    expect(await seen(services)).toMatchObject({ c: ['Ocean', 'sky'] });

    await services.many.undo(undo);
    expect(await seen(services)).toMatchObject({ a: ['Sea', 'calm'], c: ['SEA', 'sky'] });
  });

  test('is taken in by the tag of that name', async () => {
    const services = await startWithFour();
    await services.many.renameTag('sea', 'CALM');

    expect(await seen(services)).toMatchObject({ a: ['calm'], b: ['calm'] });
  });

  test('is taken off by the empty name', async () => {
    const services = await startWithFour();
    await services.many.renameTag('Calm', ' ');

    expect(await seen(services)).toMatchObject({ a: ['Sea'], b: [] });
  });
});

test('what makes no sense is refused and changes nothing', async () => {
  const services = await startWithFour();
  const before = await seen(services);
  const { many } = services;

  await expect(many.remove({} as never)).rejects.toThrow();
  await expect(many.remove({ ids: 'a' } as never)).rejects.toThrow();
  await expect(many.changeTags(all, ['x'.repeat(61)], [])).rejects.toThrow();
  await expect(many.renameTag('calm', 'x'.repeat(61))).rejects.toThrow();
  await expect(many.changeTags({ ids: ['gone'] }, ['new'], [])).resolves.toMatchObject({
    count: 0,
  });
  expect(await seen(services)).toEqual(before);
});

test('an act that the mirror refuses is not done, and the one before can still be taken back', async () => {
  const services = await startWithFour();
  const before = await seen(services);
  const { undo } = await services.many.changeTags(all, ['one'], []);
  background.local.refuse(new Error('disk full'));
  await expect(services.many.remove(all)).rejects.toThrow('disk full');
  background.local.refuse();

  const restarted = background.start();
  expect(Object.keys(await seen(restarted)).length).toBe(4);
  await restarted.many.undo(undo);
  expect(await seen(restarted)).toEqual(before);
});

const chosen = subarray(ids, { minLength: 1 }).map((some) => ({ ids: some }));
const tags = array(constantFrom('Sea', 'sea', 'calm', 'sky'), { maxLength: 2 });
const act = record({ do: constantFrom('tag', 'remove', 'rename'), chosen, tags, others: tags });

test('whatever is done to many, its undo brings back what was', async () => {
  const services = await startWithFour();
  await assert(
    asyncProperty(array(act, { minLength: 1, maxLength: 4 }), async (acts) => {
      for (const each of acts) {
        background.now += 1;
        const before = await seen(services);
        const { undo } =
          each.do === 'tag'
            ? await services.many.changeTags(each.chosen, each.tags, each.others)
            : each.do === 'remove'
              ? await services.many.remove(each.chosen)
              : await services.many.renameTag(each.tags[0] ?? 'sea', each.others[0] ?? 'sky');
        const after = await seen(services);
        await services.many.undo(undo);
        // An act that changed nothing may be the one before, asked for again.
        if (JSON.stringify(after) !== JSON.stringify(before)) {
          expect(await seen(services)).toEqual(before);
        }
      }
    }),
    { numRuns: 40 },
  );
});
