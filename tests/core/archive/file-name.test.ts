import { describe, expect, test } from 'vitest';
import { fileName } from '../../../core/archive/file-name';

describe('the name of a file', () => {
  test('holds the day of the reader', () => {
    const late = new Date(2026, 0, 5, 23, 59).getTime();

    expect(fileName('archive', late)).toBe('flyleaf-2026-01-05.json');
    expect(fileName('archive', late + 60_000)).toBe('flyleaf-2026-01-06.json');
    expect(fileName('markdown', late)).toBe('flyleaf-favourites-2026-01-05.md');
    expect(fileName('csv', late)).toBe('flyleaf-favourites-2026-01-05.csv');
    expect(fileName('html', late)).toBe('flyleaf-favourites-2026-01-05.html');
  });
});
