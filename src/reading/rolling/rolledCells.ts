import type { Problems } from '../../diagnostics/problems.ts';
import { Rational } from '../../domain/rational.ts';
import type { CellReader } from '../cellReading.ts';
import { exactly } from '../decimal.ts';
import { isOdd, type OddCell, oddCells } from '../oddCells.ts';
import { cellAddress, cellLocation, cellText, ofUnit, type RawTable } from '../table.ts';

/** A column of a table, and how its cells are read. */
export interface CellColumn {
  readonly table: RawTable;
  readonly place: number;
  readonly read: CellReader;
  /** Name of the unit, assessed or part of one, that a row is of. */
  nameAt(row: number): string;
}

/** Several cells of one column as one figure, with what they are and where. */
export interface RolledCells {
  /** undefined when one of them is missing or cannot be read: part of a sum is none. */
  readonly value: Rational | undefined;
  readonly cells: string;
  readonly texts: string;
  /** Blanks taken for zero. */
  readonly zeros: number;
  /** 不适用 for every one of them; one alone drops out of a sum. */
  readonly notApplicable?: boolean;
  /** What was done to single texts. */
  readonly conversions?: string;
  readonly odd?: readonly OddCell[];
}

/** The sum of a column's cells in the given rows; cells that cannot be read are reported. */
export function sumOfCells(
  { table, place, read, nameAt }: CellColumn,
  rows: readonly number[],
  problems: Problems,
): RolledCells {
  let zeros = 0;
  const conversions: string[] = [];
  const placeOf = (row: number) => ofUnit(cellLocation(table, row, place), nameAt(row));
  const readings = rows.map((row) => ({ row, reading: read(table.rows[row - 1]?.[place]) }));
  const due = readings.filter(({ reading }) => !('notApplicable' in reading));
  const values = due.map(({ row, reading }) => {
    if ('code' in reading) problems.report(reading.code, placeOf(row), reading.facts);
    if (!('value' in reading)) return undefined;
    if (reading.blankAsZero) zeros++;
    return exactly(reading.value);
  });
  for (const { row, reading } of readings) {
    const conversion = 'conversion' in reading ? reading.conversion : undefined;
    if (conversion) conversions.push(`${cellAddress(table, row, place)} ${conversion}`);
  }
  const odd = readings.flatMap(({ row, reading }) =>
    isOdd(reading) ? oddCells(reading, { text: cellText(table.rows[row - 1]?.[place]), location: placeOf(row) }) : [],
  );
  const known = values.filter((value) => value !== undefined);
  return {
    value: due.length > 0 && known.length === due.length ? Rational.sum(known) : undefined,
    notApplicable: rows.length > 0 && due.length === 0,
    conversions: conversions.join('、'),
    ...wordsOf({ table, place }, rows),
    zeros,
    odd,
  };
}

/** `C5+C6` and `12 + 34`. */
export function wordsOf(
  { table, place }: Pick<CellColumn, 'table' | 'place'>,
  rows: readonly number[],
): Pick<RolledCells, 'cells' | 'texts'> {
  return {
    cells: rows.map((row) => cellAddress(table, row, place)).join('+'),
    texts: rows.map((row) => cellText(table.rows[row - 1]?.[place]).trim() || '空').join(' + '),
  };
}
