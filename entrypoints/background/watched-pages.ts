import { browser } from 'wxt/browser';
import { skippedPatterns } from '../../core/nudge/skipped-pages';
import type { Settings } from '../../core/settings';
import { createInTurn } from '../../store/in-turn';

const id = 'watch-page';

/** Only pages of the web are watched, whatever else the browser might allow. */
const ofWeb = /^(https?|\*):\/\/|^<all_urls>$/;

// What is registered twice at once, or taken away so, the browser refuses.
const inTurn = createInTurn();

/**
 * Has the browser run the watcher on the pages that the reader lets Flyleaf read, and on no others: to be
 * called whenever the settings or the permissions may have changed. Safe to repeat.
 *
 * @param nothingToWatch the reader lets no page be read any more
 */
export function createWatchedPages(
  readSettings: () => Promise<Settings>,
  nothingToWatch: () => Promise<void>,
): () => Promise<void> {
  async function watchAnew(): Promise<'watched' | 'stopped' | 'idle'> {
    const { readPages, excludedSites } = await readSettings();
    const { origins = [] } = readPages ? await browser.permissions.getAll() : {};
    const matches = origins.filter((origin) => ofWeb.test(origin));
    if (matches.length === 0) return (await unregister()) ? 'stopped' : 'idle';
    const script = {
      id,
      js: ['watch-page.js'],
      matches,
      excludeMatches: [...skippedPatterns(excludedSites)],
      allFrames: false,
      runAt: 'document_idle' as const,
    };
    const [registered] = await registeredScripts();
    if (registered) await browser.scripting.updateContentScripts([script]);
    else await browser.scripting.registerContentScripts([script]);
    return 'watched';
  }

  return async () => {
    const outcome = await inTurn(watchAnew);
    // Not in turn: it may wait for work that stops the watching itself.
    if (outcome === 'stopped') await nothingToWatch();
  };
}

const registeredScripts = () => browser.scripting.getRegisteredContentScripts({ ids: [id] });

/** Pages that are open keep their watcher, which is told nothing. Safe to repeat. */
export async function stopWatching(): Promise<void> {
  await inTurn(unregister);
}

/** Returns whether any pages were watched. */
async function unregister(): Promise<boolean> {
  const [registered] = await registeredScripts();
  if (registered) await browser.scripting.unregisterContentScripts({ ids: [id] });
  return registered !== undefined;
}
