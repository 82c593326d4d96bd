import type { ColumnOrigin } from '../domain/dataset.ts';
import { cellAddress, columnLetters, type RawTable } from './table.ts';

/** Where the values of a column stand in their sheet, one cell a unit. */
export function columnPlaces(
  table: RawTable,
  place: number,
  rows: Int32Array,
): Pick<ColumnOrigin, 'letters' | 'rows' | 'cells'> {
  const { placeOf } = table;
  if (!placeOf) return { letters: columnLetters(place), rows };
  return {
    letters: '',
    rows: rows.map((row) => (row > 0 ? placeOf(row, place).row : 0)),
    cells: Array.from(rows, (row) => (row > 0 ? cellAddress(table, row, place) : '')),
  };
}
