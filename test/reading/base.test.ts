import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { editionInForce } from '../../src/catalogue/definitions.ts';
import { isWorkday } from '../../src/domain/calendar.ts';
import { type Column, columnKey, type Dataset, valueAt } from '../../src/domain/dataset.ts';
import { parseDay } from '../../src/domain/date.ts';
import { parsePeriod } from '../../src/domain/period.ts';
import { resolveColumn } from '../../src/reading/resolveColumn.ts';
import type { AssessmentSetup } from '../../src/run/office.ts';
import { type FixtureReading, readFixture } from './workspaceFixture.ts';

let reading: FixtureReading;
let assessment: AssessmentSetup;
let dataset: Dataset;

beforeAll(async () => {
  reading = await readFixture(undefined);
  assessment = given(reading.office?.setups[0]);
  dataset = given(reading.datasets.get('地市'));
});

function given<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('expected to be there');
  return value;
}

const period = (text: string) => given(parsePeriod(text));
const column = (item: string, month: string) => given(dataset.columns.get(columnKey(item, period(month))));
const values = (read: Column) => Array.from(read.mantissa, (_, row) => valueAt(read, row)?.toText());

test('the sound workspace has no problems', () => {
  expect(reading.problems).toEqual([]);
});

test('definitions', () => {
  const { roster, policy, editions } = assessment.definitions;
  expect(reading.office?.workspace).toMatchObject({ office: '测试财政厅', dataFolder: 'data', outputFolder: 'output' });
  expect(roster.units.map(({ code, shortName, standing, line }) => [code, shortName, standing, line])).toEqual([
    ['010', '甲', 'ranked', 4],
    ['020', '乙市', 'ranked', 5],
    ['030', '丙县', 'unranked', 6],
    ['040', '丁县', 'excluded', 7],
  ]);
  expect(roster.groups).toEqual([
    { name: '市', title: '各市' },
    { name: '县', title: '各县' },
  ]);
  expect(policy.index).toMatchObject({
    firstMonth: 2,
    combinedMonths: [1, 2],
    firstRankedMonth: 3,
    digits: 2,
    rankBy: 'shown',
  });
  expect(policy.index.leastCoverage.toText()).toBe('0.3');
  expect(policy.reminders[0]?.condition.source).toBe('得分率 < 60%');
  expect(policy.publication.get('internal')).toEqual(['全部']);
  expect(editionInForce(editions, period('2026-06'))?.version).toBe('2026-01');
});

test('calendar: a festival that is off counts, one still open has no day', () => {
  const { calendar, festivals } = given(reading.office?.calendar);
  const day = (text: string) => given(parseDay(text));
  expect(
    ['2026-01-01', '2026-01-04', '2026-02-18', '2026-02-19'].map((text) => isWorkday(calendar, day(text))),
  ).toEqual([false, true, false, true]);
  expect(calendar.namedDays).toEqual(new Map([['藏历新年', day('2026-02-18')]]));
  expect(festivals[1]).toEqual({ name: '雪顿节', day: undefined, off: undefined, status: '待核' });
});

test('figures in the base of their dimension, blanks missing, units by code in roster order', () => {
  expect(values(column('支出数', '2026-06'))).toEqual(['450.00005', '234', '100', undefined]);
  expect(values(column('预算数', '2026-06'))).toEqual(['900', '600', undefined, undefined]);
  expect(values(column('上年占比', '2026'))).toEqual(['0.608', '0.45', '0.725', undefined]);
});

test('labels, 是否 and dates', () => {
  expect(column('审核等级', '2026-06').labels).toEqual(['A', 'B', 'C']);
  expect(values(column('审核等级', '2026-06'))).toEqual(['0', '1', '2', undefined]);
  expect(column('按时公开', '2026-06').labels).toEqual(['否', '是']);
  expect(values(column('按时公开', '2026-06'))).toEqual(['1', '0', '1', undefined]);
  expect(values(column('批复日期', '2026-06'))).toEqual(['20509', '20513', '20504', undefined]);
  expect(parseDay('2026-02-25')).toBe(20509);
});

test('provenance: file, cell, original text and conversion of each value', () => {
  const origin = given(column('支出数', '2026-06').origin);
  const path = 'data/2026-06/支出表_202606.csv';
  const bytes = readFileSync(join(import.meta.dirname, 'base', path));
  expect(dataset.files[origin.file]).toEqual({
    path,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    rows: 3,
    lines: 6,
    skipped: { 标题行: 2, 表头行: 1 },
    source: '支出表',
    encoding: 'UTF-8',
  });
  expect(origin).toMatchObject({
    sheet: '',
    letters: 'C',
    measure: '元 × 0.0001',
    texts: ['4500000.5', '2,340,000', '1000000', ''],
  });
  expect([...origin.rows]).toEqual([4, 5, 6, 0]);
});

test('targets: one for every month, replaced from a dated line in its month, for the year as in December', () => {
  expect(['2026-06', '2026-07', '2026-08', '2026'].map((month) => values(column('年度任务', month))[1])).toEqual([
    '200',
    '250',
    '200',
    '200',
  ]);
  expect(column('年度任务', '2026-07').origin).toMatchObject({ letters: 'F', texts: ['120', '250', '80', ''] });
});

test('register: entries by number or name of the indicator, a blank month being the year', () => {
  const entries = assessment.definitions.register;
  expect(
    entries.map(({ unit, indicator, period: due, action, points }) => [unit, indicator, due, action, points?.toText()]),
  ).toEqual([
    ['010', 'P-01', '2026-06', 'manualPoints', '88.5'],
    ['020', 'P-01', '2026', 'excused', undefined],
  ]);
  expect(entries[1]).toMatchObject({ location: { file: 'data/2026/人工登记册.csv', cell: 'C3' } });
});

test('a figure that comes once a year stands for later months and for the year, others for their own month', () => {
  const { items } = given(editionInForce(assessment.definitions.editions, period('2026-06')));
  const found = (item: string, month: string) => resolveColumn(dataset, given(items.get(item)), period(month));
  expect(found('审核等级', '2026-09')).toBe(column('审核等级', '2026-06'));
  expect(found('审核等级', '2026-05')).toBeUndefined();
  expect(found('审核等级', '2026')).toBe(column('审核等级', '2026-06'));
  expect(found('上年占比', '2026-03')).toBe(column('上年占比', '2026'));
  expect(found('支出数', '2026-07')).toBeUndefined();
  expect(found('支出数', '2026')).toBe(column('支出数', '2026-06'));
  expect(found('违规次数', '2026')).toBeUndefined();
  expect(found('年度任务', '2026-07')).toBe(column('年度任务', '2026-07'));
});
