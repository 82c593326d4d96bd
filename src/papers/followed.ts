import type { YearResult } from '../aggregation/yearResult.ts';
import type { FollowUp, Measure } from '../incentives/followUps.ts';
import type { UnitLine } from '../reports/yearContext.ts';
import { lineOf } from './lostPoints.ts';

/** What follows a unit's grade, with its year. */
export interface Followed extends Pick<FollowUp, 'measures' | 'days'> {
  readonly line: UnitLine;
}

/** Units for whom 等次运用 asks one of the measures, in 排序号 order. */
export function followed(result: YearResult, wanted: readonly Measure[]): readonly Followed[] {
  return result.followUps.flatMap(({ unit, measures, days }) => {
    const line = lineOf(result, unit);
    return line && measures.some((each) => wanted.includes(each)) ? [{ line, measures, days }] : [];
  });
}
