import type { YearResult } from '../aggregation/yearResult.ts';
import type { Location } from '../diagnostics/diagnostic.ts';
import type { Problems } from '../diagnostics/problems.ts';
import { type FollowUp, type Measure, measures as measureWords } from '../incentives/followUps.ts';
import type { UnitLine } from '../reports/yearContext.ts';
import { lineOf } from './lostPoints.ts';
import type { PaperScope } from './paperKind.ts';

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

/** A paper that follows a measure no grade has would quietly never be made. */
export function checkFollowed(
  {
    paper,
    wanted,
    location,
  }: { readonly paper: string; readonly wanted: readonly Measure[]; readonly location: Location },
  { yearPolicy }: PaperScope,
  problems: Problems,
): void {
  if (!yearPolicy) return;
  const declared = [...yearPolicy.followUps.values()].flatMap(({ measures }) => measures);
  if (declared.some((each) => wanted.includes(each))) return;
  const words = Object.entries(measureWords).flatMap(([word, measure]) =>
    wanted.includes(measure) ? `“${word}”` : [],
  );
  problems.report('WSP-1401', location, { paper, measures: words.join('、') });
}
