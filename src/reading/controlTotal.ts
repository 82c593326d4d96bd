import type { Problems } from '../diagnostics/problems.ts';
import { type Column, valueAt } from '../domain/dataset.ts';
import { isAdditive } from '../domain/measure.ts';
import { Rational } from '../domain/rational.ts';
import { cellReader } from './cellReader.ts';
import type { ColumnRequest } from './columnRequest.ts';
import { exactly } from './decimal.ts';
import { cellLocation, cellText } from './table.ts';

/** 合计 row: the export's own total must be the sum of what was read. A blank total says nothing. */
export function checkTotal(
  { table, rows, item, source, place, cells, mismatch }: ColumnRequest,
  column: Column,
  problems: Problems,
): void {
  const [row, second] = rows.totals;
  if (row === undefined || second !== undefined || !isAdditive(item.measure.dimension)) return;
  const cell = table.rows[row - 1]?.[place];
  const reading = cellReader({
    item,
    measure: source.measure,
    cells: { ...cells, blank: 'missing' },
    digits: source.digits,
  })(cell);
  if (!('value' in reading)) return;
  const sum = Rational.sum(Array.from(rows.rows, (_, unit) => valueAt(column, unit) ?? Rational.zero));
  if (exactly(reading.value).equals(sum)) return;
  const facts = {
    item: item.name,
    stated: cellText(cell),
    sum: sum.dividedBy(source.measure.factor).toDecimal(),
    measure: source.measure.name,
  };
  problems.report(mismatch === 'error' ? 'DAT-1302' : 'DAT-0408', cellLocation(table, row, place), facts);
}
