import ExcelJS, { type Worksheet } from 'exceljs';
import type { CalendarSheet } from './calendarSheet.ts';
import type { Paper } from './paper.ts';

/** What every formula cell claims before it is calculated: a file that is not recalculated gives itself away. */
const stale = 987_654.321;

/** Writes the papers, one below the other, and their calendars. */
export async function writeWorkbook(file: string, papers: readonly Paper[], calendars: CalendarSheet): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('底稿');
  for (const paper of papers) writePaper(sheet, paper);
  const days = workbook.addWorksheet(calendars.name);
  for (const [place, column] of calendars.columns.entries()) {
    for (const [row, day] of column.entries()) days.getCell(row + 2, place + 1).value = day;
  }
  await workbook.xlsx.writeFile(file);
}

function writePaper(sheet: Worksheet, { name, header, size, inputs, columns }: Paper): void {
  sheet.getCell(header, 1).value = name;
  for (const { letters, title } of columns) sheet.getCell(`${letters}${header}`).value = title;
  for (let row = header + 1; row <= header + size; row++) {
    for (const [letters, values] of inputs) {
      const value = values[row - header - 1];
      if (value !== undefined) sheet.getCell(`${letters}${row}`).value = value;
    }
    for (const { letters, formula, array } of columns) {
      const cell = sheet.getCell(`${letters}${row}`);
      // exceljs's declarations know array formulas only as shared ones.
      const entered = {
        formula: formula(row),
        result: stale,
        ...(array ? { shareType: 'array', ref: cell.address } : {}),
      };
      cell.value = entered;
    }
  }
}
