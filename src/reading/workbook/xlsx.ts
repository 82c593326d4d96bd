import type { Cell, CellValue, Workbook, Worksheet } from 'exceljs';
import { cellText, type HiddenLines, type RawCell, type RawTable } from '../table.ts';
import { damaged } from './refusal.ts';
import { dateCell, errorCell, type NumberLook, numberCell, yesNoCell } from './worksheetCells.ts';
import { guardWorkbook } from './xlsxGuard.ts';

/** The one place that knows the workbook library; loaded only when a workbook is really there. */
export async function readXlsx(bytes: Uint8Array, file: string): Promise<readonly RawTable[]> {
  const guarded = guardWorkbook(bytes);
  const { default: excel } = await import('exceljs');
  const workbook: Workbook = new excel.Workbook();
  try {
    await workbook.xlsx.load(Uint8Array.from(guarded).buffer);
  } catch {
    throw damaged('内容不是有效的工作簿');
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
    const text = cellText(rawValue(cell.master.value, lookOf(cell.master)));
    return text === '' ? '' : { kind: 'trouble', trouble: 'merged', text };
  }
  return rawValue(cell.value, lookOf(cell));
}

/** The library gives the font's colour as it is stored: a value, or a place in the old palette. */
function lookOf({ numFmt, font }: Cell): NumberLook {
  const { color } = font ?? {};
  const indexed: unknown = color && 'indexed' in color ? color.indexed : undefined;
  return { format: numFmt, red: color?.argb === 'FFFF0000' || indexed === 2 || indexed === 10 };
}

function rawValue(value: CellValue, look: NumberLook): RawCell {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberCell(value, look);
  if (typeof value === 'boolean') return yesNoCell(value);
  if (value instanceof Date) return dateCell(value);
  if ('richText' in value) return value.richText.map((run) => run.text).join('');
  if ('error' in value) return errorCell(value.error);
  if ('hyperlink' in value) return rawValue(value.text, look);
  if (!('result' in value) || value.result === undefined)
    return { kind: 'trouble', trouble: 'notCalculated', text: formulaText(value) };
  return rawValue(value.result, look);
}

function formulaText(value: object): string {
  return 'formula' in value && typeof value.formula === 'string' ? `=${value.formula}` : '公式';
}
