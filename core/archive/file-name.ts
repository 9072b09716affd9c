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
  return `${name}-${localDay(now)}.${ending}`;
}

/** As in 2026-01-05, on the machine's calendar. */
export function localDay(at: number): string {
  const day = new Date(at);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
