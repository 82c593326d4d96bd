import excel, { type Worksheet } from 'exceljs';
import { type LedgerColumn, ledgerColumns, ledgerForm, ledgerMark } from '../../src/reading/ledger/ledgerForm.ts';

type Line = Readonly<Partial<Record<LedgerColumn, string | number | Date>>>;

const day = (text: string) => new Date(`${text}T00:00:00Z`);

/** As an office keeps it: one line under way, one closed, one of their own; a blank column and a note of theirs beside. */
const sound: readonly Line[] = [
  { 序号: 1, 单位: '甲市', '问题(指标)': 'P-01', 扣分: 0.5, 时限: day('2027-05-31'), 状态: '未启动', 编号: '010·P-01' },
  {
    ...{
      序号: 2,
      单位: '乙市',
      '问题(指标)': 'P-01',
      扣分: 0.7,
      时限: '2027年5月31日',
      状态: '已销号',
      编号: '020·P-01',
    },
    ...{ 佐证: '整改报告', 核验人: '王五', 销号日期: day('2027-05-20') },
  },
  { 单位: '丙县', '问题(指标)': '自查问题', 时限: '2027/6/30', 状态: '不再整改' },
];

/** 整改台账 of the sound workspace, changed in one thing. */
export const ledgers: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  台账: () => kept(),
  '台账-without-status': () => kept({ change: rename }),
  '台账-other-year': () => kept({ mark: ledgerMark('地市', 2025) }),
  '台账-strange-status': () => kept({ first: { 状态: '已消号' } }),
  '台账-no-day': () => kept({ first: { 时限: '五月底' } }),
  '台账-no-evidence': () => kept({ second: { 佐证: '' } }),
  '台账-not-verified': () => kept({ second: { 核验人: '', 销号日期: '' } }),
  '台账-closed-later': () => kept({ second: { 销号日期: day('2027-05-26') } }),
  '台账-no-deadline': () => kept({ first: { 时限: '' } }),
  '台账-strange-key': () =>
    kept({ lines: [...sound, { 单位: '丙县', '问题(指标)': '甲', 时限: '2027-05-31', 状态: '未启动', 编号: '丙县' }] }),
  '台账-line-gone': () => kept({ lines: sound.slice(1) }),
};

function rename(sheet: Worksheet): void {
  headerCell(sheet, '状态').value = '办理情况';
}

function headerCell(sheet: Worksheet, column: LedgerColumn) {
  return sheet.getCell(ledgerForm.headerRow, ledgerColumns.indexOf(column) + 1);
}

interface Kept {
  readonly lines?: readonly Line[];
  readonly first?: Line;
  readonly second?: Line;
  readonly mark?: string;
  readonly change?: (sheet: Worksheet) => void;
}

async function kept({ lines = sound, first = {}, second = {}, mark = ledgerMark('地市', 2026), change }: Kept = {}) {
  const workbook = new excel.Workbook();
  const sheet = workbook.addWorksheet(ledgerForm.sheet);
  workbook.addWorksheet('附件清单').addRow(['序号', '佐证']);
  sheet.getCell(ledgerForm.titleRow, 1).value = '整改台账';
  sheet.getCell(ledgerForm.markRow, 1).value = mark;
  for (const column of ledgerColumns) headerCell(sheet, column).value = column;
  const changes = [first, second];
  const names: readonly string[] = ledgerColumns;
  for (const [place, line] of lines.entries())
    for (const [column, value] of Object.entries({ ...line, ...changes[place] })) {
      const at = names.indexOf(column) + 1;
      if (value !== '') sheet.getCell(ledgerForm.headerRow + 1 + place, at).value = value ?? null;
    }
  sheet.getCell(ledgerForm.headerRow + 2 + lines.length, 1).value = '注:由办公室保管。';
  change?.(sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
