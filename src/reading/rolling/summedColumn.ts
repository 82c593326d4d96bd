import { checkTotal } from '../controlTotal.ts';
import type { MeasuredColumn } from '../layout/columnMeasures.ts';
import { expectation, measureNote } from '../readColumn.ts';
import type { RollUp } from '../sourceMapping.ts';
import type { ReadColumn } from '../sourceRequest.ts';
import { cellLocation, ofUnit } from '../table.ts';
import { rowsFor, subtotalRow, type UnitMembers } from './memberRows.ts';
import { type CellColumn, type RolledCells, sumOfCells } from './rolledCells.ts';
import { cellsIn, noLines, type Rolling, rolledColumn, ruleWords } from './rolledColumn.ts';
import { checkSubtotal } from './subtotals.ts';

/** 求和 over the sub-units of each unit, or 逐行求和 over all its lines. */
export function summedColumn(
  rolling: Rolling,
  { source, item, place, measure }: MeasuredColumn,
  rule: RollUp & { kind: 'sum' | 'lines' },
): ReadColumn {
  const { request, view, rows, problems } = rolling;
  const cells = cellsIn(rolling, { item, place, measure, source });
  const sums = rows.units.map((unit) => {
    const sum = sumOfUnit(rolling, { unit, rule, cells });
    const row = rule.kind === 'sum' ? subtotalRow(unit) : 0;
    if (sum.value && row > 0) checkSubtotal(rolling, { cells, row, item: item.name, measure }, sum.value);
    return sum;
  });
  const measured = { ...source, measure };
  reportImplausible(rolling, { source: measured, item, place, measure }, { sums, rule });
  const note = `${measureNote(measured)},${ruleWords[rule.kind]}`;
  const read = rolledColumn(rolling, { item, place, measure: note }, sums);
  const { mapping, file } = request;
  const { mismatch } = mapping.contract;
  const nameOf = (unit: number) => request.units.nameOf(unit);
  const units = { rows: new Int32Array(sums.length), totals: rows.totals, nameOf };
  const whole = { table: view.table, rows: units, item, source: measured, cells: mapping, mismatch, place, file };
  checkTotal(whole, read.column, problems);
  return read;
}

/** Without one of its sub-units the sum of a unit is not known. */
function sumOfUnit(
  rolling: Rolling,
  { unit, rule, cells }: { unit: UnitMembers; rule: RollUp; cells: CellColumn },
): RolledCells {
  const rows = rowsFor(rule, unit);
  if (rows.length === 0 && rule.kind === 'lines') return noLines(rolling);
  const sum = sumOfCells(cells, rows, rolling.problems);
  return rule.kind === 'lines' || unit.absent.length === 0 ? sum : { ...sum, value: undefined };
}

function reportImplausible(
  { request, rows, view, problems }: Rolling,
  column: MeasuredColumn,
  { sums, rule }: { sums: readonly RolledCells[]; rule: RollUp },
): void {
  const { item, source, measure, place } = column;
  const { range } = item;
  if (!range) return;
  for (const [unitRow, unit] of rows.units.entries()) {
    const { value, texts } = sums[unitRow] ?? {};
    const [row] = rowsFor(rule, unit);
    if (!value || row === undefined || (value.compare(range.least) >= 0 && value.compare(range.most) <= 0)) continue;
    const facts = { text: texts ?? '', ...expectation({ item, source: { ...source, measure } }) };
    problems.report('DAT-0510', ofUnit(cellLocation(view.table, row, place), request.units.nameOf(unitRow)), facts);
  }
}
