import { afterEach, beforeEach, expect, test } from 'vitest';
import { counted } from '../../components/counted';
import { dayOf, duration, minutesOfDay, size } from '../../components/in-words';

beforeEach(() => {
  document.documentElement.lang = 'en-GB';
});
afterEach(() => {
  document.documentElement.lang = '';
});

test.each([
  ['today', [0, 23, 59]],
  ['tomorrow', [1, 0, 0]],
  ['tomorrow', [1, 23, 59]],
  ['later', [2, 0, 0]],
  ['today', [-3, 0, 0]],
] as const)('%s', (day, [days, hour, minute]) => {
  // The last day of a month, late in the evening.
  const now = new Date(2026, 0, 31, 22).getTime();

  expect(dayOf(new Date(2026, 0, 31 + days, hour, minute).getTime(), now)).toBe(day);
});

test.each([
  [1, '1 minute'],
  [59, '59 minutes'],
  [60, '1 hour'],
  [90, '90 minutes'],
  [10_080, '168 hours'],
])('%i minutes are %s', (minutes, words) => expect(duration(minutes)).toBe(words));

test('a time of day', () => expect(minutesOfDay(7 * 60 + 5)).toBe('07:05'));

test.each([
  [0, '0 kB'],
  [123_456, '120 kB'],
  [1_430_000, '1.4 MB'],
])('%i bytes are %s', (bytes, words) => expect(size(bytes)).toBe(words));

test.each([
  [0, 'options_hidden_many'],
  [1, 'options_hidden_one'],
  [1234, 'options_hidden_many'],
])('%i takes the form %s', (count, words) =>
  expect(counted(count, 'options_hidden_one', 'options_hidden_many')).toBe(words),
);
