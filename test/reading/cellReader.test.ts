import { expect, test } from 'vitest';
import { Rational } from '../../src/domain/rational.ts';
import { type CellDeclaration, undeclaredCells } from '../../src/reading/cellDeclaration.ts';
import { type CellRule, cellReader, plausibility } from '../../src/reading/cellReader.ts';
import { exactly } from '../../src/reading/decimal.ts';
import type { RawCell } from '../../src/reading/table.ts';
import { itemOf, measureOf } from './tableFixture.ts';

/** The value as text, `missing`, `notApplicable`, or the code of the fault; with the conversion, if there was any. */
function read(
  cell: RawCell,
  measure: string,
  more: Partial<CellDeclaration & CellRule> & { labels?: string[] } = {},
): string {
  const item = itemOf('项', measure, more.labels ? { labels: more.labels } : {});
  const cells = { ...undeclaredCells, ...more };
  const reading = cellReader({ item, measure: measureOf(measure), cells, digits: more.digits })(cell);
  if ('code' in reading) return reading.code;
  const said =
    'value' in reading ? exactly(reading.value).toText() : reading.notApplicable ? 'notApplicable' : 'missing';
  return reading.conversion === undefined ? said : `${said} ${reading.conversion}`;
}

const number = (text: string, percent = false): RawCell => ({ kind: 'number', text, percent });
const date: RawCell = { kind: 'date', text: '2026-02-25', day: 20509 };
const tick = (value: boolean): RawCell => ({ kind: 'yesno', text: value ? 'TRUE' : 'FALSE', value });
const trouble = (kind: 'error' | 'notCalculated' | 'merged'): RawCell => ({
  kind: 'trouble',
  trouble: kind,
  text: 'x',
});

test.each<[RawCell, string, string]>([
  ['40.37', '亿元', '403700'],
  ['5534', '万元', '5534'],
  ['0.01', '元', '0.000001'],
  [number('45000000000'), '元', '4500000'],
  ['65%', '%', '0.65'],
  ['65', '%', '0.65'],
  ['0.65', '%', '0.0065'],
  [number('0.65', true), '%', '0.65 百分比格式'],
  ['65%', '倍', '0.65'],
  ['9.2‰', '%', '0.0092'],
  ['-0%', '%', '0'],
  ['65%', '万元', 'DAT-0505'],
  [number('0.65', true), '万元', 'DAT-0505'],
  [date, '万元', 'DAT-0501'],
  [tick(true), '次', 'DAT-0501'],
  [' \u00a0', '万元', 'missing'],
  ['(1,234.5)', '万元', '-1234.5 括号为负'],
  ['\uff08\uff11\uff12\uff09', '万元', '-12 括号为负'],
  ['(0)', '万元', '0 括号为负'],
  ['(60.8%)', '%', '-0.608 括号为负'],
  ['(-5)', '万元', 'DAT-0501'],
  ['((5))', '万元', 'DAT-0501'],
  ['5534万元', '万元', '5534 去掉“万元”'],
  ['5534元', '万元', 'DAT-0501'],
  ['3.2个百分点', '%', '0.032 百分点'],
  ['-3.2百分点', '百分点', '-0.032 百分点'],
  ['3.2个百分点', '万元', 'DAT-0501'],
  ['1 234 567.8', '万元', '1234567.8'],
  ['1\u00a0234', '万元', '1234'],
  ['\u2212 5', '万元', '-5'],
  ['12 34', '万元', 'DAT-0501'],
  ['1 2', '万元', 'DAT-0501'],
  ['#DIV/0!', '万元', 'DAT-0502'],
  ['—', '万元', 'DAT-0514'],
  ['－－', '万元', 'DAT-0514'],
  ['/', '万元', 'DAT-0514'],
  ['无', '是否', 'DAT-0514'],
  ['不 适 用', '日期', 'DAT-0514'],
  ['待定', '万元', 'DAT-0501'],
  [{ kind: 'number', text: '5', percent: false, reversed: true }, '万元', 'DAT-0515'],
])('%j in %s is %s', (cell, measure, expected) => {
  expect(read(cell, measure)).toBe(expected);
});

test.each<[RawCell, string]>([
  ['2026-02-25', '20509'],
  ['2026-2-25', '20509'],
  ['2026/2/25', '20509'],
  ['2026年2月25日', '20509'],
  [date, '20509'],
  ['25/02/2026', 'DAT-0507'],
  ['2026-02-30', 'DAT-0507'],
  ['2026.2.25', '20509'],
  ['2026年2月25号', '20509'],
  ['20260225', '20509'],
  ['2026-02-25 00:00:00', '20509'],
  ['2026-02-25T15:30', '20509 去掉时刻'],
  [number('20260225'), '20509'],
  [number('46078'), '20509 日期序号'],
  ['46078', '20509 日期序号'],
  ['2026年2月', 'DAT-0516'],
  ['2026-02', 'DAT-0516'],
  [number('202602'), 'DAT-0516'],
  ['2026-13', 'DAT-0507'],
  ['20260230', 'DAT-0507'],
  [number('46078.5'), 'DAT-0507'],
  [number('12345'), 'DAT-0507'],
  ['2026-02-25 25', 'DAT-0507'],
  ['', 'missing'],
])('date %j is %s', (cell, expected) => {
  expect(read(cell, '日期')).toBe(expected);
});

