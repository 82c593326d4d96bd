import { type WorkCalendar, workdayAfter } from '../domain/calendar.ts';
import { type DayNumber, formatDay } from '../domain/date.ts';
import type { Rational } from '../domain/rational.ts';

/** 未完, 销号 or 撤销: what a status of the ledger means. */
export type StatusMeaning = 'open' | 'closed' | 'withdrawn';

/** 状态 of a line of the ledger, in the order of the list people choose from. */
export interface LedgerStatus {
  readonly name: string;
  readonly meaning: StatusMeaning;
}

/** 整改: from when deadlines are counted and how, what is put on the ledger, and how a line of it may stand. */
export interface RectificationPolicy {
  /** 起算日: the day after it is the first that counts. */
  readonly start: DayNumber;
  readonly counting: 'calendar' | 'working';
  /** 临期: days before the deadline, in calendar days. */
  readonly soon: number;
  /** 列入扣分: fewer points lost are not put on the ledger. */
  readonly least: Rational;
  /** The first is what a new line has. */
  readonly statuses: readonly LedgerStatus[];
}

/** 时限: the last day by which `days` are over. */
export function deadlineOf(
  { start, counting }: Pick<RectificationPolicy, 'start' | 'counting'>,
  days: number,
  calendar: WorkCalendar,
): DayNumber {
  return counting === 'working' ? workdayAfter(calendar, start, days) : start + days;
}

/** Years that a count of working days runs through: the calendar must know them whole. */
export function yearsCounted(start: DayNumber, days: number, calendar: WorkCalendar): readonly number[] {
  const yearOf = (day: DayNumber) => Number(formatDay(day).slice(0, 4));
  const [first, last] = [yearOf(start + 1), yearOf(workdayAfter(calendar, start, days))];
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
}
