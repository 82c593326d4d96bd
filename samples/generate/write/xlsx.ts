import ExcelJS from 'exceljs';
import { unzipSync, zipSync } from 'fflate';
import type { Sheet, SheetCell } from '../sheet.ts';
import { bareCell } from '../sheet.ts';

const writtenAt = new Date(Date.UTC(2026, 0, 1));

/** Zip entries carry local time, so that the local midnight gives the same bytes in every time zone. */
const zippedAt = new Date(2026, 0, 1);

const widthOf = (text: string): number => Math.min(28, Math.max(10, text.length * 2 + 2));

/** The same sheet gives the same bytes: nothing of the clock, entries in the order of their names. */
function repacked(packed: Uint8Array): Uint8Array {
  const entries = Object.entries(unzipSync(packed)).sort(([one], [other]) => (one < other ? -1 : 1));
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: zippedAt });
}

export async function writeXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.created = writtenAt;
  workbook.modified = writtenAt;
  for (const sheet of sheets) addSheet(workbook, sheet);
  return repacked(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function addSheet(workbook: ExcelJS.Workbook, { name, lines, header, merges, hiddenColumns }: Sheet): void {
  const sheet = workbook.addWorksheet(name);
  for (const { cells, hidden } of lines) {
    const row = sheet.addRow(cells.map(plainValue));
    for (const [place, cell] of cells.entries()) if (typeof cell === 'object') dress(row.getCell(place + 1), cell);
    if (hidden) row.hidden = true;
  }
  for (const place of header) sheet.getRow(place + 1).font = { bold: true };
  lines[header.at(-1) ?? -1]?.cells.forEach((title, index) => {
    sheet.getColumn(index + 1).width = widthOf(String(bareCell(title)));
  });
  for (const { top, left, bottom, right } of merges) sheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
  for (const column of hiddenColumns) sheet.getColumn(column + 1).hidden = true;
}

function plainValue(cell: SheetCell): ExcelJS.CellValue {
  return cell === '' || typeof cell === 'object' ? null : cell;
}

function dress(cell: ExcelJS.Cell, { value, as, formula = '' }: Exclude<SheetCell, string | number>): void {
  const text = String(value);
  if (as === 'rich')
    cell.value = { richText: [{ text: text.slice(0, 1), font: { bold: true } }, { text: text.slice(1) }] };
  else if (as === 'link') cell.value = { text, hyperlink: 'https://example.invalid/' };
  else if (as === 'formula') cell.value = { formula, result: Number(value) };
  else cell.value = value;
  if (as === 'percent') cell.numFmt = '0.0%';
  if (as === 'date') cell.numFmt = 'yyyy-mm-dd';
  if (as === 'red') cell.font = { color: { argb: 'FFFF0000' } };
}
