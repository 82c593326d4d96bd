import type { Edition, Indicator, Treatment } from '../catalogue/edition.ts';
import { singleValue } from '../catalogue/indicatorSchema.ts';
import { pointsTree } from '../catalogue/pointsTree.ts';
import { scopeOf } from '../catalogue/scope.ts';
import type { Period } from '../domain/period.ts';
import type { Rational } from '../domain/rational.ts';
import { type Expr, nodesOf, type Population } from '../expression/expr.ts';
import { constantOf } from '../rules/constant.ts';
import type { FormScope, Scoring } from '../rules/form.ts';

/** An indicator ready to score in one due month: trees only, no data. */
export interface CompiledIndicator {
  readonly edition: Edition;
  readonly indicator: Indicator;
  readonly period: Period;
  readonly scope: FormScope;
  /** 不适用 conditions in declared order. */
  readonly conditions: readonly { readonly when: Expr; readonly treatment: Treatment }[];
  /** 取值, by name. */
  readonly values: ReadonlyMap<string, Expr>;
  /** Points by the form alone, before the gap rule. */
  readonly direct: Expr;
  /** Points after gap rule, cap and floor; rounding is the last step and the evaluator's. */
  readonly points: Expr;
  /** 应考分值 in this month: 满分, or less where checkpoints are still to come. */
  readonly due: Rational;
  /** Populations the points depend on; empty for absolute scoring. */
  readonly populations: readonly Population[];
}

export function compileIndicator(edition: Edition, indicator: Indicator, period: Period): CompiledIndicator {
  const scope = scopeOf(indicator, edition, period);
  const direct = indicator.scoring.compile(scope);
  const points = pointsTree({ ...indicator, scoring: compiledOnce(indicator.scoring, scope, direct) }, scope);
  return {
    edition,
    indicator,
    period,
    scope,
    conditions: indicator.notApplicable.map((rule) => ({
      when: scope.bind(rule.condition),
      treatment: rule.treatment,
    })),
    values: valuesOf(indicator, scope),
    direct,
    points,
    due: dueOf(indicator, scope),
    populations: populationsOf(points),
  };
}

/** The form's own tree is one part of the points' tree, so that evaluators compute it once. */
function compiledOnce(scoring: Scoring, scope: FormScope, direct: Expr): Scoring {
  return { ...scoring, compile: (own) => (own === scope ? direct : scoring.compile(own)) };
}

function valuesOf(indicator: Indicator, scope: FormScope): ReadonlyMap<string, Expr> {
  if (scope.values.size > 0) return scope.values;
  return indicator.values.size > 0 ? new Map([[singleValue, scope.value]]) : new Map();
}

/** Points due are the same for every unit: only 满分 and the month decide them. */
function dueOf(indicator: Indicator, scope: FormScope): Rational {
  const due = constantOf(indicator.scoring.due(scope));
  if (!due) throw new Error(`due points of ${indicator.id} depend on data`);
  return due;
}

function populationsOf(expr: Expr): readonly Population[] {
  const found = new Map<string, Population>();
  for (const node of nodesOf(expr)) {
    if (node.kind === 'statistic' || node.kind === 'rank')
      found.set(`${node.population.by}${node.population.fallbackBelow}`, node.population);
  }
  return [...found.values()];
}
