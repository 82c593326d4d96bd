import type { Cell } from './export.ts';

/** A cell of a workbook that is more than its text or number; a text file shows the value alone. */
export interface DressedCell {
  readonly value: Cell;
  readonly as: 'date' | 'percent' | 'red' | 'rich' | 'link' | 'formula';
  /** Of `formula`: what the value was calculated by. */
  readonly formula?: string;
}

export type SheetCell = Cell | DressedCell;

export interface Line {
  readonly cells: readonly SheetCell[];
  readonly hidden?: true;
}

/** Cells that one text covers: places from 0, ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet of a file, before it becomes bytes. */
export interface Sheet {
  readonly name: string;
  readonly lines: readonly Line[];
  /** Places from 0 of the lines of its first header. */
  readonly header: readonly number[];
  readonly merges: readonly Merge[];
  readonly hiddenColumns: ReadonlySet<number>;
}

export const bareCell = (cell: SheetCell): Cell => (typeof cell === 'object' ? cell.value : cell);

/** A sheet of rows alone, as registers are. */
export const plainSheet = (name: string, rows: readonly (readonly SheetCell[])[]): Sheet => ({
  name,
  lines: rows.map((cells) => ({ cells })),
  header: [],
  merges: [],
  hiddenColumns: new Set(),
});
