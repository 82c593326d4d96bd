import Table from 'cli-table3';
import type { Assessment } from '../domain/assessment.ts';
import { byRank } from '../reports/context.ts';
import type { Session } from './session.ts';

const shown = 10;

/** The top of the ranking, as an analyst reads it in the terminal. */
export function rankingTable(session: Session, assessment: Assessment): string {
  const { text, terminal } = session;
  const order = byRank(assessment.results);
  const lines = [terminal.chalk.bold(text.ranking(assessment.assessment, assessment.period))];
  if (order.length === 0) lines.push(text.nothingScored(assessment.period));
  else {
    const table = new Table({
      head: [text.rank, text.unit, text.index, text.change, text.remark],
      style: { head: [], border: [], compact: true },
      colAligns: ['right', 'left', 'right', 'right', 'left'],
    });
    for (const row of order.slice(0, shown)) {
      const result = assessment.results[row];
      const bounds = result?.bounds ? `暂定 ${result.bounds.low}—${result.bounds.high}` : '';
      table.push([
        String(result?.rank ?? '—'),
        assessment.units[row]?.name ?? '',
        result?.index?.shown ?? '—',
        signed(result?.change?.comparable),
        bounds,
      ]);
    }
    lines.push(table.toString());
    if (order.length > shown) lines.push(text.more(order.length - shown));
  }
  if (assessment.draft.length > 0) lines.push(terminal.paint('warning', text.draft(assessment.draft.length)));
  return lines.join('\n');
}

/** `+1.20`: a change without its sign is misread. */
export function signed(change: string | null | undefined): string {
  if (change === null || change === undefined) return '—';
  return change.startsWith('-') || /^0(\.0*)?$/.test(change) ? change : `+${change}`;
}
