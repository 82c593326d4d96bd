import type { WorkCalendar } from '../domain/calendar.ts';
import { monthOf, monthPeriod, type Period, yearOf } from '../domain/period.ts';
import type { RegisterEntry } from '../domain/register.ts';
import type { Roster } from '../domain/roster.ts';
import type { Edition } from './edition.ts';
import type { Policy } from './policy.ts';

/** Everything an office has defined for one assessment. */
export interface Definitions {
  readonly office: string;
  readonly assessment: string;
  /** By 生效, earliest first. */
  readonly editions: readonly Edition[];
  readonly roster: Roster;
  readonly policy: Policy;
  readonly calendar: WorkCalendar;
  readonly register: readonly RegisterEntry[];
}

/** The edition in force: the greatest 生效 not after the month (a year's December); undefined before the first. */
export function editionInForce(editions: readonly Edition[], period: Period): Edition | undefined {
  const month = monthOf(period) === undefined ? monthPeriod(yearOf(period), 12) : period;
  return editions.filter((edition) => edition.effective <= month).at(-1);
}
