import type { Favourite } from '../favourite';
import { timeIn } from './favourite-record';
import { fingerprint } from './fingerprint';

/** The columns in which a favourite stands as it is. */
export const csvFields = [
  ...(['id', 'text', 'note', 'tags', 'title', 'section', 'author', 'url'] as const),
  ...(['savedAt', 'changedAt', 'removedAt', 'returnsAt'] as const),
  ...(['documentId', 'sectionIndex', 'prefix', 'suffix'] as const),
];
export type CsvField = (typeof csvFields)[number];
export type CsvValues = Partial<Record<CsvField, unknown>>;
export type CsvCells = Partial<Record<CsvField, string>>;

/** Those that a table must have. */
export const csvRequired: readonly CsvField[] = ['id', 'text', 'savedAt', 'changedAt'];

/**
 * After the fields: `exact` holds in JSON what a cell cannot hold to the letter; `check` tells whether
 * text, note or tags were edited since. It is never empty, so a row that was cut short shows.
 */
export const csvColumns = [...csvFields, 'exact', 'check'] as const;

/** The fields of a favourite by their columns. */
export function csvValues({ source, revision: _, ...favourite }: Favourite): CsvValues {
  return { ...source, ...favourite };
}

/**
 * What a cell holds of a value. What a spreadsheet would take for a formula gets an apostrophe, and one
 * more when it has some of its own.
 */
export function cellOf(field: CsvField, value: unknown): string {
  if (value === undefined) return '';
  const text = Array.isArray(value)
    ? value.join('; ')
    : /At$/.test(field)
      ? isoTime(value)
      : String(value);
  return text.toWellFormed().replace(/^'*[=+\-@\t\r]/, "'$&");
}

/** The value that a cell holds; undefined when it holds none. */
export function valueIn(field: CsvField, cell: string): unknown {
  const text = cell.replace(/^'('*[=+\-@\t\r])/, '$1');
  if (field === 'note' || field === 'title') return text;
  if (field === 'tags') return tagsIn(text);
  if (text === '') return undefined;
  if (field === 'sectionIndex') return Number(text);
  return /At$/.test(field) ? timeIn(text) : text;
}

/** The fingerprint of what a reader may edit. */
export function checkOf({ text = '', note = '', tags = '' }: CsvCells): string {
  return fingerprint([text, note, tags]);
}

function isoTime(value: unknown): string {
  const time = new Date(Number(value));
  return Number.isNaN(time.getTime()) ? '' : time.toISOString();
}

function tagsIn(text: string): string[] {
  const tags = text.split(';').map((tag) => tag.trim());
  return [...new Set(tags)].filter((tag) => tag !== '');
}
