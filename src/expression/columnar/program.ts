import { type Operand, type Rows, type Step, stripRows } from './strip.ts';

/** A compiled tree: steps that fill the operand's strip for some rows at a time. */
export class Program {
  readonly operand: Operand;
  readonly #steps: readonly Step[];

  constructor(operand: Operand, steps: readonly Step[]) {
    this.operand = operand;
    this.#steps = steps;
  }

  run(size: number, use: (rows: Rows) => void): void {
    for (let from = 0; from < size; from += stripRows) {
      const rows = { from, count: Math.min(stripRows, size - from) };
      for (const step of this.#steps) step(rows);
      use(rows);
    }
  }
}
