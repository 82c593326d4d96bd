import { Workbook } from 'exceljs';
import { afterEach, expect, test } from 'vitest';
import type { Assessment } from '../../src/domain/assessment.ts';
import { valueAt } from '../../src/domain/dataset.ts';
import { sourceValues } from '../../src/explain/sourceValues.ts';
import { assessmentJson } from '../../src/reports/assessmentJson.ts';
import { indexCsv } from '../../src/reports/indexCsv.ts';
import { monthWorkbook } from '../../src/reports/monthWorkbook.ts';
import { periodOf } from '../samples/sampleMonth.ts';
import { SmallOffice } from './smallOffice.ts';

const head = `名册: { 考核: 部门, 最少在册月数: 2 }
组别: { 一: 一组, 二: 二组 }
单位:
  - { 代码: '001', 名称: 甲局, 组: 一, 参评: 参评 }
  - { 代码: '002', 名称: 乙局, 组: 一, 参评: 参评 }
  - { 代码: '003', 名称: 新丙局, 组: 二, 参评: 参评 }
  - { 代码: '004', 名称: 丁局, 组: 一, 参评: 参评 }
  - { 代码: '005', 名称: 戊局, 组: 二, 参评: 参评 }
沿革:
`;

const merger = (figures: string) =>
  `  - { 日期: 2026-03-05, 事项: 合并, 由: ['001', '002'], 成: '004', 数据: ${figures} }\n`;

let office: SmallOffice | undefined;
afterEach(() => office?.remove());

function small(events: string): SmallOffice {
  office = new SmallOffice(head + events);
  office.export('2026-01', '001,甲局,10,100', '002,乙局,20,100', '003,,30,100', '005,戊局,40,100');
  office.export('2026-02', '001,甲局,20,100', '002,乙局,40,100', '003,,60,100', '005,戊局,80,100');
  office.export('2026-03', '004,丁局,90,200', '003,,60,100', '005,戊局,90,100');
  return office;
}

const rest = `  - { 日期: 2026-02-10, 事项: 更名, 单位: '003', 原: 旧丙局, 现: 新丙局, 自: 2026-03 }
`;

function shown({ units, results }: Assessment): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    units.map(({ code, standing }, row) => [code, [standing, results[row]?.index?.shown ?? null, results[row]?.rank]]),
  );
}

test('a merged unit has no figures before, the old ones none after; months in office go on', async () => {
  const run = small(merger('求和') + rest);
  const february = await run.run('2026-02');
  expect(february.problems.map(({ code }) => code)).toEqual([]);
  expect(shown(february.assessment)).toEqual({
    '001': ['ranked', '32.00', 4],
    '002': ['ranked', '50.67', 3],
    '003': ['ranked', '69.33', 2],
    '004': ['absent', null, null],
    '005': ['ranked', '88.00', 1],
  });
  expect(february.assessment.units[2]?.name).toBe('旧丙局');
  const march = await run.run('2026-03');
  expect(march.problems.map(({ code }) => code)).toEqual([]);
  expect(shown(march.assessment)).toEqual({
    '001': ['absent', null, null],
    '002': ['absent', null, null],
    '003': ['ranked', '56.00', 3],
    '004': ['ranked', '67.00', 2],
    '005': ['ranked', '94.00', 1],
  });
  expect(march.assessment.units[2]?.name).toBe('新丙局');
  expect(march.assessment.results.map(({ change }) => change?.published ?? null)).toEqual([
    null,
    null,
    '-13.33',
    null,
    '6.00',
  ]);
  expect(march.assessment.results[2]?.change?.parts).toEqual([
    { cause: '应考范围', shown: '0.00' },
    { cause: '标准', shown: '0.00' },
    { cause: '版本', shown: '0.00' },
    { cause: '本单位数据', shown: '0.00' },
    { cause: '待核变动', shown: '0.00' },
    { cause: '其他单位数据', shown: '-13.33' },
  ]);
  expect(march.assessment.trend.map(({ index }) => index)).toEqual([
    ['26.00', '38.67', '51.33', null, '64.00'],
    ['32.00', '50.67', '69.33', null, '88.00'],
    [null, null, '56.00', '67.00', '94.00'],
  ]);
});

test('earlier results, whose months had other units, give the same month as reading everything again', async () => {
  const run = small(merger('求和') + rest);
  const fresh = (await run.run('2026-03')).assessment;
  for (const month of ['2026-01', '2026-02']) run.keep((await run.run(month)).assessment);
  const stored = await run.run('2026-03');
  expect(assessmentJson(stored.assessment)).toEqual(assessmentJson(fresh));
});

