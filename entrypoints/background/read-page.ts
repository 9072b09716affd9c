import { browser } from 'wxt/browser';
import { webAddress } from '../../core/library/web-address';
import { isSkipped } from '../../core/nudge/skipped-pages';
import { readPageTopic } from '../../core/topic/page-topic';
import type { PageReading } from '../../services/nudge-surroundings';
import { inTime } from './in-time';

/** With fewer words nobody can tell what a page is about. */
const enough = 30;

/** Whether the browser lets Flyleaf read pages of this address, unasked. */
export async function mayRead(url: string): Promise<boolean> {
  const { protocol, hostname } = new URL(url);
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}

/** What the page of a tab is about; its address stays here and its words stay there. */
export async function readPage(
  tabId: number,
  excludedSites: readonly string[],
): Promise<PageReading> {
  const address = await addressOf(tabId);
  if (!address) return { refused: 'refused' };
  if (isSkipped(address.href, excludedSites)) return { refused: 'skipped' };
  let result: unknown;
  try {
    const target = { tabId };
    const reading = browser.scripting.executeScript({ target, files: ['/read-page.js'] });
    result = (await inTime(reading))[0]?.result;
  } catch {
    return { refused: 'refused' };
  }
  // What was read is that of another page when the tab went on to one meanwhile.
  if ((await addressOf(tabId))?.host !== address.host) return { refused: 'refused' };
  if (result === null) return { refused: 'skipped' };
  const topic = readPageTopic(result);
  if (!topic) return { refused: 'refused' };
  return topic.words < enough ? { refused: 'short' } : { topic };
}

/** Of a page of the web; undefined when the browser does not tell. */
async function addressOf(tabId: number): Promise<URL | undefined> {
  try {
    const { url, incognito } = await browser.tabs.get(tabId);
    return incognito ? undefined : webAddress(url);
  } catch {
    // The tab was closed meanwhile.
    return undefined;
  }
}
