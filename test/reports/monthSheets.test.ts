import { beforeAll, describe, expect, it } from 'vitest';
import { sheetNames } from '../../src/catalogue/policy.ts';
import { Rational } from '../../src/domain/rational.ts';
import type { ReportContext } from '../../src/reports/context.ts';
import { monthSheets, sheetsFor } from '../../src/reports/monthWorkbook.ts';
import type { Cell, Sheet } from '../../src/reports/sheet.ts';
import { periodOf, sampleMonth } from '../samples/sampleMonth.ts';

const sum = (texts: readonly string[]) => Rational.sum(texts.map((text) => Rational.fromText(text)));

function textOf(cell: Cell | undefined): string {
  const value = cell?.value ?? null;
  return value === null ? '' : typeof value === 'string' ? value : value.figure;
}

/** Rows below the header, without totals and notes, as texts. */
function linesOf({ rows, header }: Sheet): readonly (readonly string[])[] {
  const lines = rows.slice(header[1]).filter(([first]) => first?.style !== 'caption' && first?.style !== 'totalText');
  return lines.map((cells) => cells.map(textOf));
}

/** Headers of each column, outermost first, merged ones repeated. */
function headersOf({ rows, header: [first, last] }: Sheet): readonly string[] {
  const levels = rows.slice(first - 1, last).map((cells, level, all) => {
    let shared = '';
    return cells.map((cell, column) => {
      const above = all.slice(0, level).map((row) => textOf(row[column]));
      if (textOf(cell) !== '' || above.some((text) => text !== '')) shared = textOf(cell);
      return shared;
    });
  });
  return levels[0]?.map((_, column) => levels.map((level) => level[column]).join(' ')) ?? [];
}

it('has the very sheets that a policy may publish', () => {
  expect(monthSheets.map(({ name }) => name)).toEqual(sheetNames);
});

