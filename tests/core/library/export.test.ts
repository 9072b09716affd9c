import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Favourite } from '../../../core/favourite';
import type { DocumentId } from '../../../core/insight';
import { exportFavourites, exportFileName } from '../../../core/library/export';
import { always } from '../../fixtures/always';

/** Any text, halves of emoji and unpaired surrogates too. */
const text = fc.string({ unit: 'binary' });
const time = fc.integer({ min: 0, max: 8.64e15 });

const favourite: fc.Arbitrary<Favourite> = fc.record(
  {
    id: text,
    text,
    source: fc.record(
      {
        title: text,
        section: text,
        author: text,
        documentId: text.map((id) => id as DocumentId),
        sectionIndex: fc.nat(),
      },
      { requiredKeys: ['title'] },
    ),
    note: text,
    tags: fc.array(text),
    revision: fc.nat(),
    savedAt: time,
    changedAt: time,
    returnsAt: time,
  },
  { requiredKeys: ['id', 'text', 'source', 'note', 'tags', 'revision', 'savedAt', 'changedAt'] },
);

describe('the file of favourites', () => {
  test('holds every one, whole and in order', () => {
    always(
      fc.property(fc.array(favourite, { maxLength: 20 }), time, (favourites, now) => {
        const read = JSON.parse(exportFavourites(favourites, now));

        expect(read).toEqual({
          format: 'flyleaf-favourites',
          version: 1,
          exportedAt: new Date(now).toISOString(),
          favourites,
        });
      }),
    );
  });

  test('survives being written as UTF-8', () => {
    always(
      fc.property(fc.array(favourite, { maxLength: 5 }), time, (favourites, now) => {
        const file = exportFavourites(favourites, now);
        const bytes = new TextEncoder().encode(file);

        expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toBe(file);
      }),
    );
  });

  test('is named after the day of the reader', () => {
    const late = new Date(2026, 0, 5, 23, 59).getTime();

    expect(exportFileName(late)).toBe('flyleaf-favourites-2026-01-05.json');
    expect(exportFileName(late + 60_000)).toBe('flyleaf-favourites-2026-01-06.json');
  });
});
