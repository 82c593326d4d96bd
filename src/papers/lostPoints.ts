import type { IndicatorYear, YearResult } from '../aggregation/yearResult.ts';
import type { Edition } from '../catalogue/edition.ts';
import type { IndicatorMark } from '../domain/assessment.ts';
import { Rational } from '../domain/rational.ts';
import { type UnitLine, unitLines } from '../reports/yearContext.ts';
import { yearReason } from './yearReason.ts';

/** 失分: an indicator on which a unit did not reach its points in the year, as the letters print it. */
export interface LostPoints {
  readonly indicator: IndicatorMark;
  readonly area: string;
  /** 计入分值, exact; 得分 as printed; and what is between them: a row adds up for who checks it. */
  readonly due: Rational;
  readonly earned: Rational;
  readonly lost: Rational;
  readonly reason: string;
}

/** Most points lost first, equal ones in catalogue order. */
export function lostPoints(result: YearResult, unit: UnitLine, edition: Edition): readonly LostPoints[] {
  const areas = new Map(result.areas.map(({ id, name }) => [id, name]));
  const marks = new Map(result.indicators.map((indicator) => [indicator.id, indicator]));
  const found = result.scores.flatMap((year): readonly LostPoints[] => {
    const [indicator, points] = [marks.get(year.indicator), pointsOf(year, unit.row, result.policy.decimals)];
    if (!indicator || !points || points.lost.sign <= 0) return [];
    return [
      {
        indicator,
        area: areas.get(indicator.area) ?? '',
        ...points,
        reason: yearReason(year, unit, { result, edition }),
      },
    ];
  });
  return found.sort((a, b) => b.lost.compare(a.lost));
}

function pointsOf(
  { weight, finalRate }: IndicatorYear,
  row: number,
  digits: number,
): Pick<LostPoints, 'due' | 'earned' | 'lost'> | undefined {
  const [due, rate] = [weight[row] ?? null, finalRate[row] ?? null];
  if (due === null || rate === null) return undefined;
  const points = Rational.fromText(due);
  const earned = points.times(Rational.fromText(rate)).round(digits);
  return { due: points, earned, lost: points.minus(earned).round(digits) };
}

/** The line of one unit, as the papers of the year number them. */
export function lineOf(result: YearResult, code: string): UnitLine | undefined {
  return unitLines(result).find(({ unit }) => unit.code === code);
}

/** 分值, 得分 and 失分 as every letter prints them. */
export function pointsCells(
  { due, earned, lost }: LostPoints,
  { decimals }: YearResult['policy'],
): readonly [string, string, string] {
  return [due.toDecimal(4), earned.toFixed(decimals), lost.toFixed(decimals)];
}
