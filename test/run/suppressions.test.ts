import { expect, test } from 'vitest';
import type { Location } from '../../src/diagnostics/diagnostic.ts';
import { Problems } from '../../src/diagnostics/problems.ts';
import type { Suppression } from '../../src/diagnostics/suppression.ts';
import { suppressFindings } from '../../src/run/suppressions.ts';
import { periodOf } from '../samples/sampleMonth.ts';

const june = periodOf('2026-06');
const entry: Suppression = {
  code: 'DAT-0406',
  file: 'data/2026-06/*.xlsx',
  sheet: undefined,
  cell: undefined,
  fact: undefined,
  from: undefined,
  until: june,
  by: '张某',
  reason: '系统里就是这样写',
  location: { file: 'config/忽略.yaml', line: 2 },
};
const facts = { code: '010', name: '甲市府', expected: '甲市' };
const place: Location = { file: 'data/2026-06/表.xlsx', sheet: '一', cell: 'B4' };

function outcome(change: Partial<Suppression>, scope = { period: june, whole: true }): readonly string[] {
  const problems = new Problems();
  problems.report('DAT-0406', place, facts);
  suppressFindings([{ ...entry, ...change }], scope, problems);
  return problems.list.map(({ code, suppressed }) => (suppressed ? `${code} ${suppressed.by}` : code));
}

test.each<[string, Partial<Suppression>]>([
  ['the file alone', {}],
  ['sheet and cell', { sheet: '一', cell: 'B4' }],
  ['a fact to the letter', { fact: '甲市府' }],
  ['its first month', { from: june }],
])('%s names the finding', (_, change) => {
  expect(outcome(change)).toEqual(['DAT-0406 张某']);
});

test.each<[string, Partial<Suppression>]>([
  ['another code', { code: 'DAT-0405' }],
  ['another file', { file: 'data/2026-06/*.csv' }],
  ['a part of the path', { file: '表.xlsx' }],
  ['another sheet', { sheet: '二' }],
  ['another cell', { cell: 'B5' }],
  ['a part of a fact', { fact: '甲' }],
])('%s does not, and the entry is idle', (_, change) => {
  expect(outcome(change)).toEqual(['DAT-0406', 'WSP-0703']);
});

test('an entry that has run out is told of, one that is yet to come is not', () => {
  expect(outcome({ until: periodOf('2026-05') })).toEqual(['DAT-0406', 'WSP-0704']);
  expect(outcome({ from: periodOf('2026-07'), until: periodOf('2026-08') })).toEqual(['DAT-0406']);
});

test('an entry for what a run did not look at is not idle', () => {
  expect(outcome({ file: 'data/2026-05/*' })).toEqual(['DAT-0406']);
  expect(outcome({ cell: 'B5' }, { period: june, whole: false })).toEqual(['DAT-0406']);
});

test('an error is never marked', () => {
  const problems = new Problems();
  problems.report('DAT-0401', place, {});
  suppressFindings([{ ...entry, code: 'DAT-0401' }], { period: june, whole: false }, problems);
  expect(problems.list[0]?.suppressed).toBeUndefined();
  expect(problems.hasErrors).toBe(true);
});

test('an entry for the registers of a year is not idle in a month', () => {
  expect(outcome({ file: 'data/2026/资金数据.csv' })).toEqual(['DAT-0406']);
});
