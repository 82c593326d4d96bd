import { describe, expect, test } from 'vitest';
import { monthsOfQuarter, scopeOf, watchedScope } from '../../src/catalogue/scope.ts';
import { parseDay } from '../../src/domain/date.ts';
import { type Period, parsePeriod } from '../../src/domain/period.ts';
import type { Formula } from '../../src/expression/formula.ts';
import { parseFormula } from '../../src/expression/parse.ts';
import { constantOf } from '../../src/rules/constant.ts';
import { readCatalogue } from './readCatalogue.ts';
import { type SampleParts, sampleCatalogue } from './sample.ts';

const june = period('2026-06');
const somewhere = { file: 'catalogue.yaml', line: 9, column: 20, width: 6 };

function period(text: string): Period {
  const parsed = parsePeriod(text);
  if (!parsed) throw new Error(text);
  return parsed;
}

function subjectOf(parts: SampleParts) {
  const { edition } = readCatalogue(sampleCatalogue(parts));
  const indicator = edition?.indicators[0];
  if (!edition || !indicator) throw new Error('no edition');
  return { edition, indicator };
}

function formula(source: string): Formula {
  const parsed = parseFormula(source);
  if (!('expr' in parsed)) throw new Error(source);
  return { source, expr: parsed.expr, location: somewhere };
}

const standards = "进度标准: { 名称: 支付进度标准, 单位: '%', 节点: { 3: 20, 6: 45 } }";

describe('a scope', () => {
  const { edition, indicator } = subjectOf({ standards });

  test('binds items to the scored month, standards to their figure of the month, 满分 to the points', () => {
    const scope = scopeOf(indicator, edition, june);
    const item = scope.bind(formula('支付数'));
    expect(item).toEqual({ kind: 'item', item: '支付数', period: '2026-06' });
    expect(scope.bind(formula('支付数'))).toBe(item);
    expect(scope.item('支付数', somewhere)).toBe(item);
    expect(scope.bind(formula('进度标准'))).toMatchObject({
      kind: 'named',
      name: '进度标准(6月)',
      of: { kind: 'number', ratio: true },
    });
    expect(scope.bind(formula('满分'))).toBe(scope.full);
    expect(scope.full).toMatchObject({ kind: 'named', name: '满分', of: { kind: 'number' } });
  });

  test('names the 取值 and opens its quotient, sharing the nodes', () => {
    const scope = scopeOf(indicator, edition, june);
    expect(scope.value).toMatchObject({ kind: 'named', name: '取值', of: { kind: 'binary', operator: '/' } });
    expect(scope.quotient?.numerator).toBe(scope.item('支付数', somewhere));
    expect(scope.values.size).toBe(0);
  });

  test('follows the indicator into other months', () => {
    const scope = scopeOf(indicator, edition, june);
    const march = period('2026-03');
    expect(scope.valueIn(june)).toBe(scope.value);
    expect(scope.valueIn(march)).toMatchObject({
      kind: 'named',
      name: '取值(3月)',
      of: { left: { item: '支付数', period: '2026-03' } },
    });
    expect(scope.at(march).bind(formula('进度标准'))).toMatchObject({ name: '进度标准(3月)' });
    expect(scope.at(march)).toBe(scope.at(march));
  });

  test('knows the named days of the calendar, as dates', () => {
    const festival = new Map([['藏历新年', parseDay('2026-02-18') ?? 0]]);
    const scope = scopeOf(indicator, { ...edition, namedDays: festival }, june);
    expect(scope.bind(formula('藏历新年'))).toMatchObject({
      kind: 'named',
      name: '藏历新年',
      of: { text: '2026-02-18' },
    });
    const days = scope.bind(formula('天数(藏历新年, 藏历新年)'));
    expect(constantOf(days)?.toText()).toBe('0');
    expect(scopeOf(indicator, edition, june).bind(formula('藏历新年'))).toMatchObject({ kind: 'name' });
  });

  test('takes a whole year as its December', () => {
    const withDecember = subjectOf({ standards: '线: { 名称: 线, 节点: { 12: 7 } }' });
    const scope = scopeOf(withDecember.indicator, withDecember.edition, period('2026'));
    expect(scope.bind(formula('线'))).toMatchObject({ name: '线(12月)' });
    expect(scope.bind(formula('支付数'))).toMatchObject({ period: '2026' });
  });

  test('no quotient where the division is not on top', () => {
    const other = subjectOf({ indicator: { 取值: '1 - 支付数 / 下达数' } });
    expect(scopeOf(other.indicator, other.edition, june).quotient).toBeUndefined();
  });

  test('named values are named nodes', () => {
    const other = subjectOf({
      indicator: {
        取值: '{ 本期: 支付数, 基期: 下达数 }',
        计分: '{ 方式: 同比变动, 变动: 变动额, 本期: 本期, 基期: 基期, 内层: { 方式: 插值, 折线: [[0, 0], [10, 满分]] } }',
      },
    });
    const scope = scopeOf(other.indicator, other.edition, june);
    expect([...scope.values].map(([name, node]) => [name, node.kind === 'named' && node.name])).toEqual([
      ['本期', '本期'],
      ['基期', '基期'],
    ]);
    expect(scope.value.kind).toBe('name');
  });
});

test('the watch hears of every name', () => {
  const subject = { ...subjectOf({ standards }), period: period('2026-09') };
  const heard: string[] = [];
  const scope = watchedScope(subject, {
    usedItem: (item) => heard.push(`item ${item}`),
    usedStandard: (standard) => heard.push(`standard ${standard}`),
    unknownName: (name, { line, column, width }) => heard.push(`unknown ${name} ${line}:${column}+${width}`),
    missingFigure: ({ name }, month) => heard.push(`no ${name} in ${month}`),
  });
  expect(heard).toEqual(['item 支付数', 'item 下达数']);
  heard.length = 0;
  expect(scope.bind({ ...formula('1 + 进度标准 + 未知数'), location: { ...somewhere, width: 14 } })).toMatchObject({
    kind: 'binary',
  });
  scope.item('没有的项', somewhere);
  expect(heard).toEqual(['standard 进度标准', 'no 进度标准 in 9', 'unknown 未知数 9:31+3', 'unknown 没有的项 9:20+6']);
});

test('the location of a name inside quotes is one further', () => {
  const subject = { ...subjectOf({}), period: june };
  const columns: (number | undefined)[] = [];
  const scope = watchedScope(subject, { unknownName: (_, { column }) => columns.push(column) });
  scope.bind({ ...formula('1 + 未知'), location: { ...somewhere, width: 6 } });
  scope.bind({ ...formula('1 + 未知'), location: { ...somewhere, width: 8 } });
  expect(columns).toEqual([24, 25]);
});

test.each([
  ['2026-03', ['2026-02', '2026-03']],
  ['2026-06', ['2026-04', '2026-05', '2026-06']],
  ['2026-12', ['2026-10', '2026-11', '2026-12']],
  ['2026-05', ['2026-04', '2026-05']],
  ['2026-01', ['2026-01']],
  ['2026', ['2026-10', '2026-11', '2026-12']],
])('the quarter up to %s', (scored, months) => {
  expect(monthsOfQuarter(period(scored))).toEqual(months);
});

test('only a quarterly indicator has several months', () => {
  const { edition, indicator } = subjectOf({ indicator: { 周期: '月' } });
  expect(scopeOf(indicator, edition, june).months).toEqual(['2026-06']);
});
