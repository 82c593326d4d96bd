import { enumerated, type Facts } from '../diagnostics/phrase.ts';
import type { Problems } from '../diagnostics/problems.ts';
import { findMeasure } from '../domain/measure.ts';
import { monthOf, type Period, yearOf } from '../domain/period.ts';
import type { SourceColumn } from './sourceMapping.ts';
import { cellLocation, cellText, type RawTable } from './table.ts';

/**
 * What stands above the header contradicts the mapping or the folder: a `单位:元` row over a column declared in 万元,
 * or the title of another month. Both would shift every figure of the file without any other sign.
 */
export function checkPreamble(
  table: RawTable,
  headerRow: number,
  due: { columns: readonly SourceColumn[]; period: Period },
  problems: Problems,
): void {
  const months: { text: string; row: number; column: number }[] = [];
  for (const [place, cells] of table.rows.slice(0, headerRow - 1).entries()) {
    for (const [column, cell] of cells.entries()) {
      const text = cellText(cell).normalize('NFKC');
      const named = unitNames(text);
      if (named)
        reportOtherUnits(named, due.columns, (code, facts) =>
          problems.report(code, cellLocation(table, place + 1, column), facts),
        );
      if (/\d{4}年\d{1,2}月/.test(text)) months.push({ text, row: place + 1, column });
    }
  }
  const [first] = months;
  if (!first || months.some(({ text }) => namesPeriod(text, due.period))) return;
  problems.report('DAT-0306', cellLocation(table, first.row, first.column), { text: first.text, period: due.period });
}

/** The units of measure of a `单位:万元、个` row. */
function unitNames(text: string): readonly string[] | undefined {
  return /单位\s*:\s*(.+?)\s*$/.exec(text)?.[1]?.split(/[、,;,\s]+/);
}

type Report = (code: 'DAT-0305', facts: Facts) => void;

function reportOtherUnits(named: readonly string[], columns: readonly SourceColumn[], report: Report): void {
  const measures = named.map(findMeasure).filter((measure) => measure !== undefined);
  const wrong = new Map<string, string[]>();
  for (const { item, measure } of columns) {
    const rivals = measures.filter(({ dimension }) => dimension === measure.dimension);
    if (rivals.length === 0 || rivals.some(({ factor }) => factor.equals(measure.factor))) continue;
    wrong.set(measure.name, [...(wrong.get(measure.name) ?? []), item]);
  }
  for (const [declared, items] of wrong)
    report('DAT-0305', { items: enumerated(items), declared, found: enumerated(named) });
}

/** A title of the period's own month; of a whole year, any month of it. */
function namesPeriod(text: string, period: Period): boolean {
  const month = monthOf(period);
  return [...text.matchAll(/(\d{4})年(\d{1,2})月/g)].some(
    ([, year, named]) => Number(year) === yearOf(period) && (month === undefined || Number(named) === month),
  );
}
