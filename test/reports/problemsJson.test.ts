import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { problemsData } from '../../src/reports/problemsJson.ts';

const suppressed = { by: '张某', reason: '处室自用', until: '2026-12' };

const found: readonly Diagnostic[] = [
  { code: 'DAT-0204', severity: 'warning', location: { file: '早.csv' }, facts: {}, suppressed },
  { code: 'DAT-0203', severity: 'warning', location: { file: '通讯录.csv' }, facts: {} },
  {
    code: 'DAT-0506',
    severity: 'error',
    location: { file: '表.xlsx', sheet: '一', cell: 'C4', value: 'E', unit: '甲市' },
    facts: { text: 'E', expected: { zh: 'A、B', en: 'A, B' } },
  },
  {
    code: 'DAT-0103',
    severity: 'error',
    location: { file: '表.xlsx', sheet: '一', cell: 'C4', value: '机密', confidential: true },
    facts: { found: '4', expected: '3' },
  },
];

test('problems are serialised worst first, whole, and in the language', () => {
  expect(problemsData(found, 'en')).toEqual({
    format: 'kaohe.problems/1',
    counts: { error: 2, warning: 1, note: 0, suppressed: 1 },
    problems: [
      {
        code: 'DAT-0506',
        severity: 'error',
        place: { file: '表.xlsx', sheet: '一', cell: 'C4', line: null, column: null },
        value: 'E',
        unit: '甲市',
        message: 'expected one of A, B, found "E"',
        expected: 'A, B',
        remedy: 'write one of them',
        suppressed: null,
        facts: { text: 'E', expected: 'A, B' },
      },
      expect.objectContaining({ code: 'DAT-0103', value: null, unit: null, expected: '3' }),
      expect.objectContaining({
        code: 'DAT-0203',
        place: { file: '通讯录.csv', sheet: null, cell: null, line: null, column: null },
        value: null,
        expected: null,
        facts: {},
      }),
      expect.objectContaining({ code: 'DAT-0204', suppressed }),
    ],
  });
  expect(JSON.stringify(problemsData(found, 'zh'))).toContain('这里只能填 A、B,实际是“E”');
  expect(JSON.stringify(problemsData(found, 'zh'))).not.toContain('机密');
});
