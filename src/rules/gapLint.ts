import { constantOf } from './constant.ts';
import type { FormScope, ReportFinding, Scoring } from './form.ts';
import type { GapRule } from './gapFields.ts';
import { bindGap } from './gapTerms.ts';

/** What is wrong with a gap rule before any data. */
export function lintGap(gap: GapRule, scoring: Scoring, scope: FormScope, report: ReportFinding): void {
  if (!fits(gap, scoring)) report('CAT-0301', gap.location, { form: scoring.form.keyword });
  // Reading I adjusts everybody: between extremes of some, the others would run beyond 高分 or below 低分.
  if (gap.reading === 'indicator' && gap.extremes === 'gap') report('CAT-0306', gap.location);
  if (gap.mode === 'automatic') report('CAT-0302', gap.location);
  if (gap.statistic === 'aggregate' && !scope.quotient) report('CAT-0303', gap.location);
  const terms = bindGap(gap, scoring, scope, scoring.compile(scope));
  const high = constantOf(terms.high);
  const low = constantOf(terms.low);
  if (high && low && high.compare(low) < 0)
    report('CAT-0304', gap.high.location, { high: high.toDecimal(4), low: low.toDecimal(4) });
  const tolerance = constantOf(terms.line);
  const standard = constantOf(terms.standard);
  if (
    tolerance &&
    standard &&
    tolerance.compare(standard) > 0 === (scope.better === 'higher') &&
    !tolerance.equals(standard)
  ) {
    report('CAT-0305', gap.tolerance.location, { tolerance: gap.tolerance.source });
  }
}

/** Beside one value scored monotonely; beside several, only over the points they come to. */
function fits({ statisticOn, on }: GapRule, { form }: Scoring): boolean {
  return form.monotone || (form.monotoneParts && statisticOn === 'rate' && on === 'score');
}
