import { minute } from '../core/deal/cadence';
import type { StorageArea } from '../store/storage-area';

/** What is known of when the reader opened tabs and came back, in epoch milliseconds. */
export interface TabTimes {
  /** Oldest first. */
  readonly tabs: readonly number[];
  readonly returnedAt?: number;
}

const key = 'tab times';
/** More than make a burst: messages of tabs overtake each other. */
const kept = 12;

/** The times of the last tabs, for as long as the browser runs. Calls must not overlap. */
export function createTabTimes(session: StorageArea) {
  const read = async () => ((await session.get(key))[key] ?? { tabs: [] }) as TabTimes;
  const change = async (edit: (times: TabTimes) => TabTimes) => {
    const times = edit(await read());
    await session.set({ [key]: times });
    return times;
  };
  return {
    read,
    /** Safe to repeat. */
    opened: (at: number) =>
      change((times) => ({ ...times, tabs: withTime(times.tabs, at).slice(-kept) })),
    /** Only when the last one was opened still counts. */
    endBurst: () => change((times) => ({ ...times, tabs: times.tabs.slice(-1) })),
    /** Safe to repeat. */
    returned: (at: number) => change((times) => ({ ...times, returnedAt: at })),
  };
}

/** A tab long before the last one tells of a clock that was set back: what lies after it never was. */
function withTime(tabs: readonly number[], at: number): number[] {
  const past = tabs.filter((each) => each !== at && each <= at + minute);
  return [...past, at].toSorted((one, other) => one - other);
}
