import { Rational } from '../../domain/rational.ts';
import type { ExactEvaluator } from '../evaluate.ts';
import type { BinaryNode, CallNode, ChooseNode, Expr, StatisticNode } from '../expr.ts';
import { numberIn, truthIn } from '../outcome.ts';
import { remember } from '../remember.ts';
import { absolute, atPosition, type Ball, ballOf, dividedBy, extreme, minus, negated, plus, signOf } from './ball.ts';
import { operate, yesno } from './ballOperators.ts';
import type { Heavy } from './heavy.ts';
import type { Cell, OrderStatistic, Sample, Samples } from './sample.ts';

/** What a ball evaluator stands on. */
export interface BallSources {
  readonly exact: ExactEvaluator;
  readonly samples: Samples;
  readonly heavy: Pick<Heavy, 'has'>;
}

/**
 * Evaluates trees with heavy sums (see heavy.ts) to 500 bits instead of exactly. Undefined where that does not decide a choice or
 * where there is no figure; exact evaluation then has the word.
 */
export class BallEvaluator {
  readonly #sources: BallSources;
  readonly #sums = new Map<StatisticNode, Map<number, { readonly ball: Ball | undefined }>>();

  constructor(sources: BallSources) {
    this.#sources = sources;
  }

  evaluate({ expr, row }: Cell): Ball | undefined {
    if (!this.#sources.heavy.has(expr)) {
      const outcome = this.#sources.exact.evaluate(expr, row);
      return outcome.kind === 'number' || outcome.kind === 'yesno' ? ballOf(numberIn(outcome)) : undefined;
    }
    switch (expr.kind) {
      case 'named':
        return this.evaluate({ expr: expr.of, row });
      case 'negate':
        return this.#join([expr.of], row, ([of]) => of && negated(of));
      case 'binary':
        return this.#binary(expr, row);
      case 'call':
        return this.#call(expr, row);
      case 'choose': {
        const taken = this.branch(expr, row);
        return taken && this.evaluate({ expr: taken, row });
      }
      case 'statistic':
        return this.#statistic(expr, row);
      default:
        return undefined;
    }
  }

  /** The branch of a choice that applies, where it can be told. */
  branch(node: ChooseNode, row: number): Expr | undefined {
    for (const branch of node.branches) {
      const truth = this.#truth({ expr: branch.when, row });
      if (truth === undefined) return undefined;
      if (truth) return branch.then;
    }
    return node.otherwise;
  }

  #truth({ expr, row }: Cell): boolean | undefined {
    if (!this.#sources.heavy.has(expr)) {
      const outcome = this.#sources.exact.evaluate(expr, row);
      return outcome.kind === 'number' || outcome.kind === 'yesno' ? truthIn(outcome) : undefined;
    }
    const figure = this.evaluate({ expr, row });
    const sign = figure && signOf(figure);
    return sign === undefined ? undefined : sign !== 0;
  }

  #join(
    operands: readonly Expr[],
    row: number,
    compute: (balls: readonly Ball[]) => Ball | undefined,
  ): Ball | undefined {
    const balls = collect(operands, (expr) => this.evaluate({ expr, row }));
    return balls && compute(balls);
  }

  #binary({ operator, left, right }: BinaryNode, row: number): Ball | undefined {
    if (operator === 'and' || operator === 'or') {
      const [a, b] = [this.#truth({ expr: left, row }), this.#truth({ expr: right, row })];
      return a === undefined || b === undefined ? undefined : yesno(operator === 'and' ? a && b : a || b);
    }
    return this.#join([left, right], row, ([a, b]) => a && b && operate(operator, a, b));
  }

  #call({ name, args }: CallNode, row: number): Ball | undefined {
    return this.#join(args, row, (balls) => {
      const [first, second] = balls;
      if (!first) return undefined;
      switch (name) {
        case 'min':
        case 'max':
          return balls.reduce((best, ball) => extreme(best, ball, name === 'max' ? 1 : -1));
        case 'sum':
          return balls.reduce(plus);
        case 'abs':
          return absolute(first);
        case 'days':
          return second && minus(first, second);
        case 'not': {
          const sign = signOf(first);
          return sign === undefined ? undefined : yesno(sign === 0);
        }
        default:
          return undefined;
      }
    });
  }

  #statistic(node: StatisticNode, row: number): Ball | undefined {
    const { samples } = this.#sources;
    const place = samples.place(node.population, row);
    const known = remember(this.#sums, node, () => new Map<number, { readonly ball: Ball | undefined }>());
    return remember(known, place, () => ({ ball: this.#overSample(node, place) })).ball;
  }

  #overSample(node: StatisticNode, place: number): Ball | undefined {
    const { statistic } = node;
    const { samples } = this.#sources;
    const sample = samples.sample(node, place);
    const size = sample.rows.length;
    if (size === 0) return undefined;
    const summed = statistic === 'sum' || statistic === 'mean';
    const parts = summed ? this.#figures(sample, sample.rows) : this.#inOrder(sample, samples.orders(node, place));
    const sum = parts?.reduce(plus);
    return sum && (statistic === 'sum' ? sum : dividedBy(sum, ballOf(Rational.of(parts?.length ?? 1))));
  }

  #inOrder(sample: Sample, orders: readonly OrderStatistic[]): readonly Ball[] | undefined {
    return collect(orders, ({ value, error, candidates }) => {
      if (error === 0) return ballOf(Rational.of(value, sample.column.grain));
      const { rows, index } = candidates();
      const near = this.#figures(sample, rows);
      return near && atPosition(near, index);
    });
  }

  #figures({ of, column }: Sample, rows: Int32Array): readonly Ball[] | undefined {
    const { values, errors } = column.strip;
    return collect(rows, (row) =>
      errors[row] === 0 ? ballOf(Rational.of(values[row] ?? 0, column.grain)) : this.evaluate({ expr: of, row }),
    );
  }
}

/** All or nothing. */
function collect<T>(from: Iterable<T>, evaluate: (each: T) => Ball | undefined): readonly Ball[] | undefined {
  const balls: Ball[] = [];
  for (const each of from) {
    const ball = evaluate(each);
    if (!ball) return undefined;
    balls.push(ball);
  }
  return balls;
}
