import type { Problems } from '../diagnostics/problems.ts';
import { plainText } from './plainText.ts';
import { cellLocation, cellText, ofUnit, type RawCell, type RawTable } from './table.ts';
import { kindOf } from './tableRows.ts';
import type { UnitFinder } from './unitFinder.ts';

/** Where a table names its units. */
export interface KeyColumns {
  /** Columns from 0. */
  readonly key: number;
  readonly name: number | undefined;
  /** Text above the keys, to know a header line repeated at a page break. */
  readonly header: string;
  /** The row below the header. */
  readonly firstRow: number;
  /** Titled columns. */
  readonly width: number;
}

export interface UnitRows {
  /** Sheet row of each unit of the roster; 0 where the table has none. */
  readonly rows: Int32Array;
  /** 合计 rows. */
  readonly totals: readonly number[];
  /** Rows left out, each reported: some missing units are most likely theirs. */
  readonly unplaced: number;
  /** Name of a unit by its place in the roster. */
  nameOf(unit: number): string;
}

/** Finds the row of every unit. What belongs to no unit, or to one that came before, is reported and left out. */
export function findUnitRows(table: RawTable, columns: KeyColumns, context: RowContext): UnitRows {
  const rows = new Int32Array(context.units.units.length);
  const totals: number[] = [];
  let unplaced = 0;
  for (let row = columns.firstRow; row <= table.rows.length; row++) {
    const keyed = keyedRow(table, row, columns);
    const kind = context.units.knows(keyed.code) ? 'unit' : kindOf(keyed.cells, keyed);
    if (kind === 'total') totals.push(row);
    if (kind !== 'unit') continue;
    const unit = unitOf(keyed, context);
    const before = unit === undefined ? 0 : (rows[unit] ?? 0);
    if (unit === undefined || before > 0) unplaced++;
    else rows[unit] = row;
    if (unit !== undefined && before > 0)
      reportTwice(keyed, { unit: context.units.nameOf(unit), before }, context.problems);
    reportExtraCell(keyed, context.problems);
  }
  return { rows, totals, unplaced, nameOf: (unit) => context.units.nameOf(unit) };
}

export interface RowContext {
  readonly units: UnitFinder;
  readonly problems: Problems;
}

interface KeyedRow {
  readonly table: RawTable;
  readonly row: number;
  readonly cells: readonly RawCell[];
  readonly columns: KeyColumns;
  readonly keyHeader: string;
  /** Plain texts of the key cells. */
  readonly code: string;
  readonly name: string;
}

function keyedRow(table: RawTable, row: number, columns: KeyColumns): KeyedRow {
  const cells = table.rows[row - 1] ?? [];
  const code = plainText(cellText(cells[columns.key]));
  const name = columns.name === undefined ? '' : plainText(cellText(cells[columns.name]));
  return { table, row, cells, columns, keyHeader: columns.header, code, name };
}

function unitOf({ table, row, columns, code, name }: KeyedRow, { units, problems }: RowContext): number | undefined {
  const keyLocation = cellLocation(table, row, columns.key);
  if (code === '' && name === '') {
    problems.report('DAT-0403', keyLocation);
    return undefined;
  }
  const found = units.find(code, name);
  const doubt = found.row === undefined ? found : found.doubt;
  const place =
    doubt?.at === 'name' && columns.name !== undefined ? cellLocation(table, row, columns.name) : keyLocation;
  const spokenOf = found.row === undefined ? name : units.nameOf(found.row);
  if (doubt) problems.report(doubt.code, ofUnit(place, spokenOf), doubt.facts);
  return found.row;
}

function reportTwice(
  { table, row, columns }: KeyedRow,
  { unit, before }: { unit: string; before: number },
  problems: Problems,
): void {
  const other = cellLocation(table, before, columns.key).cell ?? '';
  problems.report('DAT-0404', ofUnit(cellLocation(table, row, columns.key), unit), { unit, other });
}

/** A cell too many means that a comma inside a figure split it, and everything to the right has shifted. */
function reportExtraCell({ table, row, cells, columns }: KeyedRow, problems: Problems): void {
  const extra = cells.findIndex((cell, column) => column >= columns.width && plainText(cellText(cell)) !== '');
  if (extra < 0) return;
  problems.report('DAT-0103', cellLocation(table, row, extra), {
    found: String(cells.length),
    expected: String(columns.width),
  });
}
