import type { Favourite } from '../../core/favourite.ts';
import type { Place } from '../../services/library-contract.ts';
import type { Browser } from '../e2e/browser.ts';
import { type Ask, askIn } from './ask.ts';
import type { Kept } from './kept.ts';

/** Opens the library page and reads, through it, all that the reader would find. */
export async function readLibrary(browser: Browser): Promise<Map<string, Kept>> {
  await browser.open('library.html');
  return readAll(askIn(browser));
}

/** @throws when the number of favourites that the library tells is another than it lists */
export async function readAll(ask: Ask): Promise<Map<string, Kept>> {
  const all: Favourite[] = [];
  let after: Place | undefined;
  do {
    const page = await ask('favourites', 'list', 500, ...(after ? [after] : []));
    all.push(...page.favourites);
    after = page.more;
  } while (after);
  const count = await ask('favourites', 'count');
  if (count !== all.length) throw new Error(`${count} are counted, ${all.length} listed`);
  return new Map(all.map(({ id, text, note, tags }) => [id, { text, note, tags: tags.join(' ') }]));
}
