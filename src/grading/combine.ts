import { monthOf, type Period } from '../domain/period.ts';
import { Rational } from '../domain/rational.ts';
import type { ScoreWay, Way } from './combinationPolicy.ts';

/** 一期得分率: a rate, not known yet (待核), or not applicable, its points spread inside the area or left out. */
export type PeriodRate =
  | { readonly kind: 'rate'; readonly rate: Rational }
  | { readonly kind: 'open' }
  | { readonly kind: 'outside'; readonly treatment: 'spread' | 'dropped' };

/** How an open figure counts: left out of both sums, as nothing, or as full points (the bounds). */
export type OpenAs = 'leftOut' | 'nothing' | 'full';

/** An open rate as the bounds take it; any other as it is. */
export function settled(rate: PeriodRate, openAs: OpenAs = 'leftOut'): PeriodRate {
  if (rate.kind !== 'open' || openAs === 'leftOut') return rate;
  return { kind: 'rate', rate: openAs === 'full' ? Rational.one : Rational.zero };
}

export interface PeriodScore {
  readonly period: Period;
  readonly score: PeriodRate;
}

/** 全年得分率 with the periods it came from. */
export interface Combined {
  readonly way: Way['kind'];
  readonly result: PeriodRate;
  readonly parts: readonly CombinedPart[];
}

export interface CombinedPart {
  readonly period: Period;
  readonly kind: PeriodRate['kind'];
  /** Exact; null where there is none. */
  readonly rate: string | null;
  /** Share in the result, exact; 0 where the period does not count. */
  readonly share: string;
}

/**
 * Periods of one unit into one rate. `scores` are those due, in order of time; an open one leaves the year open; those that do not
 * apply leave their weight to the others.
 */
export function combineScores(way: ScoreWay, scores: readonly PeriodScore[]): Combined {
  const weights = weightsOf(way, scores);
  const counting = scores.filter((each, place) => each.score.kind !== 'outside' && !weights[place]?.isZero);
  const sum = Rational.sum(
    scores.map((each, place) => (counting.includes(each) ? (weights[place] ?? Rational.zero) : Rational.zero)),
  );
  const shares = scores.map((each, place) =>
    counting.includes(each) ? (weights[place] ?? Rational.zero).dividedBy(sum) : Rational.zero,
  );
  const parts = scores.map(({ period, score }, place) => ({
    period,
    kind: score.kind,
    rate: score.kind === 'rate' ? score.rate.toText() : null,
    share: (shares[place] ?? Rational.zero).toText(),
  }));
  return { way: way.kind, result: resultOf(scores, counting, shares), parts };
}

function resultOf(
  scores: readonly PeriodScore[],
  counting: readonly PeriodScore[],
  shares: readonly Rational[],
): PeriodRate {
  if (counting.some(({ score }) => score.kind === 'open')) return { kind: 'open' };
  if (counting.length === 0) return scores.at(-1)?.score ?? { kind: 'open' };
  const rate = Rational.sum(
    scores.map(({ score }, place) =>
      score.kind === 'rate' ? score.rate.times(shares[place] ?? Rational.zero) : Rational.zero,
    ),
  );
  return { kind: 'rate', rate };
}

function weightsOf(way: ScoreWay, scores: readonly PeriodScore[]): readonly Rational[] {
  switch (way.kind) {
    case 'mean':
      return scores.map(() => Rational.one);
    case 'last': {
      const last = scores.findLastIndex(({ score }) => score.kind !== 'outside');
      return scores.map((_, place) => (place === last ? Rational.one : Rational.zero));
    }
    case 'weighted':
      return scores.map(({ period }) => way.weights.get(monthOf(period) ?? 0) ?? Rational.zero);
    case 'shares':
      return scores.map(({ period }) => way.shares.get(monthOf(period) ?? 0) ?? Rational.zero);
  }
}

/** 取值平均 of one unit: undefined while a month has no value. */
export function meanValue(values: readonly (Rational | undefined)[]): Rational | undefined {
  const known = values.filter((each) => each !== undefined);
  if (known.length === 0 || known.length < values.length) return undefined;
  return Rational.sum(known).dividedBy(Rational.of(known.length));
}
