import Table from 'cli-table3';
import type { LineState } from '../reading/ledger/ledgerState.ts';
import type { LedgerLineReport, LedgerStatusReport } from '../run/rectify.ts';
import type { Session } from './session.ts';

/** Lines listed before the rest is counted. */
const listed = 20;

/** The ledger as of its day: how many stand how, then every line that presses. */
export function rectifyText(session: Session, report: LedgerStatusReport): string {
  const { rectify: words } = session.text;
  const { chalk } = session.terminal;
  const pressing = report.lines.filter(({ state }) => state === 'overdue' || state === 'soon' || state === 'undated');
  return [
    chalk.bold(words.title(report.assessment, report.year, report.date)),
    countsLine(session, report),
    ...(pressing.length > 0 ? [tableOf(session, pressing.slice(0, listed))] : []),
    ...(pressing.length > listed ? [words.more(pressing.length - listed)] : []),
    ...(report.gone > 0 ? [chalk.yellow(words.differs(report.gone))] : []),
  ].join('\n');
}

function countsLine({ text: { rectify: words } }: Session, report: LedgerStatusReport): string {
  const { counts, soonDays, closedLate, units, lines } = report;
  const remarks: Readonly<Partial<Record<LineState, string>>> = {
    soon: words.soonWithin(soonDays),
    closed: closedLate > 0 ? words.closedLate(closedLate) : '',
  };
  const states = ['overdue', 'soon', 'running', 'undated', 'closed', 'withdrawn'] as const;
  const shown = states.filter((state) => counts[state] > 0 || state === 'overdue' || state === 'soon');
  const parts = shown.map((state) => words.count(words.states[state], counts[state]) + (remarks[state] ?? ''));
  return words.counts(lines.length, units) + parts.join(words.mark);
}

function tableOf(session: Session, lines: readonly LedgerLineReport[]): string {
  const { rectify: words } = session.text;
  const table = new Table({
    head: [words.unit, words.problem, words.deadline, words.days, words.status, words.person, words.office],
    style: { head: [], border: [], compact: true },
  });
  for (const line of lines)
    table.push([
      line.unit,
      line.problem,
      line.deadline ?? session.text.run.none,
      daysWords(session, line),
      line.status,
      line.person,
      line.office,
    ]);
  return table.toString();
}

function daysWords({ text: { rectify: words } }: Session, { daysLeft }: LedgerLineReport): string {
  if (daysLeft === null) return words.states.undated;
  return daysLeft < 0 ? words.over(-daysLeft) : words.left(daysLeft);
}
