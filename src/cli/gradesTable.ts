import Table from 'cli-table3';
import type { UnitYear, YearResult } from '../aggregation/yearResult.ts';
import type { UnitMark } from '../domain/assessment.ts';
import { Rational } from '../domain/rational.ts';
import { rankedLines } from '../reports/yearContext.ts';
import type { Session } from './session.ts';
import type { Texts } from './texts.ts';

const shown = 10;

/** The top of the year's ranking with grades and money, as an analyst reads it in the terminal. */
export function gradesTable({ text, terminal }: Session, result: YearResult): string {
  const { run, year: words } = text;
  const all = rankedLines(result);
  const table = new Table({
    head: [run.rank, run.unit, words.total, words.grade, words.award, words.cut, run.remark],
    style: { head: [], border: [], compact: true },
    colAligns: ['right', 'left', 'right', 'left', 'right', 'right', 'left'],
  });
  for (const { unit, year } of all.slice(0, shown))
    table.push([
      String(year.rank ?? run.none),
      unit.name,
      year.total?.shown ?? run.none,
      year.grade ?? run.none,
      amountOf(result, year, 'reward') ?? run.none,
      amountOf(result, year, 'cut') ?? run.none,
      remarkOf(text, unit, year),
    ]);
  const amounts = result.money.reduce(
    (sum, { lines }) => sum + lines.filter(({ amount }) => amount === null).length,
    0,
  );
  const draft = result.draft.length + amounts > 0;
  return [
    terminal.chalk.bold(words.title(result.assessment, result.year)),
    table.toString(),
    ...(all.length > shown ? [run.more(all.length - shown)] : []),
    ...(draft ? [terminal.chalk.yellow(words.draft(result.draft.length, amounts))] : []),
  ].join('\n');
}

function remarkOf({ run, year: words }: Texts, unit: UnitMark, year: UnitYear): string {
  const parts = [
    ...(unit.standing === 'unranked' ? [run.unrankedUnit] : []),
    ...(year.bounds ? [run.bounds(year.bounds.low, year.bounds.high)] : []),
    ...(year.dependent ? [run.dependent] : []),
    ...(year.rankRange ? [words.rankRange(year.rankRange.best, year.rankRange.worst)] : []),
  ];
  return parts.join(run.listMark);
}

/** Undefined where there is none, or not yet. */
function amountOf({ money }: YearResult, { code }: UnitYear, kind: 'reward' | 'cut'): string | undefined {
  const lines = money.filter((each) => each.kind === kind).flatMap((each) => each.lines);
  const own = lines.filter((line) => line.code === code).map(({ amount }) => amount);
  const known = own.filter((amount) => amount !== null);
  if (own.length === 0 || known.length < own.length) return undefined;
  return Rational.sum(known.map(Rational.fromText)).toDecimal(6);
}
