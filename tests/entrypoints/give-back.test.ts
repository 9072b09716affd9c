import { beforeEach, expect, test, vi } from 'vitest';
import { defaultSettings } from '../../core/settings';
import { giveBack } from '../../entrypoints/background/permitted';
import { createWatchedPages } from '../../entrypoints/background/watched-pages';

const { world, browser } = vi.hoisted(() => {
  const world = { allowed: new Set<string>(), stuck: '', watched: true };
  const isOrigin = (name: string) => name.includes('/');
  return {
    world,
    browser: {
      runtime: {
        getManifest: () => ({
          permissions: ['storage'],
          optional_permissions: ['idle', 'notifications', 'search'],
        }),
      },
      permissions: {
        getAll: async () => ({
          permissions: ['storage', ...world.allowed].filter((name) => !isOrigin(name)),
          origins: [...world.allowed].filter(isOrigin),
        }),
        async remove({ permissions = [], origins = [] }: Partial<Record<string, string[]>>) {
          for (const name of [...permissions, ...origins]) {
            if (name === 'storage') throw new Error('You cannot remove required permissions');
            if (name === world.stuck) throw new Error('Not now');
            world.allowed.delete(name);
          }
        },
      },
      scripting: {
        getRegisteredContentScripts: async () => (world.watched ? [{ id: 'watch-page' }] : []),
        unregisterContentScripts: async () => {
          if (!world.watched) throw new Error('Nonexistent script ID');
          world.watched = false;
        },
      },
    },
  };
});
vi.mock('wxt/browser', () => ({ browser }));

beforeEach(() => {
  world.allowed = new Set(['idle', 'notifications', 'http://*/*', 'https://a.example/*']);
  world.stuck = '';
  world.watched = true;
});

test('all that the reader allowed is given back, and no page is watched', async () => {
  await giveBack();

  expect([...world.allowed]).toEqual([]);
  expect(world.watched).toBe(false);
});

test('the change of settings that comes with it may stop the watching, too', async () => {
  let back: Promise<void> | undefined;
  const watchAnew = createWatchedPages(
    async () => defaultSettings,
    // What a page was about is forgotten when all is deleted, and all is deleted when this is back.
    async () => back,
  );
  const changed = watchAnew();
  back = giveBack();
  await Promise.all([changed, back, watchAnew()]);

  expect(world.watched).toBe(false);
});

test('nothing is given back twice', async () => {
  await giveBack();
  await giveBack();

  expect([...world.allowed]).toEqual([]);
});

test.each(['idle', 'http://*/*'])('%s may stay, and all else goes nevertheless', async (stuck) => {
  world.stuck = stuck;
  await expect(giveBack()).rejects.toThrow('Not now');

  expect([...world.allowed]).toEqual([stuck]);
  expect(world.watched).toBe(false);
});
