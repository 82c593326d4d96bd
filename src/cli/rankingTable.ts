import Table from 'cli-table3';
import type { Workings } from '../assess.ts';
import type { Assessment } from '../domain/assessment.ts';
import { monthOf } from '../domain/period.ts';
import { Rational } from '../domain/rational.ts';
import { byRank, monthTitle } from '../reports/context.ts';
import type { Session } from './session.ts';
import type { Texts } from './texts.ts';

const shown = 10;

/** The top of the ranking, as an analyst reads it in the terminal; or why there is none. */
export function rankingTable(session: Session, workings: Workings): string {
  const { run } = session.text;
  const { assessment } = workings;
  const order = byRank(assessment.results);
  const lines = [session.terminal.chalk.bold(titleOf(session, assessment, order.length > 0))];
  if (order.length === 0) lines.push(`${whyNone(workings, run)}${remindersText(assessment, run)}`);
  else {
    lines.push(tableOf(session, assessment, order.slice(0, shown)));
    if (order.length > shown) lines.push(run.more(order.length - shown));
    const { rankFromMonth } = assessment.policy;
    if (monthNumber(assessment) < rankFromMonth) lines.push(run.unranked(rankFromMonth));
  }
  if (assessment.draft.length > 0) lines.push(session.terminal.chalk.yellow(run.draft(assessment.draft.length)));
  return lines.join('\n');
}

/** `+1.20`: a change without its sign is misread. */
export function signed(change: string | null | undefined): string {
  if (change === null || change === undefined) return '—';
  return change.startsWith('-') || /^0(\.0*)?$/.test(change) ? change : `+${change}`;
}

function titleOf({ text, options }: Session, assessment: Assessment, withCoverage: boolean): string {
  const month = options.lang === 'zh' ? monthTitle(assessment) : assessment.period;
  const { due, total } = assessment.coverage;
  const title = text.run.ranking(assessment.assessment, month);
  return withCoverage ? title + text.run.coverage(decimal(due), decimal(total)) : title;
}

function tableOf({ text: { run } }: Session, { results, units }: Assessment, rows: readonly number[]): string {
  const table = new Table({
    head: [run.rank, run.unit, run.index, run.change, run.remark],
    style: { head: [], border: [], compact: true },
    colAligns: ['right', 'left', 'right', 'right', 'left'],
  });
  for (const row of rows) {
    const result = results[row];
    table.push([
      String(result?.rank ?? '—'),
      units[row]?.name ?? '',
      result?.index?.shown ?? '—',
      signed(result?.change?.comparable),
      [
        ...(units[row]?.standing === 'unranked' ? [run.unrankedUnit] : []),
        ...(result?.bounds ? [run.bounds(result.bounds.low, result.bounds.high)] : []),
        ...(result?.provisional && !result.bounds ? [run.dependent] : []),
      ].join(run.listMark),
    ]);
  }
  return table.toString();
}

function remindersText(assessment: Assessment, run: Texts['run']): string {
  return monthNumber(assessment) < assessment.policy.startMonth ? run.remindersOnly(assessment.reminders.length) : '';
}

/** Why a month has no index, or a unit in it. */
export function whyNone({ assessment, state, input }: Workings, run: Texts['run']): string {
  const { startMonth } = assessment.policy;
  const { leastCoverage } = input.definitions.policy.index;
  if (monthNumber(assessment) < startMonth) return run.beforeStart(startMonth);
  if (state.leaves.size === 0) return run.nothingDue;
  const covered = Rational.fromText(assessment.coverage.due).dividedBy(Rational.fromText(assessment.coverage.total));
  return covered.compare(leastCoverage) < 0
    ? run.belowCoverage(`${leastCoverage.times(Rational.hundred).toDecimal(2)}%`)
    : run.allOpen;
}

function monthNumber({ period }: Assessment): number {
  return monthOf(period) ?? 12;
}

function decimal(exact: string): string {
  return Rational.fromText(exact).toDecimal(4);
}