describe.each(['地市', '部门'])('the June sheets of %s', (assessment) => {
  let context: ReportContext;
  let sheets: ReadonlyMap<string, Sheet>;

  beforeAll(async () => {
    context = await sampleMonth({ assessment, period: periodOf('2026-06') });
    sheets = new Map([...sheetsFor(context, 'internal')].map((sheet) => [sheet.name, sheet]));
  });

  function sheet(name: string): Sheet {
    const found = sheets.get(name);
    if (!found) throw new Error(name);
    return found;
  }

  it('have the points and the rate of every unit and indicator', () => {
    const { units, scores } = context.assessment;
    const expected = units.flatMap((_, row) =>
      scores.map((score) => {
        const rate = score.rate[row];
        return [score.points[row] ?? score.status[row], rate ? Rational.fromText(rate).toFixed(4) : '—'].join();
      }),
    );
    expect([...pairsOf(sheet('指标得分'), units.length)].sort()).toEqual([...expected].sort());
    expect(expected.length).toBe(units.length * scores.length);
  });

  it('explain every unit’s every indicator, with points and points lost that add up', () => {
    const { units, scores } = context.assessment;
    const lines = linesOf(sheet('逐项说明'));
    expect(lines).toHaveLength(units.length * scores.length);
    for (const line of lines) {
      const [due = '', points = '', lost = ''] = line.slice(7, 10);
      expect(points === '—' ? lost : sum([points, lost]).toText()).toBe(
        points === '—' ? '—' : Rational.fromText(due).toText(),
      );
      expect(line[6]).not.toBe('');
    }
  });

  it('list every loss once, a unit’s largest first', () => {
    const lines = linesOf(sheet('失分与提分空间'));
    const explained = linesOf(sheet('逐项说明')).filter(
      (line) => line[9] !== '—' && Rational.fromText(line[9] ?? '0').sign > 0,
    );
    expect(lines).toHaveLength(explained.length);
    expect(lines.map((line) => line[0])).toEqual(lines.map((_, place) => String(place + 1)));
    for (const [place, line] of lines.entries()) {
      const before = lines[place - 1];
      if (before && before[1] === line[1])
        expect(Rational.fromText(before[6] ?? '').compare(Rational.fromText(line[6] ?? ''))).toBeGreaterThanOrEqual(0);
      expect(sum([line[5] ?? '', line[6] ?? '']).toText()).toBe(Rational.fromText(line[4] ?? '').toText());
    }
  });

  it('show a change that is the sum of its causes, and of the months’ indices', () => {
    const trend = sheet('环比与走势');
    const headers = headersOf(trend);
    const at = headers.findIndex((header) => header.endsWith('公布口径'));
    expect(headers.slice(2, at)).toEqual([1, 2, 3, 4, 5, 6].map((month) => `各月指数 ${month}月`));
    let seen = 0;
    for (const line of linesOf(trend)) {
      if (line[at] === '—') continue;
      seen++;
      expect(sum(line.slice(at + 2, at + 8)).toFixed(2)).toBe(line[at]);
      expect(sum([line[at] ?? '', line[at - 2] ?? '']).toFixed(2)).toBe(line[at - 1]);
    }
    expect(seen).toBe(context.assessment.units.length);
  });

  it('name the cell of every value that was used', () => {
    const lines = linesOf(sheet('数据'));
    expect(lines.length).toBeGreaterThan(500);
    const files = new Set(context.assessment.files.map((file) => file.path));
    for (const line of lines) {
      expect(files).toContain(line[7]);
      expect(line[9]).toMatch(/^[A-Z]+\d+(\+[A-Z]+\d+)*$/);
      expect(line[5]).not.toBe('');
    }
  });

  it('print the whole catalogue, and its points', () => {
    const { edition } = context.workings.state;
    const lines = linesOf(sheet('指标体系'));
    expect(lines.map((line) => line[1])).toEqual(edition.indicators.map((indicator) => indicator.id));
    expect(sum(lines.map((line) => line[3] ?? '')).toText()).toBe(edition.total.toText());
  });

  it('remind as the result does, and account for every file', () => {
    const { reminders, files } = context.assessment;
    expect(linesOf(sheet('提醒清单')).map((line) => line[2])).toEqual(reminders.map((reminder) => reminder.rule));
    const listed = linesOf(sheet('运行说明')).filter(([kind]) => kind === '输入文件');
    expect(listed.map((line) => line[2])).toEqual(files.map((file) => file.sha256));
  });
});

/** Points and rate of each unit and indicator, in either layout. */
function* pairsOf(sheet: Sheet, units: number): Iterable<string> {
  const lines = linesOf(sheet);
  if (units <= 10) {
    for (const line of lines)
      for (let unit = 0; unit < units; unit++) yield [line[5 + 2 * unit], line[6 + 2 * unit]].join();
    return;
  }
  for (const line of lines) {
    const indicators = (line.length - 2) / 2;
    for (let place = 0; place < indicators; place++) yield [line[2 + place], line[2 + indicators + place]].join();
  }
}

describe('指标得分 of many units', () => {
  it('breaks where its pages do', async () => {
    const context = await sampleMonth({ assessment: '部门', period: periodOf('2026-06') });
    const sheet = [...sheetsFor(context, 'leaders')].find(({ name }) => name === '指标得分');
    const blocks = new Map<string, number>();
    for (const [column, header] of (sheet ? headersOf(sheet) : []).entries()) {
      const [block = ''] = header.split(' ');
      if (column >= 2) blocks.set(block, (blocks.get(block) ?? 0) + (sheet?.widths[column] ?? 0));
    }
    expect([...blocks.keys()]).toEqual(['得分', '得分(续)', '得分率', '得分率(续)']);
    expect(sheet?.pagesWide).toBe(4);
    expect(new Set([...blocks.values()].map((width) => width.toFixed(6)))).toEqual(new Set(['165.000000']));
  });
});
