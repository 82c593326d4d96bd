import { describe, expect, test } from 'vitest';
import { printedLike } from '../../src/catalogue/printed.ts';
import { inWords } from '../../src/diagnostics/phrase.ts';
import { Rational } from '../../src/domain/rational.ts';
import { readCatalogue } from './readCatalogue.ts';
import { type SampleParts, sampleCatalogue } from './sample.ts';

/** What is wrong with one worked case: code and facts that tell it. */
function checked(example: string, parts: SampleParts = {}): readonly string[] {
  const text = sampleCatalogue({ ...parts, indicator: { ...parts.indicator, 用例: `[${example}]` } });
  return readCatalogue(text).problems.map(({ code, facts }) =>
    [
      code,
      ...[facts['key'] ?? facts['item'], facts['found']].flatMap((fact) => (fact ? inWords(fact, 'zh') : [])),
    ].join(' '),
  );
}

const data = '数据: { 支付数: 75, 下达数: 100 }';

describe('figures', () => {
  test.each([
    [`{ 月份: 6, ${data}, 取值: 0.75, 直接得分: 2, 得分: 2 }`],
    [`{ 月份: 6, ${data}, 取值: 75%, 得分: 2.0000 }`],
    [`{ 月份: 6, 数据: { 支付数: 8, 下达数: 11 }, 取值: 8/11, 得分: 1.697 }`],
    [`{ 月份: 6, 数据: { 支付数: 8, 下达数: 11 }, 取值: 0.727, 得分: 1.6970 }`],
  ])('%s holds', (example) => {
    expect(checked(example)).toEqual([]);
  });

  test.each([
    [`{ 月份: 6, ${data}, 得分: 2.1 }`, 'CAT-0401 得分 2.0'],
    [`{ 月份: 6, ${data}, 取值: 0.751, 得分: 2 }`, 'CAT-0401 取值 0.750'],
    [`{ 月份: 6, ${data}, 直接得分: 1.9999, 得分: 2 }`, 'CAT-0401 直接得分 2.0000'],
    [`{ 月份: 6, 数据: { 支付数: 8, 下达数: 11 }, 取值: 9/11, 得分: 1.697 }`, 'CAT-0401 取值 8/11'],
    [`{ 月份: 6, ${data}, 取值: { 完成率: 0.75 }, 得分: 2 }`, 'CAT-0401 完成率 没有这个数'],
    [`{ 月份: 6, 数据: { 支付数: 75 }, 得分: 2 }`, 'CAT-0401 得分 待核(缺少“下达数”)'],
    [`{ 月份: 6, ${data}, 状态: 待核 }`, 'CAT-0401 状态 2'],
    [`{ 月份: 6, ${data}, 得分: 两分 }`, 'CAT-0401 得分 2'],
    [`{ 月份: 5, ${data}, 得分: 2 }`, 'CAT-0404'],
    [`{ 月份: 6, 数据: { 支付数: 75, 下达总数: 100 }, 状态: 待核 }`, 'CAT-0402 下达总数'],
    [`{ 月份: 6, 其他月份: { 5: { 支付数: 70 } }, ${data}, 得分: 2 }`, 'CAT-0402 支付数'],
    [`{ 月份: 6, 数据: { 支付数: 75%, 下达数: 100 }, 状态: 待核 }`, 'CAT-0403 支付数'],
  ])('%s: %s', (example, problem) => {
    expect(checked(example)).toEqual([problem]);
  });

  test('are read in the unit of the item: 亿元 meets 万元', () => {
    const items = ['欠款: { 单位: 亿元, 性质: 时点, 密级: 内部 }'];
    const indicator = { 取值: '支付数 / 下达数 + 欠款 / 下达数' };
    expect(
      checked('{ 月份: 6, 数据: { 支付数: 25, 下达数: 100, 欠款: 0.005 }, 取值: 75%, 得分: 2 }', { items, indicator }),
    ).toEqual([]);
  });

  test('dates are days, 是/否 and labels are words', () => {
    const items = [
      '报送日: { 单位: 日期, 性质: 年度, 密级: 内部 }',
      '截止日: { 单位: 日期, 性质: 年度, 密级: 内部 }',
      '齐全: { 单位: 是否, 性质: 年度, 密级: 内部 }',
    ];
    const indicator = {
      取值: "'如果(齐全, 工作日数(报送日, 截止日), 99) * (支付数 / 下达数)'",
      单位: '日',
      方向: '负',
      计分: '{ 方式: 时限, 时限: 0, 每迟一日扣: 0.5, 保底: 0 }',
    };
    const given = (word: string) =>
      `{ 月份: 6, 数据: { 支付数: 1, 下达数: 1, 报送日: 2026-11-24, 截止日: 2026-11-20, 齐全: ${word} }`;
    expect(checked(`${given('是')}, 取值: 2, 得分: 3 }`, { items, indicator })).toEqual([]);
    expect(checked(`${given('否')}, 取值: 99, 得分: 0 }`, { items, indicator })).toEqual([]);
    expect(checked(`${given('有')}, 状态: 待核 }`, { items, indicator })).toEqual(['CAT-0403 齐全']);
  });
});

