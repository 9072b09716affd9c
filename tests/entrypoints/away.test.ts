import { beforeEach, expect, test, vi } from 'vitest';
import { createAway } from '../../entrypoints/background/away';
import { areaInMemory } from '../fixtures/storage-area';

const minute = 60_000;
let now = 0;
let session = areaInMemory();
const back = vi.fn(async () => {});

beforeEach(() => {
  now = 1_000_000_000;
  session = areaInMemory();
  back.mockClear();
});

/** Each time in a background of its own, as if the last one had been stopped. */
const hear = (state: 'active' | 'idle' | 'locked') => createAway(session, () => now, back)(state);

test('whoever did nothing for a quarter of an hour is back with the first move', async () => {
  await hear('idle');
  now += minute;
  await hear('active');
  expect(back).toHaveBeenCalledTimes(1);
  await hear('active');
  expect(back).toHaveBeenCalledTimes(1);
});

test('whoever locked the machine is back only after a quarter of an hour', async () => {
  await hear('locked');
  now += 14 * minute;
  await hear('active');
  expect(back).not.toHaveBeenCalled();

  await hear('locked');
  now += 15 * minute;
  await hear('active');
  expect(back).toHaveBeenCalledTimes(1);
});

test('a machine that locks itself after being idle was left before', async () => {
  await hear('idle');
  await hear('locked');
  await hear('active');
  expect(back).toHaveBeenCalledTimes(1);
});

test('nobody is back who never left, or whose clock was set back', async () => {
  await hear('active');
  await hear('locked');
  now -= 60 * minute;
  await hear('active');
  expect(back).not.toHaveBeenCalled();
});
