import { parse } from 'papaparse';
import type { Favourite } from '../favourite';
import {
  type CsvCells,
  type CsvValues,
  cellOf,
  checkOf,
  csvColumns,
  csvFields,
  csvRequired,
  fieldsOf,
  valueIn,
} from './csv-format';
import { archiveOf, favouriteRecord } from './favourite-record';
import { type Reading, refusal } from './reading';

/**
 * Reads favourites from a table that writeCsv wrote, whatever program has saved it since. Columns may
 * stand in any order; others than ours are passed over. Where text, note, tags or a plan's words were
 * edited, the favourite was changed `now`.
 *
 * @param now epoch milliseconds
 */
export function readCsv(file: string, now: number): Reading {
  const text = file.replace(/^\uFEFF/, '');
  const [, delimiter, newline] = /^"?\w+"?([,;\t]).*?(\r\n|\r|\n|$)/.exec(text) ?? [];
  if (delimiter === undefined) return refusal('not-flyleaf');
  const { data, errors } = parse<string[]>(text, {
    delimiter,
    newline: newline === '\r' || newline === '\n' ? newline : '\r\n',
  });
  const [head = [], ...rows] = data;
  const columns = head.map((name) => name.trim());
  if (!csvRequired.every((field) => columns.includes(field))) return refusal('not-flyleaf');
  const twice = csvColumns.find((name) => columns.indexOf(name) !== columns.lastIndexOf(name));
  if (twice) return refusal('invalid', { row: 1, field: twice });

  const favourites: Favourite[] = [];
  const ids = new Set<string>();
  const wrong = new Map(errors.map((error) => [error.row, error.code]));
  const last = rows.findLastIndex((cells) => !isBlank(cells));
  for (const [at, cells] of rows.entries()) {
    const row = at + 2;
    if (isBlank(cells)) continue;
    const error = wrong.get(row - 1);
    if (at === last && (error === 'MissingQuotes' || cells.length < columns.length)) {
      return refusal('truncated', { row });
    }
    if (error || cells.length !== columns.length) return refusal('invalid', { row });
    const read = readRow(new Map(columns.map((name, column) => [name, cells[column] ?? ''])), now);
    if ('wrong' in read)
      return refusal('invalid', { row, ...(read.wrong && { field: read.wrong }) });
    if (ids.has(read.favourite.id)) return refusal('invalid', { row, field: 'id' });
    ids.add(read.favourite.id);
    favourites.push(read.favourite);
  }
  return { ok: true, archive: archiveOf(favourites) };
}

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell === '');

function readRow(row: ReadonlyMap<string, string>, now: number) {
  const exact = exactIn(row.get('exact') ?? '');
  const check = row.get('check');
  if (!exact) return { wrong: 'exact' };
  if (check !== undefined && !/^[0-9a-f]{8}$/.test(check)) return { wrong: 'check' };

  const cells: CsvCells = {};
  const values: CsvValues = {};
  for (const field of csvFields) {
    const cell = row.get(field) ?? '';
    cells[field] = cell;
    const isExact = isValue(exact[field]) && cellOf(field, exact[field]) === cell;
    const value = isExact ? exact[field] : valueIn(field, cell);
    if (value !== undefined) values[field] = value;
  }
  const isEdited = check !== undefined && check !== checkOf(cells);
  return favouriteRecord({
    ...fieldsOf(values),
    ...(isEdited && { changedAt: Math.max(now, Number(values.changedAt)) }),
  });
}

/** Whatever else JSON can hold would not even make a cell. */
function isValue(value: unknown): boolean {
  const values = Array.isArray(value) ? value : [value];
  return values.every((one) => typeof one === 'string' || typeof one === 'number');
}

/** undefined when the cell holds something else. */
function exactIn(cell: string): CsvValues | undefined {
  if (cell === '') return {};
  try {
    return Object(JSON.parse(cell));
  } catch {
    return undefined;
  }
}
