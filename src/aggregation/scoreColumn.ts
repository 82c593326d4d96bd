import type { Treatment } from '../catalogue/edition.ts';
import type { ScoreColumn, StatusText } from '../domain/assessment.ts';
import { Rational } from '../domain/rational.ts';
import type { RegisterEntry } from '../domain/register.ts';
import type { Expr } from '../expression/expr.ts';
import type { Outcome } from '../expression/outcome.ts';
import { appliedRules } from '../scoring/appliedRules.ts';
import type { IndicatorScores } from '../scoring/scoreIndicator.ts';
import type { ScoreStatus } from '../scoring/status.ts';
import type { ScoredLeaf } from './leaf.ts';

export const statusTexts: Readonly<Record<ScoreStatus, StatusText>> = {
  valued: '有值',
  pending: '待核',
  notApplicable: '不适用',
  excused: '免考',
  incomputable: '无法计算',
};

export const treatmentTexts: Readonly<Record<Treatment, string>> = {
  full: '满分',
  withinArea: '领域内分摊',
  withinCatalogue: '全目录分摊',
  groupMean: '同组均值',
};

const actionTexts: Readonly<Record<RegisterEntry['action'], string>> = {
  excused: '免考',
  manualPoints: '核定得分',
  zeroed: '指标归零',
  missingAsZero: '缺失记零',
};

/** The scores of one indicator as plain data, with exact values and the clauses that applied. */
export function scoreColumn(leaf: ScoredLeaf, weights: readonly ReadonlyMap<string, Rational>[]): ScoreColumn {
  const { scores, indicator } = leaf;
  const { compiled, digits } = scores;
  const rows = scores.statuses.map((_, row) => row);
  const exactOf = (expr: Expr) => rows.map((row) => textOf(scores.exact.evaluate(expr, row)));
  return {
    indicator: indicator.id,
    period: compiled.period,
    due: leaf.due.toText(),
    decimals: digits,
    status: scores.statuses.map((status) => statusTexts[status]),
    treatment: scores.treatments.map((treatment) => (treatment ? treatmentTexts[treatment] : null)),
    points: rows.map((row) => pointsText(scores, row)),
    direct: exactOf(compiled.direct),
    values: [...compiled.values].map(([name, expr]) => ({ name, by: exactOf(expr) })),
    clauses: rows.map((row) => (scores.statuses[row] === 'valued' ? clauseCodes(scores, row) : [])),
    rate: leaf.contributions.map((contribution) => (contribution.kind === 'rate' ? contribution.rate.toText() : null)),
    weight: weights.map((each) => each.get(indicator.id)?.toText() ?? null),
    provisional: scores.provisional,
    register: rows.map((row) => entryText(scores.entries.get(row))),
  };
}

/** Rounded points, `2.2396`; null where there are none. */
export function pointsText(scores: IndicatorScores, row: number): string | null {
  const points = scores.points[row];
  return points === undefined || Number.isNaN(points)
    ? null
    : Rational.scaled(points, scores.digits).toFixed(scores.digits);
}

function textOf(outcome: Outcome): string | null {
  switch (outcome.kind) {
    case 'number':
      return outcome.value.toText();
    case 'label':
      return outcome.value;
    case 'yesno':
      return outcome.value ? '是' : '否';
    default:
      return null;
  }
}

function clauseCodes(scores: IndicatorScores, row: number): readonly string[] {
  const entry = scores.entries.get(row);
  if (entry) return [`登记.${actionTexts[entry.action]}`];
  const settled = scores.settledBy[row];
  if (settled) return [settled === 'missing' ? '缺失.记零分' : '零分母.记零分'];
  return appliedRules(scores, row).map(({ clause }) => `${clause.form}.${clause.name}`);
}

/** `核定得分 依据 (经办/复核)`; null where nothing was registered. */
export function entryText(entry: RegisterEntry | undefined): string | null {
  return entry ? `${actionTexts[entry.action]} ${entry.basis} (${entry.handler}/${entry.reviewer})` : null;
}
