import { unparse } from 'papaparse';
import type { Favourite } from '../favourite';
import {
  type CsvCells,
  cellOf,
  checkOf,
  csvColumns,
  csvFields,
  csvValues,
  valueIn,
} from './csv-format';

const rowsAtATime = 1000;

/**
 * Favourites as a table for a spreadsheet (RFC 4180, with the byte order mark that Excel wants), in
 * pieces of text. It can be read back without loss.
 */
export function writeCsv(favourites: readonly Favourite[]): string[] {
  const pieces = [`\ufeff${csvColumns.join(',')}\r\n`];
  for (let first = 0; first < favourites.length; first += rowsAtATime) {
    const rows = favourites.slice(first, first + rowsAtATime).map(rowOf);
    pieces.push(`${unparse(rows, { newline: '\r\n' })}\r\n`);
  }
  return pieces;
}

function rowOf(favourite: Favourite): string[] {
  const values = csvValues(favourite);
  const cells: CsvCells = {};
  const lost: string[] = [];
  for (const field of csvFields) {
    const cell = cellOf(field, values[field]);
    cells[field] = cell;
    if (!isSame(valueIn(field, cell), values[field])) lost.push(field);
  }
  const exact = lost.length > 0 ? JSON.stringify(values, lost) : '';
  return [...csvFields.map((field) => cells[field] ?? ''), exact, checkOf(cells)];
}

const isSame = (one: unknown, other: unknown) =>
  one === other || JSON.stringify(one) === JSON.stringify(other);
