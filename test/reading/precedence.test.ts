import { expect, test } from 'vitest';
import { byPrecedence } from '../../src/reading/trust/precedence.ts';

test.each([
  ['支出表_202606.csv', '支出表_202606更正.csv'],
  ['支出表_202606.csv', '支出表_202606 (1).csv'],
  ['支出表_202606(2).csv', '支出表_202606(10).csv'],
  ['支出表_20260705.csv', '支出表_20260710.xlsx'],
  ['支出表_202606(1)更正.csv', '支出表_202606(2).csv'],
  ['支出表_202606更正.csv', '支出表_202606更正2.csv'],
  ['支出表.csv', '支出表更正.csv'],
])('%s is older than %s', (older, newer) => {
  const paths = [`data/2026-06/${older}`, `data/2026-06/${newer}`];
  expect(byPrecedence(paths, 'newestName')).toEqual([...paths].reverse());
  expect(byPrecedence([...paths].reverse(), 'newestName')).toEqual([...paths].reverse());
});

test.each([
  ['支出表_202606.csv', '支出表_202606.xlsx'],
  ['支出表_202606(1).csv', '支出表_202606更正.csv'],
  ['支出表_202606第二版.csv', '支出表_202606第三版.csv'],
  ['支出表_202606.csv', '支出表_终稿.csv'],
  ['支出表_202606.csv', '支出表_更正_202606.csv'],
  ['支出表_1.csv', '支出表_01.csv'],
])('names do not tell whether %s or %s is newer', (one, other) => {
  expect(byPrecedence([one, other], 'newestName')).toBeUndefined();
  expect(byPrecedence([other, one], 'newestName')).toBeUndefined();
});

test('of three files each must be told from the others', () => {
  expect(byPrecedence(['表_1.csv', '表_3.csv', '表_2.csv'], 'newestName')).toEqual([
    '表_3.csv',
    '表_2.csv',
    '表_1.csv',
  ]);
  expect(byPrecedence(['表_1.csv', '表_2.csv', '表_新.csv'], 'newestName')).toBeUndefined();
});

test('patterns count in the order in which they are listed', () => {
  const rule = ['*更正*', '表_*'];
  expect(byPrecedence(['表_1.csv', '表_1更正.csv'], rule)).toEqual(['表_1更正.csv', '表_1.csv']);
  expect(byPrecedence(['表_1.csv', '表_2.csv'], rule)).toBeUndefined();
});
