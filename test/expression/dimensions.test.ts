import { describe, expect, test } from 'vitest';
import { findMeasure } from '../../src/domain/measure.ts';
import { parsePeriod } from '../../src/domain/period.ts';
import { bind } from '../../src/expression/bind.ts';
import { dimensionName, productOf, quotientOf } from '../../src/expression/dimensionAlgebra.ts';
import { type DimensionContext, DimensionInference, dimensionOf } from '../../src/expression/dimensions.ts';
import { type Expr, statistic } from '../../src/expression/expr.ts';
import { parseFormula } from '../../src/expression/parse.ts';

const measures: Readonly<Record<string, string>> = {
  支出: '万元',
  预算: '亿元',
  项目数: '个',
  次数: '次',
  面积: '平方米',
  占比: '%',
  报送日: '日期',
  截止日: '日期',
  齐全: '是否',
  等级: '等级',
  得分: '分',
};

const measureOf: DimensionContext['measureOf'] = (item) => findMeasure(measures[item] ?? '');

function treeOf(source: string): Expr {
  const parsed = parseFormula(source);
  const period = parsePeriod('2026-06');
  if (!('expr' in parsed) || !period) throw new Error(source);
  return bind(parsed.expr, ({ name }) => (name in measures ? { kind: 'item', item: name, period } : undefined));
}

/** The dimension and the faults of a formula, as `left operation right`. */
function checked(source: string, bareParameters = false): { dimension: string; faults: readonly string[] } {
  const faults: string[] = [];
  const report: DimensionContext['report'] = ({ left, right, operation }) =>
    faults.push(`${left} ${operation} ${right}`);
  return { dimension: new DimensionInference({ measureOf, bareParameters, report }).of(treeOf(source)), faults };
}

describe('dimensions of sound formulas', () => {
  test.each([
    ['支出 / 预算', 'ratio'],
    ['支出 + 预算', 'money'],
    ['支出 - 5', 'money'],
    ['支出 / 项目数', 'money/count:个'],
    ['支出 / 项目数 * 项目数', 'money'],
    ['支出 / (项目数 / 次数)', 'count:次*money/count:个'],
    ['60% * 支出', 'money'],
    ['2 * 支出', 'money'],
    ['支出 / 2', 'money'],
    ['1 / 支出', 'number'],
    ['占比 - (支出 / 预算 + 5%) / 3', 'ratio'],
    ['3', 'number'],
    ['30%', 'ratio'],
    ['支出 > 预算 且 占比 < 5%', 'yesno'],
    ['等级 = "A" 或 齐全', 'yesno'],
    ['非(齐全)', 'yesno'],
    ['天数(报送日, 截止日) - 2', 'days'],
    ['取大(报送日, 截止日)', 'date'],
    ['如果(预算 = 0, 0%, 支出 / 预算)', 'ratio'],
    ['绝对值(支出 - 预算)', 'money'],
    ['四舍五入(支出 / 预算, 4)', 'ratio'],
    ['齐全 * 支出', 'money'],
    ['得分 / 项目数', 'score/count:个'],
  ])('%s is %s', (source, dimension) => {
    expect(checked(source)).toEqual({ dimension, faults: [] });
    expect(dimensionOf(treeOf(source), measureOf)).toBe(dimension);
  });
});

describe('dimensions that do not fit', () => {
  test.each([
    ['支出 + 项目数', 'money + count:个'],
    ['支出 > 90%', 'money > ratio'],
    ['项目数 - 次数', 'count:个 - count:次'],
    ['取大(支出, 面积)', 'money MAX area'],
    ['等级 = 齐全', 'label = yesno'],
    ['等级 + 1', 'label + label'],
    ['等级 > "B"', 'label > label'],
    ['报送日 - 截止日', 'date - date'],
    ['天数(支出, 截止日)', 'money DAYS date'],
    ['如果(支出, 1, 0)', 'money IF yesno'],
    ['如果(齐全, 支出, 占比)', 'money IF ratio'],
    ['支出 且 齐全', 'money IF yesno'],
    ['四舍五入(支出, 占比)', 'ratio ROUND number'],
  ])('%s: %s', (source, ...faults) => {
    expect(checked(source).faults.slice(0, faults.length)).toEqual(faults);
  });

  test('one fault is told once, not again by what stands above it', () => {
    expect(checked('(支出 + 项目数) / 预算 > 90%').faults).toEqual(['money + count:个']);
  });
});

describe('inside a form', () => {
  test('a bare parameter may be a rate: so many points a day', () => {
    expect(checked('得分 - 0.1 * 天数(报送日, 截止日)', true)).toEqual({ dimension: 'score', faults: [] });
    expect(checked('得分 - 0.1 * 天数(报送日, 截止日)').faults).toEqual(['score - days']);
  });

  test('points times a quantity are points, points over points a ratio', () => {
    expect(checked('得分 * 次数', true).dimension).toBe('score');
    expect(checked('得分 / 得分', true).dimension).toBe('ratio');
    expect(checked('得分 / (支出 - 预算) * 支出', true).dimension).toBe('score');
  });

  test('what is known beforehand is not inferred again', () => {
    const tree = treeOf('支出 + 项目数');
    const faults: unknown[] = [];
    const inference = new DimensionInference({
      measureOf,
      known: new Map([[tree, 'ratio']]),
      report: (fault) => faults.push(fault),
    });
    expect(inference.of({ kind: 'named', name: '取值', of: tree })).toBe('ratio');
    expect(faults).toEqual([]);
  });
});

test('statistics keep the dimension, counts are bare', () => {
  const everybody = { by: 'all', fallbackBelow: 0 } as const;
  expect(dimensionOf(statistic('median', treeOf('支出'), everybody), measureOf)).toBe('money');
  expect(dimensionOf(statistic('count', treeOf('支出'), everybody), measureOf)).toBe('number');
});

test('products and quotients cancel', () => {
  expect(productOf('money/count:个', 'count:个')).toBe('money');
  expect(quotientOf('money', 'money')).toBe('ratio');
  expect(quotientOf('ratio', 'money')).toBe('1/money');
  expect(productOf('ratio', 'area')).toBe('area');
});

test('dimensions are named by the unit of measure of their base', () => {
  expect(dimensionName('money/count:个')).toBe('万元/个');
  expect(dimensionName('days')).toBe('日');
  expect(dimensionName('ratio')).toBe('比率');
  expect(dimensionName('people')).toBe('人');
});
