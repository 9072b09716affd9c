/**
 * The start of a day, by the reader's clock: so many days after the one of `at`. Both in epoch
 * milliseconds; NaN when that lies beyond all dates.
 */
export function localDay(at: number, days: number): number {
  const day = new Date(at);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + days).getTime();
}
