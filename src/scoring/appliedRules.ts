import { type AppliedClause, appliedClauses } from '../expression/clauses.ts';
import { lineScoreName } from '../rules/gap.ts';
import type { IndicatorScores } from './scoreIndicator.ts';

/** 适用条款: what decided a unit's points, outermost first; the points at the standard's line are nobody's. */
export function appliedRules({ compiled, exact }: IndicatorScores, row: number): readonly AppliedClause[] {
  return appliedClauses(compiled.points, { evaluator: exact, row }, lineScoreName);
}
