import type { Location } from '../diagnostics/diagnostic.ts';
import type { DayNumber } from '../domain/date.ts';
import type { TextEncoding } from './textEncoding.ts';

/** A cell as it stands in the file: text (blank is ''), or what only a worksheet can hold. */
export type RawCell = string | WorksheetCell;

export type WorksheetCell =
  /** `text` is the shortest decimal of the stored double; `percent`: shown with %, the number being the ratio itself. */
  | { readonly kind: 'number'; readonly text: string; readonly percent: boolean }
  | { readonly kind: 'date'; readonly text: string; readonly day: DayNumber }
  | { readonly kind: 'yesno'; readonly text: string; readonly value: boolean }
  /** An error value, a formula that was never calculated, or a cell inside a merged area that shows another cell's value. */
  | { readonly kind: 'trouble'; readonly text: string; readonly trouble: CellTrouble };

export type CellTrouble = 'error' | 'notCalculated' | 'merged';

/** A sheet, or a CSV file as a sheet without a name; row n of the file is `rows[n - 1]`. */
export interface RawTable {
  /** Relative to the workspace. */
  readonly file: string;
  readonly sheet: string;
  readonly rows: readonly (readonly RawCell[])[];
  readonly encoding: TextEncoding | undefined;
}

/** The text of a cell for comparing and quoting. */
export function cellText(cell: RawCell | undefined): string {
  return cell === undefined ? '' : typeof cell === 'string' ? cell : cell.text;
}

/** Column letters from 0: A … Z, AA … */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** Where a cell stands, and what stands in it; `row` counts from 1, `column` from 0. */
export function cellLocation(table: RawTable, row: number, column: number): Location {
  return { ...cellPlace(table, row, column), value: cellText(table.rows[row - 1]?.[column]) };
}

/** Where a cell stands, when the trouble is not what stands in it. */
export function cellPlace(table: RawTable, row: number, column: number): Location {
  return { ...tableLocation(table), cell: columnLetters(column) + row };
}

/** The place, with the unit that is spoken of there, where it is known. */
export function ofUnit(location: Location, unit: string): Location {
  return unit === '' ? location : { ...location, unit };
}

export function tableLocation({ file, sheet }: RawTable): Location {
  return sheet === '' ? { file } : { file, sheet };
}
