import type { Edition } from '../catalogue/edition.ts';
import { type Column, type ColumnOrigin, columnKey } from '../domain/dataset.ts';
import { monthPeriod, yearPeriod } from '../domain/period.ts';
import { labelsOf } from './cellReader.ts';
import { ColumnBuilder } from './columnBuilder.ts';
import type { TargetEntry, Targets } from './targets.ts';

/** Place of the target table among the dataset's files, and the size of the roster. */
export interface TargetPlace {
  readonly file: number;
  readonly size: number;
  readonly year: number;
}

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** The target items of an edition as columns of every month of a year, and of the year itself, which takes December's. */
export function targetColumns(targets: Targets, edition: Edition, place: TargetPlace): ReadonlyMap<string, Column> {
  const columns = new Map<string, Column>();
  for (const [name, item] of edition.items) {
    const entries = targets.entries.filter((entry) => entry.item.name === name && entry.year === place.year);
    if (item.nature !== 'target' || entries.length === 0) continue;
    const dated = entries.some((entry) => entry.month !== undefined);
    const always = dated ? undefined : columnIn(undefined, entries, { targets, place });
    for (const month of months)
      columns.set(
        columnKey(name, monthPeriod(place.year, month)),
        always ?? columnIn(month, entries, { targets, place }),
      );
    columns.set(columnKey(name, yearPeriod(place.year)), always ?? columnIn(12, entries, { targets, place }));
  }
  return columns;
}

function columnIn(
  month: number | undefined,
  entries: readonly TargetEntry[],
  { targets, place }: { targets: Targets; place: TargetPlace },
): Column {
  const builder = new ColumnBuilder(place.size);
  const rows = new Int32Array(place.size);
  const texts = new Array<string>(place.size).fill('');
  // A figure of the month itself replaces the one for every month.
  const inForce = [
    ...entries.filter((entry) => entry.month === undefined),
    ...entries.filter((entry) => month !== undefined && entry.month === month),
  ];
  const notApplicable = new Set<number>();
  const conversions = new Array<string>(place.size).fill('');
  for (const entry of inForce) {
    builder.set(entry.unit, entry.value);
    if (entry.value === undefined) notApplicable.add(entry.unit);
    else notApplicable.delete(entry.unit);
    conversions[entry.unit] = entry.conversion;
    rows[entry.unit] = entry.row;
    texts[entry.unit] = entry.text;
  }
  const origin: ColumnOrigin = {
    file: place.file,
    sheet: '',
    letters: targets.letters,
    rows,
    texts,
    measure: [...new Set(inForce.map((entry) => entry.measure))].join('、'),
    ...(conversions.some((each) => each !== '') ? { conversions } : {}),
  };
  const labels = entries[0] && labelsOf(entries[0].item);
  return builder.build({
    origin,
    ...(labels ? { labels } : {}),
    ...(notApplicable.size > 0 ? { notApplicable: [...notApplicable].sort((a, b) => a - b) } : {}),
  });
}
