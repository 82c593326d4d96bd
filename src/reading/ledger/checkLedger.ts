import { enumerated } from '../../diagnostics/phrase.ts';
import type { Problems } from '../../diagnostics/problems.ts';
import { available, suggestion } from '../../diagnostics/suggest.ts';
import { formatDay } from '../../domain/date.ts';
import { tableLocation } from '../table.ts';
import type { LedgerColumn } from './ledgerForm.ts';
import type { LedgerRow } from './ledgerRow.ts';
import type { StandingRules } from './ledgerState.ts';
import type { Ledger } from './readLedger.ts';

/** A problem that the result puts on the ledger. */
export interface LedgerProblem {
  readonly key: string;
  /** As people read it: unit and indicator. */
  readonly name: string;
}

export interface LedgerRules extends StandingRules {
  readonly items: readonly LedgerProblem[];
}

/** What is wrong with the lines themselves, whatever stands in the free columns. */
export function checkLedger(ledger: Ledger, rules: LedgerRules, problems: Problems): void {
  for (const row of ledger.rows) {
    checkStatus(row, rules, problems);
    for (const column of ['时限', '销号日期'] as const) checkDay(row, column, problems);
    checkClosing(row, rules, problems);
    if (!/^$|^[^·\s]+·\S+$/.test(row.text('编号'))) problems.report('DAT-1610', row.at('编号'));
  }
  const keys = new Set(ledger.rows.map((row) => row.text('编号')));
  for (const { key, name } of rules.items)
    if (!keys.has(key)) problems.report('DAT-1611', tableLocation(ledger.table), { key, name });
}

function meaningOf(row: LedgerRow, { statuses }: StandingRules) {
  return statuses.find(({ name }) => name === row.text('状态'))?.meaning;
}

function checkStatus(row: LedgerRow, rules: StandingRules, problems: Problems): void {
  if (meaningOf(row, rules) !== undefined) return;
  const names = rules.statuses.map(({ name }) => name);
  const status = row.text('状态');
  const hint = status === '' ? available(names) : suggestion(status, names, available(names));
  problems.report('DAT-1604', row.at('状态'), { status, hint });
}

function checkDay(row: LedgerRow, column: LedgerColumn, problems: Problems): void {
  const text = row.text(column);
  if (text !== '' && row.day(column) === undefined) problems.report('DAT-1605', row.at(column), { column, text });
}

/** A closed line proves itself; an open one has a day to be mended by. */
function checkClosing(row: LedgerRow, rules: StandingRules, problems: Problems): void {
  const meaning = meaningOf(row, rules);
  if (meaning === 'open' && row.text('时限') === '') problems.report('DAT-1609', row.at('时限'));
  if (meaning !== 'closed') return;
  if (row.text('佐证') === '') problems.report('DAT-1606', row.at('佐证'));
  const blank = (['核验人', '销号日期'] as const).filter((column) => row.text(column) === '');
  const [first] = blank;
  if (first) problems.report('DAT-1607', row.at(first), { columns: enumerated(blank) });
  const closedOn = row.day('销号日期');
  if (closedOn !== undefined && closedOn > rules.date)
    problems.report('DAT-1608', row.at('销号日期'), { day: formatDay(closedOn), date: formatDay(rules.date) });
}
