import { cellText, type HiddenLines, type RawCell } from '../table.ts';
import { damaged, tooLarge } from './refusal.ts';

const mostRows = 1_048_576;
const mostColumns = 16_384;

/** What one file may spend on all its sheets: a few bytes can name the last cell of a sheet or merge a whole one. */
export class GridBudget {
  #cells = 8_000_000;
  #merged = 100_000;

  spend(cells: number): void {
    this.#cells -= cells;
    if (this.#cells < 0) throw tooLarge('单元格太多');
  }

  spendMerged(cells: number): void {
    this.#merged -= cells;
    if (this.#merged < 0) throw tooLarge('合并单元格太多');
  }
}

/** 区域, rows and columns from 0, ends included. */
export interface CellRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Gathers the cells of one sheet at their places. */
export class SheetGrid {
  readonly #rows: RawCell[][] = [];
  readonly #merges: CellRange[] = [];
  readonly #hiddenRows = new Set<number>();
  readonly #hiddenColumns = new Set<number>();
  readonly #budget: GridBudget;

  constructor(budget: GridBudget) {
    this.#budget = budget;
  }

  /** Rows and columns that the sheet does not show, both counted from 0. */
  hideRow(row: number): void {
    this.#hiddenRows.add(row + 1);
  }

  hideColumns(first: number, last: number): void {
    for (let column = first; column <= Math.min(last, mostColumns - 1); column++) this.#hiddenColumns.add(column);
  }

  get hidden(): HiddenLines {
    return { rows: this.#hiddenRows, columns: this.#hiddenColumns };
  }

  set(row: number, column: number, cell: RawCell): void {
    if (row < 0 || row >= mostRows || column < 0 || column >= mostColumns) throw damaged('单元格超出工作表的范围');
    if (cell === '' && this.#rows[row]?.[column] === undefined) return;
    const cells = this.#reach(row);
    this.#budget.spend(Math.max(1, column + 1 - cells.length));
    while (cells.length < column) cells.push('');
    cells[column] = cell;
  }

  #reach(row: number): RawCell[] {
    this.#budget.spend(Math.max(0, row + 1 - this.#rows.length));
    while (this.#rows.length <= row) this.#rows.push([]);
    return this.#rows[row] ?? [];
  }

  merge(range: CellRange): void {
    const { top, bottom, left, right } = range;
    if (bottom < top || right < left) throw damaged('合并区域有误');
    this.#budget.spendMerged((bottom - top + 1) * (right - left + 1));
    this.#merges.push(range);
  }

  /** The cells of a merged area other than its first say whose value they show. */
  finish(): readonly (readonly RawCell[])[] {
    for (const { top, bottom, left, right } of this.#merges) {
      const text = cellText(this.#rows[top]?.[left]);
      if (text === '') continue;
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++) {
          if (row !== top || column !== left) this.set(row, column, { kind: 'trouble', trouble: 'merged', text });
        }
      }
    }
    return this.#rows;
  }
}
