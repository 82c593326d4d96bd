import type { IndicatorYear, YearResult } from '../aggregation/yearResult.ts';
import type { IndicatorMark } from '../domain/assessment.ts';
import { Rational } from '../domain/rational.ts';
import { type UnitLine, unitLines } from '../reports/yearContext.ts';
import { yearReason } from './yearReason.ts';

/** As many decimals as the internal tables give an indicator's points. */
const pointDigits = 4;

/** 失分: an indicator on which a unit did not reach its points in the year, as the letters print it. */
export interface LostPoints {
  readonly indicator: IndicatorMark;
  readonly area: string;
  /** 计入分值, 得分 and their difference, as printed: a row adds up for who checks it. */
  readonly due: Rational;
  readonly earned: Rational;
  readonly lost: Rational;
  readonly reason: string;
}

/** Most points lost first, equal ones in catalogue order. */
export function lostPoints(result: YearResult, unit: UnitLine): readonly LostPoints[] {
  const areas = new Map(result.areas.map(({ id, name }) => [id, name]));
  const marks = new Map(result.indicators.map((indicator) => [indicator.id, indicator]));
  const found = result.scores.flatMap((year): readonly LostPoints[] => {
    const [indicator, points] = [marks.get(year.indicator), pointsOf(year, unit.row)];
    if (!indicator || !points || points.lost.sign <= 0) return [];
    return [{ indicator, area: areas.get(indicator.area) ?? '', ...points, reason: yearReason(year, unit) }];
  });
  return found.sort((a, b) => b.lost.compare(a.lost));
}

function pointsOf(
  { weight, finalRate }: IndicatorYear,
  row: number,
): Pick<LostPoints, 'due' | 'earned' | 'lost'> | undefined {
  const [due, rate] = [weight[row] ?? null, finalRate[row] ?? null];
  if (due === null || rate === null) return undefined;
  const shownDue = Rational.fromText(due).round(pointDigits);
  const earned = Rational.fromText(due).times(Rational.fromText(rate)).round(pointDigits);
  return { due: shownDue, earned, lost: shownDue.minus(earned) };
}

/** The line of one unit, as the papers of the year number them. */
export function lineOf(result: YearResult, code: string): UnitLine | undefined {
  return unitLines(result).find(({ unit }) => unit.code === code);
}

export function pointsText(points: Rational): string {
  return points.toDecimal(pointDigits);
}
