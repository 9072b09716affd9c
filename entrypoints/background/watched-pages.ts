import { browser } from 'wxt/browser';
import { skippedPatterns } from '../../core/nudge/skipped-pages';
import type { Settings } from '../../core/settings';
import { createInTurn } from '../../store/in-turn';

const id = 'watch-page';

/** Only pages of the web are watched, whatever else the browser might allow. */
const ofWeb = /^(https?|\*):\/\/|^<all_urls>$/;

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
  const inTurn = createInTurn();
  return () =>
    inTurn(async () => {
      const { readPages, excludedSites } = await readSettings();
      const { origins = [] } = readPages ? await browser.permissions.getAll() : {};
      const matches = origins.filter((origin) => ofWeb.test(origin));
      if (matches.length === 0) {
        if (await stopWatching()) await nothingToWatch();
        return;
      }
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
    });
}

const registeredScripts = () => browser.scripting.getRegisteredContentScripts({ ids: [id] });

/** Pages that are open keep their watcher, which is told nothing. Returns whether any were watched. */
export async function stopWatching(): Promise<boolean> {
  const [registered] = await registeredScripts();
  if (registered) await browser.scripting.unregisterContentScripts({ ids: [id] });
  return registered !== undefined;
}
