/**
 * 整改台账: where everything stands on the sheet, in one place for the writer and the reader. The office keeps it: rows and columns
 * may be put in and moved, so that the reader looks for headers instead of addresses. Rows from 1.
 */
export const ledgerForm = { sheet: '整改台账', titleRow: 1, markRow: 2, hintRow: 3, headerRow: 4 } as const;

/** The columns of the paper, then ours: 编号 knows the line again, 核对 says where it differs from the result. */
export const ledgerColumns = [
  '序号',
  '单位',
  '等次',
  '问题(指标)',
  '扣分',
  '原因',
  '目标',
  '措施',
  '责任领导',
  '责任人',
  '时限',
  '进展',
  '佐证',
  '状态',
  '督办处室',
  '核验人',
  '销号日期',
  '备注',
  '编号',
  '核对',
] as const;

export type LedgerColumn = (typeof ledgerColumns)[number];

/** Columns of the paper: what is printed. */
export const printedColumns = ledgerColumns.length - 2;

/** Version of the sheet: one that another version made is not read by guesswork. */
const formVersion = '1';

export const ledgerMarkStart = 'kaohe整改台账';

/** `kaohe整改台账1|2026|部门`: what the sheet is, for the reader. */
export function ledgerMark(assessment: string, year: number): string {
  return `${ledgerMarkStart}${formVersion}|${year}|${assessment}`;
}

export const ledgerFile = '整改台账.xlsx';

/** Beside a ledger that people have written in: theirs is never written to. */
export const mergedLedgerFile = '整改台账(合并稿).xlsx';