describe('other months', () => {
  const averaged = {
    计分: '{ 方式: 多期平均, 期数: 季内各月, 缺期: 待核, 先后: 先平均后计分, 内层: { 方式: 插值, 折线: [[60%, 0], [90%, 满分]] } }',
  };

  test('of the quarter, and figures the rule names on its way', () => {
    const months = '其他月份: { 4: { 支付数: 70, 下达数: 100 }, 5: { 支付数: 80, 下达数: 100 } }';
    expect(
      checked(`{ 月份: 6, ${data}, ${months}, 取值: { 各期平均: 75% }, 得分: 2 }`, { indicator: averaged }),
    ).toEqual([]);
    expect(
      checked(`{ 月份: 6, ${data}, 其他月份: { 5: { 支付数: 80, 下达数: 100 } }, 状态: 待核 }`, {
        indicator: averaged,
      }),
    ).toEqual([]);
  });

  test('a yearly figure stands for all of them', () => {
    const items = ['任务数: { 单位: 万元, 性质: 目标, 密级: 内部 }'];
    const indicator = { ...averaged, 取值: '支付数 / 任务数 + 0 * 下达数 / 任务数' };
    const months = '其他月份: { 4: { 支付数: 70, 下达数: 1 }, 5: { 支付数: 80, 下达数: 1 } }';
    expect(
      checked(`{ 月份: 6, 数据: { 支付数: 75, 下达数: 1, 任务数: 100 }, ${months}, 得分: 2 }`, { items, indicator }),
    ).toEqual([]);
  });
});

describe('status', () => {
  const rules = { 不适用: '[{ 条件: 下达数 = 0, 处理: 领域内分摊 }]' };

  test.each([
    ['missing data', {}, '{ 月份: 6, 数据: { 支付数: 75 }, 状态: 待核 }'],
    ['missing as zero', { 缺失: '记零分' }, '{ 月份: 6, 数据: { 支付数: 75 }, 得分: 0 }'],
    ['a zero denominator', {}, '{ 月份: 6, 数据: { 支付数: 75, 下达数: 0 }, 状态: 待核 }'],
    [
      '…that is nothing to compute',
      { 零分母: '无法计算' },
      '{ 月份: 6, 数据: { 支付数: 75, 下达数: 0 }, 状态: 无法计算 }',
    ],
    ['…that means no points', { 零分母: '记零分' }, '{ 月份: 6, 数据: { 支付数: 75, 下达数: 0 }, 得分: 0 }'],
    ['…that means full points', { 零分母: '满分' }, '{ 月份: 6, 数据: { 支付数: 75, 下达数: 0 }, 得分: 4 }'],
    ['…that means 不适用', { 零分母: '领域内分摊' }, '{ 月份: 6, 数据: { 支付数: 75, 下达数: 0 }, 状态: 不适用 }'],
    ['a condition', rules, '{ 月份: 6, 数据: { 支付数: 75, 下达数: 0 }, 状态: 不适用 }'],
    [
      'a condition that gives full points',
      { 不适用: '[{ 条件: 下达数 = 0, 处理: 满分 }]' },
      '{ 月份: 6, 数据: { 支付数: 75, 下达数: 0 }, 得分: 4 }',
    ],
    ['a condition that cannot be told', rules, '{ 月份: 6, 数据: { 支付数: 75 }, 状态: 待核 }'],
  ])('%s', (_, indicator, example) => {
    expect(checked(example, { indicator })).toEqual([]);
  });

  test('cap, floor and rounding come last', () => {
    const indicator = { 上限: '75%满分', 下限: '0.5', 舍入: '1位' };
    expect(checked('{ 月份: 6, 数据: { 支付数: 95, 下达数: 100 }, 直接得分: 4, 得分: 3 }', { indicator })).toEqual([]);
    expect(checked('{ 月份: 6, 数据: { 支付数: 10, 下达数: 100 }, 直接得分: 0, 得分: 0.5 }', { indicator })).toEqual(
      [],
    );
    expect(checked('{ 月份: 6, 数据: { 支付数: 8, 下达数: 11 }, 直接得分: 1.6970, 得分: 1.7 }', { indicator })).toEqual(
      [],
    );
  });
});

