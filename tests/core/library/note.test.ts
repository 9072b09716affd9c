import { constantFrom, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeNote } from '../../../core/library/note';
import { always } from '../../fixtures/always';

const text = string({ unit: constantFrom('a', 'b', '\n', ' '), maxLength: 6 });

describe('a note', () => {
  test('that nobody else changed becomes the new one', () => {
    always(
      property(text, text, (before, note) => {
        expect(mergeNote(before, before, note)).toBe(note);
      }),
    );
  });

  test('that another page changed is kept beside the new one', () => {
    expect(mergeNote('theirs', '', 'mine')).toBe('theirs\n\nmine');
    expect(mergeNote('theirs', 'old', 'mine')).toBe('theirs\n\nmine');
  });

  test('of another page is kept when mine is emptied, and mine when theirs is', () => {
    expect(mergeNote('theirs', 'old', '')).toBe('theirs');
    expect(mergeNote('', 'old', 'mine')).toBe('mine');
  });

  test('that stands under another one goes on there', () => {
    const joined = mergeNote('theirs', '', 'mi');
    expect(mergeNote(joined, 'mi', 'mine')).toBe('theirs\n\nmine');
    expect(mergeNote(joined, 'mi', '')).toBe('theirs');
  });

  test('loses nothing that another page wrote, and is in the result itself', () => {
    always(
      property(text, text, text, (stored, before, note) => {
        const merged = mergeNote(stored, before, note);
        expect(merged).toContain(note);
        const isKnown = stored === before || stored.endsWith(`\n\n${before}`);
        if (!isKnown) expect(merged).toContain(stored);
      }),
    );
  });

  test('set twice is set once', () => {
    always(
      property(text, text, text, (stored, before, note) => {
        const once = mergeNote(stored, before, note);
        expect(mergeNote(once, before, note)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});
