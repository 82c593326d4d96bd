import stringWidth from 'string-width';
import { cellAddress } from '../reading/table.ts';
import type { TriedColumn } from '../reading/trial/entry.ts';
import { entryText } from '../reading/trial/entryText.ts';
import { type FirstFigure, firstRows } from '../reading/trial/firstRows.ts';
import type { TitleMatch } from '../reading/trial/titleMatches.ts';
import type { Trial, TriedTable } from '../reading/trial/trial.ts';
import type { Session } from './session.ts';
import { wrap } from './tree.ts';
import { rowTotalsOf } from './trialJson.ts';

/** Units whose figures are shown, and unknown rows listed before the rest is counted. */
const unitsShown = 3;
const unknownShown = 20;

/** 试读 on the terminal: what the file is, where its table lies, what its columns mean, and the entry to paste. */
export function trialText(trial: Trial, session: Session): string {
  const { trial: words } = session.text;
  const { encoding, basis, table } = trial;
  const code = encoding && basis ? words.encoding(encoding, words.basis[basis]) : '';
  const sheets = trial.sheets.map(({ name, rows }) => words.sheet(name, rows)).join(words.mark);
  const head = [
    words.file(trial.file),
    `${words.format(trial.readAs ?? words.formats[trial.format])}${code}`,
    words.sheets(sheets),
  ];
  return [...head, ...(table ? tableLines(table, session) : [words.noTable])].join('\n');
}

function tableLines(table: TriedTable, session: Session): readonly string[] {
  const { trial: words } = session.text;
  const { party, period, entry } = table;
  return [
    words.belongs(party.assessment, period),
    ...(table.declaredAs.length > 0 ? [words.declared(table.declaredAs, party.sourcesFile)] : []),
    ...table.titles.map(({ row, text }) => words.title(row, text)),
    ...statedLines(table, session),
    '',
    ...headerLines(table, session),
    '',
    ...unitLines(table, session),
    ...rowLines(table, session),
    ...figureLines(table, session),
    '',
    words.paste(party.sourcesFile, entry.declared),
    '',
    entryText(entry, session.options.lang),
  ];
}

function statedLines({ view }: TriedTable, { text: { trial: words } }: Session): readonly string[] {
  const names = view.stated.flatMap(({ measures }) => measures.map(({ name }) => name));
  return names.length > 0 ? [words.stated(names)] : [];
}

function headerLines({ view, columns }: TriedTable, session: Session): readonly string[] {
  const { trial: words } = session.text;
  const keys = [
    { place: view.keys.code, what: words.codes },
    { place: view.keys.name, what: words.names },
  ].flatMap(({ place, what }) =>
    place === undefined
      ? []
      : [{ title: view.header.titles[place] ?? '', cell: cellAddress(view.table, view.header.lastRow, place), what }],
  );
  const width = Math.max(...[...keys, ...columns].map(({ title }) => stringWidth(title)));
  const padded = (title: string) => title + ' '.repeat(width - stringWidth(title));
  const lines = [
    ...keys.map(({ title, cell, what }) => `  ${padded(title)}  ${cell}  ${what}`),
    ...columns.map((column) => `  ${padded(column.title)}  ${column.cell}  ${meaning(column, session)}`),
  ];
  const { firstRow, lastRow } = view.header;
  return [view.table.placeOf ? words.headerAcross : words.header(firstRow, lastRow), ...lines];
}

function meaning({ matches, measures }: TriedColumn, { text: { trial: words } }: Session): string {
  const said = matches.map((match: TitleMatch) => words.match(match.item.name, words.how[match.how]));
  const stated = measures.length > 0 ? words.inTitle(measures) : '';
  return `${said.length > 0 ? said.join(words.mark) : words.noItem}${stated}`;
}

function unitLines({ units }: TriedTable, session: Session): readonly string[] {
  const { trial: words } = session.text;
  const shown = units.unknown.slice(0, unknownShown);
  const rest = units.unknown.length - shown.length;
  return [
    words.units(units.rows, units.matched, units.unknown.length),
    ...shown.map(({ cell, code, name, hint }) =>
      words.unknown(cell, `${code} ${name}`.trim(), hint[session.options.lang]),
    ),
    ...(rest > 0 ? [words.more(rest)] : []),
  ];
}

function rowLines(table: TriedTable, { text: { run } }: Session): readonly string[] {
  const totals = rowTotalsOf(table);
  return totals ? [run.rows(table.entry.name, totals)] : [];
}

function figureLines(table: TriedTable, session: Session): readonly string[] {
  const { trial: words } = session.text;
  const rows = firstRows(table.party.roster.units, table, unitsShown);
  if (rows.length === 0) return [words.nothingRead];
  const figure = ({ item, cell, text, value, measure }: FirstFigure) =>
    words.figure(item, cell, value === undefined ? words.missing : `${value}${measure}`, text);
  const { columns } = session.terminal;
  const block = (text: string) =>
    wrap(text, columns === undefined ? undefined : columns - 4).map(
      (line, place) => (place === 0 ? '  ' : '    ') + line,
    );
  return [
    '',
    words.first,
    ...rows.flatMap(({ unit, figures }) => block(`${unit}: ${figures.map(figure).join(words.mark)}`)),
  ];
}
