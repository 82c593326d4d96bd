import { afterEach, expect, test } from 'vitest';
import { yearCsv } from '../../src/reports/yearCsv.ts';
import { catalogue } from './smallOffice.ts';
import { SmallYear, yearPolicy } from './smallYear.ts';

/** As it stands in 2027: a unit has changed its group, another takes part no more, and both still did in December. */
const roster = `名册: { 考核: 部门, 最少在册月数: 2 }
组别: { 一: 一组, 二: 二组 }
单位:
  - { 代码: '001', 名称: 甲局, 组: 一, 参评: 参评 }
  - { 代码: '002', 名称: 乙局, 组: 一, 参评: 参评 }
  - { 代码: '003', 名称: 丙局, 组: 一, 参评: 参评 }
  - { 代码: '004', 名称: 丁局, 组: 一, 参评: 参评 }
  - { 代码: '005', 名称: 戊局, 组: 二, 参评: 不参评 }
  - { 代码: '006', 名称: 己局, 组: 二, 参评: 参评 }
  - { 代码: '007', 名称: 庚局, 组: 二, 参评: 参评 }
沿革:
  - { 日期: 2026-03-01, 事项: 合并, 由: ['001', '002'], 成: '004', 数据: 取新单位 }
  - { 日期: 2026-07-01, 事项: 新设, 单位: '006' }
  - { 日期: 2026-12-01, 事项: 新设, 单位: '007' }
  - { 日期: 2027-01-01, 事项: 调组, 单位: '003', 原: 二, 现: 一 }
  - { 日期: 2027-01-01, 事项: 调整参评, 单位: '005', 原: 参评, 现: 不参评 }
`;

let office: SmallYear | undefined;
afterEach(() => office?.remove());

function small(policy?: string): SmallYear {
  office = new SmallYear(roster, policy);
  office.everyMonth((month) => [
    ...(month < 3 ? ['001,甲局,10,100', '002,乙局,20,100'] : ['004,丁局,50,100']),
    '003,丙局,80,100',
    '005,戊局,40,100',
    ...(month < 7 ? [] : ['006,己局,60,100']),
    ...(month < 12 ? [] : ['007,庚局,90,100']),
  ]);
  return office;
}

test('a year takes the roster as it stood in December, not as it is written today', async () => {
  const { result, codes } = await small().year();
  expect(codes).toEqual([]);
  expect(result.draft).toEqual([]);
  expect(result.units.map(({ code, standing, group }) => `${code} ${standing} ${group}`)).toEqual([
    '001 absent 一',
    '002 absent 一',
    '003 ranked 二',
    '004 ranked 一',
    '005 ranked 二',
    '006 ranked 二',
    '007 unranked 二',
  ]);
  expect(result.results.map(({ rank, groupRank, grade }) => [rank, groupRank, grade])).toEqual([
    [null, null, null],
    [null, null, null],
    [1, 1, '好'],
    [3, 1, '差'],
    [4, 3, '差'],
    [2, 2, '好'],
    [null, null, null],
  ]);
  expect(result.money[0]?.lines.map(({ code, amount }) => [code, amount])).toEqual([
    ['003', '10'],
    ['006', '10'],
  ]);
});

test('months before a unit was there are no months of its year', async () => {
  const { result } = await small().year();
  const progress = result.scores.find(({ indicator }) => indicator === 'A-01');
  expect(progress?.finalRate).toEqual(['0.1', '0.2', '0.8', '0.5', '0.4', '0.6', '0.9']);
  const parts = progress?.combined?.map((own) => own.parts.filter(({ share }) => share !== '0').length);
  expect(parts).toEqual([2, 2, 12, 10, 12, 6, 1]);
});

const byIndicator = '{ 方式: 逐项, 版本变更: 按年末版本, 折算: [{ 适用: [月], 合成: { 方式: 各期平均 } }] }';

test('the mean of values leaves those months out too', async () => {
  const means = '{ 适用: [月], 合成: { 方式: 取值平均, 月份: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] } }';
  const regular = `{ 方式: 逐项, 版本变更: 按年末版本, 折算: [${means}] }`;
  const { result } = await small(yearPolicy.replace(byIndicator, regular)).year();
  const progress = result.scores.find(({ indicator }) => indicator === 'A-01');
  expect(progress?.finalRate).toEqual([null, null, '0.8', '0.5', '0.4', '0.6', '0.9']);
  expect(result.draft).toEqual([]);
});

test('so does the index as a whole, and so do the segments of a year', async () => {
  const whole = '{ 方式: 整体, 合成: { 方式: 各期平均 }, 平时占分: 100, 年度占分: 0 }';
  const { result } = await small(yearPolicy.replace(byIndicator, whole)).year();
  expect(result.results.map(({ total }) => total?.shown ?? null)).toEqual([
    null,
    null,
    '87.67',
    '54.90',
    '45.43',
    '65.67',
    '94.00',
  ]);
  expect(result.results.map(({ open }) => open)).toEqual(result.units.map(() => false));
  office?.remove();
  const segmented = byIndicator.replace('按年末版本', '分段');
  const run = small(yearPolicy.replace(byIndicator, segmented));
  run.write(
    'config/目录/2026b.yaml',
    catalogue.replace('版本: 2026-01, 生效: 2026-01', '版本: 2026-07, 生效: 2026-07'),
  );
  const { result: parts } = await run.year();
  expect(parts.results.map(({ total }) => total?.shown ?? null)).toEqual([
    null,
    null,
    '87.67',
    '54.90',
    '45.43',
    '65.67',
    '94.00',
  ]);
});

test('units that are gone stand in no table', async () => {
  const { result } = await small().year();
  const csv = new TextDecoder().decode(yearCsv(result));
  expect(csv.split('\r\n').map((line) => line.split(',')[2])).toEqual([
    '单位代码',
    '003',
    '004',
    '005',
    '006',
    '007',
    undefined,
  ]);
});
