import { expect, test } from 'vitest';
import { columnKey, valueAt } from '../../src/domain/dataset.ts';
import { parsePeriod } from '../../src/domain/period.ts';
import { type FixtureReading, outline, readFixture } from './workspaceFixture.ts';

function targetOf({ datasets }: FixtureReading, month: string) {
  const period = parsePeriod(month);
  const column = period && datasets.get('地市')?.columns.get(columnKey('年度任务', period));
  if (!column) throw new Error(`no figures for ${month}`);
  return column;
}

test('the table of targets takes the markers that are declared for it; a target declared missing is a gap', async () => {
  const reading = await readFixture('marked/targets');
  expect(outline(reading.problems)).toEqual(['DAT-0605 config/地市/目标.csv']);
  expect(reading.problems[0]?.facts['units']).toEqual({ zh: '丙县', en: '丙县' });
  const [june, july] = ['2026-06', '2026-07'].map((month) => targetOf(reading, month));
  expect([0, 1, 2].map((row) => june && valueAt(june, row)?.toText())).toEqual(['0', undefined, undefined]);
  expect(june).toMatchObject({ notApplicable: [1], origin: { conversions: ['“无”为零', '“/”为不适用', '', ''] } });
  expect([0, 1, 2].map((row) => july && valueAt(july, row)?.toText())).toEqual(['0', '-250', undefined]);
  expect(july?.notApplicable).toBeUndefined();
});

test('a table of several years gives each year its own figures', async () => {
  const reading = await readFixture('marked/target-years');
  expect(outline(reading.problems)).toEqual([]);
  const june = targetOf(reading, '2026-06');
  expect([0, 1, 2].map((row) => valueAt(june, row)?.toText())).toEqual(['120', '200', '80']);
});
