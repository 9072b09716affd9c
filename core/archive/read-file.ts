import { archiveLimits, type Digest } from './archive-format';
import { readArchive } from './read-archive';
import { readCsv } from './read-csv';
import { readMarkdownFavourites } from './read-markdown-favourites';
import { type Reading, refusal } from './reading';

/**
 * Reads any file that Flyleaf writes, but for those to print. Which kind it is shows in what it holds,
 * whatever its name.
 *
 * @param now epoch milliseconds; what was edited in a notes app or a spreadsheet was changed now
 */
export async function readFile(text: string, now: number, digest: Digest): Promise<Reading> {
  if (text.length > archiveLimits.characters) return refusal('too-large');
  const start = text.slice(0, 1000).replace(/^\uFEFF/, '');
  if (/^---\s*[\r\n]/.test(start)) return readMarkdownFavourites(text, now);
  if (/^"?\w+"?[,;\t]/.test(start)) return readCsv(text, now);
  return readArchive(text, digest);
}
