import type { Favourite } from '../favourite';

/** Counts up when a reader of the older format could misread the newer. */
const exportVersion = 1;

/** What a file of favourites holds: every field as it is stored, so that a copy can be read back whole. */
interface FavouritesExport {
  readonly format: 'flyleaf-favourites';
  readonly version: typeof exportVersion;
  /** ISO 8601, UTC: for people who look into the file. All other times are epoch milliseconds. */
  readonly exportedAt: string;
  /** Newest first. */
  readonly favourites: readonly Favourite[];
}

/**
 * The favourites as the text of a JSON file.
 *
 * @param now epoch milliseconds
 */
export function exportFavourites(favourites: readonly Favourite[], now: number): string {
  const whole: FavouritesExport = {
    format: 'flyleaf-favourites',
    version: exportVersion,
    exportedAt: new Date(now).toISOString(),
    favourites,
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

/** A name that sorts by day: the reader's day, for it is they who look for the file. */
export function exportFileName(now: number): string {
  const day = new Date(now);
  const two = (number: number) => String(number).padStart(2, '0');
  const date = `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
  return `flyleaf-favourites-${date}.json`;
}
