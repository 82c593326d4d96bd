import { describe, expect, test } from 'vitest';
import { inWords } from '../../src/diagnostics/phrase.ts';
import { readCatalogue } from './readCatalogue.ts';
import { indicatorText, type SampleParts, sampleCatalogue } from './sample.ts';

function found(parts: SampleParts, known?: ReadonlySet<string>): readonly string[] {
  return readCatalogue(sampleCatalogue(parts), known).problems.map(
    ({ code, facts }) =>
      `${code} ${Object.values(facts)
        .map((fact) => inWords(fact, 'zh'))
        .join(' | ')}`,
  );
}

const items = [
  '户数: { 单位: 户, 性质: 时点, 密级: 内部 }',
  '等级评定: { 单位: 等级, 性质: 年度, 取值: [优, 良, 差], 密级: 内部 }',
];

describe('names', () => {
  test('an unknown name is told once for all due months, with what was probably meant', () => {
    expect(found({ indicator: { 取值: '支付数 / 下达总数 + 0 * 下达数' } })).toEqual([
      'FML-0102 下达总数 | 是不是“下达数”?',
    ]);
  });

  test('a name that forms look up themselves is checked too', () => {
    const parts = {
      items: [items[1] ?? ''],
      indicator: { 取值: '', 单位: '等级', 计分: '{ 方式: 等级, 数据项: 等级评价, 得分: { 优: 满分, 良: 2, 差: 0 } }' },
    };
    expect(found(parts).filter((each) => each.startsWith('FML'))).toEqual(['FML-0102 等级评价 | 是不是“等级评定”?']);
  });

  test('标准 and 达标线得分 belong to the gap rule alone', () => {
    const gap = (high: string) =>
      `{ 读法: 单位, 方式: 相对, 标准: 90%, 容差: 5% * 标准, 统计: 中位数, 统计对象: 取值, 范围: { 比较: 全体 }, 极值: 差距单位, 依据: 得分, 高分: ${high}, 低分: 30%满分, 只升不降: 是, 全等时: 直接, 单户时: 直接 }`;
    expect(found({ indicator: { 差距: gap('达标线得分') } })).toEqual([]);
    expect(
      found({ indicator: { 计分: '{ 方式: 插值, 折线: [[标准 - 30%, 0], [90%, 满分]] }', 差距: gap('满分') } }),
    ).toEqual(['FML-0102 标准 | 是不是“标准”?']);
  });
});

test('one name, one figure: an item cannot be called like a standard table', () => {
  const standards = '支付数: { 名称: 支付进度标准, 节点: { 3: 1 } }';
  expect(found({ standards }).filter((each) => each.startsWith('CAT-0506'))).toEqual([
    'CAT-0506 支付数 | 标准表“支付进度标准”',
  ]);
});

describe('units of measure', () => {
  test('the 取值 meets the parameters of its form', () => {
    const parts = {
      indicator: {
        取值: '下达数 - 支付数',
        单位: '万元',
        方向: '负',
        计分: '{ 方式: 插值, 折线: [[10%, 满分], [40%, 0]] }',
      },
    };
    expect(found(parts)).toEqual(['FML-0103 万元 | 比率 | <=', 'FML-0103 万元 | 比率 | <', 'FML-0103 万元 | 比率 | -']);
  });

  test('points written as a ratio', () => {
    expect(found({ indicator: { 计分: '{ 方式: 插值, 折线: [[60%, 0], [90%, 50% + 50%]] }' } })).toEqual([
      'FML-0103 比率 | 分 | =',
    ]);
  });

  test('a rate of points a step is no fault', () => {
    const late = {
      取值: '户数',
      单位: '户',
      方向: '负',
      计分: '{ 方式: 按步扣分, 起点: 3, 方向: 高于扣, 每: 1, 扣: 10%满分, 不足一步: 按一个, 保底: 0 }',
    };
    expect(found({ items: [items[0] ?? ''], indicator: late })).toEqual(['CAT-0503 支付数', 'CAT-0503 下达数']);
  });

  test('standards of a gap rule are in the unit of the 取值', () => {
    const gap =
      '{ 读法: 指标, 方式: 相对, 标准: 90%, 容差: 5 * 户数, 统计: 均值, 统计对象: 取值, 范围: { 比较: 全体 }, 极值: 全部, 依据: 得分, 高分: 满分, 低分: 0, 只升不降: 否, 全等时: 直接, 单户时: 直接 }';
    expect(found({ items: [items[0] ?? ''], indicator: { 差距: gap, 取值: '支付数 / 下达数' } })).toContain(
      'FML-0103 比率 | 户 | -',
    );
  });
});

