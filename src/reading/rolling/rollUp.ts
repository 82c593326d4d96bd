import type { Problems } from '../../diagnostics/problems.ts';
import type { MeasuredColumn } from '../layout/columnMeasures.ts';
import { findColumns } from '../layout/findColumns.ts';
import type { TableView } from '../layout/layOut.ts';
import { checkSigned } from '../signedRows.ts';
import type { RollUp } from '../sourceMapping.ts';
import type { ReadColumn, SourceRequest } from '../sourceRequest.ts';
import { countedColumn } from './countedColumn.ts';
import { findMemberRows, reportAbsentMembers } from './memberRows.ts';
import { ratioColumn } from './ratioColumn.ts';
import type { Rolling } from './rolledColumn.ts';
import { subtotalColumn } from './subtotals.ts';
import { summedColumn } from './summedColumn.ts';

/** 汇总: reads an export at the level of counties or 基层预算单位 as figures of the assessed units they belong to. */
export function rollUp(request: SourceRequest, view: TableView, problems: Problems): readonly ReadColumn[] {
  const { mapping, subUnits, columns } = request;
  const rules = columns.flatMap(({ source }) => source.rollUp ?? []);
  const context = { units: subUnits.finder, problems };
  const rows = findMemberRows(view, { subUnits, rules }, context);
  reportAbsentMembers(view, rows, { rules, blank: mapping.blank, context });
  const names = new Map(view.body.map(({ row, name }) => [row, name]));
  const nameAt = (row: number) => names.get(row) ?? '';
  const read = rows.units.flatMap(({ members, own }) => [...members, ...own]);
  const signed = read.map((row) => ({ row, unit: nameAt(row) }));
  checkSigned(view, { rows: signed, signatures: mapping.signatures }, problems);
  const found = findColumns(request, view, problems);
  const summed = found.filter(({ source }) => source.rollUp?.kind !== 'count');
  const rolling = { request, view, rows, problems, nameAt, told: new Set(summed.map(({ place }) => place)) };
  const figures = found.map((column) => columnBy(rolling, column));
  const ratios = columns.flatMap(({ source, item }) =>
    source.rollUp?.kind === 'ratio' ? (ratioColumn(rolling, item, source.rollUp) ?? []) : [],
  );
  return [...figures, ...ratios];
}

function columnBy(rolling: Rolling, column: MeasuredColumn): ReadColumn {
  const rule: RollUp = column.source.rollUp ?? { kind: 'subtotal' };
  if (rule.kind === 'count') return countedColumn(rolling, column, rule);
  return rule.kind === 'sum' || rule.kind === 'lines'
    ? summedColumn(rolling, column, rule)
    : subtotalColumn(rolling, column);
}