describe('他单位', () => {
  const gap =
    '{ 读法: 指标, 方式: 相对, 标准: 90%, 容差: 5%, 统计: 中位数, 统计对象: 取值, 范围: { 比较: 全体 }, 极值: 全部, 依据: 得分, 高分: 满分, 低分: 50%满分, 只升不降: 是, 全等时: 直接, 单户时: 直接 }';

  test('by their 取值: points are placed between the lowest and the highest', () => {
    const peers = '他单位: { 拉萨市: 90%, 那曲市: 60% }';
    expect(
      checked(`{ 月份: 6, ${data}, ${peers}, 取值: 75%, 直接得分: 2, 得分: 3 }`, { indicator: { 差距: gap } }),
    ).toEqual([]);
  });

  test('by their 得分率 where that is compared', () => {
    const rates = gap.replace('统计对象: 取值', '统计对象: 得分率');
    const peers = '他单位: { 拉萨市: 100%, 那曲市: 0% }';
    expect(checked(`{ 月份: 6, ${data}, ${peers}, 直接得分: 2, 得分: 3 }`, { indicator: { 差距: rates } })).toEqual([]);
  });

  test('by their data, for sums over sums', () => {
    const indicator = {
      计分: '{ 方式: 均值比较, 均值: 合计比率, 含本单位: 是, 范围: { 比较: 全体 }, 每: 1%, 扣: 0.1, 不足一步: 按比例, 保底: 0, 单户时: 满分 }',
    };
    const peers = '他单位: { 拉萨市: { 支付数: 180, 下达数: 200 }, 那曲市: { 支付数: 85, 下达数: 100 } }';
    // (75 + 180 + 85) ÷ 400 = 85 %: ten points of percentage short.
    expect(checked(`{ 月份: 6, ${data}, ${peers}, 得分: 3 }`, { indicator })).toEqual([]);
    expect(checked(`{ 月份: 6, ${data}, 他单位: { 拉萨市: 90% }, 得分: 3 }`, { indicator })).toEqual(['CAT-0405']);
  });

  test('ranks count them', () => {
    const indicator = {
      计分: '{ 方式: 名次递减, 每后一位扣: 0.5, 并列: 取前, 范围: { 比较: 全体 }, 保底: 0, 单户时: 满分 }',
    };
    expect(
      checked(`{ 月份: 6, ${data}, 他单位: { 甲: 80%, 乙: 76%, 丙: 75%, 丁: 1/3 }, 得分: 3 }`, { indicator }),
    ).toEqual(['CAT-0403 丁']);
    expect(
      checked(`{ 月份: 6, ${data}, 他单位: { 甲: 80%, 乙: 76%, 丙: 75% }, 取值: { 名次: 3 }, 得分: 3 }`, { indicator }),
    ).toEqual([]);
  });

  test('one way for all of them', () => {
    expect(checked(`{ 月份: 6, ${data}, 他单位: { 甲: 80%, 乙: { 支付数: 1 } }, 得分: 2 }`)).toEqual([
      'DEF-0105 两种写法',
    ]);
  });
});

test.each([
  ['0.46', '0.46'],
  ['0.5', '0.5'],
  ['46%', '46%'],
  ['46.00%', '46.00%'],
  ['460‰', '460‰'],
  ['23/50', '23/50'],
  ['24/50', '0.46'],
  ['零', undefined],
  ['1e3', undefined],
])('0.46 printed like %s', (expected, printed) => {
  expect(printedLike(expected, Rational.of(46, 100))).toBe(printed);
});
