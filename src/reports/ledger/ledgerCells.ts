import type { DataValidation, Style, Worksheet } from 'exceljs';
import type { LedgerStatus } from '../../incentives/rectification.ts';
import { type LedgerColumn, ledgerColumns } from '../../reading/ledger/ledgerForm.ts';
import { cellStyles } from '../cellStyles.ts';
import { linesIn } from '../textExtent.ts';
import type { LedgerLine, LedgerValue } from './ledgerLines.ts';

/** Eighteen columns on a page: small type, narrow columns, text wrapped. Characters of half width. */
export const ledgerWidths: Readonly<Record<LedgerColumn, number>> = {
  序号: 5,
  单位: 13,
  等次: 6,
  '问题(指标)': 20,
  扣分: 7,
  原因: 26,
  目标: 12,
  措施: 16,
  责任领导: 8,
  责任人: 8,
  时限: 11,
  进展: 14,
  佐证: 13,
  状态: 10,
  督办处室: 10,
  核验人: 8,
  销号日期: 11,
  备注: 10,
  编号: 14,
  核对: 18,
};

const font = { name: '仿宋', size: 9 };
const wrapped = { vertical: 'middle', wrapText: true } as const;
const text: Partial<Style> = { ...cellStyles.text, font, alignment: { ...wrapped, horizontal: 'left' } };
const centred: Partial<Style> = { ...text, alignment: { ...wrapped, horizontal: 'center' } };
const grey: Partial<Style> = { ...centred, font: { ...font, color: { argb: 'FF808080' } } };

export const ledgerHeader: Partial<Style> = { ...cellStyles.header, font: { name: '黑体', size: 9 } };

/** Exact as printed; `0.00` keeps two decimals in sight. */
const styles: Readonly<Partial<Record<LedgerColumn, Partial<Style>>>> = {
  '问题(指标)': text,
  单位: text,
  原因: text,
  目标: text,
  措施: text,
  进展: text,
  佐证: text,
  备注: text,
  扣分: { ...centred, numFmt: '0.00' },
  时限: { ...centred, numFmt: 'yyyy-mm-dd' },
  销号日期: { ...centred, numFmt: 'yyyy-mm-dd' },
  编号: grey,
  核对: grey,
};

export function ledgerStyle(column: LedgerColumn): Partial<Style> {
  return styles[column] ?? centred;
}

/** Where lines go: columns from 1 by name. */
export interface LedgerTarget {
  readonly worksheet: Worksheet;
  readonly columnOf: (column: LedgerColumn) => number;
  readonly validations: Readonly<Partial<Record<LedgerColumn, DataValidation>>>;
}

export function putLine({ worksheet, columnOf }: LedgerTarget, row: number, line: LedgerLine): void {
  for (const column of ledgerColumns) {
    const cell = worksheet.getCell(row, columnOf(column));
    cell.style = ledgerStyle(column);
    const value = line[column];
    if (value !== undefined && value !== '') cell.value = contentOf(value);
  }
  worksheet.getRow(row).height = heightOf(line);
}

function contentOf(value: LedgerValue): string | number | Date {
  if (typeof value === 'string') return value;
  return 'day' in value ? new Date(value.day * 86_400_000) : Number(value.figure);
}

function heightOf(line: LedgerLine): number {
  const lines = ledgerColumns.map((column) => {
    const value = line[column];
    return typeof value === 'string' ? linesIn(value, ledgerWidths[column]) : 1;
  });
  return 12.5 * Math.max(2, ...lines) + 4;
}

/** 数据有效性: a status from the list, dates as dates; other columns are free. */
export function ledgerValidations(statuses: readonly Pick<LedgerStatus, 'name'>[]): LedgerTarget['validations'] {
  const refusing = (words: string) =>
    ({ allowBlank: true, showErrorMessage: true, errorStyle: 'stop', errorTitle: '请核对', error: words }) as const;
  const day = {
    ...refusing('填日期,如 2027-05-31'),
    type: 'date' as const,
    operator: 'greaterThan' as const,
    formulae: [new Date(Date.UTC(2000, 0, 1))],
  };
  const names = statuses.map(({ name }) => name).join(',');
  const status = { ...refusing('从列表里选'), type: 'list' as const, formulae: [`"${names}"`] };
  return { 状态: status, 时限: day, 销号日期: day };
}
