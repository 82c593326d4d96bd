import type { Cell, CellValue, Workbook, Worksheet } from 'exceljs';
import type { Problems } from '../diagnostics/problems.ts';
import { Rational } from '../domain/rational.ts';
import type { HiddenLines, RawCell, RawTable, WorksheetCell } from './table.ts';
import { guardWorkbook } from './xlsxGuard.ts';

/** The one place that knows the workbook library; loaded only when a workbook is really there. */
export async function readXlsx(
  bytes: Uint8Array,
  file: string,
  problems: Problems,
): Promise<readonly RawTable[] | undefined> {
  const guarded = guardWorkbook(bytes);
  if ('code' in guarded) {
    problems.report(guarded.code, { file }, guarded.facts);
    return undefined;
  }
  const { default: excel } = await import('exceljs');
  const workbook: Workbook = new excel.Workbook();
  try {
    await workbook.xlsx.load(Uint8Array.from(guarded.bytes).buffer);
  } catch {
    problems.report('DAT-0104', { file }, { detail: { zh: '内容不是有效的工作簿', en: 'its content is no workbook' } });
    return undefined;
  }
  return workbook.worksheets.filter((sheet) => sheet.state === 'visible').map((sheet) => tableOf(sheet, file));
}

function tableOf(sheet: Worksheet, file: string): RawTable {
  const rows: RawCell[][] = [];
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    while (rows.length < number - 1) rows.push([]);
    const cells: RawCell[] = [];
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      while (cells.length < column - 1) cells.push('');
      cells.push(rawCell(cell));
    });
    rows.push(cells);
  });
  return { file, sheet: sheet.name, rows, encoding: undefined, hidden: hiddenLines(sheet) };
}

function hiddenLines(sheet: Worksheet): HiddenLines {
  const rows = new Set<number>();
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    if (row.hidden) rows.add(number);
  });
  const columns = Array.from({ length: sheet.columnCount }, (_, column) => column);
  return { rows, columns: new Set(columns.filter((column) => sheet.getColumn(column + 1).hidden)) };
}

function rawCell(cell: Cell): RawCell {
  if (cell.isMerged && cell.master !== cell) {
    const text = textOf(rawValue(cell.master.value, cell.master.numFmt));
    return text === '' ? '' : { kind: 'trouble', trouble: 'merged', text };
  }
  return rawValue(cell.value, cell.numFmt);
}

function textOf(cell: RawCell): string {
  return typeof cell === 'string' ? cell : cell.text;
}

function rawValue(value: CellValue, format: string | undefined): RawCell {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberCell(value, format);
  if (typeof value === 'boolean') return { kind: 'yesno', text: value ? 'TRUE' : 'FALSE', value };
  if (value instanceof Date) return dateCell(value);
  if ('richText' in value) return value.richText.map((run) => run.text).join('');
  if ('error' in value) return { kind: 'trouble', trouble: 'error', text: value.error };
  if ('hyperlink' in value) return rawValue(value.text, format);
  if (!('result' in value) || value.result === undefined)
    return { kind: 'trouble', trouble: 'notCalculated', text: formulaText(value) };
  return rawValue(value.result, format);
}

function formulaText(value: object): string {
  return 'formula' in value && typeof value.formula === 'string' ? `=${value.formula}` : '公式';
}

/** The stored double at its shortest decimal, written without an exponent. */
function numberCell(value: number, format: string | undefined): WorksheetCell {
  if (!Number.isFinite(value)) return { kind: 'trouble', trouble: 'error', text: String(value) };
  const percent = /%/.test((format ?? '').replace(/"[^"]*"|\\./g, ''));
  const shortest = String(value);
  const text = shortest.includes('e') ? Rational.fromDouble(value).toDecimal(40) : shortest;
  return { kind: 'number', text, percent };
}

/** A time of day is dropped from the value and kept in the text. */
function dateCell(value: Date): WorksheetCell {
  const day = Math.floor(value.getTime() / 86_400_000);
  const iso = Number.isNaN(value.getTime()) ? '' : value.toISOString();
  if (iso === '') return { kind: 'trouble', trouble: 'error', text: '#日期无效' };
  return {
    kind: 'date',
    text: iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.replace('T', ' ').slice(0, 19),
    day,
  };
}
