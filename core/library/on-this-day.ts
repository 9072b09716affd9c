/** In epoch milliseconds, from the start to before the end. */
export type Span = readonly [start: number, end: number];

/** Nothing was saved before. */
const firstYear = 2000;

/**
 * The days that are looked back on at `now`, by the local calendar: this day of every earlier year, and
 * of one month and of six months ago. Latest first. A day that the other month lacks falls on its last
 * one; and the last day of a month brings the days that this month lacks with it. So 29 February is
 * looked back on every year, and so is the 31st after a month of 30 days.
 */
export function daysToLookBackOn(now: number): Span[] {
  const today = new Date(now);
  const [year, month] = [today.getFullYear(), today.getMonth()];
  const spans = [1, 6].map((months) => dayOf(today, year, month - months));
  for (let earlier = year - 1; earlier >= firstYear; earlier -= 1) {
    spans.push(dayOf(today, earlier, month));
  }
  // A place that crossed the date line left a day out: it has no beginning and no end.
  return spans.filter(([start, end]) => start < end);
}

/** The day of that month which stands for today. A month below 0 lies in the year before. */
function dayOf(today: Date, year: number, month: number): Span {
  const date = today.getDate();
  const last = lastDay(year, month);
  const isLastToday = date === lastDay(today.getFullYear(), today.getMonth());
  const start = Math.min(date, last);
  const end = isLastToday ? last : start;
  return [new Date(year, month, start).getTime(), new Date(year, month, end + 1).getTime()];
}

function lastDay(year: number, month: number): number {
  return new Date(year, month + 1, 0).getDate();
}
