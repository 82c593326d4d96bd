import type { DataValidation, Worksheet } from 'exceljs';
import type { YearResult } from '../../aggregation/yearResult.ts';
import type { Rectification } from '../../aggregation/yearUse.ts';
import { Rational } from '../../domain/rational.ts';
import {
  type LedgerColumn,
  ledgerColumns,
  ledgerForm,
  ledgerMark,
  printedColumns,
} from '../../reading/ledger/ledgerForm.ts';
import { cellStyles } from '../cellStyles.ts';
import { repack } from '../repack.ts';
import { blockName, columnLetters } from '../sheet.ts';
import { fixedDate } from '../workbook.ts';
import { yearTitle } from '../yearContext.ts';
import { type LedgerTarget, ledgerHeader, ledgerValidations, ledgerWidths, putLine } from './ledgerCells.ts';
import { ledgerLine } from './ledgerLines.ts';

/** Rows below the last line that are validated too: the office adds lines of its own. */
const spareRows = 200;

/** 整改台账 → .xlsx bytes, identical for identical results; not protected, since it is the office's from now on. */
export async function ledgerWorkbook(result: YearResult, rectification: Rectification): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  workbook.title = yearTitle(result, '整改台账');
  workbook.creator = result.office;
  workbook.lastModifiedBy = result.office;
  workbook.created = fixedDate;
  workbook.modified = fixedDate;
  const worksheet = workbook.addWorksheet(ledgerForm.sheet, {
    views: [{ state: 'frozen', xSplit: columnOf('问题(指标)'), ySplit: ledgerForm.headerRow, showGridLines: false }],
    headerFooter: { oddFooter: '&L&"仿宋"&9&A&C&"仿宋"&9第 &P 页,共 &N 页' },
  });
  addHead(worksheet, result, rectification);
  const target = { worksheet, columnOf, validations: ledgerValidations(rectification.statuses) };
  const first = ledgerForm.headerRow + 1;
  for (const [place, item] of rectification.items.entries())
    putLine(target, first + place, {
      序号: { figure: String(place + 1) },
      ...ledgerLine(result, rectification, item),
    });
  const last = ledgerForm.headerRow + rectification.items.length;
  validate(target, [first, last + spareRows]);
  setUp(worksheet, last);
  return repack(new Uint8Array(await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } })), (xml) => xml);
}

function columnOf(column: LedgerColumn): number {
  return ledgerColumns.indexOf(column) + 1;
}

function addHead(worksheet: Worksheet, result: YearResult, rectification: Rectification): void {
  const { titleRow, markRow, hintRow, headerRow } = ledgerForm;
  const texts = [
    [titleRow, yearTitle(result, '整改台账'), cellStyles.title, 34],
    [markRow, ledgerMark(result.assessment, result.year), markStyle, 6],
    [hintRow, hintOf(rectification), cellStyles.caption, 28],
  ] as const;
  for (const [row, text, style, height] of texts) {
    const cell = worksheet.getCell(row, 1);
    cell.value = text;
    cell.style = style;
    worksheet.mergeCells(row, 1, row, printedColumns);
    worksheet.getRow(row).height = height;
  }
  for (const column of ledgerColumns) {
    const cell = worksheet.getCell(headerRow, columnOf(column));
    cell.value = column;
    cell.style = ledgerHeader;
    worksheet.getColumn(columnOf(column)).width = ledgerWidths[column];
  }
  worksheet.getRow(headerRow).height = 26;
}

/** For the reader: too small to disturb. */
const markStyle = { font: { name: '仿宋', size: 4, color: { argb: 'FFBFBFBF' } } };

function hintOf({ start, counting, least }: Rectification): string {
  const days = counting === 'working' ? '工作日' : '自然日';
  return [
    `考核结果中一项扣到${Rational.fromText(least).toDecimal(4)}分的列入;时限自${start}次日起按${days}数。`,
    '目标、措施、责任、进展、佐证、状态由单位和督办处室填写,可以加行加列;“编号”供程序认行,请勿改动,自己加的行留空。',
    '已填的内容程序不会改动。',
  ].join('');
}

/** A block of cells gets one validation; the library's types know of single cells only. */
interface WithValidations {
  readonly dataValidations: { add(range: string, validation: DataValidation): void };
}

function hasValidations(worksheet: Worksheet): worksheet is Worksheet & WithValidations {
  return 'dataValidations' in worksheet;
}

function validate({ worksheet, validations }: LedgerTarget, [first, last]: readonly [number, number]): void {
  if (!hasValidations(worksheet)) return;
  for (const column of ledgerColumns) {
    const validation = validations[column];
    if (validation)
      worksheet.dataValidations.add(blockName([first, columnOf(column)], [last, columnOf(column)]), validation);
  }
}

function setUp(worksheet: Worksheet, lastRow: number): void {
  const { headerRow } = ledgerForm;
  worksheet.autoFilter = blockName([headerRow, 1], [Math.max(lastRow, headerRow), ledgerColumns.length]);
  worksheet.pageSetup = {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    printTitlesRow: `${headerRow}:${headerRow}`,
    // Fixed rows, or the library makes columns fixed only, which spreadsheets ignore.
    printArea: `A$1:${columnLetters(printedColumns)}$${lastRow}`,
  };
}
