import { type Moment, moments } from '../insight';

/**
 * The moments that hold at a time of the reader's own clock, in the order in which a reason names
 * them. The time zone is the machine's.
 *
 * @param at epoch milliseconds
 */
export function momentsAt(at: number): Moment[] {
  const time = new Date(at);
  const hour = time.getHours();
  const weekend = time.getDay() === 0 || time.getDay() === 6;
  const holds: Partial<Record<Moment, boolean>> = {
    morning: hour >= 5 && hour < 11,
    evening: hour >= 17 && hour < 22,
    night: hour >= 22 || hour < 5,
    workday: !weekend && hour >= 9 && hour < 17,
    weekend,
  };
  return moments.filter((moment) => holds[moment]);
}

/** The hours at which some moment begins or ends. */
const turningHours = [5, 9, 11, 17, 22];

/** When the moments may next be others than at `at`, in epoch milliseconds. */
export function nextTurnOfDay(at: number): number {
  const time = new Date(at);
  const hour = turningHours.find((turning) => turning > time.getHours()) ?? 24;
  return new Date(time.getFullYear(), time.getMonth(), time.getDate(), hour).getTime();
}
