import { beforeEach, describe, expect, test } from 'vitest';
import { date, timeAgo } from '../../components/time-ago';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const noon = new Date(2025, 4, 13, 12).getTime();

beforeEach(() => {
  document.documentElement.lang = 'en-GB';
});

describe('how long ago', () => {
  test.each([
    [0, 'now'],
    [59_000, 'now'],
    [minute, '1 minute ago'],
    [59 * minute, '59 minutes ago'],
    [hour, '1 hour ago'],
    [12 * hour, '12 hours ago'],
    [12 * hour + 1, 'yesterday'],
    [6 * day, '6 days ago'],
    [7 * day, undefined],
    [-hour, 'now'],
    [-2 * day, undefined],
  ])('%d ms', (past, said) => {
    expect(timeAgo(noon - past, noon)).toBe(said);
  });

  test('in the language of the page', () => {
    document.documentElement.lang = 'de';
    expect(timeAgo(noon - day, noon)).toBe('gestern');
  });
});

test('a date has its month in words', () => {
  expect(date(noon)).toBe('13 May 2025');
});

test('a page without a language has the browser’s', () => {
  document.documentElement.lang = '';
  expect(date(noon)).toContain('2025');
});
