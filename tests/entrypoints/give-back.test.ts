import { beforeEach, expect, test, vi } from 'vitest';
import { giveBack } from '../../entrypoints/background/permitted';

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
