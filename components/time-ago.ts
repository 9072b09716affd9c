const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Words follow the page's language; without one, the browser's. */
const language = () => document.documentElement.lang || undefined;

/**
 * How long ago something was: "5 minutes ago", "yesterday", "3 days ago".
 *
 * @returns 'now' within a minute; undefined when a date says it better
 */
export function timeAgo(at: number, now: number): string | undefined {
  const relative = new Intl.RelativeTimeFormat(language(), { numeric: 'auto' });
  const days = daysBetween(now, at);
  // After a clock was set back, something may lie in the days to come.
  if (days > 0 || days <= -7) return undefined;
  if (days < 0) return relative.format(days, 'day');
  const past = Math.max(0, now - at);
  if (past < minute) return 'now';
  if (past < hour) return relative.format(-Math.floor(past / minute), 'minute');
  return relative.format(-Math.floor(past / hour), 'hour');
}

/** "12 March 2025". */
export function date(at: number): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'long' }).format(at);
}

/** Calendar days from one time to another, by the reader's clock; below 0 into the past. */
function daysBetween(from: number, to: number): number {
  const midnight = (at: number) => {
    const time = new Date(at);
    return Date.UTC(time.getFullYear(), time.getMonth(), time.getDate());
  };
  return (midnight(to) - midnight(from)) / day;
}
