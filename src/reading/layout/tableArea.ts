import type { Problems } from '../../diagnostics/problems.ts';
import type { Period } from '../../domain/period.ts';
import { plainText } from '../plainText.ts';
import { fillPeriod, type LayoutRules } from '../sourceMapping.ts';
import { cellAddress, cellText, type RawTable, tableLocation } from '../table.ts';

/** Rows of a sheet, both included, that hold one table with its title. */
export interface TableArea {
  readonly top: number;
  readonly bottom: number;
}

/** The rows from 表题 to 止于; the whole sheet where neither is declared. A text that cannot be found, or not for certain, is reported. */
export function tableArea(
  table: RawTable,
  { title, until }: LayoutRules,
  { period, problems }: { period: Period; problems: Problems },
): TableArea | undefined {
  const whole = { top: 1, bottom: table.rows.length };
  const top = title === undefined ? 1 : rowSaying(table, fillPeriod(title, period), whole, problems);
  const below = top !== undefined && { top: top + 1, bottom: table.rows.length };
  const end = below && until !== undefined ? rowSaying(table, fillPeriod(until, period), below, problems) : undefined;
  if (top === undefined || (until !== undefined && end === undefined)) return undefined;
  return { top, bottom: end === undefined ? table.rows.length : end - 1 };
}

/** The only row with a cell that is the text, else the only one with a cell that contains it. */
function rowSaying(
  table: RawTable,
  wanted: string,
  { top, bottom }: TableArea,
  problems: Problems,
): number | undefined {
  const text = plainText(wanted);
  const found = places(table, { top, bottom }, (each) => each === text);
  const rows = found.size > 0 ? found : places(table, { top, bottom }, (each) => each.includes(text));
  if (rows.size === 1) return [...rows.keys()][0];
  const cells = [...rows].map(([row, column]) => cellAddress(table, row, column)).join('、');
  const facts = { text: wanted, found: rows.size === 0 ? '没有这段文字' : `${cells} 都有这段文字` };
  problems.report('DAT-0901', tableLocation(table), facts);
  return undefined;
}

/** Rows with a cell that fits, and the first such column. */
function places(
  table: RawTable,
  { top, bottom }: TableArea,
  fits: (text: string) => boolean,
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (let row = top; row <= bottom; row++) {
    const column = table.rows[row - 1]?.findIndex((cell) => fits(plainText(cellText(cell)))) ?? -1;
    if (column >= 0) found.set(row, column);
  }
  return found;
}
