import { expect, test } from 'vitest';
import { Problems } from '../../src/diagnostics/problems.ts';
import { parsePeriod } from '../../src/domain/period.ts';
import { columnRollUp, headerRowsOf, layoutFields, layoutOf } from '../../src/reading/sourceLayout.ts';
import { fillPeriod } from '../../src/reading/sourceMapping.ts';
import { readYaml } from '../../src/reading/yaml.ts';
import { shape } from '../../src/schema/shapes.ts';

function layout(yaml: string) {
  const problems = new Problems();
  const node = readYaml(yaml, 'x.yaml', problems);
  const read = node && shape(layoutFields).read(node, { problems, vocabulary: new Set() });
  const at = { file: 'x.yaml', line: 1 };
  const rules = read && layoutOf(read, at, problems);
  const rows = read && headerRowsOf(read.headerRows, { name: '表', location: at }, problems);
  return { rules, rows, said: problems.list.map(({ code, facts }) => `${code} ${facts['key'] ?? ''}`.trim()) };
}

test('what a source does not say of its layout is plain, or open', () => {
  expect(layout('主键列: 代码')).toEqual({
    rules: { arrangement: 'plain', title: undefined, until: undefined, hidden: undefined, filters: [] },
    rows: undefined,
    said: [],
  });
});

test('every key of a layout', () => {
  const yaml = `版式: 长表
项目列: [项目, 指标]
数值列: 数值
计量单位列: 单位
表题: 表一
止于: 表二
隐藏: 跳过
筛选: { 年度: '{年}', 月份: ['{月}', '{两位月}'] }
表头行: [2, 3]`;
  expect(layout(yaml)).toEqual({
    rules: {
      arrangement: { item: ['项目', '指标'], value: '数值', measure: '单位' },
      title: '表一',
      until: '表二',
      hidden: 'skip',
      filters: [
        { header: '年度', values: ['{年}'] },
        { header: '月份', values: ['{月}', '{两位月}'] },
      ],
    },
    rows: [2, 3],
    said: [],
  });
});

test('the columns of a 长表 go with it and with nothing else', () => {
  expect(layout('版式: 长表').said).toEqual(['DEF-0104 项目列', 'DEF-0104 数值列']);
  expect(layout('{ 版式: 转置, 项目列: 项目 }').said).toEqual(['DEF-0108 项目列']);
});

test.each([
  ['求和', { kind: 'sum' }],
  ['逐行求和', { kind: 'lines' }],
  ['取小计行', { kind: 'subtotal' }],
  ['计数', { kind: 'count', texts: undefined }],
  ['{ 计数: [是, 有] }', { kind: 'count', texts: ['是', '有'] }],
  ['{ 合计比率: [支出, [预算, 预算数]] }', { kind: 'ratio', over: '支出', under: ['预算', '预算数'] }],
  ['平均', undefined],
  ['{ 平均: 支出 }', undefined],
])('汇总: %s', (yaml, rule) => {
  const problems = new Problems();
  const node = readYaml(`汇总: ${yaml}`, 'x.yaml', problems);
  const value = node?.kind === 'map' ? node.entries[0]?.value : undefined;
  expect(value && columnRollUp.read(value, { problems, vocabulary: new Set() })).toEqual(rule);
  expect(problems.hasErrors).toBe(rule === undefined);
});

test('the marks of a period; a whole year has no month to fill in', () => {
  const filled = (text: string) => {
    const period = parsePeriod(text);
    return period && fillPeriod('{年}年{月}月({两位月})', period);
  };
  expect([filled('2026-06'), filled('2026')]).toEqual(['2026年6月(06)', '2026年{月}月({两位月})']);
});
