import { describe, expect, it } from 'vitest';
import type { WorkCalendar } from '../../src/domain/calendar.ts';
import { formatDay, parseDay } from '../../src/domain/date.ts';
import { deadlineOf, yearsCounted } from '../../src/incentives/rectification.ts';

const day = (text: string) => parseDay(text) ?? Number.NaN;

/** 1 and 4 May are off, Saturday 9 May is worked. */
const calendar: WorkCalendar = {
  daysOff: new Set(['2026-05-01', '2026-05-04'].map(day)),
  makeUpDays: new Set([day('2026-05-09')]),
  namedDays: new Map(),
  years: new Set([2026]),
};

describe('the deadline of a rectification', () => {
  it.each([
    ['calendar', '2026-04-30', 1, '2026-05-01'],
    ['calendar', '2026-04-30', 30, '2026-05-30'],
    ['calendar', '2026-12-15', 30, '2027-01-14'],
    ['working', '2026-04-30', 1, '2026-05-05'],
    ['working', '2026-04-30', 5, '2026-05-09'],
    ['working', '2026-04-30', 6, '2026-05-11'],
    ['working', '2026-05-02', 1, '2026-05-05'],
  ] as const)('in %s days from %s, %i of them, is %s', (counting, start, days, expected) => {
    expect(formatDay(deadlineOf({ start: day(start), counting }, days, calendar))).toBe(expected);
  });

  it.each([
    ['2026-05-01', 20, [2026]],
    ['2026-12-20', 20, [2026, 2027]],
    ['2026-12-31', 1, [2027]],
  ] as const)('counted from %s over %i working days needs %j', (start, days, years) => {
    expect(yearsCounted(day(start), days, calendar)).toEqual(years);
  });
});
