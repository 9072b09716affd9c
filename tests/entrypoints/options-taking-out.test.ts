import { describe, expect, test } from 'vitest';
import { optionsBackground } from '../fixtures/options-background';

const refuse = () => Promise.reject(new Error('disk full'));

describe('a file of everything', () => {
  test('holds every page of it, and says how many', async () => {
    const { stored, disk, given, open } = optionsBackground(1250);
    const { takingOut, notices } = await open();

    await takingOut.everything();

    expect(disk.files.map(({ name }) => name)).toEqual(['all.json']);
    expect(JSON.parse(disk.files[0]?.parts.join('') ?? '').favourites).toEqual(stored.favourites);
    // A message makes null of an undefined place.
    expect(given.archive.favourites.mock.calls).toEqual([[500], [500, '500'], [500, '1000']]);
    expect(takingOut.taken.value).toBe(1250);
    expect(notices.notice.value?.message).toBe('options_exported');
  });

  test('counts those that are not in the trash', async () => {
    const { stored, open } = optionsBackground(3);
    stored.favourites = stored.favourites.map((one) =>
      one.id === 'doc/0001' ? { ...one, removedAt: 1 } : one,
    );
    const { takingOut } = await open();

    await takingOut.everything();

    expect(takingOut.taken.value).toBe(2);
  });

  test('needs no further reminder', async () => {
    const { given, open } = optionsBackground();
    const { takingOut, notices } = await open();
    given.snapshots.reminded.mockImplementation(refuse);

    await takingOut.everything();

    expect(given.snapshots.reminded).toHaveBeenCalledOnce();
    expect(notices.failure.value).toBeNull();
  });

  test('is not made from half of it', async () => {
    const { disk, given, open } = optionsBackground(1250);
    const { takingOut, notices } = await open();
    given.archive.favourites.mockResolvedValueOnce({ favourites: [], more: '500' });
    given.archive.favourites.mockImplementationOnce(refuse);

    await takingOut.everything();

    expect(disk.files).toEqual([]);
    expect(given.snapshots.reminded).not.toHaveBeenCalled();
    expect(takingOut.read.value).toBeNull();
    expect(notices.failure.value).toBe('export');
  });

  test('can be given up on the way', async () => {
    const { disk, given, open } = optionsBackground(1250);
    const { takingOut } = await open();
    const seen: unknown[] = [];
    takingOut.read.subscribe((count) => {
      seen.push(count);
      if (count === 1000) takingOut.stop();
    });

    await takingOut.everything();

    expect(seen).toEqual([null, 0, 500, 1000, null]);
    expect(given.archive.favourites).toHaveBeenCalledTimes(2);
    expect(disk.files).toEqual([]);
    expect(takingOut.taken.value).toBeNull();
  });

  test('is made once, however often it is asked for meanwhile', async () => {
    const { disk, open } = optionsBackground();
    const { takingOut } = await open();

    await Promise.all([takingOut.everything(), takingOut.favourites('csv')]);

    expect(disk.files).toHaveLength(1);
  });
});

test.each(['html', 'markdown', 'csv'] as const)('favourites alone as %s', async (format) => {
  const { stored, disk, given, open } = optionsBackground(1250);
  const { takingOut } = await open();

  await takingOut.favourites(format);

  const [file] = disk.files;
  expect(file?.name).toBe(`favourites.${format}`);
  expect(JSON.parse(file?.parts.join('') ?? '')).toEqual(stored.favourites);
  expect(takingOut.taken.value).toBe(1250);
  expect(given.snapshots.reminded).not.toHaveBeenCalled();
});
