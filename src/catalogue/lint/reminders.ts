import type { Problems } from '../../diagnostics/problems.ts';
import { available, suggestion } from '../../diagnostics/suggest.ts';
import { statusWords } from '../../domain/assessment.ts';
import { findMeasure, type Measure } from '../../domain/measure.ts';
import { monthPeriod } from '../../domain/period.ts';
import { bind, freeNames } from '../../expression/bind.ts';
import { dimensionPhrase } from '../../expression/dimensionAlgebra.ts';
import { DimensionInference } from '../../expression/dimensions.ts';
import type { Expr } from '../../expression/expr.ts';
import { type IndicatorFigure, indicatorFigures, type ReminderRule, type UnitFigure, unitFigures } from '../policy.ts';
import { lintLabels } from './labels.ts';

type Figure = UnitFigure | IndicatorFigure;

/** What each figure of a condition is counted in; 取值 and 标准 are in whatever the indicator is, 名次 is a bare figure. */
const measures: Readonly<Partial<Record<Figure, Measure | undefined>>> = {
  指数: findMeasure('分'),
  环比: findMeasure('分'),
  状态: findMeasure('等级'),
  得分率: findMeasure('%'),
  得分: findMeasure('分'),
  分值: findMeasure('分'),
};

const status: IndicatorFigure = '状态';

/** A condition over a name that nobody knows never holds, and neither does one over both kinds of figures: said before any data. */
export function lintReminder(rule: ReminderRule, problems: Problems): void {
  const { expr, location } = rule.condition;
  const known: readonly Figure[] = [...unitFigures, ...indicatorFigures];
  const names = freeNames(expr).map(({ name }) => name);
  const strangers = names.filter((name) => !known.some((each) => each === name));
  for (const name of strangers)
    problems.report('WSP-0502', location, { rule: rule.name, name, hint: suggestion(name, known, available(known)) });
  const unit = names.find((name) => unitFigures.some((each) => each === name));
  const indicator = names.find((name) => indicatorFigures.some((each) => each === name));
  if (unit !== undefined && indicator !== undefined)
    problems.report('WSP-0504', location, { rule: rule.name, unit, indicator });
  if (strangers.length === 0) lintCondition(rule, problems);
}

function lintCondition({ condition: { source, expr, location } }: ReminderRule, problems: Problems): void {
  const bound = bind(expr, ({ name }): Expr => ({ kind: 'item', item: name, period: monthPeriod(2000, 1) }));
  const inference = new DimensionInference({
    measureOf: (item) => Object.entries(measures).find(([name]) => name === item)?.[1],
    report: ({ left, right, operation }) =>
      problems.report('FML-0103', location, { left: dimensionPhrase(left), right: dimensionPhrase(right), operation }),
  });
  const dimension = inference.of(bound);
  if (dimension !== 'yesno') problems.report('CAT-0109', location, { source, dimension: dimensionPhrase(dimension) });
  const labels = new Map([[status, { labels: statusWords }]]);
  lintLabels(bound, labels, (facts) => problems.report('CAT-0292', location, facts));
}
