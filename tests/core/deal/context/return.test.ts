import { integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { minute } from '../../../../core/deal/cadence';
import { hasReturned } from '../../../../core/deal/context/return';
import { always } from '../../../fixtures/always';

const now = new Date('2026-11-23T12:00').getTime();

test.each([
  ['a first tab ever', undefined, undefined, false],
  ['no tab known', [], undefined, false],
  ['29 minutes without a tab', [now - 29 * minute], undefined, false],
  ['half an hour without a tab', [now - 60 * minute, now - 30 * minute], undefined, true],
  ['back at the machine just now', [now - 20 * minute], now - minute, true],
  ['back ten minutes ago', [now - 20 * minute], now - 10 * minute, true],
  ['back longer ago', [now - 20 * minute], now - 11 * minute, false],
  ['back, and a tab since', [now - minute / 2], now - minute, false],
  ['back, and no tab known', [], now - minute, true],
  ['back later than now, by a clock that was set back', [now - minute], now + minute, false],
  ['a last tab later than now', [now + 60 * minute], undefined, false],
])('%s', (_what, tabs, returnedAt, expected) => {
  expect(hasReturned(now, tabs, returnedAt)).toBe(expected);
});

test('of tabs alone, a return is a gap of half an hour or more', () => {
  always(
    property(integer({ min: -100, max: 5000 }), (minutes) => {
      expect(hasReturned(now, [now - minutes * minute])).toBe(minutes >= 30);
    }),
  );
});
