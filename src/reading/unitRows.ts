import { enumerated } from '../diagnostics/phrase.ts';
import type { Problems } from '../diagnostics/problems.ts';
import type { BodyRow, KeyPlaces } from './layout/bodyRows.ts';
import type { TableView } from './layout/layOut.ts';
import { reportAbsentUnits, unitsLacking } from './rosterRows.ts';
import { cellAddress, cellLocation, ofUnit, type RawTable, tableLocation } from './table.ts';
import { isGrandTotal } from './tableRows.ts';
import type { UnitFinder } from './unitFinder.ts';

export interface UnitRows {
  /** Table row of each unit of the roster; 0 where the table has none. */
  readonly rows: Int32Array;
  /** 合计 rows of the whole table. */
  readonly totals: readonly number[];
  /** Name of a unit by its place in the roster. */
  nameOf(unit: number): string;
}

export interface RowContext {
  readonly units: UnitFinder;
  readonly problems: Problems;
}

export interface PlacingContext extends RowContext {
  /** Units found although their codes lack their zeros, as they come. */
  readonly padded: string[];
}

/** Finds the row of every unit. What belongs to no unit, or to one that came before, is reported and left out. */
export function findUnitRows(view: TableView, context: RowContext): UnitRows {
  const rows = new Int32Array(context.units.units.length);
  const padded: string[] = [];
  let unplaced = 0;
  for (const each of view.body) {
    if (each.kind !== 'unit') {
      view.tally.skip(each.kind === 'total' ? '合计行' : '小计行', each.weight);
      continue;
    }
    const unit = unitOf(view, each, { ...context, padded });
    const before = unit === undefined ? 0 : (rows[unit] ?? 0);
    if (unit !== undefined && before === 0) {
      rows[unit] = each.row;
      view.tally.read(each.weight);
      continue;
    }
    unplaced++;
    view.tally.skip('有错的行', each.weight);
    if (unit !== undefined) reportTwice(view, { row: each.row, before, unit: context.units.nameOf(unit) }, context);
  }
  reportPadded(view.table, padded, context.problems);
  const at = (row: number) => cellLocation(view.table, row, keyColumn(view.keys));
  reportAbsentUnits(context.units, { rows, at }, context.problems);
  reportAbsent(view.table, { rows, unplaced }, context);
  return { rows, totals: grandTotals(view.body), nameOf: (unit) => context.units.nameOf(unit) };
}

/** The total rows of the whole table: `杭州市合计` beside `合计` is the total of a part. */
export function grandTotals(body: readonly BodyRow[]): readonly number[] {
  const totals = body.filter(({ kind }) => kind === 'total');
  const grand = totals.filter(({ code, name }) => isGrandTotal(code) || isGrandTotal(name));
  return (grand.length > 0 ? grand : totals).map(({ row }) => row);
}

/** A row as a unit of the roster, if it is one; a name or code in doubt is reported, a code without its zeros noted. */
export function unitOf(
  { table, keys }: { readonly table: RawTable; readonly keys: KeyPlaces },
  { row, code, name }: BodyRow,
  { units, problems, padded }: PlacingContext,
): number | undefined {
  const keyLocation = cellLocation(table, row, keyColumn(keys));
  if (code === '' && name === '') {
    problems.report('DAT-0403', keyLocation);
    return undefined;
  }
  const found = units.find(code, name);
  const doubt = found.row === undefined ? found : found.doubt;
  const place = doubt?.at === 'name' && keys.name !== undefined ? cellLocation(table, row, keys.name) : keyLocation;
  const spokenOf = found.row === undefined ? name : units.nameOf(found.row);
  if (doubt) problems.report(doubt.code, ofUnit(place, spokenOf), doubt.facts);
  if (found.row !== undefined && found.padded) padded.push(units.nameOf(found.row));
  return found.row;
}

/** The column by which a row is pointed at. */
export function keyColumn({ code, name }: KeyPlaces): number {
  return code ?? name ?? 0;
}

export function reportTwice(
  { table, keys }: TableView,
  { row, before, unit }: { row: number; before: number; unit: string },
  { problems }: RowContext,
): void {
  const other = cellAddress(table, before, keyColumn(keys));
  problems.report('DAT-0404', ofUnit(cellLocation(table, row, keyColumn(keys)), unit), { unit, other });
}

export function reportPadded(table: RawTable, padded: readonly string[], problems: Problems): void {
  if (padded.length === 0) return;
  problems.report('DAT-0802', tableLocation(table), { count: String(padded.length), units: enumerated(padded) });
}

/** Units without a row, unless the rows left out are most likely theirs. */
function reportAbsent(
  table: RawTable,
  { rows, unplaced }: { rows: Int32Array; unplaced: number },
  { units, problems }: RowContext,
): void {
  const absent = unitsLacking(units, (row) => rows[row] !== 0);
  if (absent.length <= unplaced) return;
  problems.report('DAT-0407', tableLocation(table), {
    count: String(absent.length),
    units: enumerated(absent.map(({ name }) => name)),
  });
}
