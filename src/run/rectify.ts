import { join } from 'node:path';
import type { YearResult } from '../aggregation/yearResult.ts';
import type { Rectification } from '../aggregation/yearUse.ts';
import type { Problems } from '../diagnostics/problems.ts';
import { type DayNumber, formatDay } from '../domain/date.ts';
import { yearPeriod } from '../domain/period.ts';
import type { RectificationPolicy } from '../incentives/rectification.ts';
import { isFile, readBytes } from '../reading/files.ts';
import { checkLedger } from '../reading/ledger/checkLedger.ts';
import { ledgerFile } from '../reading/ledger/ledgerForm.ts';
import { type LineStanding, type LineState, lineStates, standings } from '../reading/ledger/ledgerState.ts';
import type { Ledger } from '../reading/ledger/readLedger.ts';
import { problemName } from '../reports/ledger/ledgerLines.ts';
import { mergePlan } from '../reports/ledger/mergePlan.ts';
import { parseYear } from '../reports/yearJson.ts';
import { openLedger } from './ledger.ts';
import type { Office } from './office.ts';
import { isOurs } from './outputs.ts';
import { resultFolder, yearFile } from './stored.ts';

/** 整改台账 of one assessment as of a day: plain data. */
export interface LedgerStatusReport {
  readonly assessment: string;
  readonly year: number;
  /** Everything is as of this day: results have no clock. */
  readonly date: string;
  readonly file: string;
  readonly soonDays: number;
  readonly units: number;
  readonly counts: Readonly<Record<LineState, number>>;
  /** 超期销号. */
  readonly closedLate: number;
  /** Lines whose problem is no longer in the result. */
  readonly gone: number;
  /** Most pressing first, then as they stand on the ledger. */
  readonly lines: readonly LedgerLineReport[];
}

export interface LedgerLineReport {
  readonly row: number;
  readonly key: string;
  readonly unit: string;
  readonly problem: string;
  readonly state: LineState;
  readonly deadline: string | null;
  /** Until the deadline, negative when it is over; of closed lines, when they were closed. */
  readonly daysLeft: number | null;
  readonly status: string;
  readonly person: string;
  readonly office: string;
  readonly evidence: string;
  readonly closedOn: string | null;
}

/** Why there is nothing to report. */
export type NoLedger = 'noRule' | 'noResult' | 'noLedger' | 'unread';

export interface RectifyRequest {
  readonly office: Office;
  readonly output: string;
  readonly assessment: string;
  readonly policy: RectificationPolicy | undefined;
  readonly year: number;
  readonly date: DayNumber;
}

export async function ledgerStatus(
  request: RectifyRequest,
  problems: Problems,
): Promise<LedgerStatusReport | NoLedger> {
  const { policy } = request;
  if (!policy) return 'noRule';
  const folder = ledgerFolder(request);
  const result = storedYear(folder);
  if (!result) return 'noResult';
  if (!isFile(join(folder, ledgerFile))) return 'noLedger';
  const ledger = await openLedger({ workspace: request.office.workspace, folder }, result, problems);
  if (!ledger) return 'unread';
  const { date } = request;
  const items = result.rectification.items.map((item) => ({ key: item.key, name: nameOf(result, item) }));
  const rules = { date, soon: policy.soon, statuses: policy.statuses, items };
  checkLedger(ledger, rules, problems);
  return reportOf(request, { folder, result, ledger, lines: standings(ledger.rows, rules) });
}

export function ledgerFolder({
  output,
  assessment,
  year,
}: Pick<RectifyRequest, 'output' | 'assessment' | 'year'>): string {
  return join(output, resultFolder(assessment, yearPeriod(year)));
}

type WithRectification = YearResult & { readonly rectification: Rectification };

/** The result as it was written; one of an older version, or without 整改, has no ledger. */
function storedYear(folder: string): WithRectification | undefined {
  const bytes = readBytes(folder, yearFile);
  if (typeof bytes === 'string' || !isOurs(folder, yearFile, bytes)) return undefined;
  const result = parseYear(new TextDecoder().decode(bytes));
  return result?.rectification ? { ...result, rectification: result.rectification } : undefined;
}

function nameOf(result: YearResult, item: Rectification['items'][number]): string {
  const unit = result.units.find(({ code }) => code === item.unit)?.name ?? item.unit;
  return `${unit} ${problemName(result, item)}`;
}

interface Found {
  readonly folder: string;
  readonly result: YearResult;
  readonly ledger: Ledger;
  readonly lines: readonly LineStanding[];
}

function reportOf(
  { assessment, year, date, policy }: RectifyRequest,
  { folder, result, ledger, lines }: Found,
): LedgerStatusReport {
  const count = (state: LineState) => lines.filter((line) => line.state === state).length;
  const rank = ({ state }: LineStanding) => lineStates.indexOf(state);
  const sorted = [...lines].sort((a, b) => rank(a) - rank(b) || (a.daysLeft ?? 0) - (b.daysLeft ?? 0));
  return {
    assessment,
    year,
    date: formatDay(date),
    file: join(folder, ledgerFile),
    soonDays: policy?.soon ?? 0,
    units: new Set(lines.map(({ row }) => row.text('单位'))).size,
    counts: {
      overdue: count('overdue'),
      soon: count('soon'),
      running: count('running'),
      undated: count('undated'),
      closed: count('closed'),
      withdrawn: count('withdrawn'),
    },
    closedLate: lines.filter(({ state, daysLeft }) => state === 'closed' && daysLeft !== null && daysLeft < 0).length,
    gone: mergePlan(result, ledger.rows).gone,
    lines: sorted.map(lineOf),
  };
}

function lineOf({ row, state, daysLeft }: LineStanding): LedgerLineReport {
  const dayText = (day: DayNumber | undefined) => (day === undefined ? null : formatDay(day));
  return {
    row: row.row,
    key: row.text('编号'),
    unit: row.text('单位'),
    problem: row.text('问题(指标)'),
    state,
    deadline: dayText(row.day('时限')),
    daysLeft,
    status: row.text('状态'),
    person: row.text('责任人'),
    office: row.text('督办处室'),
    evidence: row.text('佐证'),
    closedOn: dayText(row.day('销号日期')),
  };
}
