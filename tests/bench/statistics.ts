export type Interval = readonly [low: number, high: number];

/**
 * The middle 95 % of a statistic over resampled rounds: where it may lie, as far as this run can tell.
 * The dice are seeded, so that the same samples give the same interval.
 */
export function interval<Round>(
  rounds: readonly Round[],
  statistic: (rounds: readonly Round[]) => number,
): Interval {
  const resamples = 600;
  let seed = 7;
  function roll() {
    seed = (seed * 1103515245 + 12345) % 2 ** 31;
    return seed / 2 ** 31;
  }
  const values = Array.from({ length: resamples }, () =>
    statistic(rounds.map(() => rounds[Math.floor(roll() * rounds.length)] as Round)),
  ).toSorted((a, b) => a - b);
  return [
    values[Math.floor(resamples * 0.025)] ?? 0,
    values[Math.ceil(resamples * 0.975) - 1] ?? 0,
  ];
}

/** The value below which this part of them lies; `part` from 0 to 1. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
