import { minute } from '../cadence';

/** Without a tab for so long, the next one is a return. */
const longGap = 30 * minute;
/** A return to the machine is one for so long, as far as no tab was opened since. */
const justBack = 10 * minute;

/**
 * Whether the reader has just come back: to the browser, or to the machine. All times are in epoch
 * milliseconds; one that lies after `now` is of a clock that was set back, and tells nothing.
 *
 * @param tabs when the last tabs were opened, oldest first
 * @param returnedAt when they came back to the machine
 */
export function hasReturned(
  now: number,
  tabs: readonly number[] | undefined,
  returnedAt = Infinity,
): boolean {
  const last = tabs?.at(-1) ?? now;
  const isBack = returnedAt <= now && now - returnedAt <= justBack;
  return now - last >= longGap || (isBack && (last < returnedAt || !tabs?.length));
}
