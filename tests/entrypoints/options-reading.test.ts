import { describe, expect, test } from 'vitest';
import { patternsOf } from '../../entrypoints/options/site-patterns';
import { nudgeOptions } from '../fixtures/nudge-options';

describe('reading pages', () => {
  test('of sites that are named: asked for in the click, with their subdomains', async () => {
    const { given, open } = nudgeOptions();
    const model = await open();
    await model.switches.readNamedSites();
    expect(model.state.value).toMatchObject({ reading: 'named', sites: [] });

    const reading = model.switches.readSite('example.org');
    expect(given.permissions.request).toHaveBeenCalledExactlyOnceWith({
      origins: ['http://*.example.org/*', 'https://*.example.org/*'],
    });
    await reading;

    expect(model.state.value).toMatchObject({ reading: 'named', sites: ['example.org'] });
  });

  test('refused for a site, none is added', async () => {
    const { given, open } = nudgeOptions();
    given.permissions.request.mockResolvedValueOnce(false);
    const model = await open();

    await model.switches.readSite('example.org');

    expect(model.state.value).toMatchObject({ reading: 'none', sites: [] });
    expect(model.switches.refused.value).toBe('pages');
  });

  test('a subdomain of a named site is readable already', async () => {
    const { given, open } = nudgeOptions();
    const model = await open();
    await model.switches.readSite('example.org');
    await model.switches.readSite('news.example.org');

    expect(given.permissions.request).toHaveBeenCalledOnce();
  });

  test('a site is left, and named again by undo', async () => {
    const { stored, notices, open } = nudgeOptions();
    const model = await open();
    await model.switches.readSite('example.org');
    await model.switches.readSite('example.com');

    await model.switches.leaveSite('example.org');
    expect(stored.granted.origins).toEqual(patternsOf('example.com'));

    await notices.undo();
    expect(model.state.value?.sites).toEqual(['example.com', 'example.org']);
  });

  test('when the last site is left, the next one can be named', async () => {
    const { open } = nudgeOptions();
    const model = await open();
    await model.switches.readSite('example.org');
    await model.switches.leaveSite('example.org');

    expect(model.state.value).toMatchObject({ reading: 'named', sites: [] });
  });

  test('of all sites, then of those that are named alone, and of all again by undo', async () => {
    const { stored, notices, open } = nudgeOptions();
    const model = await open();
    await model.switches.readSite('example.org');
    await model.switches.readEverySite();
    expect(model.state.value?.reading).toBe('all');

    await model.switches.readNamedSites();
    expect(stored.granted.origins).toEqual(patternsOf('example.org'));

    await notices.undo();
    expect(model.state.value?.reading).toBe('all');
  });

  test('a browser that takes the named sites away with all others gives them back', async () => {
    const { stored, given, open } = nudgeOptions();
    const model = await open();
    await model.switches.readSite('example.org');
    await model.switches.turnOn('pageCard');
    await model.switches.readEverySite();
    given.permissions.remove.mockImplementationOnce(async () => {
      stored.granted = { permissions: [], origins: [] };
      stored.settings = { ...stored.settings, readPages: false, pageCard: false };
      // The page hears of it by itself, and reads them at the same time.
      queueMicrotask(() => void model.granted.read());
    });

    await model.switches.readNamedSites();

    const { value } = model.state;
    expect(value).toMatchObject({ reading: 'named', sites: ['example.org'], pageCard: true });
  });

  test('stopped, everything is given back; undo asks for it again', async () => {
    const { stored, notices, open } = nudgeOptions();
    const model = await open();
    await model.switches.readSite('example.org');
    await model.switches.turnOn('pageCard');

    await model.switches.stopReading();
    expect(stored.granted.origins).toEqual([]);
    expect(model.state.value).toMatchObject({ reading: 'none', pageCard: false });

    await notices.undo();
    expect(model.state.value).toMatchObject({ sites: ['example.org'], pageCard: true });
  });
});
