import { expect, test } from 'vitest';
import { parsePeriod } from '../../src/domain/period.ts';
import type { SubUnit } from '../../src/domain/subUnit.ts';
import type { RollUp, SourceMapping } from '../../src/reading/sourceMapping.ts';
import fc from '../properties.ts';
import { csvTable, inChinese, mapping, measureOf, readTableOf, roster, valuesOf } from './tableFixture.ts';

const sub = (code: string, name: string, parent: string, more: Partial<SubUnit> = {}): SubUnit => {
  return { code, name, aliases: [], parent, from: undefined, until: undefined, row: 2, ...more };
};
const subUnits = [
  sub('011', '甲一县', '010'),
  sub('012', '甲二县', '010', { aliases: ['甲二区'] }),
  sub('021', '乙一县', '020'),
  sub('019', '移走县', '010', { until: parsePeriod('2026-05') }),
  sub('019', '移走县', '020', { from: parsePeriod('2026-06') }),
];

const ratio: RollUp = { kind: 'ratio', over: '支出', under: '预算' };

/** Spending by one rule, its share of the budget as ratio of sums. */
function rolled(kind: 'sum' | 'lines' | 'subtotal', more: Partial<SourceMapping> = {}): Partial<SourceMapping> {
  const [spent, share] = mapping.columns;
  const columns = [
    { ...spent, rollUp: { kind } },
    { ...share, rollUp: ratio },
  ] as SourceMapping['columns'];
  return { headerRows: undefined, columns, ...more };
}

const counties =
  '代码,名称,支出,预算\n011,甲一县,10000,4\n012,甲二区,20000.5,2\n021,乙一县,5,1\n019,移走县,6,1\n030,丙县,7,2\n';
const expected = { 支出数: ['3.00005', '0.0011', '0.0007'], 占比: ['60001/12', '5.5', '3.5'] };
const read = (text: string, change = rolled('sum')) => readTableOf(csvTable(text), change, { subUnits });
const codes = (text: string, change = rolled('sum')) =>
  read(text, change).problems.map(({ code, location }) => `${code} ${location?.cell ?? ''}`.trim());

test('counties add up to the unit they belong to in the month; a unit without any is its own only part', () => {
  const reading = read(counties);
  expect(reading.problems).toEqual([]);
  expect(valuesOf(reading)).toEqual(expected);
  expect(reading.count).toEqual({ rows: 5, lines: 6, skipped: { 表头行: 1 } });
});

test('every cell that a figure was made of is kept', () => {
  const { columns } = read(counties);
  expect(columns.get('支出数')?.origin).toMatchObject({
    cells: ['C2+C3', 'C4+C5', 'C6'],
    texts: ['10000 + 20000.5', '5 + 6', '7'],
    measure: '元 × 0.0001,求和',
  });
  expect(columns.get('占比')?.origin).toMatchObject({
    cells: ['(C2+C3)/(D2+D3)', '(C4+C5)/(D4+D5)', '(C6)/(D6)'],
    texts: ['(10000 + 20000.5) / (4 + 2)', '(5 + 6) / (1 + 1)', '(7) / (2)'],
  });
});

test('sums of each part and of the whole, wherever they stand, are checked and not added', () => {
  const total = '合计,,30018.5,10\n';
  const sums = counties.replace('011', `${total}010,甲市合计,30000.5,6\n011`).replace('021', ',乙市小计,11,2\n021');
  expect(codes(sums)).toEqual([]);
  expect(valuesOf(read(sums))).toEqual(expected);
  expect(read(sums).count?.skipped).toEqual({ 表头行: 1, 小计行: 2, 合计行: 1 });
  expect(codes(sums.replace('小计,11', '小计,12'))).toEqual(['DAT-1107 C6']);
  expect(codes(sums.replace('30018.5', '30018'))).toEqual(['DAT-0408 C2']);
});

test('digits left by binary arithmetic are told of once a column, of sums and of parts of ratios alike', () => {
  const odd = counties.replace('20000.5', '20000.5000000762939').replace(',2\n021', ',2.000000076293945\n021');
  const { problems } = read(odd);
  expect(problems.map(({ code, location }) => `${code} ${location?.cell} ${location?.unit}`)).toEqual([
    'DAT-0513 C3 甲二区',
    'DAT-0513 D3 甲二区',
  ]);
  expect(problems.map(({ facts }) => facts['item'])).toEqual(['支出数', '占比']);
});

test('a subtotal with such digits is no figure of a unit, and not told of', () => {
  const sums = counties.replace('021', ',甲市小计,30000.5000000000001,6\n021');
  expect(codes(sums).filter((code) => code.startsWith('DAT-0513'))).toEqual([]);
});

test('取小计行 takes the sums as they stand and holds the parts against them', () => {
  const sums = counties.replace('011', '010,甲市,30000.5,6\n011').replace('021', ',乙市小计,11,2\n021');
  const reading = read(sums, rolled('subtotal'));
  expect(reading.problems).toEqual([]);
  expect(valuesOf(reading)['支出数']).toEqual(expected['支出数']);
  expect(reading.columns.get('支出数')?.origin?.letters).toBe('C');
  expect(codes(sums.replace('30000.5', '30001'), rolled('subtotal'))).toEqual(['DAT-1107 C2']);
});

