/** Numbers the reader's days, one after another: those of the calendar, so that DST is no matter. */
export function dayNumber(at: number): number {
  const time = new Date(at);
  return Date.UTC(time.getFullYear(), time.getMonth(), time.getDate()) / 86_400_000;
}

/** When a day begins, in epoch milliseconds. */
export function beginOfDay(day: number): number {
  const date = new Date(day * 86_400_000);
  return new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()).getTime();
}
