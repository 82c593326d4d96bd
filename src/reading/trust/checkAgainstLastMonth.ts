import type { Problems } from '../../diagnostics/problems.ts';
import { columnKey, type Dataset } from '../../domain/dataset.ts';
import { monthOf } from '../../domain/period.ts';
import { checkMagnitudes } from '../checkMagnitudes.ts';
import { columnsDue } from '../sourceMapping.ts';
import { reportChanges } from './changes.ts';
import { earlierColumn } from './earlierColumn.ts';
import type { ColumnPair, MonthInHand } from './monthInHand.ts';
import { sameFiles } from './sameFiles.ts';
import { reportUnchanged } from './unchanged.ts';

/** Holds the figures of a month's files against those before, both in the dataset: what hardly can be is questioned. */
export function checkAgainstLastMonth(dataset: Dataset, month: MonthInHand, problems: Problems): void {
  const { edition, period, sources } = month;
  if (monthOf(period) === undefined) return;
  const rescaled = checkMagnitudes(dataset, month, problems);
  const known = sameFiles(dataset, month, problems);
  for (const source of sources) {
    const pairs = columnsDue(source, period).flatMap(({ item: name, jump }): readonly ColumnPair[] => {
      const item = edition.items.get(name);
      const column = dataset.columns.get(columnKey(name, period));
      const before = earlierColumn(dataset, name, period);
      return item && column && before ? [{ ...before, item, column, jump }] : [];
    });
    if (!known.has(source.name)) reportUnchanged(source.name, { pairs, dataset }, problems);
    for (const pair of pairs) if (!rescaled.has(pair.item.name)) reportChanges(pair, { dataset, month }, problems);
  }
}
