import { afterEach, expect, test } from 'vitest';
import { runSheet } from '../../src/reports/sheets/runSheet.ts';
import { SmallOffice } from './smallOffice.ts';

const roster = `名册: { 考核: 部门, 最少在册月数: 0 }
组别: { 一: 一组 }
单位:
  - { 代码: '001', 名称: 甲局, 组: 一, 参评: 参评 }
  - { 代码: '002', 名称: 乙局, 组: 一, 参评: 参评 }
`;
let office: SmallOffice | undefined;
afterEach(() => office?.remove());

function small(rule: string): SmallOffice {
  const made = new SmallOffice(roster);
  office = made;
  const sources = made.read('config/数据源.yaml').replace('文件: 收支表', `文件: 收支表*\n    多份: ${rule}`);
  made.write('config/数据源.yaml', sources);
  made.export('2026-01', '001,甲局,10,100', '002,乙局,20,100');
  made.write('data/2026-01/收支表2.csv', '代码,单位,支出,预算\n002,乙局,25,100\n001,甲局,10,100\n');
  return made;
}

test('a later export counts, and what it changes is kept in 运行说明', async () => {
  const context = await small('取文件名最新').run('2026-01');
  const { assessment, problems } = context;
  expect(assessment.data.find(({ item }) => item === '支出')?.mantissa).toEqual([10, 25]);
  expect(problems.map(({ code }) => code)).toEqual(['DAT-1307', 'DAT-1308']);
  expect(assessment.files.map(({ path }) => path)).toEqual(['data/2026-01/收支表2.csv']);
  expect(assessment.files[0]?.replaced?.map(({ path }) => path)).toEqual(['data/2026-01/收支表.csv']);
  const sheet = JSON.stringify(runSheet.make(context));
  expect(sheet).toContain('“支出”由 C3 20 改为 C2 25(原在 data/2026-01/收支表.csv)');
  expect(sheet).toContain('data/2026-01/收支表2.csv!C2(乙局)');
  expect(sheet).toContain('被替换文件');
});

test('the order listed may say that the first export counts', async () => {
  const { assessment, problems } = await small('[收支表, 收支表*]').run('2026-01');
  expect(assessment.data.find(({ item }) => item === '支出')?.mantissa).toEqual([10, 20]);
  const [, changed] = problems;
  expect(changed?.location).toMatchObject({ file: 'data/2026-01/收支表.csv', cell: 'C3', value: '20', unit: '乙局' });
  expect(changed?.facts['then']).toEqual({ zh: 'C2 25', en: 'C2 25' });
});

test('a replaced file that holds what is confidential stays an error', async () => {
  const made = small('取文件名最新');
  made.write('config/kaohe.yaml', made.read('config/kaohe.yaml').replace('output,', 'output, 涉密列: [密级数],'));
  made.write('data/2026-01/收支表.csv', '代码,单位,支出,预算,密级数\n001,甲局,10,100,7\n');
  const { problems } = await made.run('2026-01');
  expect(problems.map(({ code }) => code)).toEqual(['DAT-1001', 'DAT-1309']);
});
