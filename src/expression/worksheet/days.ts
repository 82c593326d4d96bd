import { Rational } from '../../domain/rational.ts';
import type { WorksheetCalendar } from './place.ts';

/** Days from the worksheet's day 0 to 1970-01-01. */
export const serialOffset = 25_569;

export function serialText(day: Rational): string {
  return day.plus(Rational.of(serialOffset)).toDecimal();
}

/** Working days after `from` up to `to`: the five-day week and days off by NETWORKDAYS, 调休 days added. */
export function workdaysText(calendar: WorksheetCalendar | undefined, to: string, from: string): string {
  if (!calendar) throw new Error('working days need the calendar on a sheet');
  const { daysOff, makeUpDays } = calendar;
  const between = (low: string, high: string) =>
    `NETWORKDAYS(${low}+1,${high},${daysOff})+SUMPRODUCT((${makeUpDays}>${low})*(${makeUpDays}<=${high}))`;
  return `IF(${to}>${from},${between(from, to)},IF(${to}<${from},-(${between(to, from)}),0))`;
}
