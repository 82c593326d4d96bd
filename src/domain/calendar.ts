import { type DayNumber, weekdayOf } from './date.ts';

/** 工作日历: 国务院 days off and 调休 working days; festivals by lunar calendars as dated entries. */
export interface WorkCalendar {
  readonly daysOff: ReadonlySet<DayNumber>;
  readonly makeUpDays: ReadonlySet<DayNumber>;
  /** 节点日期: named dates (藏历新年, 春节 …), a day number each. */
  readonly namedDays: ReadonlyMap<string, DayNumber>;
  /** Years for which the calendar is complete: counting outside them is an error, never a guess. */
  readonly years: ReadonlySet<number>;
}

export function isWorkday(calendar: WorkCalendar, day: DayNumber): boolean {
  if (calendar.makeUpDays.has(day)) return true;
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6 && !calendar.daysOff.has(day);
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workdaysBetween(calendar: WorkCalendar, from: DayNumber, to: DayNumber): number {
  const [low, high, sign] = from <= to ? [from, to, 1] : [to, from, -1];
  let count = 0;
  for (let day = low + 1; day <= high; day++) if (isWorkday(calendar, day)) count++;
  return sign * count;
}

/** The `count`-th working day after `from`. */
export function workdayAfter(calendar: WorkCalendar, from: DayNumber, count: number): DayNumber {
  let day = from;
  for (let left = count; left > 0; ) if (isWorkday(calendar, ++day)) left--;
  return day;
}
