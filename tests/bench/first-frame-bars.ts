import type { Bar } from './bar.ts';
import type { Mode, Open, Samples } from './samples.ts';
import { type Interval, interval, mean, median } from './statistics.ts';

const modes = { warm: 'warm', cold: 'cold', thr: '6× throttled' } as const;

/** "Within" means that the 95 % interval reaches the bar: chance alone must not fail a build. */
export function judgeFirstFrame(samples: Samples): Bar[] {
  return [
    ...(['warm', 'cold', 'thr'] as const).flatMap((mode) => [
      ratio(samples, `text visible, ${modes[mode]}`, mode, 'vis', 1.15),
      ratio(samples, `first paint, ${modes[mode]}`, mode, 'fcp', 1.15),
    ]),
    layoutShift(samples),
    longTasksWarm(samples),
    longTasksThrottled(samples),
    scripts(samples),
    ratio(samples, 'JS heap', 'warm', 'heap', 1.5),
  ];
}

function opensOf({ opens }: Samples, name: string, mode: Mode): Open[] {
  return opens.filter((open) => open.name === name && open.mode === mode);
}

function range([low, high]: Interval, digits: number): string {
  return `(${low.toFixed(digits)}–${high.toFixed(digits)})`;
}

function ratio(samples: Samples, name: string, mode: Mode, metric: string, limit: number): Bar {
  const found = samples.ratio('flyleaf', mode, metric);
  if (!found) return { name, measured: 'not measured', limit: `≤ ${limit}×`, isMet: false };
  const ci = found.ci ?? ([found.ratio, found.ratio] as const);
  const measured = `${found.ratio.toFixed(2)}× ${range(ci, 2)}`;
  return { name, measured, limit: `≤ ${limit}×`, isMet: ci[0] <= limit };
}

function layoutShift({ opens }: Samples): Bar {
  const most = Math.max(...opens.filter(({ name }) => name === 'flyleaf').map(({ cls }) => cls));
  return { name: 'layout shift', measured: `${most}`, limit: '0', isMet: most === 0 };
}

function longTasksWarm(samples: Samples): Bar {
  const counts = opensOf(samples, 'flyleaf', 'warm').map(({ lt }) => lt);
  const ci = interval(counts, mean);
  const measured = `${mean(counts).toFixed(2)} an open ${range(ci, 2)}`;
  return { name: 'long tasks, warm', measured, limit: 'none', isMet: ci[0] === 0 };
}

function longTasksThrottled(samples: Samples): Bar {
  const floor = opensOf(samples, 'blank-floor', 'thr');
  const rounds = opensOf(samples, 'flyleaf', 'thr').flatMap((ours) => {
    const beside = floor.find(({ round }) => round === ours.round);
    return beside ? [{ ours: ours.ltMs, floor: beside.ltMs }] : [];
  });
  const more = (some: readonly { ours: number; floor: number }[]) =>
    median(some.map(({ ours }) => ours)) - median(some.map(({ floor }) => floor));
  const ci = interval(rounds, more);
  const measured = `${more(rounds).toFixed(0)} ms more ${range(ci, 0)}`;
  return { name: 'long tasks, 6× throttled', measured, limit: '≤ 50 ms more', isMet: ci[0] <= 50 };
}

function scripts({ inventories }: Samples): Bar {
  const limit = 45 * 1024;
  const bytes = inventories.find(({ name }) => name === 'flyleaf')?.warm.inv?.jsBytes;
  const measured = `${bytes ?? 'unknown'} bytes`;
  const isMet = bytes !== undefined && bytes <= limit;
  return { name: 'JavaScript loaded', measured, limit: `≤ ${limit} bytes`, isMet };
}
