import { Rational } from '../../domain/rational.ts';
import type { Statistics } from '../evaluate.ts';
import type { RankNode, StatisticNode } from '../expr.ts';
import { numeric, type Outcome, undefinedOutcome } from '../outcome.ts';
import { sumOf } from '../statistics.ts';
import { orderStatistics, positionsOf } from './orderStatistic.ts';
import { remember } from './remember.ts';
import type { ExactFigures, Sample, Samples } from './sample.ts';
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
    return remember(known, place, () => this.#compute(node, this.#samples.sample(node, place)));
  }

  rank(node: RankNode, row: number): Outcome {
    const { strip, grain } = this.#samples.ranks(node);
    const status = strip.status[row];
    if (status === ok) return numeric(Rational.of(strip.values[row] ?? 0, grain));
    return status === missing ? { kind: 'missing' } : undefinedOutcome;
  }

  #compute({ statistic }: StatisticNode, sample: Sample): Outcome {
    const size = sample.rows.length;
    if (statistic === 'count') return numeric(Rational.of(size));
    if (statistic === 'sum') return numeric(this.#sum(sample));
    if (size === 0) return undefinedOutcome;
    if (statistic === 'mean') return numeric(this.#sum(sample).dividedBy(Rational.of(size)));
    const figures = this.#inOrder(sample, positionsOf(statistic, size));
    return numeric(Rational.sum(figures).dividedBy(Rational.of(figures.length)));
  }

  #inOrder(sample: Sample, positions: readonly number[]): readonly Rational[] {
    return orderStatistics(sample, positions).map(({ value, error, rows, index }) => {
      if (error === 0) return Rational.of(value, sample.column.grain);
      const sorted = [...rows].sort((a, b) =>
        this.#figures.compare({ expr: sample.of, row: a }, { expr: sample.of, row: b }),
      );
      return this.#figures.number({ expr: sample.of, row: sorted[index] ?? 0 });
    });
  }

  /** Fractions meet by denominator first, so that a hundred thousand of few denominators sum at once. */
  #sum({ of, column, rows }: Sample): Rational {
    const { values, errors } = column.strip;
    let whole = 0n;
    const fractions = new Map<bigint, bigint>();
    for (const row of rows) {
      if (errors[row] === 0) whole += BigInt(values[row] ?? 0);
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
