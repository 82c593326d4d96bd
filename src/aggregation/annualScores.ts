import type { Definitions } from '../catalogue/definitions.ts';
import type { Edition, Indicator } from '../catalogue/edition.ts';
import { singleValue } from '../catalogue/indicatorSchema.ts';
import type { ScoreColumn } from '../domain/assessment.ts';
import { columnOf } from '../domain/dataset.ts';
import { monthPeriod, yearPeriod } from '../domain/period.ts';
import type { Rational } from '../domain/rational.ts';
import type { PeriodRate } from '../grading/combine.ts';
import { compileIndicator } from '../scoring/compileIndicator.ts';
import { type Lookup, scoreCompiled, scoreDue } from '../scoring/scoreMonth.ts';
import { type Contribution, contributionsOf } from './leaf.ts';
import { scoreColumn } from './scoreColumn.ts';

/** What a year's own scores are made from. */
export interface AnnualRequest {
  readonly definitions: Definitions;
  /** The year's: the last one in force. */
  readonly edition: Edition;
  readonly year: number;
  readonly lookup: Lookup;
}

/** 年度 items, scored for the whole year. Their effective points are not known before the whole tree is. */
export function annualScores({ definitions, edition, year, lookup }: AnnualRequest): readonly ScoreColumn[] {
  const period = yearPeriod(year);
  const unweighted = definitions.roster.units.map(() => new Map<string, Rational>());
  const items = edition.indicators.filter(({ regularity }) => regularity === 'annual');
  return items.map((indicator) => {
    const scores = scoreDue(definitions, { indicator, period, edition }, lookup);
    return scoreColumn({ indicator, scores, due: scores.due, contributions: contributionsOf(scores) }, unweighted);
  });
}

/** Has a space: no data item of a catalogue can be called so. */
const meanItem = '全年 均值';

/** 取值平均: means scored by the indicator's own form, as if they were its 取值 in December. */
export function scoreMeans(
  { definitions, edition, year, lookup }: AnnualRequest,
  indicator: Indicator,
  means: readonly (Rational | undefined)[],
): readonly PeriodRate[] {
  const column = columnOf(means);
  const compiled = compileIndicator(withItem(edition, indicator), withMean(indicator), monthPeriod(year, 12));
  const scores = scoreCompiled(definitions, compiled, (item, period) =>
    item === meanItem ? column : lookup(item, period),
  );
  return contributionsOf(scores).map(periodRate);
}

function withItem(edition: Edition, { measure, location }: Indicator): Edition {
  const item = { name: meanItem, measure, nature: 'year', secrecy: 'internal', location } as const;
  return {
    ...edition,
    items: new Map([...edition.items, [meanItem, { ...item, range: undefined, labels: undefined }]]),
  };
}

function withMean(indicator: Indicator): Indicator {
  const { location } = indicator;
  const formula = { source: meanItem, expr: { kind: 'name', name: meanItem, at: 0 }, location } as const;
  return { ...indicator, values: new Map([[singleValue, formula]]) };
}

function periodRate(contribution: Contribution): PeriodRate {
  switch (contribution.kind) {
    case 'spread':
    case 'dropped':
      return { kind: 'outside', treatment: contribution.kind };
    default:
      return contribution;
  }
}
