import { type Column, columnKey, type Dataset } from '../../domain/dataset.ts';
import { monthOf, monthPeriod, type Period, yearOf } from '../../domain/period.ts';

/** An item as it was the last time before. */
export interface EarlierColumn {
  readonly before: Period;
  readonly earlier: Column;
}

/**
 * 上期: an item in the latest month before that has any figure of it: last month's, or last quarter's where it comes by the quarter.
 * Never of the year before, since figures begin again in January.
 */
export function earlierColumn({ columns }: Dataset, item: string, period: Period): EarlierColumn | undefined {
  for (let month = (monthOf(period) ?? 1) - 1; month >= 1; month--) {
    const before = monthPeriod(yearOf(period), month);
    const earlier = columns.get(columnKey(item, before));
    if (earlier?.mantissa.some((value) => !Number.isNaN(value))) return { before, earlier };
  }
  return undefined;
}
