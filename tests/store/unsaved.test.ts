import { beforeEach, describe, expect, test } from 'vitest';
import { createUnsavedStore, type UnsavedStore } from '../../store/unsaved';
import { type AreaInMemory, areaInMemory } from '../fixtures/storage-area';

const passage = (id: string) => ({ id, text: `Text of ${id}`, source: { title: 'A page' } });
const full = new Error('no room');

describe('what could not be saved', () => {
  let local: AreaInMemory;
  let session: AreaInMemory;
  let unsaved: UnsavedStore;

  beforeEach(() => {
    local = areaInMemory();
    session = areaInMemory();
    unsaved = createUnsavedStore(local, session);
  });

  const ids = async () => (await unsaved.list()).map(({ id }) => id);

  test('is kept, each passage once, the last first', async () => {
    await Promise.all(['a', 'b', 'a'].map((id) => unsaved.keep(passage(id))));

    expect(await unsaved.list()).toEqual([passage('a'), passage('b')]);
  });

  test('outlives the background', async () => {
    await unsaved.keep(passage('a'));
    unsaved = createUnsavedStore(local, areaInMemory());

    expect(await ids()).toEqual(['a']);
  });

  test('is kept in memory while the disk takes nothing', async () => {
    await unsaved.keep(passage('a'));
    local.refuse(full);
    await unsaved.keep(passage('b'));

    expect(await ids()).toEqual(['b', 'a']);
  });

  test('that nothing takes it is told', async () => {
    local.refuse(full);
    session.refuse(full);

    await expect(unsaved.keep(passage('a'))).rejects.toBe(full);
  });

  test('discarded, it leaves no trace', async () => {
    await unsaved.keep(passage('a'));
    local.refuse(full);
    await unsaved.keep(passage('a'));
    local.refuse();
    await unsaved.discard('a');

    expect(await ids()).toEqual([]);
    expect([...local.items.keys(), ...session.items.keys()]).toEqual([]);
  });
});
