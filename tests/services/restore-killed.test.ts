import { deleteDB } from 'idb';
import { describe, expect, test } from 'vitest';
import type { Archive } from '../../core/archive/archive';
import type { RestoreMode } from '../../services/library-contract';
import { comparable, handOver, readArchive } from '../fixtures/archives';
import { type Services, useBackground } from '../fixtures/background';
import { documentOf } from '../fixtures/deck';
import { favouriteOf } from '../fixtures/favourites';
import { killAtWrite } from '../fixtures/killed';
import { passageOf } from '../fixtures/passage';

const background = useBackground();

const state = async (services: Services) => comparable(await readArchive(services));

/** A small library with some of everything, and a file that changes some of everything. */
async function begin(): Promise<{ services: Services; theirs: Archive }> {
  const services = background.renew().start();
  for (const id of ['mine', 'both']) await services.favourites.save(passageOf(id));
  const card = await services.cards.next('popup');
  if (card) await services.marks.hide(card.insightId);
  const { marks, settings, weights, showings } = await readArchive(services);
  const { document, insights } = documentOf('rivers', ['a']);
  const changedAt = background.now + 1;
  const theirs: Archive = {
    favourites: [favouriteOf(1), { ...favouriteOf(2), ...passageOf('both', 'Theirs'), changedAt }],
    marks: marks.map((mark) => ({ ...mark, notAt: ['night'], changedAt })),
    ...(settings && { settings: { ...settings, keys: false } }),
    weights,
    documents: [{ ...document, addedAt: 5, insights }],
    showings: showings.map((showing) => ({ ...showing, at: 5 })),
  };
  return { services, theirs };
}

/** What Chromium does after an unlucky kill: the mirror alone is left. */
async function favouritesOfMirror() {
  await deleteDB(background.databaseName);
  background.endSession();
  return (await state(background.start())).favourites;
}

/** How many writes it takes is not known beforehand: every `step`th, until one more is not made. */
async function killAtEvery(
  step: number,
  work: (kill: () => ReturnType<typeof killAtWrite>) => Promise<void>,
) {
  let nth = 1 - step;
  for (let struck = true; struck; ) {
    nth += step;
    let killing: ReturnType<typeof killAtWrite> | undefined;
    await work(() => {
      killing = killAtWrite(background, nth);
      return killing;
    });
    struck = killing?.struck ?? false;
  }
  return nth;
}

const modes: [RestoreMode, number][] = [
  ['replace', 1],
  ['merge', 5],
];

describe.each(modes)('stopped at any write of a %s', (mode, step) => {
  test('it has restored all or nothing at the next start, and all when asked again', async () => {
    const outcomes = new Set<string>();
    const writes = await killAtEvery(step, async (kill) => {
      const { services, theirs } = await begin();
      const first = await state(services);
      const restore = await handOver(services, theirs);

      const killing = kill();
      await services.restore.apply(restore, mode).catch(() => {});
      killing.over();
      background.endSession();
      const restarted = background.start();
      const found = await state(restarted);
      const { before } = await restarted.restore.apply(restore, mode);
      const all = await state(restarted);

      const isNothing = JSON.stringify(found) === JSON.stringify(first);
      outcomes.add(isNothing ? 'nothing' : 'all');
      expect(found).toEqual(isNothing ? first : all);
      expect(all.favourites.length).toBe(3);
      expect(all.documents.length).toBe(1);
      await restarted.restore.undo(before);
      expect(await state(restarted)).toEqual(first);
      expect(await favouritesOfMirror()).toEqual(first.favourites);
    });

    expect(outcomes).toEqual(new Set(['nothing', 'all']));
    expect(writes).toBeGreaterThan(20);
  }, 120_000);

  test('its undoing has undone all or nothing', async () => {
    const outcomes = new Set<string>();
    await killAtEvery(3 * step, async (kill) => {
      const { services, theirs } = await begin();
      const first = await state(services);
      const { before } = await services.restore.apply(await handOver(services, theirs), mode);
      const restored = await state(services);

      const killing = kill();
      await services.restore.undo(before).catch(() => {});
      killing.over();
      background.endSession();
      const restarted = background.start();
      const found = await state(restarted);

      const isUndone = JSON.stringify(found) === JSON.stringify(first);
      outcomes.add(isUndone ? 'undone' : 'restored');
      expect(found).toEqual(isUndone ? first : restored);
      await restarted.restore.undo(before);
      expect(await state(restarted)).toEqual(first);
      expect(await favouritesOfMirror()).toEqual(first.favourites);
    });

    expect(outcomes).toEqual(new Set(['undone', 'restored']));
  }, 120_000);
});

test('a mirror that is full refuses the restore, and the library is what it was', async () => {
  const { services, theirs } = await begin();
  const first = await state(services);
  const restore = await handOver(services, theirs);

  background.local.refuse(new DOMException('The disk is full', 'QuotaExceededError'));
  await expect(services.restore.apply(restore, 'replace')).rejects.toThrow('The disk is full');
  background.local.refuse();
  background.endSession();

  expect(await state(background.start())).toEqual(first);
  expect(await favouritesOfMirror()).toEqual(first.favourites);
});
