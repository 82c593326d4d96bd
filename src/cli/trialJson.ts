import { placeText, wordProblem } from '../diagnostics/wording.ts';
import { type SkipReason, skipReasons } from '../domain/dataset.ts';
import type { RowTotals } from '../domain/rowTotals.ts';
import { isActive } from '../reading/trial/entry.ts';
import { entryText } from '../reading/trial/entryText.ts';
import { firstRows } from '../reading/trial/firstRows.ts';
import type { Trial, TriedTable } from '../reading/trial/trial.ts';
import type { Session } from './session.ts';

/** Version of the serialised form. */
const trialFormat = 'kaohe.sourceTry/1';
const unitsShown = 5;

/** 试读 for other programs. */
export function trialJson(trial: Trial, session: Session): string {
  const { table, readAs, encoding, basis, ...file } = trial;
  const told = { readAs: readAs ?? null, encoding: encoding ?? null, encodingBasis: basis ?? null };
  return JSON.stringify(
    { version: trialFormat, ...file, ...told, table: table ? tableOf(table, session) : null },
    null,
    2,
  );
}

function tableOf(table: TriedTable, session: Session): Readonly<Record<string, unknown>> {
  const { party, period, view, entry, units, problems } = table;
  const { lang } = session.options;
  return {
    assessment: party.assessment,
    period,
    sheet: table.sheet,
    declaredAs: table.declaredAs,
    titles: table.titles,
    stated: view.stated.flatMap(({ measures }) => measures.map(({ name }) => name)),
    header: { first: view.header.firstRow, last: view.header.lastRow },
    codes: titleAt(table, view.keys.code),
    names: titleAt(table, view.keys.name),
    columns: table.columns.map(({ matches, ...column }) => ({
      ...column,
      matches: matches.map(({ item, how, source }) => ({ item: item.name, how, source: source?.name ?? null })),
    })),
    units: { ...units, unknown: units.unknown.map(({ hint, ...row }) => ({ ...row, hint: hint[lang] })) },
    rows: rowTotalsOf(table) ?? null,
    first: firstRows(party.roster.units, table, unitsShown),
    proposed: entry.columns.map((column) => ({
      item: column.item.name,
      header: column.header,
      cell: column.cell,
      measure: column.measure ?? null,
      proposed: isActive(column),
      doubt: column.doubt ?? null,
    })),
    entry: entryText(entry, lang),
    problems: problems.map((problem) => ({
      code: problem.code,
      severity: problem.severity,
      place: problem.location ? placeText(problem.location) : null,
      ...wordProblem(problem, lang),
    })),
  };
}

function titleAt({ view }: TriedTable, place: number | undefined): string | null {
  return place === undefined ? null : (view.header.titles[place] ?? '');
}

/** What became of the rows, in the order in which it is told; undefined where the table was not read. */
export function rowTotalsOf({ count }: TriedTable): RowTotals | undefined {
  if (!count) return undefined;
  const rows = (reason: SkipReason) => count.skipped[reason] ?? 0;
  const skipped = skipReasons.filter((reason) => rows(reason) > 0).map((reason) => [reason, rows(reason)] as const);
  return { lines: count.lines, rows: count.rows, skipped };
}
