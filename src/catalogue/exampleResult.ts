import { Rational } from '../domain/rational.ts';
import { ExactEvaluator } from '../expression/evaluate.ts';
import { type Outcome, truthIn } from '../expression/outcome.ts';
import type { FormScope } from '../rules/form.ts';
import type { Indicator, Treatment } from './edition.ts';
import { ownRow } from './exampleTable.ts';
import type { ExampleTrees } from './exampleTrees.ts';

/** What a worked case comes to: points, or the word for why there are none, and what was lacking. */
export type ExampleResult =
  | { readonly kind: 'points'; readonly value: Rational }
  | { readonly kind: 'status'; readonly word: string; readonly lacking?: string };

/** 不适用 first, then the points, then what the catalogue says of missing data and zero denominators. */
export function resultOf(indicator: Indicator, scope: FormScope, { table, points }: ExampleTrees): ExampleResult {
  const evaluator = new ExactEvaluator(table);
  for (const { condition, treatment } of indicator.notApplicable) {
    const outcome = evaluator.evaluate(scope.bind(condition), ownRow);
    if (outcome.kind === 'missing' || outcome.kind === 'undefined') return withoutValue(indicator, outcome);
    if (truthIn(outcome)) return treated(indicator, treatment);
  }
  const outcome = evaluator.evaluate(points, ownRow);
  return outcome.kind === 'number' ? { kind: 'points', value: outcome.value } : withoutValue(indicator, outcome);
}

function treated(indicator: Indicator, treatment: Treatment): ExampleResult {
  return treatment === 'full' ? { kind: 'points', value: indicator.points } : { kind: 'status', word: '不适用' };
}

function withoutValue(indicator: Indicator, outcome: Outcome): ExampleResult {
  if (outcome.kind === 'missing') {
    if (indicator.missing === 'zero') return { kind: 'points', value: Rational.zero };
    return outcome.item
      ? { kind: 'status', word: '待核', lacking: outcome.item.item }
      : { kind: 'status', word: '待核' };
  }
  switch (indicator.zeroDenominator) {
    case 'pending':
      return { kind: 'status', word: '待核' };
    case 'incomputable':
      return { kind: 'status', word: '无法计算' };
    case 'zero':
      return { kind: 'points', value: Rational.zero };
    default:
      return treated(indicator, indicator.zeroDenominator);
  }
}
