import type { ScoredLeaf } from '../aggregation/leaf.ts';
import type { Dimension } from '../domain/measure.ts';
import type { Rational } from '../domain/rational.ts';
import { wordsOf } from '../expression/words.ts';
import { dimensionsOf } from './compiledItems.ts';
import { figureWords } from './figureWords.ts';

/** 达到满分所需: what a unit's 取值, and its numerator where it is a quotient, would have to be. */
export interface NeededValue {
  /** The 取值 as it is, as it would have to be, and how far apart they are. */
  readonly value: string;
  readonly target: string;
  readonly gap: string;
  /** `取值 95%,即 支出 1200万元`. */
  readonly words: string;
}

/** Undefined where no single 取值 would do: it is found by the form's own thresholds, `full` as fullPointsFrom answers. */
export function neededValue(
  { scores: { compiled, exact } }: ScoredLeaf,
  row: number,
  full: (value: Rational) => Rational | undefined,
): NeededValue | undefined {
  const value = compiled.values.size === 1 ? exact.evaluate(compiled.scope.value, row) : undefined;
  if (value?.kind !== 'number') return undefined;
  const target = full(value.value);
  if (!target) return undefined;
  const dimension = dimensionsOf(compiled).of(compiled.scope.value);
  const words = [`取值 ${figureWords(target, dimension)}`];
  const denominator = compiled.scope.quotient && exact.evaluate(compiled.scope.quotient.denominator, row);
  if (compiled.scope.quotient && denominator?.kind === 'number') {
    const { numerator } = compiled.scope.quotient;
    const amount = dimensionsOf(compiled).of(numerator);
    const style = {
      item: (node: { item: string }) => node.item,
      named: (node: { name: string }) => node.name,
      figure: (node: { value: Rational }) => node.value.toDecimal(4),
    };
    const least = whole(target.times(denominator.value), amount, compiled.scope.better);
    words.push(`${wordsOf(numerator, style)} ${figureWords(least, amount)}`);
  }
  return {
    value: figureWords(value.value, dimension),
    target: figureWords(target, dimension),
    gap: figureWords(target.minus(value.value).absolute(), dimension),
    words: words.join(',即 '),
  };
}

/** Things are counted in whole numbers: on the side that still reaches the target. */
function whole(value: Rational, dimension: Dimension, better: 'higher' | 'lower'): Rational {
  if (!dimension.startsWith('count:') && dimension !== 'people') return value;
  return better === 'higher' ? value.roundAway(0) : value.truncate(0);
}
