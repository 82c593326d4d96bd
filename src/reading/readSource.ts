import type { Problems } from '../diagnostics/problems.ts';
import type { Column } from '../domain/dataset.ts';
import type { HeaderNames } from './header.ts';
import { findColumns } from './layout/findColumns.ts';
import { layOut, type TableView } from './layout/layOut.ts';
import type { RowCount } from './layout/rowTally.ts';
import { readColumn } from './readColumn.ts';
import { rollUp } from './rolling/rollUp.ts';
import { checkSigned } from './signedRows.ts';
import type { SourceColumn } from './sourceMapping.ts';
import type { ReadColumn, SourceRequest } from './sourceRequest.ts';
import { tableLocation } from './table.ts';
import { findUnitRows } from './unitRows.ts';

export interface SourceColumns {
  readonly columns: ReadonlyMap<string, Column>;
  /** undefined where the table was not found. */
  readonly count: RowCount | undefined;
}

/** Reads the columns of one export over the roster's units. */
export function readSource(request: SourceRequest, problems: Problems): SourceColumns {
  const { mapping, table, columns, period, units, subUnits } = request;
  const rolled = columns.some(({ source }) => source.rollUp);
  const wanted = [...columns.flatMap(({ source }) => namesRead(source)), ...mapping.signatures];
  const finder = rolled ? subUnits.finder : units;
  const view = layOut({ mapping, table, wanted, period, units: finder }, problems);
  if (!view) return { columns: new Map(), count: undefined };
  const read = rolled ? rollUp(request, view, problems) : readUnits(request, view, problems);
  const zeros = read.reduce((sum, each) => sum + each.zeros, 0);
  if (zeros > 0) problems.report('DAT-0511', tableLocation(table), { count: String(zeros), source: mapping.name });
  const count = view.tally.count();
  checkRows(request, count, problems);
  return { columns: new Map(read.map(({ item, column }) => [item.name, column])), count };
}

/** Headers that a column needs: its own, or those of the two it is the ratio of. */
function namesRead({ header, rollUp: rule }: SourceColumn): readonly HeaderNames[] {
  return rule?.kind === 'ratio' ? [rule.over, rule.under] : [header];
}

/** 行数: an export cut short, or one of too much, is no export to score by. */
function checkRows({ mapping, table }: SourceRequest, { rows }: RowCount, problems: Problems): void {
  const { contract, name } = mapping;
  const [least, most] = contract.rows ?? [0, Number.POSITIVE_INFINITY];
  if (rows >= least && rows <= most) return;
  const facts = { source: name, rows: String(rows), least: String(least), most: String(most) };
  problems.report('DAT-1301', tableLocation(table), facts);
}

/** A row for every unit. */
function readUnits(request: SourceRequest, view: TableView, problems: Problems): readonly ReadColumn[] {
  const { mapping, units, file } = request;
  const rows = findUnitRows(view, { units, problems });
  const signed = Array.from(rows.rows, (row, unit) => ({ row, unit: rows.nameOf(unit) }));
  checkSigned(view, { rows: signed, signatures: mapping.signatures }, problems);
  return findColumns(request, view, problems).map(({ source, item, place, measure }) => {
    const { mismatch } = mapping.contract;
    const column = {
      table: view.table,
      rows,
      item,
      source: { ...source, measure },
      cells: mapping,
      mismatch,
      place,
      file,
    };
    return { item, ...readColumn(column, problems) };
  });
}
