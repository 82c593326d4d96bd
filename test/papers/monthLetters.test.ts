import { beforeAll, describe, expect, test } from 'vitest';
import { monthPeriod } from '../../src/domain/period.ts';
import { Rational } from '../../src/domain/rational.ts';
import { paperKinds } from '../../src/papers/kinds.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { inFullWidth } from '../../src/papers/punctuation.ts';
import { indexSheet } from '../../src/reports/sheets/indexSheet.ts';
import { sampleMonth } from '../samples/sampleMonth.ts';
import { dumpPaper, expectGolden, papersOfMonth, rowsOf, strangers } from './letterDump.ts';

type Month = Awaited<ReturnType<typeof sampleMonth>>;

const kinds = ['月度提醒函', '月度专报', '指数领导版', '指数公开版'];

/** Of letters these stand for all: rules of every kind, a fall of the index, a part of the year without an index. */
const shownUnits = ['昌都市', '那曲市', '人大常委会办公厅'];

describe.each([
  ['地市', 1],
  ['地市', 2],
  ['地市', 6],
  ['部门', 6],
] as const)('%s, month %i', (assessment, number) => {
  let month: Month;
  let papers: readonly Paper[];

  beforeAll(async () => {
    month = await sampleMonth({ assessment, period: monthPeriod(2026, number) });
    papers = papersOfMonth(month, assessment).filter(({ kind }) => kinds.includes(kind));
  }, 120_000);

  const of = (kind: string) => papers.filter((paper) => paper.kind === kind);

  test('papers are what they were', () => {
    const shown = papers.filter(
      ({ unit, path }) => unit === undefined || shownUnits.some((name) => path.endsWith(`/${name}`)),
    );
    expectGolden(`2026-0${number}-${assessment}`, shown.flatMap(dumpPaper));
  });

  test('every paper holds what its kind declares', () => {
    for (const { kind, fields, tables } of papers) {
      const form = paperKinds.find(({ name }) => name === kind)?.form;
      expect(Object.keys(fields).sort()).toEqual([...(form?.fields ?? [])].sort());
      expect(
        Object.fromEntries(tables.map(({ name, columns }) => [name, columns.map(({ header }) => header)])),
      ).toEqual(form?.tables);
      const headers = tables.flatMap(({ columns }) => columns.map(({ header }) => header));
      expect(tables.filter(({ name }) => name in fields || headers.includes(name))).toEqual([]);
    }
  });

  test('a month without an index has letters alone', () => {
    const indexed = month.assessment.results.some(({ index }) => index !== null);
    expect(indexed).toBe(number > 1);
    for (const kind of ['月度专报', '指数领导版', '指数公开版']) expect(of(kind)).toHaveLength(indexed ? 1 : 0);
    expect(of('月度提醒函').length).toBeGreaterThan(0);
  });

  test('a letter tells each indicator that its unit is reminded of once, and names no other unit', () => {
    const { units, reminders, office } = month.assessment;
    for (const paper of of('月度提醒函')) {
      const about = reminders.filter(({ unit }) => unit === paper.unit);
      expect(rowsOf(paper, '明细')).toHaveLength(new Set(about.map(({ indicator }) => indicator)).size);
      const text = dumpPaper(paper).join('\n').replaceAll(office, '');
      expect(strangers(text, units, paper.unit)).toEqual([]);
    }
  });

  test('index tables have the figures of the index sheet', () => {
    const sheet = indexSheet.make(month);
    const figures = new Map(sheet.rows.map((row) => [nameIn(row[1]?.value), row.map(({ value }) => value)]));
    for (const paper of [...of('指数领导版'), ...of('指数公开版')])
      for (const [, unit = '', index = ''] of rowsOf(paper, '指数表'))
        expect(figures.get(unit)).toContainEqual({ figure: index });
  });

  test('the public version has neither ranks nor their order', () => {
    for (const paper of of('指数公开版')) {
      const rows = rowsOf(paper, '指数表').map(([, unit]) => unit);
      const names = month.assessment.units.map(({ name }) => inFullWidth(name));
      expect(rows).toEqual(names.filter((name) => rows.includes(name)));
      expect(paper.tables[0]?.columns.map(({ header }) => header)).toEqual(['序号', '单位', '指数', '比上月']);
    }
  });

  test('a brief fits on one page, and its shares of lost points come to all of them', () => {
    for (const paper of of('月度专报')) {
      const texts = Object.entries(paper.fields).filter(([name]) => !['落款', '联系人', '联系电话'].includes(name));
      const lines = texts.reduce((sum, [, text]) => sum + Math.ceil(text.length / 39), 0);
      expect(lines).toBeLessThanOrEqual(30);
      const shares = rowsOf(paper, '各领域').map((row) => Rational.fromText((row[6] ?? '').replace('%', '')));
      const off = Rational.sum(shares).minus(Rational.of(100)).absolute();
      // Seven shares, each rounded by itself.
      expect(off.compare(Rational.scaled(4, 2))).toBeLessThanOrEqual(0);
    }
  });

  test('official wording', () => {
    const text = papers.flatMap(dumpPaper).join('\n');
    expect(text).not.toMatch(/一票否决|惩罚|末位|排名通报|处罚/);
    expect(text).not.toMatch(/NaN|undefined|null|\[object|[{}]/);
  });
});

/** A cell's text as papers print it. */
function nameIn(value: unknown): string {
  return typeof value === 'string' ? inFullWidth(value) : '';
}

describe('the public version is not made', () => {
  let month: Month;
  const made = (changed: Month) => papersOfMonth(changed, '地市').filter(({ kind }) => kind === '指数公开版').length;

  beforeAll(async () => {
    month = await sampleMonth({ assessment: '地市', period: monthPeriod(2026, 6) });
  }, 120_000);

  test('from a draft', () => {
    const draft = [{ unit: '540100', indicator: 'P-A01', status: '待核' }] as const;
    expect(made(month)).toBe(1);
    expect(made({ ...month, workings: { ...month.workings, assessment: { ...month.assessment, draft } } })).toBe(0);
  });

  test('where 发布 keeps the index from the public', () => {
    const { input } = month.workings;
    const policy = { ...input.definitions.policy, publication: new Map([['public', ['运行说明']]] as const) };
    const workings = { ...month.workings, input: { ...input, definitions: { ...input.definitions, policy } } };
    expect(made({ ...month, workings })).toBe(0);
  });
});
