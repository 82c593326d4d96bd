import { afterEach, describe, expect, test } from 'vitest';
import type { YearResult } from '../../src/aggregation/yearResult.ts';
import { yearCsv } from '../../src/reports/yearCsv.ts';
import { totalsSheet } from '../../src/reports/yearSheets/totalsSheet.ts';
import { dumpSheet } from '../samples/sheetDump.ts';
import { catalogue } from './smallOffice.ts';
import { SmallYear, yearPolicy } from './smallYear.ts';

const roster = `名册: { 考核: 部门 }
组别: { 一: 一组, 二: 二组 }
单位:
  - { 代码: '001', 名称: 甲局, 组: 一, 参评: 参评 }
  - { 代码: '002', 名称: 乙局, 组: 一, 参评: 参评 }
  - { 代码: '003', 名称: 丙局, 组: 二, 参评: 参评 }
`;
const relative = '{ 方式: 极差, 低分: 50%满分, 范围: { 比较: 全体 }, 全等时: 满分, 单户时: 满分 }';
const absolute = catalogue.replace(relative, '{ 方式: 插值, 折线: [[0, 0], [100, 满分]] }');
const header = '单位代码,单位名称,事项,指标,数值,事项编号,来源,依据,经办,复核,日期';

interface Given {
  /** 乙局's line of a month. */
  readonly second: (month: number) => string;
  readonly third?: string;
  readonly policy?: string;
  readonly catalogue?: string;
  readonly entries?: readonly string[];
}

let office: SmallYear | undefined;
afterEach(() => office?.remove());

async function yearOf(given: Given): Promise<YearResult> {
  office = new SmallYear(roster, given.policy);
  office.write('config/目录/2026.yaml', given.catalogue ?? absolute);
  office.everyMonth((month) => ['001,甲局,80,100', given.second(month), given.third ?? '003,丙局,40,100']);
  office.write('data/2026/年终登记册.csv', `${[header, ...(given.entries ?? [])].join('\n')}\n`);
  const { result } = await office.year();
  return result;
}

/** Without its budget of December a unit's 支出进度 is open, its 支出规模 known. */
const halfOpen = (month: number) => (month === 12 ? '002,乙局,60,' : '002,乙局,60,100');
const bounds = ({ results }: YearResult) =>
  results.map((each) => each.bounds && `${each.bounds.low}—${each.bounds.high}`);
const ranges = ({ results }: YearResult) =>
  results.map(({ rankRange }) => rankRange && `${rankRange.best}—${rankRange.worst}`);

describe('bounds of a year', () => {
  test('are the open months as nothing and as full points, the others as they are', async () => {
    const result = await yearOf({ second: halfOpen });
    expect(bounds(result)).toEqual([null, '57.00—62.00', null]);
    expect(result.draft.map(({ unit, indicator }) => [unit, indicator])).toEqual([['002', 'A-01']]);
  });

  test('are there where nothing is known of the whole year', async () => {
    const result = await yearOf({ second: (month) => (month === 12 ? '002,乙局,,100' : '002,乙局,60,100') });
    expect(result.results[1]?.total).toBeNull();
    expect(bounds(result)).toEqual([null, '55.00—63.33', null]);
  });

  test.each(['60', '75', '100', '6000'])('hold whatever the missing budget turns out to be: %s', async (budget) => {
    const second = (month: number) => (month === 12 ? `002,乙局,60,${budget}` : '002,乙局,60,100');
    const total = Number((await yearOf({ second })).results[1]?.total?.shown);
    expect(total).toBeGreaterThanOrEqual(57);
    expect(total).toBeLessThanOrEqual(62);
  });

  test('are none once a register settles what was open', async () => {
    const entry = '002,乙局,核定,A-01,30,S-1,处室,核定单1号,张三,李四,2027-01-10';
    const result = await yearOf({ second: halfOpen, entries: [entry] });
    expect(bounds(result)).toEqual([null, null, null]);
    expect(result.results.map(({ rankOpen, gradeOpen }) => [rankOpen, gradeOpen])).toEqual(
      result.results.map(() => [false, false]),
    );
  });

  test('take a gated bonus in where it may be given and leave it out where it need not', async () => {
    const second = (month: number) => (month > 10 ? '002,乙局,20,' : '002,乙局,20,100');
    const entry = '002,乙局,追赶,,1,S-1,处室,通报1号,张三,李四,2027-01-10';
    expect(bounds(await yearOf({ second }))).toEqual([null, '18.00—28.00', null]);
    office?.remove();
    expect(bounds(await yearOf({ second, entries: [entry] }))).toEqual([null, '18.00—28.50', null]);
  });

  test('of the index as a whole are those of its months', async () => {
    const regular = '{ 方式: 逐项, 版本变更: 按年末版本, 折算: [{ 适用: [月], 合成: { 方式: 各期平均 } }] }';
    const whole = '{ 方式: 整体, 合成: { 方式: 各期平均 }, 平时占分: 100, 年度占分: 0 }';
    const result = await yearOf({ second: halfOpen, policy: yearPolicy.replace(regular, whole) });
    expect(bounds(result)).toEqual([null, '57.00—62.00', null]);
  });
});

