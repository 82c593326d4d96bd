import { type SkipReason, skipReasons } from '../../domain/dataset.ts';

/** 行数勾稽: what became of every row of a table. */
export interface RowCount {
  readonly rows: number;
  readonly lines: number;
  readonly skipped: Readonly<Partial<Record<SkipReason, number>>>;
}

/** Counts the rows of a table as they are read or passed over. */
export class RowTally {
  readonly #lines: number;
  #read = 0;
  readonly #skipped = new Map<SkipReason, number>();

  constructor(lines: number) {
    this.#lines = lines;
  }

  read(rows = 1): void {
    this.#read += rows;
  }

  skip(reason: SkipReason, rows = 1): void {
    if (rows > 0) this.#skipped.set(reason, (this.#skipped.get(reason) ?? 0) + rows);
  }

  /** Every row read or passed over for a reason, and none twice: a row that simply vanished would be a figure lost. */
  count(): RowCount {
    const named = skipReasons.flatMap((reason) => {
      const rows = this.#skipped.get(reason);
      return rows === undefined ? [] : [[reason, rows] as const];
    });
    const skipped = named.reduce((sum, [, rows]) => sum + rows, 0);
    if (this.#read + skipped !== this.#lines)
      throw new Error(`rows do not reconcile: ${this.#lines} there, ${this.#read} read, ${skipped} passed over`);
    return { rows: this.#read, lines: this.#lines, skipped: Object.fromEntries(named) };
  }
}
