import type { Location } from '../diagnostics/diagnostic.ts';
import type { Problems } from '../diagnostics/problems.ts';
import { available, suggestion } from '../diagnostics/suggest.ts';
import { Header } from './header.ts';
import { plainText } from './plainText.ts';
import { cellLocation, cellText, ofUnit, type RawCell, type RawTable, tableLocation } from './table.ts';

/** Columns of a table the office keeps itself (targets, register): the header is the first row and closed. */
export interface RecordColumns<C extends string> {
  readonly required: readonly C[];
  readonly optional: readonly C[];
}

/** One line of such a table. */
export interface RecordRow<C extends string> {
  /** Sheet row from 1. */
  readonly row: number;
  readonly table: RawTable;
  /** Text of a column, trimmed; '' where the column is blank or not there. */
  text(column: C): string;
  at(column: C): Location;
}

/** The lines of a table; undefined when its header is not understood. */
export function readRecords<C extends string>(
  table: RawTable,
  columns: RecordColumns<C>,
  problems: Problems,
): readonly RecordRow<C>[] | undefined {
  const header = new Header(table, [1, 1]);
  const known = [...columns.required, ...columns.optional];
  const strangers = header.titles.filter((title) => title !== '' && !known.some((column) => column === title));
  for (const title of strangers) {
    const hint = suggestion(title, known, available(known));
    problems.report('DAT-0303', cellLocation(table, 1, header.titles.indexOf(title)), { title, hint });
  }
  const places = new Map<C, number>();
  for (const column of known) {
    const optional = columns.optional.includes(column) && !header.titles.includes(column);
    const place = optional ? undefined : header.find(column, problems);
    if (place !== undefined) places.set(column, place);
  }
  if (strangers.length > 0 || columns.required.some((column) => !places.has(column))) return undefined;
  const nameColumn = header.titles.indexOf('单位名称');
  const unitIn = (cells: readonly RawCell[]) => cellText(cells[nameColumn]).trim();
  const lines = table.rows.map((cells, index) => ({ cells, row: index + 1 })).slice(1);
  return lines
    .filter(({ cells }) => cells.some((cell) => plainText(cellText(cell)) !== ''))
    .map(({ cells, row }) => ({
      row,
      table,
      text: (column) => cellText(cells[places.get(column) ?? -1]).trim(),
      at: (column) => {
        const place = places.get(column);
        return place === undefined ? tableLocation(table) : ofUnit(cellLocation(table, row, place), unitIn(cells));
      },
    }));
}