describe('conditions', () => {
  test('compare labels that the item declares', () => {
    const rule = (label: string) => ({ 不适用: `[{ 条件: '等级评定 = "${label}"', 处理: 满分 }]` });
    expect(found({ items: [items[1] ?? ''], indicator: rule('差') })).toEqual([]);
    expect(found({ items: [items[1] ?? ''], indicator: rule('中') })).toEqual([
      'CAT-0292 等级评定 | 中 | 可用: 优、良、差',
    ]);
  });

  test('a bare figure is no condition', () => {
    expect(found({ indicator: { 不适用: '[{ 条件: 1, 处理: 满分 }]' } })).toEqual(['CAT-0109 1 | 数']);
  });
});

describe('schedule and reach', () => {
  test.each([
    [{ 周期: '年', 考核: '年度' }, ['CAT-0104 年 | 3、6、9、12']],
    [{ 周期: '月', 应考月: '' }, ['CAT-0106 ', 'CAT-0503 支付数', 'CAT-0503 下达数']],
    [{ 应考月: '[6, 3]' }, ['CAT-0111 应考月']],
    [{ 提醒月: '[4, 1]' }, ['CAT-0111 提醒月']],
    [{ 提醒月: '[1, 6]' }, ['CAT-0113 6']],
    [{ 应考月: '[2, 6]' }, ['CAT-0104 季 | 2、6']],
    [{ 周期: '节点', 应考月: '[11]' }, []],
  ])('%o', (indicator, problems) => {
    expect(found({ indicator })).toEqual(problems);
  });

  test('适用 against the roster, where there is one', () => {
    const indicator = { 适用: "[Ⅰ组, '540100', Ⅸ组]" };
    expect(found({ indicator })).toEqual([]);
    expect(found({ indicator }, new Set(['Ⅰ组', 'Ⅱ组', '540100']))).toEqual(['CAT-0107 Ⅸ组 | 是不是“Ⅰ组”?']);
  });
});

describe('points', () => {
  test('exact sums: a thousandth is a difference', () => {
    const leaf = (id: string, points: string) => `{ ${indicatorText({ 编号: id, 分值: points })} }`;
    const tree = (last: string) =>
      `  - { 编号: A, 名称: 甲, 分值: 4, 下级: [${leaf('a', '1.333')}, ${leaf('b', '1.333')}, ${leaf('c', last)}] }`;
    expect(found({ tree: tree('1.334') })).toEqual([]);
    expect(found({ tree: tree('1.333') })).toEqual(['CAT-0101 甲 | 4 | 3.999']);
  });

  test('above 满分 at the parameter that says so', () => {
    const { problems } = readCatalogue(
      sampleCatalogue({ indicator: { 计分: '{ 方式: 插值, 折线: [[60%, 0], [90%, 5]] }' } }),
    );
    expect(problems.map(({ code, location }) => [code, location?.width])).toEqual([['CAT-0291', 1]]);
  });

  test("above 满分 is the bonus form's right", () => {
    const bonus =
      '{ 方式: 达标超额, 目标: 80%, 达标得分: 5, 每: 5%, 加: 0.5, 不足一步: 满一个, 封顶: 无, 未达标得分: 0 }';
    expect(found({ indicator: { 计分: bonus } })).toEqual([]);
  });
});

test('a gap rule over points that compare units already', () => {
  const gap =
    '{ 读法: 指标, 方式: 相对, 标准: 90%, 容差: 0%, 统计: 均值, 统计对象: 得分率, 范围: { 比较: 全体 }, 极值: 全部, 依据: 得分, 高分: 满分, 低分: 0, 只升不降: 否, 全等时: 直接, 单户时: 直接 }';
  const rank = '{ 方式: 名次递减, 每后一位扣: 0.5, 并列: 取前, 范围: { 比较: 全体 }, 保底: 0, 单户时: 满分 }';
  expect(found({ indicator: { 计分: rank, 差距: gap } })).toEqual(['CAT-0301 名次递减']);
});
