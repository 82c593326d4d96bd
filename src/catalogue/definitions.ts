import type { WorkCalendar } from '../domain/calendar.ts';
import type { Period } from '../domain/period.ts';
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

/** The edition in force: the greatest 生效 not after the month; undefined before the first. */
export function editionInForce(editions: readonly Edition[], period: Period): Edition | undefined {
  return editions.filter((edition) => edition.effective <= period).at(-1);
}