describe('ranks and grades of a draft', () => {
  test('are certain where no bounds overlap', async () => {
    const result = await yearOf({ second: halfOpen });
    expect(ranges(result)).toEqual([null, null, null]);
    expect(result.results.map(({ rankOpen }) => rankOpen)).toEqual([false, false, false]);
    expect(result.results.map(({ gradeOpen }) => gradeOpen)).toEqual([true, true, true]);
  });

  test('may move within the bounds, others’ with them', async () => {
    const result = await yearOf({ second: halfOpen, third: '003,丙局,60,100' });
    expect(ranges(result)).toEqual([null, '2—3', '2—3']);
    expect(result.results.map(({ rankOpen }) => rankOpen)).toEqual([false, true, true]);
  });

  test('are open altogether where units are compared with those whose figures are open', async () => {
    const second = (month: number) => (month === 12 ? '002,乙局,,100' : '002,乙局,60,100');
    const result = await yearOf({ second, catalogue });
    expect(result.results.map(({ dependent }) => dependent)).toEqual([true, false, true]);
    expect(ranges(result)).toEqual([null, null, null]);
    expect(result.results.map(({ rankOpen }) => rankOpen)).toEqual([true, true, true]);
  });

  test('are told so in the tables', async () => {
    const result = await yearOf({ second: halfOpen, third: '003,丙局,60,100' });
    const lines = dumpSheet(totalsSheet.make({ result, problems: [] }));
    expect(lines.filter((line) => /局/.test(line))).toMatchInlineSnapshot(`
      [
        "   4  <1> | 甲局 | 一 | <80.00> | <0.00> | <0.00> | <0.00> | <80.00> | — | — | <1> | <1> | !好(暂定)",
        "   5  <2> | 乙局 | 一 | <60.00> | <0.00> | <0.00> | <0.00> | <60.00> | !57.00—62.00 | !2—3 | !2(暂定) | <2> | !好(暂定) |  | 暂定,1项待核",
        "   6  <3> | 丙局 | 二 | <60.00> | <0.00> | <0.00> | <0.00> | <60.00> | — | !2—3 | !2(暂定) | <1> | !好(暂定)",
      ]
    `);
    expect(lines.filter((line) => line.includes('区间是'))).toHaveLength(1);
    const csv = new TextDecoder().decode(yearCsv(result)).split('\r\n');
    expect(csv.map((line) => line.split(',').slice(3, 14).join(','))).toMatchInlineSnapshot(`
      [
        "单位,组别,状态,平时,年度得分,加分,扣分,总分,下界,上界,名次",
        "甲局,一,暂定,80.00,0.00,0.00,0.00,80.00,,,1",
        "乙局,一,暂定,60.00,0.00,0.00,0.00,60.00,57.00,62.00,2",
        "丙局,二,暂定,60.00,0.00,0.00,0.00,60.00,,,2",
        "",
      ]
    `);
  });
});
