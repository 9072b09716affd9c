import { type Moment, moments } from '../insight';

/** The reader's own day, in minutes after local midnight. */
export interface Day {
  /** When the morning begins, and the night is over. */
  readonly morning: number;
  readonly night: number;
}

/** For whoever has said nothing else. */
const usualDay: Day = { morning: 5 * 60, night: 22 * 60 };

/**
 * The moments that hold at a time of the reader's own clock, in the order in which a reason names
 * them. The time zone is the machine's.
 *
 * @param at epoch milliseconds
 * @param day when the reader's own begins and ends; else the usual one
 */
export function momentsAt(at: number, day?: Day | null): Moment[] {
  const { morning, night } = day ?? usualDay;
  const time = new Date(at);
  const minutes = time.getHours() * 60 + time.getMinutes();
  const sinceMorning = (minute: number) => (minute - morning + 1440) % 1440;
  const weekend = time.getDay() % 6 === 0;
  const isNight = sinceMorning(minutes) >= sinceMorning(night);
  const holds: Partial<Record<Moment, boolean>> = {
    morning: !isNight && minutes >= morning && minutes < 660,
    // A night that begins after midnight leaves the evening what is left of the day before.
    evening: !isNight && (minutes >= 1020 || minutes < morning),
    night: isNight,
    workday: !weekend && minutes >= 540 && minutes < 1020,
    weekend,
  };
  return moments.filter((moment) => holds[moment]);
}

/** When the moments may next be others than at `at`, in epoch milliseconds. */
export function nextTurnOfDay(at: number, day?: Day): number {
  const { morning, night } = day ?? usualDay;
  const time = new Date(at);
  const minutes = time.getHours() * 60 + time.getMinutes();
  // The end of the day, and every minute at which some moment begins or ends.
  const turns = [morning, 540, 660, 1020, night, 1440].filter((turn) => turn > minutes);
  const next = Math.min(...turns);
  return new Date(time.getFullYear(), time.getMonth(), time.getDate(), 0, next).getTime();
}
