import { Rational } from '../../domain/rational.ts';
import type { Statistics } from '../evaluate.ts';
import type { RankNode, StatisticNode } from '../expr.ts';
import { numeric, type Outcome, undefinedOutcome } from '../outcome.ts';
import { remember } from '../remember.ts';
import { sumOf } from '../statistics.ts';
import type { ExactFigures, OrderStatistic, Sample, Samples } from './sample.ts';
import { missing, ok } from './strip.ts';

/** Exact statistics that look exactly only at rows for which it matters: doubles tell who is out of the question. */
export class ExactStatistics implements Statistics {
  readonly #samples: Samples;
  readonly #figures: ExactFigures;
  readonly #known = new Map<StatisticNode, Map<number, Outcome>>();

  constructor(samples: Samples, figures: ExactFigures) {
    this.#samples = samples;
    this.#figures = figures;
  }

  statistic(node: StatisticNode, row: number): Outcome {
    const place = this.#samples.place(node.population, row);
    const known = remember(this.#known, node, () => new Map<number, Outcome>());
    return remember(known, place, () => this.#compute(node, place));
  }

  rank(node: RankNode, row: number): Outcome {
    const { strip, grain } = this.#samples.ranks(node);
    const status = strip.status[row];
    if (status === ok) return numeric(Rational.of(strip.values[row] ?? 0, grain));
    return status === missing ? { kind: 'missing' } : undefinedOutcome;
  }

  #compute(node: StatisticNode, place: number): Outcome {
    const { statistic } = node;
    const sample = this.#samples.sample(node, place);
    const size = sample.rows.length;
    if (statistic === 'count') return numeric(Rational.of(size));
    if (statistic === 'sum') return numeric(this.#sum(sample));
    if (size === 0) return undefinedOutcome;
    if (statistic === 'mean') return numeric(this.#sum(sample).dividedBy(Rational.of(size)));
    const figures = this.#inOrder(sample, this.#samples.orders(node, place));
    return numeric(Rational.sum(figures).dividedBy(Rational.of(figures.length)));
  }

  #inOrder(sample: Sample, orders: readonly OrderStatistic[]): readonly Rational[] {
    return orders.map(({ value, error, candidates }) => {
      if (error === 0) return Rational.of(value, sample.column.grain);
      const { rows, index } = candidates();
      const sorted = [...rows].sort((a, b) =>
        this.#figures.compare({ expr: sample.of, row: a }, { expr: sample.of, row: b }),
      );
      return this.#figures.number({ expr: sample.of, row: sorted[index] ?? 0 });
    });
  }

  /** Fractions meet by denominator first, so that a hundred thousand of few denominators sum at once. */
  #sum({ of, column, rows, values, errors }: Sample): Rational {
    let whole = 0n;
    const fractions = new Map<bigint, bigint>();
    for (const [i, row] of rows.entries()) {
      if (errors[i] === 0) whole += BigInt(values[i] ?? 0);
      else {
        const { numerator, denominator } = this.#figures.number({ expr: of, row });
        fractions.set(denominator, (fractions.get(denominator) ?? 0n) + numerator);
      }
    }
    return sumOf([
      Rational.of(whole, column.grain),
      ...[...fractions].map(([denominator, numerator]) => Rational.of(numerator, denominator)),
    ]);
  }
}
