import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../core/archive/read-csv';
import { writeCsv } from '../../../core/archive/write-csv';
import type { Favourite } from '../../../core/favourite';
import { always } from '../../fixtures/always';
import { favouriteOf } from '../../fixtures/favourites';
import { anyFavourites } from '../../fixtures/libraries';

const now = Date.UTC(2026, 10, 22);
const fileOf = (favourites: readonly Favourite[]) => writeCsv(favourites).join('');

function favouritesIn(file: string) {
  const reading = readCsv(file, now);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problem));
  return reading.archive.favourites;
}

/** The cells of a table by the letter of RFC 4180; undefined when it breaks a rule. */
function cellsOf(file: string): string[][] | undefined {
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  const rows: string[][] = [[]];
  while (field.lastIndex < file.length) {
    const found = field.exec(file);
    if (!found) return undefined;
    rows.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('a table', () => {
  test('keeps to RFC 4180, begins with a byte order mark and a head', () => {
    always(
      fc.property(anyFavourites(4), (favourites) => {
        const file = fileOf(favourites);
        const [head = [], ...rows] = cellsOf(file.slice(1)) ?? [];

        expect(file[0]).toBe('\ufeff');
        expect(head.slice(0, 3)).toEqual(['id', 'text', 'note']);
        expect(rows).toHaveLength(favourites.length);
        expect(rows.every((row) => row.length === head.length)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('holds nothing that a spreadsheet would take for a formula', () => {
    const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r', "'", "''");
    const formula = fc.tuple(start, start, fc.string()).map((parts) => parts.join(''));
    always(
      fc.property(formula, formula, formula, (text, note, tag) => {
        const source = { title: text, section: note, author: tag, prefix: text };
        const favourite = favouriteOf(1, { text, note, tags: [tag.slice(0, 60)], source });
        const cells = cellsOf(fileOf([favourite]).slice(1))?.flat() ?? [];

        expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
        expect(favouritesIn(fileOf([favourite]))).toEqual([{ ...favourite, revision: 0 }]);
      }),
      { numRuns: 500 },
    );
  });

  test('says times in ISO 8601', () => {
    expect(fileOf([favouriteOf(1)])).toContain(',1970-01-01T00:00:01.000Z,');
  });
});

const tagged = favouriteOf(1, { tags: ['to read', 'love'], note: 'A note' });

describe('a table that was edited', () => {
  test('counts as it is, and as changed now', () => {
    const file = fileOf([tagged, favouriteOf(2)]).replace('to read; love', 'love ;new;; love');

    expect(favouritesIn(file)).toEqual([
      { ...tagged, tags: ['love', 'new'], changedAt: now, revision: 0 },
      { ...favouriteOf(2), revision: 0 },
    ]);
  });

  test('counts where it was edited, and keeps the rest to the letter', () => {
    const half = favouriteOf(1, { text: 'Half \ud83d', note: 'A note' });

    expect(favouritesIn(fileOf([half]).replace('A note', 'Two notes'))).toMatchObject([
      { text: 'Half \ud83d', note: 'Two notes' },
    ]);
    expect(favouritesIn(fileOf([half]).replace('Half', 'Whole'))).toMatchObject([
      { text: 'Whole \ufffd' },
    ]);
  });

  test('counts where a plan was edited, or taken away by emptying its words', () => {
    const plan = {
      when: 'I come home',
      will: 'ask first',
      moment: 'evening',
      madeAt: 1000,
    } as const;
    const planned = { ...tagged, plan, returnsAt: 5000, timesReturned: 3 };
    const file = fileOf([planned]);

    expect(favouritesIn(file)).toEqual([{ ...planned, revision: 0 }]);
    expect(favouritesIn(file.replace('ask first', 'listen first'))).toEqual([
      { ...planned, plan: { ...plan, will: 'listen first' }, changedAt: now, revision: 0 },
    ]);
    const dropped = favouritesIn(file.replace('I come home,ask first,', ',,'))[0];
    expect(dropped).not.toHaveProperty('plan');
    expect(dropped?.changedAt).toBe(now);
    expect(readCsv(file.replace('I come home', ''), now)).toMatchObject({
      problem: { kind: 'invalid', place: { row: 2, field: 'plan' } },
    });
  });

  test('from before there were plans counts as it was', () => {
    const file = [
      'id,text,note,tags,title,savedAt,changedAt,returnsAt,exact,check',
      'doc/0001,Passage 1,A note,to read; love,T,1970-01-01T00:00:01.000Z,1970-01-01T00:00:01.000Z,,,48dd37f9',
      '',
    ].join('\r\n');

    expect(favouritesIn(file)).toEqual([{ ...tagged, source: { title: 'T' }, revision: 0 }]);
  });

  test('may have its columns elsewhere, more of them, or fewer', () => {
    const file = [
      'mine,savedAt,text,changedAt,id',
      'x,1970-01-01T00:00:01Z,Passage 1,1970-01-01T01:00:01+01:00,doc/0001',
      ',,,,',
      '',
    ].join('\n');
    const { source: _, ...favourite } = favouriteOf(1);

    expect(favouritesIn(file)).toEqual([{ ...favourite, source: { title: '' }, revision: 0 }]);
    expect(favouritesIn(file.replaceAll(',', ';'))).toHaveLength(1);
  });

  test.each([
    ['savedAt', '1970-01-01T00:00:02.000Z', '2 January 1970', { row: 3, field: 'savedAt' }],
    ['id', 'doc/0002', '', { row: 3, field: 'id' }],
    ['cells', 'Passage 2', 'Passage, 2', { row: 3 }],
    ['head', 'note', 'text', { row: 1, field: 'text' }],
  ])('is refused by its row when its %s is broken', (_, from, to, place) => {
    const file = fileOf([favouriteOf(1), favouriteOf(2), favouriteOf(3)]).replace(from, to);

    expect(readCsv(file, now)).toEqual({ ok: false, problem: { kind: 'invalid', place } });
  });

  test('is called truncated wherever its last row was cut', () => {
    const file = fileOf([favouriteOf(1), favouriteOf(2, { text: 'Two\nlines, "quoted"' })]);
    const rowEnd = fileOf([favouriteOf(1)]).length;
    for (let length = rowEnd + 1; length < file.length - 10; length += 1) {
      expect(readCsv(file.slice(0, length), now)).toEqual({
        ok: false,
        problem: { kind: 'truncated', place: { row: 3 } },
      });
    }
    expect(readCsv(file.slice(0, -5), now)).toMatchObject({ problem: { place: { row: 3 } } });
  });

  test.each([
    '{"text":{"toString":1}}',
    `{"tags":${'['.repeat(1e5)}${']'.repeat(1e5)}}`,
    '[]',
    'null',
    '{',
  ])('is no danger when its exact cell holds %.30s', (exact) => {
    const file = fileOf([favouriteOf(1)]).replace(
      /,,(\w{8}\r\n)$/,
      `,"${exact.replaceAll('"', '""')}",$1`,
    );

    expect(file).toContain(exact.slice(0, 1));
    expect(readCsv(file, now)).toHaveProperty('ok');
  });
});
