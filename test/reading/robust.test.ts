import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Problems } from '../../src/diagnostics/problems.ts';
import { readCsv } from '../../src/reading/csv.ts';
import type { RawCell } from '../../src/reading/table.ts';
import { unlessRefused } from '../../src/reading/workbook/fileFormat.ts';
import { readTableOf } from './tableFixture.ts';

test('no bytes make the CSV reader throw: a table, or a located error', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => {
      const problems = new Problems();
      const table = await unlessRefused('x.csv', problems, () => readCsv(bytes, { file: 'x.csv' }, problems));
      expect(table === undefined).toBe(problems.hasErrors);
    }),
  );
});

const cell: fc.Arbitrary<RawCell> = fc.oneof(
  fc.constantFrom(
    '',
    '010',
    '020',
    '甲市',
    '丙县',
    '合计',
    '代码',
    '名称',
    '支出',
    '占比',
    '1',
    '2.50',
    '65%',
    '单位:元',
    '2026年6月',
  ),
  fc.string({ maxLength: 4 }),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map((value) => ({ kind: 'number', text: String(value), percent: value > 1 }) as const),
  fc.constant({ kind: 'trouble', trouble: 'error', text: '#N/A' } as const),
  fc.constant({ kind: 'date', text: '2026-02-25', day: 20509 } as const),
);

test('no table makes the source reader throw, and every problem names its file', () => {
  const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 });
  fc.assert(
    fc.property(rows, fc.boolean(), (given, headed) => {
      const all = headed ? [['代码', '名称', '支出', '占比'], ...given] : given;
      const { problems } = readTableOf({ file: 'x.xlsx', sheet: '表', rows: all, encoding: undefined });
      for (const { location } of problems) expect(location?.file).toBe('x.xlsx');
    }),
    { numRuns: 500 },
  );
});
