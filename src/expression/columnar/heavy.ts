import { childrenOf, type Expr, type StatisticNode } from '../expr.ts';
import { remember } from '../remember.ts';
import type { Samples } from './sample.ts';

/** Quotients that an exact sum may hold: the denominator of their sum is about the product of theirs. */
const lightest = 1000;

/**
 * A sum of very many quotients is heavy: exactly it is a fraction of millions of digits, and every figure computed from it would
 * be another. Trees with such sums are looked at to 500 bits first, and exactly only where that cannot decide.
 */
export class Heavy {
  readonly #samples: Samples;
  readonly #known = new Map<Expr, boolean>();

  constructor(samples: Samples) {
    this.#samples = samples;
  }

  has(expr: Expr): boolean {
    return remember(this.#known, expr, () => this.#find(expr));
  }

  #find(expr: Expr): boolean {
    // Ranks and counts are small whole numbers, whatever they are taken over.
    if (expr.kind === 'rank') return false;
    if (expr.kind !== 'statistic') return childrenOf(expr).some((child) => this.has(child));
    if (expr.statistic === 'count') return false;
    const sums = expr.statistic === 'sum' || expr.statistic === 'mean';
    return this.has(expr.of) || (sums && this.#hasManyQuotients(expr));
  }

  #hasManyQuotients(node: StatisticNode): boolean {
    for (let place = 0; place < this.#samples.places(node.population); place++) {
      const { errors } = this.#samples.sample(node, place);
      let quotients = 0;
      for (let i = 0; i < errors.length; i++) if (errors[i] !== 0) quotients++;
      if (quotients > lightest) return true;
    }
    return false;
  }
}
