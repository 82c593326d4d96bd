import type { Worksheet } from 'exceljs';
import {
  collectionForm,
  collectionMark,
  collectionSheetName,
  signatureFields,
} from '../../reading/collection/collectionForm.ts';
import { repack } from '../repack.ts';
import { columnLetters } from '../sheet.ts';
import { linesIn } from '../textExtent.ts';
import { fixedDate } from '../workbook.ts';
import type { CollectionBook, CollectionSheet } from './collectionBook.ts';
import { addColumns, lastColumn } from './collectionColumns.ts';
import { collectionStyles as styles } from './collectionStyles.ts';
import { signatureDate } from './collectionValidation.ts';
import { collectionHint, collectionTitle } from './collectionWords.ts';

/**
 * 报送表 → .xlsx bytes, identical for identical books. Small, and protected: made as a whole, since the writer that hands rows on puts
 * protection where spreadsheets do not accept it.
 */
export async function collectionWorkbook(book: CollectionBook): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  workbook.title = `${book.office}报送表`;
  workbook.creator = book.department;
  workbook.lastModifiedBy = book.department;
  workbook.created = fixedDate;
  workbook.modified = fixedDate;
  for (const sheet of book.sheets) {
    const worksheet = workbook.addWorksheet(collectionSheetName(sheet.assessment), {
      views: [{ state: 'frozen', xSplit: 2, ySplit: collectionForm.headerRow, showGridLines: false }],
      headerFooter: { oddFooter: '&L&"仿宋"&9&A&C&"仿宋"&9第 &P 页,共 &N 页' },
    });
    await fill(worksheet, sheet, book);
  }
  return repack(new Uint8Array(await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } })), (xml) => xml);
}

async function fill(worksheet: Worksheet, sheet: CollectionSheet, book: CollectionBook): Promise<void> {
  const width = lastColumn(sheet);
  const lastRow = collectionForm.headerRow + sheet.units.length;
  addHead(worksheet, { sheet, book, width });
  addSignatures(worksheet);
  addColumns(worksheet, sheet, book.period);
  worksheet.pageSetup = {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.55, right: 0.55, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.4 },
    printTitlesRow: `${collectionForm.headerRow}:${collectionForm.headerRow}`,
    // Fixed rows, or the library makes columns fixed only, which spreadsheets ignore.
    printArea: `A$1:${columnLetters(width)}$${lastRow}`,
  };
  // Without a password: it keeps a slip of the hand off, not a person.
  await worksheet.protect('', { selectLockedCells: true, selectUnlockedCells: true, formatColumns: true });
}

function addHead(
  worksheet: Worksheet,
  { sheet, book, width }: { sheet: CollectionSheet; book: CollectionBook; width: number },
): void {
  const { titleRow, markRow, hintRow } = collectionForm;
  const { office, period } = book;
  const { assessment } = sheet;
  const texts = [
    [titleRow, collectionTitle(office, assessment, period), styles.title, 34],
    [markRow, collectionMark({ office, assessment }, period), styles.mark, 6],
    [hintRow, collectionHint, styles.hint, 0],
  ] as const;
  for (const [row, text, style, height] of texts) {
    const cell = worksheet.getCell(row, 1);
    cell.value = text;
    cell.style = style;
    worksheet.mergeCells(row, 1, row, width);
    worksheet.getRow(row).height = height || 15 * linesIn(text, widthAcross(sheet));
  }
}

function widthAcross(sheet: CollectionSheet): number {
  return 36 + 40 * sheet.columns.length;
}

function addSignatures(worksheet: Worksheet): void {
  for (const { field, label, row, column } of signatureFields) {
    const name = worksheet.getCell(row, column - 1);
    name.value = label;
    name.style = styles.label;
    const cell = worksheet.getCell(row, column);
    cell.style = field === 'date' ? styles.date : styles.signature;
    if (field === 'date') cell.dataValidation = signatureDate;
    worksheet.getRow(row).height = 22;
  }
}
