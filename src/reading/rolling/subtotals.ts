import { isAdditive, type Measure } from '../../domain/measure.ts';
import type { Rational } from '../../domain/rational.ts';
import { exactly } from '../decimal.ts';
import type { MeasuredColumn } from '../layout/columnMeasures.ts';
import { readColumn } from '../readColumn.ts';
import type { ReadColumn } from '../sourceRequest.ts';
import { cellLocation, cellText, ofUnit } from '../table.ts';
import { rowsFor, subtotalRow } from './memberRows.ts';
import { type CellColumn, sumOfCells } from './rolledCells.ts';
import { cellsIn, type Rolling } from './rolledColumn.ts';

/** 取小计行: the export's own sums, read as any column; where all the parts are there, they are held against them. */
export function subtotalColumn(rolling: Rolling, { source, item, place, measure }: MeasuredColumn): ReadColumn {
  const { request, view, rows, problems } = rolling;
  const own = Int32Array.from(rows.units, (unit) => rowsFor({ kind: 'subtotal' }, unit)[0] ?? 0);
  if (isAdditive(item.measure.dimension)) checkParts(rolling, { source, item, place, measure });
  const read = {
    table: view.table,
    rows: { rows: own, totals: rows.totals, nameOf: (unit: number) => request.units.nameOf(unit) },
    item,
    source: { ...source, measure },
    cells: request.mapping,
    mismatch: request.mapping.contract.mismatch,
    place,
    file: request.file,
  };
  return { item, ...readColumn(read, problems) };
}

function checkParts(rolling: Rolling, column: MeasuredColumn): void {
  const cells = cellsIn(rolling, column);
  const whole = rolling.rows.units.filter((unit) => unit.declared > 0 && unit.absent.length === 0);
  for (const unit of whole) {
    const readings = unit.members.map((row) => cells.read(cells.table.rows[row - 1]?.[cells.place]));
    if (!readings.every((reading) => 'value' in reading)) continue;
    const { value } = sumOfCells(cells, unit.members, rolling.problems);
    const row = subtotalRow(unit);
    if (value) checkSubtotal(rolling, { cells, row, item: column.item.name, measure: column.measure }, value);
  }
}

/** 小计 row: what the export says the parts come to must be what they do. A blank one says nothing. */
export function checkSubtotal(
  { problems }: Rolling,
  { cells, row, item, measure }: { cells: CellColumn; row: number; item: string; measure: Measure },
  sum: Rational,
): void {
  const { table, place, read, nameAt } = cells;
  const cell = table.rows[row - 1]?.[place];
  const reading = cellText(cell).trim() === '' ? undefined : read(cell);
  const stated = reading && 'value' in reading ? exactly(reading.value) : undefined;
  if (!stated || stated.equals(sum)) return;
  problems.report('DAT-1107', ofUnit(cellLocation(table, row, place), nameAt(row)), {
    item,
    stated: cellText(cell),
    sum: sum.dividedBy(measure.factor).toDecimal(),
    measure: measure.name,
  });
}
