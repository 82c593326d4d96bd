import { describe, expect, it } from 'vitest';
import { periodOf, sampleMonth } from './sampleMonth.ts';

describe.each([
  ['地市', ['P-A02', 'P-A04', 'P-A07', 'P-C01', 'P-F03']],
  ['部门', ['D-A01', 'D-C01', 'D-C02', 'D-C03', 'D-F01']],
])('January of %s', (assessment, reminded) => {
  it('has reminders by the standards of January, and no index', async () => {
    const january = (await sampleMonth({ assessment, period: periodOf('2026-01') })).assessment;
    expect(january.results.filter(({ index, rank }) => index !== null || rank !== null)).toEqual([]);
    expect([january.scores, january.draft, january.coverage.due]).toEqual([[], [], '0']);
    const behind = january.reminders.filter(({ rule }) => rule === '落后月度标准');
    expect([...new Set(behind.map(({ indicator }) => indicator))].sort()).toEqual(reminded);
    expect(new Set(january.reminders.map(({ rule }) => rule))).toEqual(new Set(['得分率偏低', '落后月度标准']));
  });
});
