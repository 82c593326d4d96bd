import type { Location } from '../../diagnostics/diagnostic.ts';
import type { Rational } from '../../domain/rational.ts';
import type { Expr } from '../../expression/expr.ts';
import { constantOf } from '../../rules/constant.ts';
import type { ReportFinding, Scoring } from '../../rules/form.ts';
import type { Bound } from './bindings.ts';

/** Constant points above 满分, where the form does not allow over-achievement. */
export function lintCeiling(
  tree: Expr,
  scoring: Scoring,
  full: Rational,
  found: { bound: readonly Bound[]; report: ReportFinding },
): void {
  if (scoring.form.mayExceed) return;
  for (const outcome of outcomesOf(tree)) {
    const points = constantOf(outcome);
    if (!points || points.compare(full) <= 0) continue;
    const facts = { points: points.toDecimal(6), full: full.toDecimal(6), form: scoring.form.keyword };
    found.report('CAT-0291', placeOf(outcome, found.bound) ?? scoring.location, facts);
  }
}

/** What a tree of choices can come to. */
function outcomesOf(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case 'choose':
      return [...expr.branches.flatMap((branch) => outcomesOf(branch.then)), ...outcomesOf(expr.otherwise)];
    case 'recover':
      return [...outcomesOf(expr.of), ...outcomesOf(expr.otherwise)];
    case 'named':
      return expr.of.kind === 'choose' || expr.of.kind === 'recover' ? outcomesOf(expr.of) : [expr];
    default:
      return [expr];
  }
}

function placeOf(outcome: Expr, bound: readonly Bound[]): Location | undefined {
  const made = outcome.kind === 'named' ? outcome.of : outcome;
  return bound.find(({ expr }) => expr === outcome || expr === made)?.formula.location;
}
