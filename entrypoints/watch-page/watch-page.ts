import { isTyping, watchTyping } from '../../components/typing';
import * as untouched from '../../components/untouched';
import { service } from '../../services/client';
import type { PagesService } from '../../services/nudge-contract';

/** In milliseconds. */
const beat = 1000;
/** In beats: how long a page is before the reader until they are taken to read it. */
const stay = 10;
/** The most addresses of one page that are told of. */
const most = 100;
/** How often in a row the background may not hear until an address is given up. */
const patience = 3;

declare const chrome: { runtime?: { id?: string } };

/**
 * Tells the background when the reader has stayed on the page and it is idle: once for each address
 * that it has meanwhile. It looks at neither the page’s content nor its layout.
 */
export function watchPage(): void {
  const pages = service<PagesService>('pages');
  const leaving = new AbortController();
  const told = new Set<string>();
  let address = addressNow();
  let stayed = 0;
  let unheard = 0;
  let next: number | undefined;

  function look() {
    next = undefined;
    // Updated or removed meanwhile, Flyleaf has left the page.
    if (!chrome.runtime?.id) return leaving.abort();
    if (!untouched.isVisible()) return;
    next = window.setTimeout(look, beat);
    if (address !== addressNow()) {
      address = addressNow();
      stayed = 0;
    }
    stayed += 1;
    if (stayed < stay || told.has(address) || told.size >= most || isTyping()) return;
    told.add(address);
    const here = address;
    requestIdleCallback(() => void tell(here));
  }

  async function tell(here: string) {
    try {
      await pages.settled({ typing: isTyping(), fullscreen: untouched.isFullscreen() });
      unheard = 0;
    } catch {
      // Nothing was lost, and the page’s console is not Flyleaf’s to complain in.
      unheard += 1;
      if (unheard >= patience) return;
      told.delete(here);
      stayed = 0;
    }
  }

  function resume() {
    if (next === undefined && untouched.isVisible()) next = window.setTimeout(look, beat);
  }

  watchTyping(leaving.signal);
  untouched.listen(document, 'visibilitychange', resume, leaving.signal);
  resume();
}

/** Without a fragment, unless that looks like the address of an app’s view. */
function addressNow(): string {
  const { href, hash } = location;
  return /^#[!/]/.test(hash) ? href : href.slice(0, href.length - hash.length);
}