test.each<[RawCell, string]>([
  ['是', '1'],
  [' 否 ', '0'],
  [tick(true), '1'],
  [tick(false), '0'],
  ['有', 'DAT-0506'],
  [number('1'), 'DAT-0506'],
  ['', 'missing'],
])('是否 %j is %s', (cell, expected) => {
  expect(read(cell, '是否')).toBe(expected);
});

test.each<[RawCell, string]>([
  ['A', '0'],
  ['Ｃ', '2'],
  ['a', 'DAT-0506'],
  ['D', 'DAT-0506'],
])('等级 %j is %s', (cell, expected) => {
  expect(read(cell, '等级', { labels: ['A', 'B', 'C'] })).toBe(expected);
});

test.each([
  ['error', 'DAT-0502'],
  ['notCalculated', 'DAT-0503'],
  ['merged', 'DAT-0504'],
] as const)('a cell in trouble: %s', (kind, code) => {
  expect(['万元', '日期', '是否'].map((measure) => read(trouble(kind), measure))).toEqual([code, code, code]);
});

test('blank as zero holds for figures, never for dates and labels', () => {
  const blank = (measure: string) => read('', measure, { blank: 'zero', markers: new Map([['—', 'zero']]) });
  expect(['万元', '次', '%', '日期', '是否'].map(blank)).toEqual([
    ...Array(3).fill('0 空白为零'),
    'missing',
    'missing',
  ]);
  expect(read('—', '日期', { markers: new Map([['—', 'zero']]) })).toBe('missing “—”为缺失');
});

test('the edges of a range belong to it', () => {
  const isPlausible = plausibility(
    itemOf('项', '%', { range: { least: Rational.of(3, 10), most: Rational.of(9, 10) } }),
  );
  const values = ['30', '90', '29.999', '90.001'].map((text) => Rational.fromText(text).dividedBy(Rational.hundred));
  expect(values.map(isPlausible)).toEqual([true, true, false, false]);
});

const markers = new Map([
  ['—', 'missing'],
  ['/', 'notApplicable'],
  ['无', 'zero'],
] as const);

test.each<[RawCell, string]>([
  [' — ', 'missing “—”为缺失'],
  ['／', 'notApplicable “/”为不适用'],
  ['无', '0 “无”为零'],
  ['不适用', 'DAT-0514'],
  ['', 'notApplicable 空白为不适用'],
])('declared markers: %j is %s', (cell, expected) => {
  expect(read(cell, '万元', { markers, blank: 'notApplicable' })).toBe(expected);
});

test('a label of the item stands before a marker of the same text', () => {
  expect(read('无', '等级', { markers, labels: ['有', '无'] })).toBe('1');
});

test('red figures as the source declares them; a negative one is what it is', () => {
  const red: RawCell = { kind: 'number', text: '5', percent: false, reversed: true };
  expect(read(red, '万元', { red: 'negative' })).toBe('-5 红字为负');
  expect(read(red, '万元', { red: 'asStored' })).toBe('5');
  expect(read(number('-5'), '万元', { red: 'negative' })).toBe('-5');
});

test('a month without a day, as declared', () => {
  expect(read('2026年2月', '日期', { monthDay: 'last' })).toBe('20512 年月按月末');
  expect(read('2026/2', '日期', { monthDay: 'first' })).toBe('20485 年月按月初');
});

test.each([
  ['0.0900000762939453', '%', 2, '0.0009 四舍五入到2位小数'],
  ['-0.300000152587891', '万元', 2, '-0.3 四舍五入到2位小数'],
  ['2.345', '元', 2, '0.000235 四舍五入到2位小数'],
  ['2.34', '元', 2, '0.000234'],
])('%s in %s read to %d digits of the file’s unit is %s', (text, measure, digits, expected) => {
  expect(read(text, measure, { digits })).toBe(expected);
  expect(read(number(text), measure, { digits })).toBe(expected);
});

test.each([
  ['0.0900000762939453', true],
  ['-0.300000152587891', true],
  ['0.30000000000000004', true],
  ['12.299999999999999', true],
  ['0.333333333333333', false],
  ['0.000000762939453', false],
  ['1234.5', false],
  ['0.123456789012345', false],
])('digits left by binary arithmetic in %s: %s', (text, expected) => {
  const reading = cellReader({ item: itemOf('项', '万元'), measure: measureOf('万元'), cells: undeclaredCells })(text);
  expect('artefact' in reading).toBe(expected);
  expect('value' in reading && exactly(reading.value).toText()).toBe(Rational.fromText(text).toText());
});
