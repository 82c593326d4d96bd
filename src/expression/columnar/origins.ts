import type { ExactEvaluator } from '../evaluate.ts';
import { childrenOf, type Expr } from '../expr.ts';
import type { Outcome } from '../outcome.ts';
import type { BallEvaluator } from './ballEvaluator.ts';
import { type Cell, type Samples, unnamed } from './sample.ts';

interface OriginSources {
  readonly balls: BallEvaluator;
  readonly exact: ExactEvaluator;
  readonly samples: Samples;
}

/**
 * Ties between figures too heavy to compute exactly: two cells are equal when they come from the same tree with the same figures
 * put into it, as where several units are the highest of all.
 */
export class Origins {
  readonly #sources: OriginSources;

  constructor(sources: OriginSources) {
    this.#sources = sources;
  }

  /** Whether a figure is the lowest or highest of a sample because no other can be. */
  alone(cell: Cell, extreme: Cell): boolean {
    const found = this.#candidates(extreme);
    return found?.rows.length === 1 && found.rows[0] === cell.row && unnamed(found.of) === unnamed(cell.expr);
  }

  /** Certainly equal; false says nothing. */
  same(left: Cell, right: Cell): boolean {
    return this.#sameInputs(this.#origin(left), this.#origin(right));
  }

  /** The cell whose figure this one hands on: through names, choices and the highest or lowest of a sample. */
  #origin({ expr, row }: Cell): Cell {
    const node = unnamed(expr);
    if (node.kind === 'choose') {
      const taken = this.#sources.balls.branch(node, row);
      return taken ? this.#origin({ expr: taken, row }) : { expr: node, row };
    }
    const found = this.#candidates({ expr: node, row });
    const [first, ...others] = found?.rows ?? [];
    if (!found || first === undefined) return { expr: node, row };
    const origin = this.#origin({ expr: found.of, row: first });
    const alike = others.every((other) => this.#sameInputs(origin, this.#origin({ expr: found.of, row: other })));
    return alike ? origin : { expr: node, row };
  }

  /** The rows of which one holds the lowest or highest figure. */
  #candidates({ expr, row }: Cell): { readonly of: Expr; readonly rows: Int32Array } | undefined {
    const node = unnamed(expr);
    if (node.kind !== 'statistic' || (node.statistic !== 'min' && node.statistic !== 'max')) return undefined;
    const [found] = this.#sources.samples.orders(node, this.#sources.samples.place(node.population, row));
    return found && found.error > 0 ? { of: node.of, rows: found.candidates().rows } : undefined;
  }

  #sameInputs(left: Cell, right: Cell): boolean {
    if (left.expr !== right.expr) return false;
    return left.row === right.row || this.#sameIn(left.expr, left.row, right.row);
  }

  /** Whether what stands below the statistics of a tree is the same for both rows. */
  #sameIn(expr: Expr, left: number, right: number): boolean {
    const { samples, exact } = this.#sources;
    if (expr.kind === 'statistic')
      return samples.place(expr.population, left) === samples.place(expr.population, right);
    if (expr.kind !== 'rank' && hasStatistic(expr))
      return childrenOf(expr).every((child) => this.#sameIn(child, left, right));
    return sameOutcome(exact.evaluate(expr, left), exact.evaluate(expr, right));
  }
}

function hasStatistic(expr: Expr): boolean {
  return expr.kind === 'statistic' || childrenOf(expr).some(hasStatistic);
}

function sameOutcome(left: Outcome, right: Outcome): boolean {
  if (left.kind === 'number' && right.kind === 'number') return left.value.equals(right.value);
  return left.kind === right.kind && ('value' in left ? 'value' in right && left.value === right.value : true);
}
