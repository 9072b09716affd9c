import { fileName } from '../core/archive/file-name';
import { writeCsv } from '../core/archive/write-csv';
import { writeHtml } from '../core/archive/write-html';
import { writeMarkdown } from '../core/archive/write-markdown';
import type { Favourite, Plan } from '../core/favourite';
import { t } from './text';
import { date } from './time-ago';

/** The forms in which favourites are written for other programs, and for paper. */
export const favouritesFormats = ['html', 'markdown', 'csv'] as const;
export type FavouritesFormat = (typeof favouritesFormats)[number];

/** A file for the reader. */
export interface MadeFile {
  readonly name: string;
  /** Its MIME type. */
  readonly type: string;
  /** To be put one after the other. */
  readonly parts: readonly string[];
}

const types = { html: 'text/html', markdown: 'text/markdown', csv: 'text/csv' } as const;

/**
 * Favourites as a file, in the order in which they are given, with its words in the reader's language.
 *
 * @param now epoch milliseconds
 */
export function favouritesFile(
  favourites: readonly Favourite[],
  format: FavouritesFormat,
  now: number,
): MadeFile {
  return {
    name: fileName(format, now),
    type: types[format],
    parts: partsOf(favourites, format, now),
  };
}

function partsOf(favourites: readonly Favourite[], format: FavouritesFormat, now: number) {
  if (format === 'csv') return writeCsv(favourites);
  if (format === 'markdown') return writeMarkdown(favourites, { title: t('library'), plan }, now);
  return writeHtml(favourites, {
    language: document.documentElement.lang,
    title: t('library'),
    note: t('print_note'),
    tags: t('print_tags'),
    saved: (time) => t('library_saved_on', date(time)),
    plan,
  });
}

const plan = ({ when, will }: Plan) => t('plan_sentence', [when, will]);