test('no table of a month shows units that are not in force', async () => {
  const context = await small(merger('求和') + rest).run('2026-03');
  const csv = new TextDecoder().decode(indexCsv(context.assessment));
  expect(
    csv
      .split('\n')
      .filter((line) => line.includes('2026-03'))
      .map((line) => line.split(',')[2]),
  ).toEqual(['003', '004', '005']);
  const workbook = await sheetTexts(await monthWorkbook(context, 'internal'));
  expect(workbook).toContain('丁局');
  expect(workbook.filter((text) => ['甲局', '乙局'].includes(text))).toEqual([]);
});

test('rows of the old units that stay in the exports count for the new one, and the sum is told', async () => {
  const run = small(merger('求和'));
  run.export('2026-03', '001,甲局,10,100', '002,乙局,20,100', '004,丁局,70,100', '003,,60,100', '005,戊局,90,100');
  const { assessment, problems, workings } = await run.run('2026-03');
  expect(problems.map(({ code }) => code)).toEqual([]);
  const spent = assessment.data.find(({ item, period }) => item === '支出' && period === '2026-03');
  expect(spent?.mantissa[3]).toBe(100);
  expect(spent?.origin?.texts[3]).toBe('70 + 10 + 20');
  expect(spent?.origin?.notes).toEqual([[3, '合并求和: 丁局 C4 70 + 甲局 C2 10 + 乙局 C3 20']]);
  const [leaf] = workings.state.leaves.values();
  expect(leaf && sourceValues(workings, leaf, 3)[0]).toMatchObject({
    cell: 'C4',
    value: '100万元',
    note: spent?.origin?.notes?.[0]?.[1],
  });
  // Before the merger the sum stands for months that later rules look back on.
  const before = (await run.run('2026-02')).workings.input.lookup('支出', periodOf('2026-02'));
  expect(before && valueAt(before, 3)?.toText()).toBe('60');
});

test.each([
  ['取新单位', []],
  ['不并入', ['DAT-0803', 'DAT-0803']],
])('数据: %s counts the own figures only', async (figures, codes) => {
  const run = small(merger(figures));
  run.export('2026-03', '001,甲局,10,100', '002,乙局,20,100', '004,丁局,70,100', '003,,60,100', '005,戊局,90,100');
  const { assessment, problems } = await run.run('2026-03');
  expect(problems.map(({ code }) => code)).toEqual(codes);
  // In office since March, ranked after two months.
  expect(assessment.units[3]?.standing).toBe('unranked');
  expect(assessment.results[3]).toMatchObject({ index: { shown: '68.67' }, rank: null });
  run.export('2026-04', '004,丁局,70,100', '003,,60,100', '005,戊局,90,100');
  expect((await run.run('2026-04')).assessment.results[3]?.rank).toBe(2);
});

test('groups and 参评 change in their month', async () => {
  const run = small(merger('求和'));
  run.write(
    'config/名册.yaml',
    `${head.replace('戊局, 组: 二, 参评: 参评', '戊局, 组: 二, 参评: 参评不排名')}${merger('求和')}  - { 日期: 2026-03-01, 事项: 调组, 单位: 新丙局, 原: 一, 现: 二 }
  - { 日期: 2026-02-28, 事项: 调整参评, 单位: '005', 原: 参评, 现: 参评不排名, 自: 2026-03 }
`,
  );
  const february = (await run.run('2026-02')).assessment;
  const march = (await run.run('2026-03')).assessment;
  expect(february.results.map(({ groupRank }) => groupRank)).toEqual([3, 2, 1, null, 1]);
  expect(february.units.map(({ group }) => group)).toEqual(['一', '一', '一', '一', '二']);
  expect(march.results.map(({ groupRank }) => groupRank)).toEqual([null, null, 1, 1, null]);
  expect(march.units[4]?.standing).toBe('unranked');
});

test('split, dissolved and founded units come and go in their month', async () => {
  const run = small(`  - { 日期: 2026-02-01, 事项: 新设, 单位: 乙局 }
  - { 日期: 2026-03-01, 事项: 拆分, 由: 甲局, 成: [甲局, 丁局], 数据: 取新单位 }
  - { 日期: 2026-03-01, 事项: 撤销, 单位: 新丙局, 自: 2026-04 }
`);
  const standings = async (month: string) => (await run.run(month)).assessment.units.map(({ standing }) => standing);
  expect(await standings('2026-01')).toEqual(['ranked', 'absent', 'ranked', 'absent', 'ranked']);
  expect(await standings('2026-02')).toEqual(['ranked', 'unranked', 'ranked', 'absent', 'ranked']);
  expect(await standings('2026-03')).toEqual(['ranked', 'ranked', 'ranked', 'unranked', 'ranked']);
  expect(await standings('2026-04')).toEqual(['ranked', 'ranked', 'absent', 'ranked', 'ranked']);
});

async function sheetTexts(bytes: Uint8Array): Promise<readonly string[]> {
  const workbook = new Workbook();
  await workbook.xlsx.load(Buffer.from(bytes).buffer);
  const texts: string[] = [];
  workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => void texts.push(cell.text))));
  return texts;
}
