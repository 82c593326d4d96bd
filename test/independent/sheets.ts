import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';

/** The cells of a table as text, row by row. */
export async function rowsOf(path: string, bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  return path.endsWith('.xlsx') ? workbookRows(path, bytes) : csvRows(new TextDecoder().decode(bytes));
}

function csvRows(text: string): string[][] {
  return parse(text, { bom: true, relax_column_count: true });
}

async function workbookRows(path: string, bytes: Uint8Array): Promise<string[][]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  const [sheet, ...others] = workbook.worksheets;
  if (!sheet || others.length > 0) throw new Error(`expected one sheet: ${path}`);
  const numbers = Array.from({ length: sheet.rowCount }, (_, place) => place + 1);
  const columns = Array.from({ length: sheet.columnCount }, (_, place) => place + 1);
  return numbers.map((row) => columns.map((column) => plainText(sheet.getCell(row, column).value, path)));
}

function plainText(value: ExcelJS.CellValue, path: string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new Error(`neither text nor number in ${path}`);
}
