import { type AppliedClause, appliedClauses } from '../expression/clauses.ts';
import { remember } from '../expression/remember.ts';
import { lineScoreName } from '../rules/gap.ts';
import type { IndicatorScores } from './scoreIndicator.ts';

/** The result's clause codes and its words both ask. */
const known = new WeakMap<IndicatorScores, Map<number, readonly AppliedClause[]>>();

/** 适用条款: what decided a unit's points, outermost first; the points at the standard's line are nobody's. */
export function appliedRules(scores: IndicatorScores, row: number): readonly AppliedClause[] {
  const { compiled, exact } = scores;
  const rules = remember(known, scores, () => new Map<number, readonly AppliedClause[]>());
  return remember(rules, row, () => appliedClauses(compiled.points, { evaluator: exact, row }, lineScoreName));
}
