import type { YearResult } from '../aggregation/yearResult.ts';
import { isWorkday, type WorkCalendar } from '../domain/calendar.ts';
import { type DayNumber, formatDay } from '../domain/date.ts';
import type { Issue } from './paperKind.ts';

/** `2027年1月5日`: Arabic, without leading zeros. */
export function dateText(day: DayNumber): string {
  const [year, month, date] = formatDay(day).split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** The last of `days` working days after `from`; undefined where the calendar does not know the year. */
export function workdayAfter(calendar: WorkCalendar, from: DayNumber, days: number): DayNumber | undefined {
  let left = days;
  for (let day = from; ; day++) {
    if (!calendar.years.has(Number(formatDay(day).slice(0, 4)))) return undefined;
    if (day > from && isWorkday(calendar, day)) left--;
    if (left <= 0) return day;
  }
}

/** Placeholders every letter shares: {@link signatureFields}. */
export const signatureNames = ['落款', '联系人', '联系电话', '成文日期'] as const;

export function signatureFields({ signature, date }: Issue): Readonly<Record<(typeof signatureNames)[number], string>> {
  const { name, contact, telephone } = signature;
  return { 落款: name, 联系人: contact, 联系电话: telephone, 成文日期: dateText(date) };
}

/** Name of a unit in full. */
export function nameOf({ units }: Pick<YearResult, 'units'>, code: string): string {
  return units.find((unit) => unit.code === code)?.name ?? code;
}
