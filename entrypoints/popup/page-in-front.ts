import { webAddress } from '../../core/library/web-address';

/** The page over which the popup is open, as far as the browser tells. */
export interface PageInFront {
  readonly tabId?: number | undefined;
  /** Of a page of the web. */
  readonly host?: string | undefined;
}

interface Tab {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
}

/**
 * Opening the popup by its button lets the browser tell the address of that page, and of no other.
 *
 * @param query gives the tab in front of this window
 */
export async function findPageInFront(query: () => Promise<readonly Tab[]>): Promise<PageInFront> {
  const [tab] = await query();
  return { tabId: tab?.id, host: webAddress(tab?.url)?.hostname };
}
