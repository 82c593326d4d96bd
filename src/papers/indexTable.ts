import type { Assessment, UnitMark, UnitResult } from '../domain/assessment.ts';
import { Rational } from '../domain/rational.ts';
import { byRank, unitLines } from '../reports/context.ts';

/** A unit that a paper about the index lists. */
export interface IndexLine {
  readonly unit: UnitMark;
  readonly row: number;
  readonly result: UnitResult;
}

/** 次序. */
export type IndexOrder = 'roster' | 'rank';

/** Units with an index, in 排序号 order or by rank; those without one stand in a note. */
export function indexLines(assessment: Assessment, order: IndexOrder): readonly IndexLine[] {
  const { units, results } = assessment;
  const ranked = byRank(results);
  const rows =
    order === 'rank' ? ranked : unitLines(assessment).flatMap(({ row }) => (ranked.includes(row) ? row : []));
  return rows.flatMap((row) => {
    const [unit, result] = [units[row], results[row]];
    return unit && result ? [{ unit, row, result }] : [];
  });
}

/** A change with its sign; a dash where there is none. */
export function signedText(change: string | null | undefined): string {
  if (change === null || change === undefined) return '—';
  const sign = Rational.fromText(change).sign;
  if (sign === 0) return '持平';
  return sign > 0 ? `+${change}` : change.replace('-', '−');
}

/** 说明 below every table of the index: what it rests on. */
export function indexNote({ coverage, policy }: Assessment): string {
  const points = (exact: string) => Rational.fromText(exact).toDecimal(4);
  const first = policy.combinedFirst.length > 1 ? `${policy.combinedFirst.join('、')}月合并为一期。` : '';
  return `指数满分100分,基于本月到期的${points(coverage.due)}分(共${points(coverage.total)}分)指标;与上月相比按可比口径,只比两个月共同应考的指标。${first}`;
}
