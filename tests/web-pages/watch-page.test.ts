import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchPage } from '../../entrypoints/watch-page/watch-page';

const { settled } = vi.hoisted(() => ({ settled: vi.fn() }));
vi.mock('../../services/client', () => ({ service: () => ({ settled }) }));

const goTo = (view: string) => history.replaceState(null, '', view);
const home = location.href;

/** So long the reader is on the page. */
const stay = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('chrome', { runtime: { id: 'flyleaf' } });
  // A made-up clock is never idle while a timer is set.
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run));
  settled.mockReset().mockResolvedValue(undefined);
});

afterEach(async () => {
  // Removed from the browser, Flyleaf leaves the page.
  vi.stubGlobal('chrome', { runtime: {} });
  await stay(2);
  vi.useRealTimers();
  vi.unstubAllGlobals();
  goTo(home);
});

describe('a page on which the reader stays', () => {
  test('is told of after ten seconds, and once', async () => {
    watchPage();
    await stay(9);
    expect(settled).not.toHaveBeenCalled();
    await stay(60);

    expect(settled.mock.calls).toEqual([[{ typing: false, fullscreen: false }]]);
  });

  test('is told of again at each new address', async () => {
    watchPage();
    await stay(12);
    goTo('#part');
    await stay(12);
    expect(settled).toHaveBeenCalledTimes(1);
    goTo('#/view');
    await stay(12);

    expect(settled).toHaveBeenCalledTimes(2);
  });

  test('is told of again, a while later, when nobody heard', async () => {
    settled.mockRejectedValueOnce(new Error('The background was stopped'));
    watchPage();
    await stay(15);
    expect(settled).toHaveBeenCalledTimes(1);
    await stay(60);

    expect(settled).toHaveBeenCalledTimes(2);
  });

  test('is not told of for ever when nobody hears, but its next view is', async () => {
    settled.mockRejectedValue(new Error('The background does not start'));
    watchPage();
    await stay(90);
    expect(settled).toHaveBeenCalledTimes(3);
    goTo('#/view');
    await stay(90);

    expect(settled).toHaveBeenCalledTimes(4);
  });

  test('is told of as often as before once somebody has heard', async () => {
    for (const view of ['#/one', '#/two', '#/three']) {
      settled.mockRejectedValueOnce(new Error('Stopped')).mockRejectedValueOnce(new Error('Again'));
      goTo(view);
      if (view === '#/one') watchPage();
      await stay(60);
    }

    expect(settled).toHaveBeenCalledTimes(9);
  });

  test('is told of no more when Flyleaf was removed', async () => {
    watchPage();
    await stay(5);
    vi.stubGlobal('chrome', { runtime: {} });
    await stay(60);

    expect(settled).not.toHaveBeenCalled();
  });
});
