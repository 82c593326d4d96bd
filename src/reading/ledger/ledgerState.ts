import type { DayNumber } from '../../domain/date.ts';
import type { LedgerStatus } from '../../incentives/rectification.ts';
import type { LedgerRow } from './ledgerRow.ts';

/** 逾期, 临期, 在办, 未定时限, 已销号 and 撤销: how a line stands on a day. */
export const lineStates = ['overdue', 'soon', 'running', 'undated', 'closed', 'withdrawn'] as const;
export type LineState = (typeof lineStates)[number];

export interface LineStanding {
  readonly row: LedgerRow;
  readonly state: LineState;
  /** Days left until the deadline, below nought when it is over; of closed lines as of the day they were closed. */
  readonly daysLeft: number | null;
}

export interface StandingRules {
  readonly date: DayNumber;
  readonly soon: number;
  readonly statuses: readonly Pick<LedgerStatus, 'name' | 'meaning'>[];
}

/** How every line stands as of a day: one that was closed later was still open then. */
export function standings(rows: readonly LedgerRow[], rules: StandingRules): readonly LineStanding[] {
  return rows.map((row) => standingOf(row, rules));
}

function standingOf(row: LedgerRow, { date, soon, statuses }: StandingRules): LineStanding {
  const deadline = row.day('时限');
  const closedOn = row.day('销号日期');
  const meaning = statuses.find(({ name }) => name === row.text('状态'))?.meaning ?? 'open';
  const left = (day: DayNumber) => (deadline === undefined ? null : deadline - day);
  if (meaning === 'withdrawn') return { row, state: 'withdrawn', daysLeft: null };
  if (meaning === 'closed' && (closedOn === undefined || closedOn <= date))
    return { row, state: 'closed', daysLeft: closedOn === undefined ? null : left(closedOn) };
  const daysLeft = left(date);
  if (daysLeft === null) return { row, state: 'undated', daysLeft };
  return { row, state: daysLeft < 0 ? 'overdue' : daysLeft <= soon ? 'soon' : 'running', daysLeft };
}
