import { Rational } from '../../domain/rational.ts';
import { ExactEvaluator } from '../evaluate.ts';
import { zero } from '../expr.ts';
import { numberIn } from '../outcome.ts';
import type { UnitTable } from '../unitTable.ts';
import { endsOf, minus, signOf } from './ball.ts';
import { BallEvaluator } from './ballEvaluator.ts';
import { type Approximation, approximate } from './bounds.ts';
import { ExactStatistics } from './exactStatistics.ts';
import { Heavy } from './heavy.ts';
import { Origins } from './origins.ts';
import type { RoundingMode } from './rounding.ts';
import type { Cell, ExactFigures, Samples } from './sample.ts';
import { Twins } from './twins.ts';

/** Settles what the doubles of a row leave open, from exact figures. Asked only about cells that have a figure. */
export class Resolver implements ExactFigures {
  readonly exact: ExactEvaluator;
  readonly twins: Twins;
  readonly #heavy: Heavy;
  readonly #balls: BallEvaluator;
  readonly #origins: Origins;

  constructor(table: UnitTable, samples: Samples) {
    this.twins = new Twins(table);
    this.exact = new ExactEvaluator(table, new ExactStatistics(samples, this));
    this.#heavy = new Heavy(samples);
    this.#balls = new BallEvaluator({ exact: this.exact, samples, heavy: this.#heavy });
    this.#origins = new Origins({ balls: this.#balls, exact: this.exact, samples });
  }

  /** Lets go of single figures; sums and the like are kept. */
  forget(): void {
    this.exact.forget();
    this.twins.forget();
  }

  number(cell: Cell): Rational {
    return numberIn(this.exact.evaluate(cell.expr, this.twins.first(cell)));
  }

  compare(left: Cell, right: Cell): number {
    if (this.#origins.alone(left, right) || this.#origins.alone(right, left)) return 0;
    if (this.#heavy.has(left.expr) || this.#heavy.has(right.expr)) {
      const [a, b] = [this.#balls.evaluate(left), this.#balls.evaluate(right)];
      const sign = a && b && signOf(minus(a, b));
      if (sign !== undefined) return sign;
      if (this.#origins.same(left, right)) return 0;
    }
    return this.number(left).compare(this.number(right));
  }

  isZero(cell: Cell): boolean {
    return this.compare(cell, { expr: zero, row: cell.row }) === 0;
  }

  /** A figure as close as doubles get; undefined when it is 0. */
  divisor(cell: Cell, grain: number): Approximation | undefined {
    if (this.isZero(cell)) return undefined;
    const ball = this.#heavy.has(cell.expr) ? this.#balls.evaluate(cell) : undefined;
    const [low, high] = ball ? endsOf(ball).map((end) => approximate(end, grain)) : [];
    if (low && high && low.value === high.value) return { value: low.value, error: Math.max(low.error, high.error) };
    return approximate(this.number(cell), grain);
  }

  /** Whole steps of 10^-digits. */
  steps(cell: Cell, mode: RoundingMode, digits: number): number {
    const ball = this.#heavy.has(cell.expr) ? this.#balls.evaluate(cell) : undefined;
    const [low, high] = ball ? endsOf(ball).map((end) => wholeSteps(end, mode, digits)) : [];
    if (low !== undefined && low === high) return low;
    return wholeSteps(this.number(cell), mode, digits);
  }
}

function wholeSteps(figure: Rational, mode: RoundingMode, digits: number): number {
  return Number(figure[mode](digits).times(Rational.scaled(1, -digits)).numerator);
}
