import { beforeAll, describe, expect, test } from 'vitest';
import type { YearResult } from '../../src/aggregation/yearResult.ts';
import { Rational } from '../../src/domain/rational.ts';
import type { Measure } from '../../src/incentives/followUps.ts';
import { paperKinds } from '../../src/papers/kinds.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { sampleYear } from '../samples/sampleYear.ts';
import { dumpPaper, expectGolden, rowsOf, sampleYearPapers, strangers } from './letterDump.ts';

/** Of each kind with many papers these stand for all. */
const shownUnits: Readonly<Record<string, readonly string[]>> = {
  // 等次限制, a deduction and a zeroed indicator.
  地市: ['山南市', '那曲市'],
  // 一般 with a small loss left out, 整体否决, 较差.
  部门: ['人大常委会办公厅', '科学技术厅', '党委组织部'],
};

const kinds = ['工作提醒函', '约谈通知', '约谈记录', '整改通知', '奖惩资金表', '年度专报', '抄送卷'] as const;

describe.each(['地市', '部门'])('the year of %s', (assessment) => {
  let result: YearResult;
  let all: readonly Paper[];
  let papers: readonly Paper[];

  beforeAll(async () => {
    result = await sampleYear({ assessment });
    all = await sampleYearPapers(assessment, result);
    papers = all.filter(({ kind }) => kinds.some((each) => each === kind));
  }, 120_000);

  const of = (kind: (typeof kinds)[number]) => papers.filter((paper) => paper.kind === kind);

  test('papers are what they were', () => {
    const shown = papers.filter(({ kind, path, unit }) => {
      const name = result.units.find(({ code }) => code === unit)?.name ?? '';
      if (kind === '抄送卷') return path.endsWith('审计厅');
      return unit === undefined || (shownUnits[assessment] ?? []).includes(name);
    });
    expectGolden(`2026-${assessment}`, shown.flatMap(dumpPaper));
  });

  test('every paper holds what its kind declares, no table under the name of a field or column', () => {
    for (const { kind, fields, tables } of papers) {
      const form = paperKinds.find(({ name }) => name === kind)?.form;
      expect(Object.keys(fields).sort()).toEqual([...(form?.fields ?? [])].sort());
      expect(
        Object.fromEntries(tables.map(({ name, columns }) => [name, columns.map(({ header }) => header)])),
      ).toEqual(form?.tables);
      const headers = tables.flatMap(({ columns }) => columns.map(({ header }) => header));
      expect(tables.filter(({ name }) => name in fields || headers.includes(name))).toEqual([]);
      for (const { columns, rows } of tables) expect(rows.filter((row) => row.length !== columns.length)).toEqual([]);
    }
  });

  test('a letter goes to whom 等次运用 says, and to nobody else', () => {
    const units = (...wanted: readonly Measure[]) =>
      result.followUps.filter(({ measures }) => measures.some((each) => wanted.includes(each))).map(({ unit }) => unit);
    expect(of('工作提醒函').map(({ unit }) => unit)).toEqual(units('reminder'));
    expect(of('约谈通知').map(({ unit }) => unit)).toEqual(units('interview'));
    expect(of('约谈记录').map(({ unit }) => unit)).toEqual(units('interview'));
    expect(of('整改通知').map(({ unit }) => unit)).toEqual(units('rectification', 'timedRectification'));
  });

  test('a letter has the total of the result table, and of no other unit the name', () => {
    for (const paper of papers.filter(({ unit }) => unit !== undefined)) {
      const row = result.units.findIndex(({ code }) => code === paper.unit);
      const text = dumpPaper(paper).join('\n');
      expect(text).toContain(`总分${result.results[row]?.total?.shown}分`);
      // 财政厅 is assessed itself, and signs as the 财政厅 of its region.
      const signed = text.replaceAll(result.office, '');
      expect(strangers(signed, result.units, paper.unit)).toEqual([]);
    }
  });

  test('points lost add up in every row', () => {
    for (const { tables } of [...of('工作提醒函'), ...of('整改通知'), ...of('约谈记录')])
      for (const { columns, rows } of tables) {
        const [due, earned, lost] = ['标准', '实际', '差距'].map((header, place) => {
          const at = columns.findIndex((column) => column.header === header);
          return at < 0 ? columns.findIndex((column) => column.header === ['分值', '得分', '失分'][place]) : at;
        });
        for (const row of rows) {
          const figure = (at: number | undefined) => Rational.fromText(row[at ?? -1] ?? '');
          expect(figure(due).minus(figure(earned)).toFixed(2)).toBe(figure(lost).toFixed(2));
        }
      }
  });

  test('a reminder says of each indicator what the feedback sheet says', () => {
    const feedback = all.filter(({ kind }) => kind === '反馈单');
    for (const letter of of('工作提醒函')) {
      const sheet = feedback.find(({ unit }) => unit === letter.unit);
      const headers = sheet?.tables[0]?.columns.map(({ header }) => header) ?? [];
      const at = ['指标', '分值', '得分', '扣分'].map((header) => headers.indexOf(header));
      const told = new Set(sheet?.tables[0]?.rows.map((row) => at.map((place) => row[place]).join(' ')));
      const rows = rowsOf(letter, '明细').map(([, indicator, ...figures]) =>
        [indicator, ...figures.slice(0, 3)].join(' '),
      );
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.filter((row) => !told.has(row))).toEqual([]);
    }
  });

  test('the money table has its sums first, and they are those of the result', () => {
    const [paper] = of('奖惩资金表');
    const [sum = [], ...rows] = paper ? rowsOf(paper, '资金') : [];
    const headers = paper?.tables[0]?.columns.map(({ header }) => header) ?? [];
    const figure = (row: readonly string[], header: string) => {
      const text = row[headers.indexOf(header)] ?? '';
      return text === '—' ? Rational.zero : Rational.fromText(text);
    };
    expect(sum[1]).toBe('合计');
    for (const header of ['奖励', '扣减', '示范点奖励', '净额'])
      expect(Rational.sum(rows.map((row) => figure(row, header))).toText()).toBe(figure(sum, header).toText());
    const totalOf = (kind: 'reward' | 'cut') =>
      Rational.sum(
        result.money.filter((each) => each.kind === kind).map(({ total }) => Rational.fromText(total ?? '')),
      );
    expect(figure(sum, '奖励').toText()).toBe(totalOf('reward').toText());
    expect(figure(sum, '扣减').toText()).toBe(totalOf('cut').toText());
    // Exemptions that took something off are named with their bases.
    const exempted = result.money.flatMap(({ lines }) => lines.flatMap((line) => line.exempted));
    const named = rows.map((row) => row[headers.indexOf('豁免事项')] ?? '').filter((text) => text !== '');
    expect(exempted.length).toBeGreaterThan(0);
    expect(named.join('\uff1b').split('\uff1b')).toHaveLength(exempted.length);
  });

  test('the copy for supervisors tells every entry of the registers', () => {
    const [paper] = of('抄送卷');
    const entries = result.results.flatMap(({ changes, adjusted }) => [
      ...changes.map(({ entry }) => entry),
      ...(adjusted?.lines ?? []).map(({ entry }) => entry),
    ]);
    const rows = paper ? rowsOf(paper, '登记') : [];
    for (const { item } of entries) expect(rows.map((row) => row[2])).toContain(item);
    const decided = result.gradeChanges.length + result.amountChanges.length;
    expect(rows.filter((row) => row[2] === '领导决定')).toHaveLength(decided);
    expect(paper && rowsOf(paper, '结果')).toHaveLength(result.results.length);
  });

  test('official wording', () => {
    const text = papers.flatMap(dumpPaper).join('\n');
    expect(text).not.toMatch(/一票否决|惩罚|末位|排名通报|处罚/);
    expect(text).not.toMatch(/NaN|undefined|null|\[object|[{}]/);
    // Half-width marks next to Chinese are none of official writing; headers and file paths apart.
    const written = papers.flatMap(({ title, fields, tables }) => [
      title,
      ...Object.values(fields),
      ...tables.flatMap(({ rows }) => rows.flat()),
    ]);
    expect(written.filter((each) => /\p{Script=Han}[,:;()]/u.test(each))).toEqual([]);
    expect(written.filter((each) => /[\u3002\uff0c\uff1b]{2}/.test(each))).toEqual([]);
  });

  test('a brief fits on one page', () => {
    for (const { fields } of of('年度专报')) expect(linesOf(fields)).toBeLessThanOrEqual(30);
  });
});

/** Lines that the texts of a brief take at 39 characters each. */
function linesOf(fields: Readonly<Record<string, string>>): number {
  const texts = Object.entries(fields).filter(([name]) => !['落款', '联系人', '联系电话', '成文日期'].includes(name));
  return texts.reduce((sum, [, text]) => sum + Math.ceil(text.length / 39), 0);
}
