import type { Worksheet } from 'exceljs';
import type { YearResult } from '../../aggregation/yearResult.ts';
import type { Rectification } from '../../aggregation/yearUse.ts';
import { type LedgerColumn, ledgerForm } from '../../reading/ledger/ledgerForm.ts';
import type { Ledger } from '../../reading/ledger/readLedger.ts';
import { withFixedTimes } from '../repack.ts';
import { fixedDate } from '../workbook.ts';
import { type LedgerTarget, ledgerStyle, ledgerValidations, putLine } from './ledgerCells.ts';
import { ledgerLine } from './ledgerLines.ts';
import type { MergePlan } from './mergePlan.ts';

export interface Merging {
  readonly result: YearResult;
  readonly rectification: Rectification;
  readonly ledger: Ledger;
  readonly plan: MergePlan;
}

/**
 * 合并稿: the office's own workbook with new lines below everything that is there, and 核对 brought up to date. No other cell is
 * touched, and the office's file is not written to: this is a copy for them to look at and to take over.
 */
export async function mergedLedger(bytes: Uint8Array, merging: Merging): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  workbook.created ??= fixedDate;
  workbook.modified ??= fixedDate;
  const worksheet = workbook.getWorksheet(merging.ledger.table.sheet) ?? workbook.addWorksheet(ledgerForm.sheet);
  const columnOf = (column: LedgerColumn) => (merging.ledger.places.get(column) ?? 0) + 1;
  const { statuses } = merging.rectification;
  addMarks({ worksheet, columnOf, validations: {} }, merging.plan);
  addLines({ worksheet, columnOf, validations: ledgerValidations(statuses) }, merging);
  for (const each of workbook.worksheets) keepAreas(each, each === worksheet ? lastFilled(worksheet) : 0);
  return withFixedTimes(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function addMarks({ worksheet, columnOf }: LedgerTarget, { marks }: MergePlan): void {
  for (const [row, words] of marks) {
    const cell = worksheet.getCell(row, columnOf('核对'));
    cell.value = words === '' ? null : words;
    if (words !== '') cell.style = ledgerStyle('核对');
  }
}

function addLines(target: LedgerTarget, { result, rectification, ledger, plan }: Merging): void {
  const { worksheet, columnOf, validations } = target;
  const first = lastFilled(worksheet) + 1;
  const numbers = ledger.rows.map((row) => Number(row.text('序号'))).filter(Number.isSafeInteger);
  const number = Math.max(0, ...numbers);
  for (const [place, item] of plan.added.entries()) {
    const row = first + place;
    const line = ledgerLine(result, rectification, item);
    putLine(target, row, { 序号: { figure: String(number + place + 1) }, ...line });
    for (const column of ['状态', '时限', '销号日期'] as const) {
      const validation = validations[column];
      if (validation) worksheet.getCell(row, columnOf(column)).dataValidation = validation;
    }
  }
}

const area = /^([A-Z]+)\$?(\d+):([A-Z]+)\$?(\d+)$/;

/**
 * Print areas and filters reach down to new lines. The library gives print areas back in a form that it then writes with loose rows,
 * which spreadsheets ignore.
 */
function keepAreas(worksheet: Worksheet, last: number): void {
  const down = (row: string) => Math.max(Number(row), last);
  const { printArea } = worksheet.pageSetup;
  if (printArea)
    worksheet.pageSetup.printArea = printArea
      .split('&&')
      .map((part) => part.replace(area, (_, left, top, right, end) => `${left}$${top}:${right}$${down(end)}`))
      .join('&&');
  const filter = worksheet.autoFilter;
  if (typeof filter === 'string')
    worksheet.autoFilter = filter.replace(area, (_, left, top, right, end) => `${left}${top}:${right}${down(end)}`);
}

/** Notes and signatures below the table stay where they are. */
function lastFilled(worksheet: Worksheet): number {
  let last = 0;
  worksheet.eachRow({ includeEmpty: false }, (row, number) => {
    row.eachCell({ includeEmpty: false }, (cell) => {
      if (cell.value !== null && cell.value !== undefined) last = number;
    });
  });
  return last;
}
