import { expect, test } from 'vitest';
import { Rational } from '../../src/domain/rational.ts';
import { cellReader, plausibility } from '../../src/reading/cellReader.ts';
import { exactly } from '../../src/reading/decimal.ts';
import type { RawCell } from '../../src/reading/table.ts';
import { itemOf, measureOf } from './tableFixture.ts';

/** The value as text, `missing`, or the code of the fault. */
function read(cell: RawCell, measure: string, labels?: readonly string[]): string {
  const item = itemOf('项', measure, labels ? { labels } : {});
  const reading = cellReader({ item, measure: measureOf(measure), blank: 'missing' })(cell);
  return 'value' in reading ? exactly(reading.value).toText() : 'code' in reading ? reading.code : 'missing';
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
  [number('0.65', true), '%', '0.65'],
  ['65%', '倍', '0.65'],
  ['9.2‰', '%', '0.0092'],
  ['-0%', '%', '0'],
  ['65%', '万元', 'DAT-0505'],
  [number('0.65', true), '万元', 'DAT-0505'],
  [date, '万元', 'DAT-0501'],
  [tick(true), '次', 'DAT-0501'],
  [' \u00a0', '万元', 'missing'],
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
  ['2026年2月', 'DAT-0507'],
  ['20260225', 'DAT-0507'],
  [number('46078'), 'DAT-0507'],
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
  expect(read(cell, '等级', ['A', 'B', 'C'])).toBe(expected);
});

test.each([
  ['error', 'DAT-0502'],
  ['notCalculated', 'DAT-0503'],
  ['merged', 'DAT-0504'],
] as const)('a cell in trouble: %s', (kind, code) => {
  expect(['万元', '日期', '是否'].map((measure) => read(trouble(kind), measure))).toEqual([code, code, code]);
});

test('blank as zero holds for figures, never for dates and labels', () => {
  const blank = (measure: string) =>
    'missing' in cellReader({ item: itemOf('项', measure), measure: measureOf(measure), blank: 'zero' })('');
  expect(['万元', '次', '%', '日期', '是否'].map(blank)).toEqual([false, false, false, true, true]);
});

test('the edges of a range belong to it', () => {
  const isPlausible = plausibility(
    itemOf('项', '%', { range: { least: Rational.of(3, 10), most: Rational.of(9, 10) } }),
  );
  const values = ['30', '90', '29.999', '90.001'].map((text) => Rational.fromText(text).dividedBy(Rational.hundred));
  expect(values.map(isPlausible)).toEqual([true, true, false, false]);
});
