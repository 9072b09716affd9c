import { describe, expect, test } from 'vitest';
import { allowances } from '../../core/nudge/level';
import { isQuiet } from '../../core/nudge/quiet-hours';
import { defaultSettings } from '../../core/settings';
import { liveAMonth, type Month } from '../fixtures/month';
import { readers } from '../fixtures/month-life';
import { sharesOf, tableOf } from '../fixtures/month-table';

const levels = ['rarely', 'sometimes', 'often'] as const;
const seed = 4;
/** All months take minutes: they are lived when docs/nudges.md is written. */
const isFull = import.meta.env.MODE === 'month';

function expectWithinLimits({ level, nudges }: Month) {
  if (level === 'off') throw new Error('Nothing was wanted');
  const { perDay, gap } = allowances[level];
  const byDay = new Map<string, number>();
  for (const [index, { at, card }] of nudges.entries()) {
    const date = new Date(at).toDateString();
    byDay.set(date, (byDay.get(date) ?? 0) + 1);
    expect(isQuiet(defaultSettings.quietHours, at)).toBe(false);
    expect(card.reason).toBeDefined();
    const before = nudges[index - 1]?.at ?? -Infinity;
    expect(at - before).toBeGreaterThanOrEqual(gap);
  }
  expect(Math.max(...byDay.values())).toBeLessThanOrEqual(perDay);
}

const halves = ({ nudges, from, days }: Month) => {
  const middle = from + (days / 2) * 24 * 60 * 60 * 1000;
  const first = nudges.filter(({ at }) => at < middle).length;
  return { first, second: nudges.length - first };
};

describe('the days of a reader', () => {
  test('who takes no notice stay within the limits, and grow quiet', async () => {
    const [, , ignoring] = readers;
    if (!ignoring) throw new Error('Somebody ignores everything');
    const month = await liveAMonth(ignoring, 'sometimes', seed, 14);

    expectWithinLimits(month);
    const { first, second } = halves(month);
    expect(second).toBeGreaterThan(0);
    expect(second).toBeLessThan(first);
  }, 120_000);

  test.runIf(isFull)(
    'of each kind, at each level, is what docs/nudges.md tells',
    async () => {
      const months: Month[] = [];
      for (const reader of readers) {
        for (const level of levels) months.push(await liveAMonth(reader, level, seed));
      }
      for (const month of months) expectWithinLimits(month);
      await expect(pageOf(months)).toMatchFileSnapshot('../../docs/nudges.md');
    },
    1_200_000,
  );
});

function pageOf(months: readonly Month[]): string {
  return `# A month of nudges
What reaches a reader in 30 days, with every way on and the usual quiet hours. The services are the real ones;
the clock, the browser and the reader are made up (tests/fixtures/month-life.ts): on working days two or three
sittings, on others one or two, with a new tab about every 18 minutes, a page read about every 25, one page in five
about something that a document speaks of, and one in ten while typing or with sound. All readers live the same
days. Written by

    npx vitest run --project browser --mode month tests/services/month.test.ts -u

An attentive reader takes up two of three nudges and sends away most others; an average one takes up one of four;
the ignoring one never answers.

${tableOf(months)}

A nudge always has a reason. “Longest silence” is the longest time without one. “Repeats” are nudges with an insight
that another nudge had brought less than 7 days before; what comes back on purpose, a plan or a favourite, is not
counted. A page may bring again what was nudged two days before.

## From where
Of all these months together:

${sharesOf(months)}

Nudges come for a reason and not in turn, so a document that has more for the moment comes more often; in new tabs
each has its share.
`;
}
