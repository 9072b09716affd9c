import { describe, expect, test, vi } from 'vitest';
import { patternsFor, patternsOf, reachOf } from '../../entrypoints/options/site-patterns';
import { nudgeOptions } from '../fixtures/nudge-options';

describe('the patterns of sites', () => {
  test('reach as far as they say', () => {
    expect(reachOf([])).toEqual({ all: false, hosts: [] });
    expect(reachOf(['https://*/*'])).toEqual({ all: true, hosts: [] });
    expect(reachOf(['<all_urls>'])).toEqual({ all: true, hosts: [] });
    expect(reachOf(['*://*.b.example/*', 'https://a.example/*', 'file:///*'])).toEqual({
      all: false,
      hosts: ['a.example', 'b.example'],
    });
    expect(reachOf(['http://localhost:3000/*']).hosts).toEqual(['localhost']);
  });

  test.each(['example.org', 'localhost', '192.168.0.1', 'xn--bcher-kva.example'])(
    'of %s are found again',
    (host) => {
      const others = patternsOf('other.example');
      expect(reachOf(patternsOf(host)).hosts).toEqual([host]);
      expect(patternsFor(host, [...others, ...patternsOf(host)])).toEqual(patternsOf(host));
    },
  );

  test('an address of numbers has no subdomains', () => {
    expect(patternsOf('192.168.0.1')[0]).toBe('http://192.168.0.1/*');
  });
});

describe('a way that became quieter', () => {
  test('is told once', async () => {
    const { stored, given, open } = nudgeOptions();
    const quiet = { rate: 0.5, tell: true, today: 1 };
    stored.ways = { ...stored.ways, page: quiet };
    given.nudges.told.mockImplementation(async () => {
      stored.ways = { ...stored.ways, page: { ...quiet, tell: false } };
    });

    expect((await open()).quieter.value).toEqual(['page']);
    expect((await open()).quieter.value).toEqual([]);
    expect(given.nudges.told).toHaveBeenCalledOnce();
  });

  test('is not told while the page is behind another', async () => {
    const { stored, given, open } = nudgeOptions();
    stored.ways = { ...stored.ways, page: { rate: 0.5, tell: true, today: 1 } };
    const seeing = Promise.withResolvers<void>();
    given.seen.mockReturnValueOnce(seeing.promise);

    expect((await open()).quieter.value).toEqual(['page']);
    expect(given.nudges.told).not.toHaveBeenCalled();
    seeing.resolve();
    await vi.waitFor(() => expect(given.nudges.told).toHaveBeenCalledOnce());
  });

  test('is not told of as long as there is none', async () => {
    const { given, open } = nudgeOptions();
    await open();
    expect(given.nudges.told).not.toHaveBeenCalled();
  });

  test('cannot be heard of: the rest is there all the same', async () => {
    const { given, open } = nudgeOptions();
    given.nudges.ways.mockRejectedValueOnce(new Error('no database'));

    const model = await open();

    expect(model.state.value?.reading).toBe('none');
    expect(given.reportFailure).toHaveBeenCalledOnce();
  });
});

describe('what the reader rules', () => {
  test('a site is excluded, and included again by undo', async () => {
    const { notices, open } = nudgeOptions({ excludedSites: ['a.example'] });
    const model = await open();

    await model.exclude('example.org');
    expect(model.state.value?.settings.excludedSites).toEqual(['a.example', 'example.org']);

    await notices.undo();
    expect(model.state.value?.settings.excludedSites).toEqual(['a.example']);
  });

  test('excluding what is excluded already, and taking it back, loses nothing', async () => {
    const { given, notices, open } = nudgeOptions({ excludedSites: ['example.org'] });
    given.nudges.exclude.mockResolvedValueOnce(['example.org']);
    const model = await open();

    await model.exclude('news.example.org');
    await notices.undo();

    expect(model.state.value?.settings.excludedSites).toEqual(['example.org']);
  });

  test('a site is no longer excluded, and is again by undo', async () => {
    const { notices, open } = nudgeOptions({ excludedSites: ['a.example', 'example.org'] });
    const model = await open();

    await model.include('a.example');
    expect(model.state.value?.settings.excludedSites).toEqual(['example.org']);

    await notices.undo();
    expect(model.state.value?.settings.excludedSites).toEqual(['a.example', 'example.org']);
  });

  test('less of a reason is taken back, and back again', async () => {
    const { notices, open } = nudgeOptions({ lessFor: ['evening', 'topic'] });
    const model = await open();

    await model.asBefore('evening');
    expect(model.state.value?.settings.lessFor).toEqual(['topic']);

    await notices.undo();
    expect(model.state.value?.settings.lessFor).toEqual(['topic', 'evening']);
  });

  test('a snooze is ended, and goes on by undo', async () => {
    const { notices, open } = nudgeOptions({ snoozedUntil: 12_345 });
    const model = await open();

    await model.resume();
    expect(model.state.value?.settings.snoozedUntil).toBeNull();

    await notices.undo();
    expect(model.state.value?.settings.snoozedUntil).toBe(12_345);
  });

  test('what failed is said, and nothing is shown that is not so', async () => {
    const { given, notices, open } = nudgeOptions();
    given.nudges.exclude.mockRejectedValueOnce(new Error('disk full'));
    const model = await open();

    await model.exclude('example.org');

    expect(model.state.value?.settings.excludedSites).toEqual([]);
    expect(notices.failure.value).toBe('settings');
  });
});
