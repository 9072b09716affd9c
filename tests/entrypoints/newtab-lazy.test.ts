import { describe, expect, test, vi } from 'vitest';
import { createNotices } from '../../components/notices';
import { createLazyPage, type LazyParts } from '../../entrypoints/newtab/lazy-page';

const parts = { openKeys: vi.fn() } as unknown as LazyParts;

describe('what a new tab rarely needs', () => {
  test('is loaded when it is first asked for, and once', async () => {
    const load = vi.fn(async () => parts);
    const lazy = createLazyPage(
      createNotices(() => {}),
      load,
    );
    expect(lazy.parts.value).toBeNull();
    expect(load).not.toHaveBeenCalled();

    await lazy.ask((loaded) => loaded.openKeys());
    await lazy.ask((loaded) => loaded.openKeys());
    expect(load).toHaveBeenCalledOnce();
    expect(parts.openKeys).toHaveBeenCalledTimes(2);
  });

  test('that could not be loaded is said to, and loaded when it is asked for again', async () => {
    const load = vi.fn(async () => parts).mockRejectedValueOnce(new Error('gone'));
    const notices = createNotices(() => {});
    const lazy = createLazyPage(notices, load);
    const act = vi.fn();
    await lazy.ask(act);
    expect(notices.failure.value).toBe('open');
    expect(act).not.toHaveBeenCalled();

    await lazy.ask(act);
    expect(act).toHaveBeenCalledWith(parts);
    expect(notices.failure.value).toBeNull();
  });
});
