/** Words follow the page's language; without one, the browser's. */
const language = () => document.documentElement.lang || undefined;

/** "7:00 AM", "07:00". */
export function timeOfDay(at: number): string {
  return new Intl.DateTimeFormat(language(), { timeStyle: 'short' }).format(at);
}

/** A time of day, given in minutes after midnight. */
export function minutesOfDay(minutes: number): string {
  return timeOfDay(new Date(2000, 0, 1, Math.floor(minutes / 60), minutes % 60).getTime());
}

/** "Tuesday 14 May at 07:00". */
export function dayAndTime(at: number): string {
  return new Intl.DateTimeFormat(language(), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
  }).format(at);
}

/** Where a time lies on the reader's calendar. */
export function dayOf(at: number, now: number): 'today' | 'tomorrow' | 'later' {
  const day = new Date(now);
  const start = (days: number) =>
    new Date(day.getFullYear(), day.getMonth(), day.getDate() + days).getTime();
  if (at < start(1)) return 'today';
  return at < start(2) ? 'tomorrow' : 'later';
}

/** "30 minutes", "2 hours": hours where they come out even. */
export function duration(minutes: number): string {
  const hours = minutes % 60 === 0;
  const unit = hours ? 'hour' : 'minute';
  return new Intl.NumberFormat(language(), { style: 'unit', unit, unitDisplay: 'long' }).format(
    hours ? minutes / 60 : minutes,
  );
}

/** "1.4 MB", rounded to what a person would say. */
export function size(bytes: number): string {
  const [unit, divisor] = bytes < 1e6 ? ['kilobyte', 1e3] : ['megabyte', 1e6];
  return new Intl.NumberFormat(language(), {
    style: 'unit',
    unit: String(unit),
    maximumSignificantDigits: 2,
  }).format(bytes / Number(divisor));
}
