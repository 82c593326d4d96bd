import type { Indicator } from '../catalogue/edition.ts';
import { Rational } from '../domain/rational.ts';
import type { IndicatorScores } from '../scoring/scoreIndicator.ts';
import type { DueIndicator } from '../scoring/scoreMonth.ts';

/**
 * What an indicator contributes for one unit: a 得分率, nothing yet (待核, 无法计算), its points spread over its neighbours
 * (P2, inside the area first), or its points left out over the whole catalogue (P3).
 */
export type Contribution =
  | { readonly kind: 'rate'; readonly rate: Rational }
  | { readonly kind: 'open' }
  | { readonly kind: 'spread' }
  | { readonly kind: 'dropped' };

/** What the index needs of an indicator in the due set. */
export interface Leaf {
  /** 应考分值 in the edition of the month. */
  readonly due: Rational;
  readonly contributions: readonly Contribution[];
}

/** An indicator in the month's due set: 当期到期 or carried from its last due month. */
export interface ScoredLeaf extends Leaf {
  readonly indicator: Indicator;
  readonly scores: IndicatorScores;
}

/** An indicator in an earlier month's due set: what it contributed, and the rule it was scored by. */
export interface PastLeaf extends Leaf {
  /** As the earlier month's edition has it. */
  readonly indicator: Indicator;
  readonly rule: DueIndicator;
}

/** A score carried into an edition with other points keeps its 得分率: the due points follow the new 分值. */
export function carriedDue(due: Rational, then: Rational, now: Rational): Rational {
  return then.equals(now) || then.isZero ? due : due.times(now).dividedBy(then);
}

export function contributionsOf(scores: IndicatorScores): readonly Contribution[] {
  return scores.statuses.map((_, row) => contributionOf(scores, row));
}

/** 得分率: rounded points over the points due when they were earned. */
export function rateOf(scores: IndicatorScores, row: number): Rational | undefined {
  const points = scores.points[row];
  if (points === undefined || Number.isNaN(points) || scores.due.isZero) return undefined;
  return Rational.scaled(points, scores.digits).dividedBy(scores.due);
}

/** One unit's contribution. */
export function contributionOf(scores: IndicatorScores, row: number): Contribution {
  switch (scores.statuses[row]) {
    case 'valued': {
      const rate = rateOf(scores, row);
      // Nothing is due yet: nothing to earn or to lose.
      return rate ? { kind: 'rate', rate } : { kind: 'dropped' };
    }
    case 'notApplicable':
    case 'excused':
      return treated(scores, row);
    default:
      return { kind: 'open' };
  }
}

function treated(scores: IndicatorScores, row: number): Contribution {
  switch (scores.treatments[row]) {
    case 'full':
      return { kind: 'rate', rate: Rational.one };
    case 'withinCatalogue':
      return { kind: 'dropped' };
    case 'groupMean': {
      const rate = groupMean(scores, row);
      return rate ? { kind: 'rate', rate } : { kind: 'spread' };
    }
    default:
      return { kind: 'spread' };
  }
}

/**
 * P4: the mean 得分率 of the unit's group, without units that a gate set to zero; undefined when nobody there has one, which falls
 * through to P2.
 */
function groupMean(scores: IndicatorScores, row: number): Rational | undefined {
  const { groups, stacks } = scores.table;
  const rates: Rational[] = [];
  for (let other = 0; other < scores.table.size; other++) {
    const counts = scores.statuses[other] === 'valued' && scores.entries.get(other)?.action !== 'zeroed';
    const rate =
      counts && groups[other] === groups[row] && stacks?.[other] === stacks?.[row] ? rateOf(scores, other) : undefined;
    if (rate) rates.push(rate);
  }
  return rates.length > 0 ? Rational.sum(rates).dividedBy(Rational.of(rates.length)) : undefined;
}
