import { dayName } from '../local-day';

const names = {
  archive: ['flyleaf', 'json'],
  markdown: ['flyleaf-favourites', 'md'],
  csv: ['flyleaf-favourites', 'csv'],
  html: ['flyleaf-favourites', 'html'],
} as const;

export type FileKind = keyof typeof names;

/**
 * A name that sorts by day: the reader's day, for it is they who look for the file.
 *
 * @param now epoch milliseconds
 */
export function fileName(kind: FileKind, now: number): string {
  const [name, ending] = names[kind];
  return `${name}-${dayName(now)}.${ending}`;
}
