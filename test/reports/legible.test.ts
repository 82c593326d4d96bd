import { describe, expect, it } from 'vitest';
import { cellStyles } from '../../src/reports/cellStyles.ts';
import { sheetsFor } from '../../src/reports/monthWorkbook.ts';
import { type CellStyle, columnLetters, type Sheet } from '../../src/reports/sheet.ts';
import { linesIn, widthOf } from '../../src/reports/textExtent.ts';
import { periodOf, sampleMonth } from '../samples/sampleMonth.ts';

/** What stands over several columns, or breaks where it must. */
const free: readonly CellStyle[] = ['title', 'subtitle', 'caption', 'header', 'wrapped'];

describe.each([
  ['2026-01', '地市'],
  ['2026-05', '地市'],
  ['2026-12', '地市'],
  ['2026-05', '部门'],
])('the sheets of %s, %s', (period, assessment) => {
  it('cut off no text and no figure', async () => {
    const sheets = [...sheetsFor(await sampleMonth({ assessment, period: periodOf(period) }), 'internal')];
    expect(sheets).toHaveLength(9);
    expect(sheets.flatMap(cutOff).slice(0, 20)).toEqual([]);
    expect(sheets.flatMap(tooLow)).toEqual([]);
    expect(sheets.flatMap((sheet) => sheet.widths).filter((width) => !(width > 0 && width <= 255))).toEqual([]);
  });
});

function cutOff(sheet: Sheet): readonly string[] {
  return sheet.rows.flatMap((cells, row) =>
    cells.flatMap(({ value, style }, column) => {
      const text = value === null ? '' : typeof value === 'string' ? value : shown(value.figure, style);
      const fits = free.includes(style) || widthOf(text) + 1 <= (sheet.widths[column] ?? 0);
      return fits ? [] : [`${sheet.name}!${columnLetters(column + 1)}${row + 1}: ${text}`];
    }),
  );
}

/** Rows whose wrapped text needs more than their height, at 15 points a line. */
function tooLow(sheet: Sheet): readonly string[] {
  return sheet.rows.flatMap((cells, row) => {
    const lines = cells.map(({ value, style }, column) =>
      style === 'wrapped' && typeof value === 'string' ? linesIn(value, sheet.widths[column] ?? 1) : 1,
    );
    return (sheet.heights.get(row + 1) ?? 0) >= Math.max(...lines) * 15 ? [] : [`${sheet.name} ${row + 1}`];
  });
}

/** A figure as its number format prints it. */
function shown(figure: string, style: CellStyle): string {
  const format = cellStyles[style].numFmt ?? '';
  const [, decimals = ''] = /\.([0#]+)/.exec(format) ?? [];
  const value = format.includes('%') ? Number(figure) * 100 : Number(figure);
  const own = figure.split('.')[1]?.length ?? 0;
  const places = decimals.includes('#') ? Math.min(decimals.length, Math.max(own, 1)) : decimals.length;
  return `${format.startsWith('+') && value > 0 ? '+' : ''}${value.toFixed(places)}${format.includes('%') ? '%' : ''}${format.includes('_ ') ? ' ' : ''}`;
}
