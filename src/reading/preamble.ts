import type { Problems } from '../diagnostics/problems.ts';
import { findMeasure, type Measure } from '../domain/measure.ts';
import { monthOf, type Period, yearOf } from '../domain/period.ts';
import { unitWords } from './layout/statedMeasures.ts';
import { cellLocation, cellText, type RawCell, type RawTable } from './table.ts';

/** `单位:万元、%` in a title row. */
export interface StatedMeasures {
  readonly row: number;
  readonly column: number;
  readonly measures: readonly Measure[];
}

/** Rows above the header, both included. */
export interface PreambleRows {
  readonly table: RawTable;
  readonly first: number;
  readonly last: number;
}

/** The units of measure that the rows above the header name. */
export function statedMeasures({ table, first, last }: PreambleRows): readonly StatedMeasures[] {
  const stated: StatedMeasures[] = [];
  for (let row = first; row <= last; row++) {
    const cells = table.rows[row - 1] ?? [];
    for (const [column, cell] of cells.entries()) {
      const measures = (unitWords(withAnswer(cell, cells.slice(column + 1))) ?? []).map(findMeasure);
      const known = measures.filter((measure) => measure !== undefined);
      if (known.length > 0) stated.push({ row, column, measures: known });
    }
  }
  return stated;
}

/** `单位:` and `万元` in two cells are one statement. */
function withAnswer(cell: RawCell, right: readonly RawCell[]): string {
  const text = cellText(cell);
  if (!/单位\s*[::]\s*$/.test(text.normalize('NFKC'))) return text;
  return text + cellText(right.find((each) => cellText(each).trim() !== ''));
}

/** The title of another month over the table: its figures would be those of another period without any other sign. */
export function checkTitleMonth({ table, first, last }: PreambleRows, period: Period, problems: Problems): void {
  const months: { text: string; row: number; column: number }[] = [];
  for (let row = first; row <= last; row++) {
    for (const [column, cell] of (table.rows[row - 1] ?? []).entries()) {
      const text = cellText(cell).normalize('NFKC');
      if (/\d{4}年\d{1,2}月/.test(text)) months.push({ text, row, column });
    }
  }
  const [named] = months;
  if (!named || months.some(({ text }) => namesPeriod(text, period))) return;
  problems.report('DAT-0306', cellLocation(table, named.row, named.column), { text: named.text, period });
}

/** A title of the period's own month; of a whole year, any month of it. */
function namesPeriod(text: string, period: Period): boolean {
  const month = monthOf(period);
  return [...text.matchAll(/(\d{4})年(\d{1,2})月/g)].some(
    ([, year, named]) => Number(year) === yearOf(period) && (month === undefined || Number(named) === month),
  );
}
