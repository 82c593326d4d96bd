import type { ExactEvaluator } from '../evaluate.ts';
import type { Expr } from '../expr.ts';
import type { UnitTable } from '../unitTable.ts';
import { Builder } from './builder.ts';
import { ColumnStore } from './columnStore.ts';
import { compileNode } from './compileNode.ts';
import { powerOfTen, ratioOf } from './grain.ts';
import { condition, numeric } from './operands.ts';
import { Program } from './program.ts';
import { roundSteps } from './rounding.ts';
import { first } from './selection.ts';
import { newStrip, ok, stripRows } from './strip.ts';

/** 得分 of every unit as whole multiples of a grain. */
export interface PointsColumn {
  /** Points × 10^digits; NaN where there are none. */
  readonly scaled: Float64Array;
  /** 0 ok, 1 missing, 2 undefined (zero denominator). */
  readonly status: Uint8Array;
  /** Rows that doubles left open somewhere and that were settled from exact figures. */
  readonly exactRows: number;
}

export interface TruthColumn {
  /** 1 where the condition holds. */
  readonly value: Uint8Array;
  readonly status: Uint8Array;
}

/**
 * Evaluates trees for all units at once, to the same figures as {@link ExactEvaluator}: doubles with a proven bound on their
 * error (bounds.ts), and exact figures wherever the bound leaves a decision open.
 */
export class ColumnEvaluator {
  readonly #store: ColumnStore;

  constructor(table: UnitTable) {
    this.#store = new ColumnStore(table);
  }

  /** Exact figures of single units; statistics among them look exactly only at units that matter. */
  get exact(): ExactEvaluator {
    return this.#store.resolver.exact;
  }

  /** Points rounded half away from zero to `digits` decimals. */
  points(expr: Expr, digits: number): PointsColumn {
    const { size } = this.#store.table;
    const scaled = new Float64Array(size);
    const status = new Uint8Array(size);
    const exactRows = this.#evaluate(expr, (builder) => {
      const of = numeric(expr, builder);
      const out = newStrip(stripRows, 'number');
      const scale = ratioOf(powerOfTen(digits), of.grain);
      const { resolver } = this.#store;
      new Program(of, builder.steps).run(size, (rows) => {
        const settle = (index: number): number =>
          resolver.steps({ expr, row: builder.exactRow(rows, index) }, 'round', digits);
        roundSteps({ of: of.strip, out, mode: 'round', scale, settle }, rows.count);
        scaled.set(first(out.values, rows.count), rows.from);
        status.set(first(out.status, rows.count), rows.from);
      });
    });
    return { scaled, status, exactRows };
  }

  truth(expr: Expr): TruthColumn {
    const { size } = this.#store.table;
    const value = new Uint8Array(size);
    const status = new Uint8Array(size);
    this.#evaluate(expr, (builder) => {
      const { strip, ...shape } = condition(expr, builder);
      new Program({ ...shape, strip }, builder.steps).run(size, ({ from, count }) => {
        for (let i = 0; i < count; i++) {
          status[from + i] = strip.status[i] ?? 0;
          value[from + i] = strip.status[i] === ok && strip.values[i] === 1 ? 1 : 0;
        }
      });
    });
    return { value, status };
  }

  /** Evaluates one tree, and forgets its columns whatever happens. */
  #evaluate(expr: Expr, use: (builder: Builder) => void): number {
    const store = this.#store;
    try {
      store.expect(expr);
      use(new Builder(expr, store, compileNode));
      return store.exactRows.size;
    } finally {
      store.release();
    }
  }
}
