import { expect, test } from 'vitest';
import { Problems } from '../../src/diagnostics/problems.ts';
import { readCsv } from '../../src/reading/csv.ts';
import { plainLayout, type RollUp, type SourceMapping } from '../../src/reading/sourceMapping.ts';
import { cellText, type RawCell } from '../../src/reading/table.ts';
import { unlessRefused } from '../../src/reading/workbook/fileFormat.ts';
import fc from '../properties.ts';
import { mapping, readTableOf } from './tableFixture.ts';

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

const names = fc.constantFrom('代码', '名称', '支出', '占比', '表');
const layouts: fc.Arbitrary<SourceMapping['layout']> = fc.record({
  arrangement: fc.oneof(
    fc.constantFrom('plain' as const, 'turned' as const),
    fc.record({ item: names, value: names, measure: fc.option(names, { nil: undefined }) }),
  ),
  title: fc.option(names, { nil: undefined }),
  until: fc.option(fc.constantFrom('合计', '单位:元'), { nil: undefined }),
  hidden: fc.constantFrom(undefined, 'read' as const, 'skip' as const),
  filters: fc.constantFrom([], [{ header: '名称', values: ['甲市', '乙市'] }]),
});
const rules = fc.constantFrom<RollUp | undefined>(
  undefined,
  { kind: 'sum' },
  { kind: 'lines' },
  { kind: 'subtotal' },
  { kind: 'count', texts: undefined },
  { kind: 'ratio', over: '支出', under: '占比' },
);
const subUnits = ['甲市', '丙县'].map((name, place) => ({
  code: String(place + 1),
  name: `${name}一区`,
  aliases: ['2.50'],
  parent: '010',
  from: undefined,
  until: undefined,
  row: 2,
}));

/** What stands at an address of the sheet, however the reader rearranges it. */
function textAt(rows: readonly (readonly RawCell[])[], address: string): string {
  const [, letter = '', row = ''] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  return cellText(rows[Number(row) - 1]?.[letter.charCodeAt(0) - 65]);
}

test('no layout and no rule makes the reader throw, problems quote what stands in their cell, and every row is read or passed over for a reason', () => {
  const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 });
  const hidden = fc.record({ rows: fc.array(fc.nat(8)), columns: fc.array(fc.nat(5)) });
  fc.assert(
    fc.property(rows, layouts, fc.tuple(rules, rules), fc.boolean(), hidden, (given, layout, rollUps, free, unseen) => {
      const header = free ? ['代码', '支出', '占比', '名称'] : ['代码', '名称', '支出', '占比'];
      const columns = mapping.columns.map((column, place) => ({
        ...column,
        measure: undefined,
        rollUp: rollUps[place],
      }));
      const all = [['表'], header, ...given];
      const { problems, count } = readTableOf(
        {
          file: 'x.xlsx',
          sheet: '表',
          rows: all,
          encoding: undefined,
          hidden: { rows: new Set(unseen.rows), columns: new Set(unseen.columns) },
        },
        { headerRows: undefined, layout: free ? layout : { ...plainLayout, hidden: layout.hidden }, columns },
        { subUnits },
      );
      for (const { location } of problems) {
        expect(location?.file).toBe('x.xlsx');
        if (location?.value !== undefined) expect(textAt(all, location.cell ?? '')).toBe(location.value);
      }
      const skipped = Object.values(count?.skipped ?? {}).reduce((sum, lines) => sum + lines, 0);
      expect((count?.rows ?? 0) + skipped).toBe(count?.lines ?? 0);
    }),
    { numRuns: 2000 },
  );
});
