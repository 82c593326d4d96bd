import { problemTable } from '../../diagnostics/problemTable.ts';
import { monthPeriod, type Period, yearOf } from '../../domain/period.ts';
import { type Expr, nodesOf } from '../../expression/expr.ts';
import type { FormScope, ReportFinding, Scoring } from '../../rules/form.ts';
import { compileGap } from '../../rules/gap.ts';
import { lintGap } from '../../rules/gapLint.ts';
import { bindGap } from '../../rules/gapTerms.ts';
import type { Edition, Indicator } from '../edition.ts';
import type { Subject } from '../scope.ts';
import { type CheckedScope, checkedScope } from './bindings.ts';
import { lintCeiling } from './ceiling.ts';
import { lintGrades, lintLabels } from './labels.ts';
import { takesFit } from './takes.ts';
import { UnitLint } from './units.ts';
import type { Usage } from './usage.ts';

/** What the lint of one edition carries from indicator to indicator. */
export interface LintRun {
  readonly edition: Edition;
  readonly usage: Usage;
  readonly report: ReportFinding;
}

/** Every due month of an indicator, before any data. */
export function lintIndicator(indicator: Indicator, { edition, usage, report }: LintRun): void {
  const fits = takesFit(indicator, report);
  for (const period of duePeriods(indicator, edition)) {
    let sound = fits;
    const watched: ReportFinding = (code, location, facts) => {
      if (problemTable[code].severity === 'error') sound = false;
      report(code, location, facts);
    };
    const subject: Subject = { indicator, edition, period };
    const checked = checkedScope(subject, usage, watched);
    const units = new UnitLint(subject, checked.scope, watched);
    const found = { units, report: watched };
    lintRules(subject, checked.scope, found);
    const trees = fits ? compiled(indicator, checked, watched) : undefined;
    units.formulas(checked.bound);
    // Trees of faulty parameters would only repeat the fault in other words.
    if (trees && sound) lintTrees(subject, trees, { ...found, checked });
  }
}

/** The months an indicator is worked out in; an annual one once, at the end of the year. */
function duePeriods(indicator: Indicator, edition: Edition): readonly Period[] {
  const months = indicator.cycle === 'year' ? [12] : [...indicator.dueMonths, ...indicator.reminderMonths];
  return months.map((month) => monthPeriod(yearOf(edition.effective), month));
}

interface Found {
  readonly units: UnitLint;
  readonly report: ReportFinding;
}

/** 不适用, 上限 and 下限. */
function lintRules({ indicator, edition }: Subject, scope: FormScope, { units, report }: Found): void {
  for (const { condition: formula } of indicator.notApplicable) {
    const expr = scope.bind(formula);
    units.condition({ formula, expr });
    lintLabels(expr, edition.items, (facts) => report('CAT-0292', formula.location, facts));
  }
  for (const limit of [indicator.cap, indicator.floor]) if (limit) scope.bind(limit);
}

interface Trees {
  readonly direct: Expr;
  /** After the gap rule, with the comparisons it makes even where this year's mode leaves them out. */
  readonly gapped: { readonly scored: Expr; readonly compared: readonly Expr[] } | undefined;
}

/** Form and gap rule checked and compiled; compiling also tells which items and tables they use. */
function compiled({ scoring, gap }: Indicator, { scope }: CheckedScope, report: ReportFinding): Trees {
  scoring.lint(scope, report);
  const direct = scoring.compile(scope);
  if (!gap) return { direct, gapped: undefined };
  lintGap(gap, scoring, scope, report);
  const known: Scoring = { ...scoring, compile: (own) => (own === scope ? direct : scoring.compile(own)) };
  const { reaches, regionReaches } = bindGap(gap, known, scope, direct);
  return { direct, gapped: { scored: compileGap(gap, known, scope), compared: [reaches, regionReaches] } };
}

function isRelative(tree: Expr): boolean {
  return [...nodesOf(tree)].some((node) => node.kind === 'statistic' || node.kind === 'rank');
}

function lintTrees(
  { indicator, edition }: Subject,
  { direct, gapped }: Trees,
  found: Found & { readonly checked: CheckedScope },
): void {
  const { scoring, gap } = indicator;
  const { units, report, checked } = found;
  const { location } = scoring;
  if (scoring.form.takes === 'one') units.value(checked.scope, indicator.at.get('取值') ?? indicator.location);
  units.points(direct, location);
  if (gap && gapped) {
    units.points(gapped.scored, gap.location);
    for (const each of gapped.compared) units.comparison(each, gap.location);
    // A gap rule compares units itself: over points that already do, nobody could say what the standard means.
    if (isRelative(direct)) report('CAT-0301', gap.location, { form: scoring.form.keyword });
  }
  lintLabels(direct, edition.items, (facts) => report('CAT-0292', location, facts));
  if (scoring.form.takes === 'none') lintGrades(direct, edition, { location, report });
  lintCeiling(direct, scoring, indicator.points, { bound: checked.bound, report });
}