test('without one of its parts, or with a blank one, a sum is not known', () => {
  const without = counties.replace('021,乙一县,5,1\n', '');
  expect(codes(without)).toEqual(['DAT-1106']);
  expect(valuesOf(read(without))).toEqual({
    支出数: ['3.00005', undefined, '0.0007'],
    占比: ['60001/12', undefined, '3.5'],
  });
  expect(valuesOf(read(counties.replace(',5,', ',,')))['支出数']?.[1]).toBeUndefined();
  const zero = read(counties.replace(',5,', ',,'), rolled('sum', { blank: 'zero' }));
  expect([valuesOf(zero)['支出数']?.[1], zero.problems.map(({ code }) => code)]).toEqual(['0.0006', ['DAT-0511']]);
});

test('a part that is 不适用 drops out of a sum, and of both sides of a ratio', () => {
  const markers = new Map([['/', 'notApplicable']] as const);
  const reading = read(counties.replace('20000.5,2', '/,2').replace('7,2', '/,/'), rolled('sum', { markers }));
  expect(reading.problems).toEqual([]);
  expect(valuesOf(reading)).toEqual({ 支出数: ['1', '0.0011', undefined], 占比: ['2500', '5.5', undefined] });
  for (const item of ['支出数', '占比']) expect(reading.columns.get(item)?.notApplicable).toEqual([2]);
  expect(reading.columns.get('支出数')?.origin).toMatchObject({
    texts: ['10000 + /', '5 + 6', '/'],
    conversions: ['C3 “/”为不适用', '', 'C6 “/”为不适用'],
  });
});

test('a part that comes twice, of no unit, or beside a sum of the same name, is not added', () => {
  expect(codes(`${counties}011,甲一县,1,1\n`)).toEqual(['DAT-0404 A7']);
  expect(codes(`${counties}018,甲八县,1,1\n`)).toEqual(['DAT-0401 A7']);
  expect(codes(`${counties}020,乙市,1,1\n020,乙市合计,1,1\n`)).toContain('DAT-0404 A8');
});

test('a denominator of zero gives no ratio', () => {
  expect(codes(counties.replace('7,2', '7,0'))).toEqual(['DAT-1108 D6']);
});

const lines = '代码,名称,支出,公开\n010,甲市,10000,是\n011,甲一县,20000,否\n010,甲市,0.5,是\n021,乙一县,11,\n';
const byLine = (blank: 'zero' | 'missing'): Partial<SourceMapping> => {
  const [spent] = mapping.columns;
  const count = { item: '公开数', header: '公开', measure: measureOf('个') };
  return {
    headerRows: undefined,
    blank,
    columns: [
      { ...spent, rollUp: { kind: 'lines' } },
      { ...spent, ...count, rollUp: { kind: 'count', texts: ['是'] } },
      { ...spent, ...count, item: '填报数', rollUp: { kind: 'count', texts: undefined } },
    ] as SourceMapping['columns'],
  };
};

test('逐行求和 and 计数 take every line of a unit and its parts, however many', () => {
  const reading = read(lines, byLine('zero'));
  expect(reading.problems.map(({ code }) => code)).toEqual(['DAT-0511']);
  expect(valuesOf(reading)).toEqual({
    支出数: ['3.00005', '0.0011', '0'],
    公开数: ['2', '0', '0'],
    填报数: ['3', '0', '0'],
  });
  const unknown = read(lines, byLine('missing'));
  expect(unknown.problems.map(({ code, facts }) => [code, inChinese(facts)['units']])).toEqual([['DAT-0407', '丙县']]);
  expect(valuesOf(unknown)['公开数']).toEqual(['2', '0', undefined]);
});

test('neither the order of rows nor sums among them change a figure', () => {
  const [header = '', ...rows] = counties.trimEnd().split('\n');
  const sums = ['合计,,30018.5,10', '010,甲市合计,30000.5,6', ',乙市小计,11,2', '小计,,9,9', ',,,', '注:略,,,'];
  const tables = fc
    .subarray(sums)
    .chain((chosen) => fc.shuffledSubarray([...rows, ...chosen], { minLength: rows.length + chosen.length }));
  fc.assert(
    fc.property(tables, (table) => {
      const reading = read([header, ...table].join('\n'));
      expect(reading.problems).toEqual([]);
      expect(valuesOf(reading)).toEqual(expected);
    }),
  );
});

test('parts and units that lost their leading zeros, and a unit that is no longer there, are told of as in any export', () => {
  const [first, ...others] = roster.units;
  if (!first) throw new Error('the roster has units');
  const { name, shortName, group } = first;
  const ended = { name, shortName, group, from: parsePeriod('2026-05'), standing: 'absent' } as const;
  const later = { ...roster, padsCodes: true, units: [{ ...first, stages: [ended] }, ...others] };
  const reading = readTableOf(csvTable(counties.replace('\n021', '\n21')), rolled('sum'), { subUnits, roster: later });
  expect(reading.problems.map(({ code, facts }) => [code, inChinese(facts)])).toEqual([
    ['DAT-0802', { count: '1', units: '乙一县' }],
    ['DAT-0803', { unit: '甲市', period: '2026-06' }],
  ]);
  expect(valuesOf(reading)['支出数']?.slice(1)).toEqual(expected.支出数.slice(1));
});
