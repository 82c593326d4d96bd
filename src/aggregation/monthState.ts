import { type Definitions, editionInForce } from '../catalogue/definitions.ts';
import type { Period } from '../domain/period.ts';
import { Rational } from '../domain/rational.ts';
import { dueSet, type Lookup, remindedSet, scoreDue } from '../scoring/scoreMonth.ts';
import type { MonthState } from './attribution.ts';
import { carriedDue, contributionsOf, type ScoredLeaf } from './leaf.ts';

/** Scores the month's whole due set; undefined before the first edition. */
export function monthState(definitions: Definitions, period: Period, lookup: Lookup): MonthState | undefined {
  const edition = editionInForce(definitions.editions, period);
  if (!edition) return undefined;
  const leaves = new Map<string, ScoredLeaf>();
  for (const due of dueSet(definitions, period)) {
    const indicator = edition.indicators.find((each) => each.id === due.indicator.id) ?? due.indicator;
    const scores = scoreDue(definitions, due, lookup);
    leaves.set(indicator.id, {
      indicator,
      scores,
      due: carriedDue(scores.due, due.indicator.points, indicator.points),
      contributions: contributionsOf(scores),
    });
  }
  return { edition, leaves };
}

/** Indicators worked out for this month's reminders, in no sum and in no index. */
export function remindedLeaves(definitions: Definitions, period: Period, lookup: Lookup): readonly ScoredLeaf[] {
  return remindedSet(definitions, period).map((due) => {
    const scores = scoreDue(definitions, due, lookup);
    return { indicator: due.indicator, scores, due: scores.due, contributions: contributionsOf(scores) };
  });
}

/** 覆盖: due points of the month before anything unit-specific. */
export function dueOf(state: MonthState): Rational {
  return Rational.sum([...state.leaves.values()].map((leaf) => leaf.due));
}
