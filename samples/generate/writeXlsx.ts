import ExcelJS from 'exceljs';
import { unzipSync, zipSync } from 'fflate';
import type { Sheet } from './sheet.ts';

const writtenAt = new Date(Date.UTC(2026, 0, 1));

/** Zip entries carry local time, so that the local midnight gives the same bytes in every time zone. */
const zippedAt = new Date(2026, 0, 1);

const headerRow = 3;

const widthOf = (text: string): number => Math.min(28, Math.max(10, text.length * 2 + 2));

/** The same sheet gives the same bytes: nothing of the clock, entries in the order of their names. */
function repacked(packed: Uint8Array): Uint8Array {
  const entries = Object.entries(unzipSync(packed)).sort(([one], [other]) => (one < other ? -1 : 1));
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: zippedAt });
}

export async function writeXlsx({ name, rows }: Sheet): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.created = writtenAt;
  workbook.modified = writtenAt;
  const sheet = workbook.addWorksheet(name);
  for (const row of rows) sheet.addRow(row.map((cell) => (cell === '' ? null : cell)));
  sheet.getRow(headerRow).font = { bold: true };
  rows[headerRow - 1]?.forEach((header, index) => {
    sheet.getColumn(index + 1).width = widthOf(String(header));
  });
  return repacked(new Uint8Array(await workbook.xlsx.writeBuffer()));
}
