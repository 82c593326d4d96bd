import { beforeAll, describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/domain/assessment.ts';
import type { ReportContext } from '../../src/reports/context.ts';
import type { Sheet } from '../../src/reports/sheet.ts';
import { indexSheet } from '../../src/reports/sheets/indexSheet.ts';
import { periodOf, sampleMonth } from '../samples/sampleMonth.ts';

let june: ReportContext;

beforeAll(async () => {
  june = await sampleMonth({ assessment: '地市', period: periodOf('2026-06') });
});

function sheetOf(change: Partial<Assessment>): Sheet {
  return indexSheet.make({ ...june, assessment: { ...june.assessment, ...change } });
}

/** Texts and figures under a header, the average last. */
function column(sheet: Sheet, header: string): readonly (string | null)[] {
  const [first, last] = sheet.header;
  const place = Math.max(
    ...[first, last].map((row) => sheet.rows[row - 1]?.findIndex((cell) => cell.value === header) ?? -1),
  );
  const lines = sheet.rows.slice(last, last + june.assessment.units.length + 1);
  return lines.map((cells) => {
    const value = cells[place]?.value ?? null;
    return value === null || typeof value === 'string' ? value : value.figure;
  });
}

const notesOf = (sheet: Sheet) =>
  sheet.rows.filter(([first]) => first?.style === 'caption').map(([first]) => first?.value);

describe('指数总表', () => {
  it('stands in the order of ranks, with the mean of what it shows', () => {
    const sheet = sheetOf({});
    expect(column(sheet, '名次').slice(0, -1)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    const shown = column(sheet, '指数').slice(0, -1).map(Number);
    expect(shown).toEqual([...shown].sort((a, b) => b - a));
    const cents = shown.reduce((sum, index) => sum + Math.round(index * 100), 0);
    expect(column(sheet, '指数').at(-1)).toBe((Math.round(cents / 7) / 100).toFixed(2));
  });

  it('lists a unit without an index last, and one that is not assessed only in a note', () => {
    const { results, units } = june.assessment;
    const sheet = sheetOf({
      results: results.map((result, row) =>
        row < 2 ? { ...result, index: null, rank: null, bounds: { low: '1.00', high: '99.00' } } : result,
      ),
      units: units.map((unit, row) => (row === 1 ? { ...unit, standing: 'excluded' } : unit)),
      draft: [{ unit: '540100', indicator: 'P-A01', status: '待核' }],
    });
    const names = column(sheet, '地市');
    expect(names.slice(5, 7)).toEqual(['拉萨市', '平均']);
    expect(names).not.toContain('日喀则市');
    expect(column(sheet, '指数')[5]).toBe('—');
    expect(column(sheet, '备注')[5]).toBe('暂定,1项待核,区间1.00—99.00');
    expect(sheet.rows[0]?.[0]?.value).toBe('2026年6月地市财政绩效管理指数表(初稿)');
    expect(notesOf(sheet).slice(2)).toEqual([
      '  3. 不参评的单位不列入:日喀则市。',
      '  4. 有待核数据,本表为初稿,不得发布;待核单位的指数为暂定数,不排名。',
    ]);
  });

  it('says why an area has no rate: not due, open, or not applicable', () => {
    const { results, scores, indicators, areas } = june.assessment;
    const debts = new Set(indicators.filter(({ area }) => area === 'F').map(({ id }) => id));
    expect([debts.size > 2, areas[5]?.id]).toEqual([true, 'F']);
    const without = results.map((result, row) =>
      row < 2
        ? { ...result, areas: result.areas.map((area) => (area.id === 'F' ? { ...area, rate: null } : area)) }
        : result,
    );
    const reasons = scores.map((score) =>
      debts.has(score.indicator)
        ? {
            ...score,
            status: score.status.map((status, row) => (row === 0 ? '不适用' : row === 1 ? '无法计算' : status)),
          }
        : score,
    );
    const rates = (sheet: Sheet) =>
      new Map(column(sheet, '地市').map((name, row) => [name, column(sheet, '债务管理')[row]]));
    const some = rates(sheetOf({ results: without, scores: reasons }));
    expect([some.get('拉萨市'), some.get('日喀则市')]).toEqual(['不适用', '待核']);
    const none = rates(sheetOf({ results: without, scores: scores.filter((score) => !debts.has(score.indicator)) }));
    expect([none.get('拉萨市'), none.get('日喀则市')]).toEqual(['未到期', '未到期']);
  });

  it('before the first month has no index, and says so', async () => {
    const january = await sampleMonth({ assessment: '地市', period: periodOf('2026-01') });
    const sheet = indexSheet.make(january);
    expect(new Set(column(sheet, '指数').slice(0, -1))).toEqual(new Set(['—']));
    expect(column(sheet, '地市').slice(0, -1)).toEqual(january.assessment.units.map((unit) => unit.name));
    expect(notesOf(sheet)).toContain('  3. 本月不计算指数(起算月为2月,或未达到最低覆盖)。');
  });
});
