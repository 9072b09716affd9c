import { describe, expect, test } from 'vitest';
import { useBackground } from '../fixtures/background';
import { passageOf } from '../fixtures/passage';

const background = useBackground();

describe('the copy in storage.local was lost', () => {
  const loseMirror = async () => {
    for (const key of [...background.local.items.keys()]) {
      if (key.startsWith('favourites')) background.local.items.delete(key);
    }
    background.endSession();
  };

  test('it is written again, and told', async () => {
    await background.start().favourites.save(passageOf('mine'));
    await loseMirror();

    const restarted = background.start();
    expect(await restarted.storage.status()).toMatchObject({ repaired: 1, favourites: 1 });
    expect(background.local.items.has('favourites/mine')).toBe(true);
  });

  test('and with no room to write it again, everything can still be read', async () => {
    const services = background.start();
    await services.favourites.save(passageOf('mine'));
    await services.storage.status();
    await loseMirror();
    background.local.refuse(new Error('disk full'));

    const { favourites } = await background.start().favourites.list(10);
    expect(favourites.map(({ id }) => id)).toEqual(['mine']);
    background.local.refuse();
  });
});
