import { describe, expect, it } from 'vitest';
import { causesOf } from '../../src/diagnostics/causes.ts';
import type { Diagnostic, Location } from '../../src/diagnostics/diagnostic.ts';
import type { Facts } from '../../src/diagnostics/phrase.ts';
import { countProblems } from '../../src/diagnostics/problems.ts';
import { type ProblemCode, problemTable } from '../../src/diagnostics/problemTable.ts';
import { renderProblems } from '../../src/diagnostics/render.ts';

function problem(code: ProblemCode, location: Location, facts: Facts = {}): Diagnostic {
  return { code, severity: problemTable[code].severity, location, facts };
}

const noFigure = (row: number, value: string, unit = '甲市') =>
  problem('DAT-0501', { file: '表.csv', cell: `C${row}`, value, unit }, { item: '支出数', measure: '元', text: value });

const unknown = (row: number, code: string, hint: string) =>
  problem('DAT-0401', { file: '表.csv', cell: `A${row}`, value: code }, { code, hint });

function told(problems: readonly Diagnostic[], language: 'zh' | 'en' = 'zh'): string {
  return renderProblems(problems, { language, lineOf: () => undefined, paint: (_, text) => text }).join('\n\n');
}

describe('problems of one cause', () => {
  it('are told once, each place with its unit and what stands there', () => {
    expect(told([noFigure(4, '四百', '甲市'), noFigure(12, '无', '乙市')])).toBe(
      [
        '错误 DAT-0501  “支出数”应为数(单位: 元),实际是“…”',
        '  = 改法: 改为数字;没有数据请留空',
        '  ┌ 2 处:',
        '  │ 表.csv!C4   甲市  “四百”',
        '  │ 表.csv!C12  乙市  “无”',
      ].join('\n'),
    );
  });

  it('say what stands in all of them in the sentence', () => {
    expect(told([noFigure(4, '无', '甲市'), noFigure(5, '无', '乙市')])).toBe(
      [
        '错误 DAT-0501  “支出数”应为数(单位: 元),实际是“无”',
        '  = 改法: 改为数字;没有数据请留空',
        '  ┌ 2 处:',
        '  │ 表.csv!C4  甲市',
        '  │ 表.csv!C5  乙市',
      ].join('\n'),
    );
  });

  it('may stand in several files', () => {
    const causes = causesOf([
      unknown(4, '02O', '是不是“020”?'),
      problem('DAT-0401', { file: '另表.csv', cell: 'B9', value: '02O' }, { code: '02O', hint: '是不是“020”?' }),
    ]);
    expect(causes.map(({ places, alike }) => [places.length, alike])).toEqual([[2, true]]);
    expect(causes[0]?.told.facts).toEqual({ code: '02O', hint: '是不是“020”?' });
  });

  it('of one column with words of their own have each their sentence', () => {
    expect(told([unknown(4, '02O', '是不是“020”?'), unknown(5, '999', '')], 'en')).toBe(
      [
        'error DAT-0401  no unit has the code "…". …',
        '  = remedy: mend the code (mind leading zeros) or add the unit to the roster',
        '  ┌ 2 places:',
        '  │ 表.csv!A4  no unit has the code "02O". 是不是“020”?',
        '  │ 表.csv!A5  no unit has the code "999".',
      ].join('\n'),
    );
  });

  it('are apart where another column, item or remedy is meant', () => {
    const other = problem(
      'DAT-0501',
      { file: '表.csv', cell: 'D4', value: '无', unit: '甲市' },
      { item: '预算数', measure: '元', text: '无' },
    );
    const titles = ['甲', '乙'].map((title) =>
      problem('DAT-0303', { file: '表.csv', cell: 'A1', value: title }, { title, hint: `改为${title}一` }),
    );
    expect(causesOf([noFigure(4, '无'), other, ...titles]).map(({ places }) => places.length)).toEqual([1, 1, 1, 1]);
  });

  it('that somebody answers for come last, apart from the others, with who, why and until when', () => {
    const suppressed = { by: '张某', reason: '七月才上线', until: '2026-08' };
    const stray = (file: string) => problem('DAT-0203', { file });
    const marked = ['甲.csv', '乙.csv'].map((file) => ({ ...stray(file), suppressed }));
    const note = problem('DAT-0511', { file: '表.csv' }, { count: '2', source: '表' });
    const all = [...marked, note, stray('丙.csv')];
    expect(causesOf(all).map(({ told: { code, suppressed: mark }, places }) => [code, places.length, !mark])).toEqual([
      ['DAT-0203', 1, true],
      ['DAT-0511', 1, true],
      ['DAT-0203', 2, false],
    ]);
    expect(told(all)).toContain(
      ['  = 已忽略: 七月才上线(张某,至 2026-08)', '  ┌ 2 处:', '  │ 甲.csv', '  │ 乙.csv'].join('\n'),
    );
    expect(countProblems(all)).toEqual({ error: 0, warning: 1, note: 1, suppressed: 2 });
  });

  it('are all listed, worst first, however many there are', () => {
    const warnings = Array.from({ length: 120 }, (_, row) => problem('DAT-0203', { file: `多余${row}.csv` }));
    const errors = Array.from({ length: 380 }, (_, row) => noFigure(row + 4, `第${row}格`, `单位${row}`));
    const text = told([...warnings, ...errors]);
    expect(text.split('\n')[0]).toBe('错误 DAT-0501  “支出数”应为数(单位: 元),实际是“…”');
    expect(text.split('\n').filter((line) => line.startsWith('  │'))).toHaveLength(500);
    expect(text.split('\n')).toHaveLength(500 + 2 * 3 + 1);
    for (const { location } of [...warnings, ...errors]) expect(text).toContain(location?.file);
  });
});

describe('what stands in a cell', () => {
  it('is shown beside a place whose sentence does not quote it', () => {
    const extra = problem('DAT-0103', { file: '表.csv', cell: 'E4', value: '500' }, { found: '5', expected: '4' });
    expect(told([extra])).toContain('┌ 表.csv!E4  “500”');
  });

  it('neither breaks the line nor commands the terminal, and is cut where it is long', () => {
    const wild = noFigure(4, `一\n二\u001b[31m${'长'.repeat(80)}`);
    const text = told([wild, noFigure(5, '无')]);
    expect(text).toContain(`  “一 二 [31m${'长'.repeat(52)}…”`);
    expect(text).not.toContain('\u001b');
    expect(text.split('\n')).toHaveLength(5);
  });

  it('is never shown where it is confidential', () => {
    const secret = problem(
      'DAT-0103',
      { file: '表.csv', cell: 'E4', value: '机密', confidential: true },
      { found: '5', expected: '4' },
    );
    expect(told([secret])).not.toContain('机密');
  });
});
