import type { DataItem } from '../catalogue/edition.ts';
import { type Column, columnKey, type Dataset } from '../domain/dataset.ts';
import { monthOf, monthPeriod, type Period, yearOf, yearPeriod } from '../domain/period.ts';

/**
 * The column that gives an item its values in a period. A file of the period itself comes first; a figure that comes once a year stands
 * for the later months and, from the annual folder, for the whole year; whatever else was not exported for the month is missing.
 */
export function resolveColumn(dataset: Dataset, item: DataItem, period: Period): Column | undefined {
  for (const place of placesOf(item, period)) {
    const column = dataset.columns.get(columnKey(item.name, place));
    if (column) return column;
  }
  return undefined;
}

function placesOf(item: DataItem, period: Period): readonly Period[] {
  const month = monthOf(period);
  const year = yearPeriod(yearOf(period));
  // What a year comes to is not known from the figure of one of its months.
  if (month === undefined) return item.nature === 'month' ? [year] : [year, ...monthsUpTo(period, 12)];
  return item.nature === 'year' ? [...monthsUpTo(period, month), year] : [period];
}

/** The months of the year, latest first. */
function monthsUpTo(period: Period, last: number): readonly Period[] {
  return Array.from({ length: last }, (_, back) => monthPeriod(yearOf(period), last - back));
}
