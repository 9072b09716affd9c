/** Numbers the reader's days, one after another: those of the calendar, so that DST is no matter. */
export function dayNumber(at: number): number {
  const time = new Date(at);
  return Date.UTC(time.getFullYear(), time.getMonth(), time.getDate()) / 86_400_000;
}

/** When a day begins, in epoch milliseconds; NaN when that lies beyond all dates. */
export function beginOfDay(day: number): number {
  const date = new Date(day * 86_400_000);
  return new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()).getTime();
}

/** The reader's day, as in 2026-01-05. */
export function dayName(at: number): string {
  const day = new Date(at);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
