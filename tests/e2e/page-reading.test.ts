import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Browser } from './browser.ts';
import { until } from './firefox-e2e.mjs';
import { launchFlyleaf } from './flyleaf.ts';
import {
  forgetNudges,
  isWatching,
  letItRead,
  readAt,
  seeCard,
  turnReadingOn,
} from './page-cards.ts';
import { withdraw } from './permissions.ts';
import { readPages } from './read-pages.ts';
import { changeSettings } from './settings.ts';
import { sideBySide } from './side-by-side.ts';
import { serveSite, visit, type WebSite } from './web-page.ts';

const huge = `<title>Trust</title><pre hidden></pre><script>
  document.querySelector('pre').append('A partner who trusts in a relationship is free. '.repeat(1_100_000));
</script><main><p>${'Whoever trusts a partner needs no proof of love. '.repeat(40)}</p></main>`;

sideBySide('pages that are read, in %s', (name) => {
  let browser: Browser;
  let site: WebSite;

  beforeAll(async () => {
    browser = await launchFlyleaf(name);
    site = await serveSite({ ...readPages, '/huge': huge });
    await letItRead(browser);
  });

  afterAll(async () => {
    await browser.close();
    site.close();
  });

  beforeEach(() => browser.inBackground(forgetNudges));

  const goTo = (path: string) => visit(browser, site.origin + path);
  const read = (ms?: number) => until(() => browser.inBackground(readAt), 'the topic', ms);
  /** As long as it takes until a page is read, and a little longer. */
  const stay = () => new Promise((stayed) => setTimeout(stayed, 12_000));

  test('a page is read once the reader has stayed, and what is remembered is stems', async () => {
    await goTo('/screws');
    await read();

    const session = JSON.stringify(await browser.inBackground(readSession));
    expect(session).toContain('millimetr');
    expect(session).not.toContain('localhost');
    expect(session).not.toContain('nominal diameter');
  });

  test('an app that goes on to another view is read anew, and once for each', async () => {
    await goTo('/screws');
    const first = await read();
    await browser.evaluate(() => {
      history.pushState(null, '', '/view');
      document.title = 'Another view';
    });
    const second = await until(async () => {
      const at = await browser.inBackground(readAt);
      return at === first ? undefined : at;
    }, 'another reading');

    await browser.evaluate(() => history.pushState(null, '', '/view#part'));
    await stay();
    expect(await browser.inBackground(readAt)).toBe(second);
  });

  test('one that asks for a password is not', async () => {
    await goTo('/login');
    await stay();

    expect(await browser.inBackground(readAt)).toBeNull();
  });

  test('a page is not while the reader types, and is afterwards', async () => {
    await goTo('/essay');
    await browser.evaluate(() => {
      document.body.prepend(Object.assign(document.createElement('textarea'), { id: 'field' }));
    });
    const end = Date.now() + 15_000;
    while (Date.now() < end) {
      await browser.type('#field', 'a');
      await new Promise((typed) => setTimeout(typed, 500));
    }

    expect(await browser.inBackground(readAt)).toBeNull();
    await seeCard(browser);
  });

  test('a hostile page is read, gets its card, and works as before', async () => {
    await goTo('/hostile');
    expect((await seeCard(browser)).buttons).toHaveLength(4);
    expect(await browser.evaluate(() => document.querySelectorAll('form p').length)).toBe(12);
  });

  test('a page of 50 MB is read', async () => {
    await goTo('/huge');
    await read(40_000);

    expect(await browser.evaluate(() => document.querySelectorAll('main p').length)).toBe(1);
  });

  test('none is when the permission is withdrawn, not even one that is open', async () => {
    await goTo('/essay');
    await withdraw(browser, { origins: ['http://localhost/*'] });
    await until(async () => !(await browser.inBackground(isWatching)), 'no watcher');
    await stay();
    expect(await browser.inBackground(readAt)).toBeNull();

    await turnReadingOn(browser);
  });

  test('a page is read when the background was stopped in between, or the browser ended', async () => {
    await browser.stopBackground();
    await goTo('/screws');
    await browser.stopBackground();
    await read();

    await browser.restart();
    await until(() => browser.inBackground(isWatching), 'the watcher');
    await goTo('/screws');
    await read();
  });

  test('none is when the reader does not want it any more', async () => {
    await browser.open('options.html');
    await browser.evaluate(changeSettings, { readPages: false });
    await until(async () => !(await browser.inBackground(isWatching)), 'no watcher');

    expect(await browser.inBackground(readAt)).toBeNull();
  });

  test('what was allowed is given back when everything is deleted', async () => {
    await browser.open('options.html');
    await browser.evaluate(changeSettings, { readPages: true });
    await until(() => browser.inBackground(isWatching), 'the watcher');
    expect(await browser.inBackground(allowedOrigins)).not.toEqual([]);
    await browser.evaluate(deleteEverything);

    expect(await browser.inBackground(allowedOrigins)).toEqual([]);
    expect(await browser.inBackground(isWatching)).toBe(false);
  });

  test('nothing was sent anywhere, and nothing said', async () => {
    const complaints = await browser.complaints();
    const expected = (complaint: string) =>
      complaint.startsWith(`request: ${site.origin}/`) ||
      // It was ended in the middle of a session.
      complaint.includes('The browser is shutting down') ||
      // The page’s own traps, into which the page alone has gone.
      complaint.includes('a trap');

    expect(complaints.filter((complaint) => !expected(complaint))).toEqual([]);
  });
});

/** Runs in a page of the extension. */
async function deleteEverything(): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
  };
  const data = { service: 'storage', method: 'deleteEverything', args: [] };
  await chrome.runtime.sendMessage({ id: 1, type: 'call', data, timestamp: 1 });
}

async function allowedOrigins(): Promise<readonly string[] | undefined> {
  const { chrome } = globalThis as unknown as {
    chrome: { permissions: { getAll(): Promise<{ origins?: string[] }> } };
  };
  return (await chrome.permissions.getAll()).origins;
}

async function readSession(): Promise<unknown> {
  const { chrome } = globalThis as unknown as {
    chrome: { storage: { session: { get(key: null): Promise<unknown> } } };
  };
  return chrome.storage.session.get(null);
}
