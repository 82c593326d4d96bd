import { expect, test } from 'vitest';
import type { Paper } from '../../src/papers/paper.ts';
import { inFullWidth, punctuated, withFullMarks } from '../../src/papers/punctuation.ts';

/** Full-width marks by their code points, which are hard to tell from half-width ones on a screen. */
const [comma, colon, semicolon, open, close] = ['\uff0c', '\uff1a', '\uff1b', '\uff08', '\uff09'];

test.each([
  ['预算执行(失10.57分),预算绩效', `预算执行${open}失10.57分${close}${comma}预算绩效`],
  ['得分率85%; 其中', `得分率85%${semicolon}其中`],
  ['领域(98.2%)', `领域${open}98.2%${close}`],
  ['办法 (示例) 执行', `办法${open}示例${close}执行`],
  ['时间: 9:30', `时间${colon}9:30`],
  ['共1,234元', '共1,234元'],
  ['优秀 ≥ 0.9,实际0.8', `优秀 ≥ 0.9${comma}实际0.8`],
  ['指标P-A02,得1分', `指标P-A02${comma}得1分`],
])('%s', (text, expected) => {
  expect(inFullWidth(text)).toBe(expected);
});

test('text without Chinese stays, a part of Chinese text does not', () => {
  expect(inFullWidth('P-A02, 3 (x)')).toBe('P-A02, 3 (x)');
  expect(inFullWidth('12.5')).toBe('12.5');
  expect(withFullMarks(':')).toBe(colon);
});

test('headers of a paper stay as templates name them', () => {
  const paper: Paper = {
    kind: '函',
    audience: '领导',
    path: '函/一(二)',
    title: '标题(初稿)',
    fields: { '甲(乙)': '一,二' },
    tables: [
      {
        name: '表',
        title: '表:',
        measure: '单位:分',
        columns: [{ header: '甲(乙)', width: 9, kind: 'text' }],
        rows: [['一;二']],
      },
    ],
  };
  const { path, title, fields, tables } = punctuated(paper);
  expect(path).toBe('函/一(二)');
  expect(title).toBe(`标题${open}初稿${close}`);
  expect(fields).toEqual({ '甲(乙)': `一${comma}二` });
  expect(tables[0]?.columns[0]?.header).toBe('甲(乙)');
  expect(tables[0]?.measure).toBe(`单位${colon}分`);
  expect(tables[0]?.rows).toEqual([[`一${semicolon}二`]]);
});
