import type { Location } from '../diagnostics/diagnostic.ts';
import type { DayNumber } from '../domain/date.ts';
import type { TextEncoding } from './textEncoding.ts';

/** A cell as it stands in the file: text (blank is ''), or what only a worksheet can hold. */
export type RawCell = string | WorksheetCell;

export type WorksheetCell =
  | NumberCell
  | { readonly kind: 'date'; readonly text: string; readonly day: DayNumber }
  | { readonly kind: 'yesno'; readonly text: string; readonly value: boolean }
  /** An error value, a formula that was never calculated, or a cell inside a merged area that shows another cell's value. */
  | { readonly kind: 'trouble'; readonly text: string; readonly trouble: CellTrouble };

export interface NumberCell {
  readonly kind: 'number';
  /** The shortest decimal of the stored double. */
  readonly text: string;
  /** Shown with %, the number being the ratio itself. */
  readonly percent: boolean;
  /** 红字: positive as stored, but shown in red or in brackets, as bookkeepers write negative figures. */
  readonly reversed?: true;
}

export type CellTrouble = 'error' | 'notCalculated' | 'merged';

/** A sheet, or a CSV file as a sheet without a name; row n of the file is `rows[n - 1]`. */
export interface RawTable {
  /** Relative to the workspace. */
  readonly file: string;
  readonly sheet: string;
  readonly rows: readonly (readonly RawCell[])[];
  readonly encoding: TextEncoding | undefined;
  /** How the content was taken, where the file's name does not say it. */
  readonly readAs?: string;
  /** Rows (from 1) and columns (from 0) that the sheet does not show. */
  readonly hidden?: HiddenLines;
  /** Where a cell of a rearranged table stands in its sheet; absent where it stands where it is. */
  readonly placeOf?: (row: number, column: number) => SheetPlace;
}

export interface HiddenLines {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

/** `row` counts from 1, `column` from 0. */
export interface SheetPlace {
  readonly row: number;
  readonly column: number;
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

/** Address in the sheet, `C5`, of a cell of the table, rearranged or not. */
export function cellAddress({ placeOf }: RawTable, row: number, column: number): string {
  const place = placeOf ? placeOf(row, column) : { row, column };
  return columnLetters(place.column) + place.row;
}

/** Where a cell stands, and what stands in it; `row` counts from 1, `column` from 0. */
export function cellLocation(table: RawTable, row: number, column: number): Location {
  return { ...cellPlace(table, row, column), value: cellText(table.rows[row - 1]?.[column]) };
}

/** Where a cell stands, when the trouble is not what stands in it. */
export function cellPlace(table: RawTable, row: number, column: number): Location {
  return { ...tableLocation(table), cell: cellAddress(table, row, column) };
}

/** The place, with the unit that is spoken of there, where it is known. */
export function ofUnit(location: Location, unit: string): Location {
  return unit === '' ? location : { ...location, unit };
}

export function tableLocation({ file, sheet }: RawTable): Location {
  return sheet === '' ? { file } : { file, sheet };
}
