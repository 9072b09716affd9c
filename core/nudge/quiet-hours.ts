import { minute } from '../deal/cadence';
import { beginOfDay, dayNumber } from '../local-day';
import type { QuietHours } from '../settings';

/** Goes by the clock on the wall: an hour that DST repeats is quiet twice, one that it leaves out never. */
export function isQuiet({ from, to }: QuietHours, now: number): boolean {
  const clock = minutesOf(now);
  return from <= to ? clock >= from && clock < to : clock >= from || clock < to;
}

/** When the reader's next day begins, in epoch milliseconds: with the end of the quiet hours, or at 8. */
export function beginOfTomorrow({ from, to }: QuietHours, now: number): number {
  const begin = from === to ? 8 * 60 : to;
  // Whoever is still up in the small hours means the morning that comes.
  const today = dayNumber(now - 5 * 60 * minute);
  const morning = atTimeOfDay(today + 1, begin);
  return morning > now ? morning : atTimeOfDay(today + 2, begin);
}

function atTimeOfDay(day: number, minutes: number): number {
  const date = new Date(beginOfDay(day));
  return new Date(
    date.getFullYear(),
    date.getMonth(),
    date.getDate(),
    Math.floor(minutes / 60),
    minutes % 60,
  ).getTime();
}

function minutesOf(at: number): number {
  const time = new Date(at);
  return time.getHours() * 60 + time.getMinutes();
}
