import excel, { type Workbook } from 'exceljs';
import type { DataItem } from '../../src/catalogue/edition.ts';
import { findMeasure } from '../../src/domain/measure.ts';
import { collectionForm, signatureFields } from '../../src/reading/collection/collectionForm.ts';
import { collectionWorkbook } from '../../src/reports/collection/collectionWorkbook.ts';
import { periodOf } from '../samples/sampleMonth.ts';

/** 报送表 of the workspace under `collecting/`, as 检查处 sends them back. */
export const collected: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  报送表: () => sentBack(),
  '报送表-other-month': () => sentBack({ month: '2026-05' }),
  '报送表-unsigned': () => sentBack({ signers: ['', '', '', ''] }),
  '报送表-one-person': () => sentBack({ signers: ['张三', '张三', '王五', '2026年7月3日'] }),
};

const units = [
  ['010', '甲市'],
  ['020', '乙市'],
  ['030', '丙县'],
] as const;

async function sentBack({
  month = '2026-06',
  signers = ['张三', '李四', '王五', '2026-07-03'],
}: {
  month?: string;
  signers?: readonly string[];
} = {}): Promise<Uint8Array> {
  const column = (name: string) => ({
    item: itemCalled(name),
    indicators: ['P-02 报送质量'],
    applies: units.map(() => true),
    earlier: undefined,
  });
  const sheet = {
    assessment: '地市',
    units: units.map(([code, name]) => ({ code, name })),
    columns: [column('迟报次数'), column('差错次数')],
  };
  const period = periodOf(month);
  const bytes = await collectionWorkbook({ office: '检查处', department: '测试财政厅', period, sheets: [sheet] });
  return filled(bytes, (workbook) => {
    sign(workbook, signers);
    for (const [place] of units.entries())
      for (const column of [3, 5]) cellOf(workbook, collectionForm.headerRow + 1 + place, column).value = place;
  });
}

function itemCalled(name: string): DataItem {
  const measure = findMeasure('次');
  if (!measure) throw new Error('no unit of measure');
  const location = { file: '' };
  return { name, measure, nature: 'month', range: undefined, labels: undefined, secrecy: 'internal', location };
}

/** A workbook as somebody changed it. */
export async function filled(bytes: Uint8Array, change: (workbook: Workbook) => void): Promise<Uint8Array> {
  const workbook = new excel.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  change(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Signs every sheet, in the order of the block's fields. */
export function sign(workbook: Workbook, signers: readonly string[]): void {
  for (const sheet of workbook.worksheets)
    for (const [place, { row, column }] of signatureFields.entries())
      sheet.getCell(row, column).value = signers[place] || null;
}

function cellOf(workbook: Workbook, row: number, column: number) {
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('no sheet');
  return sheet.getCell(row, column);
}
