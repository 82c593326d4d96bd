import { editionInForce } from '../../catalogue/definitions.ts';
import type { DataItem, Edition } from '../../catalogue/edition.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { Problems } from '../../diagnostics/problems.ts';
import type { Column } from '../../domain/dataset.ts';
import type { Period } from '../../domain/period.ts';
import { isConfidential } from '../confidential.ts';
import { layOut, type TableView } from '../layout/layOut.ts';
import type { RowCount } from '../layout/rowTally.ts';
import { readSource } from '../readSource.ts';
import { readSheets, reportSheets, sheetsNamed } from '../readTable.ts';
import { claims } from '../sourceFiles.ts';
import type { SourceMapping } from '../sourceMapping.ts';
import { sourcesOf } from '../sources.ts';
import { cellText } from '../table.ts';
import { basisOf, type EncodingBasis } from '../textEncoding.ts';
import { type FileFormat, formatOf } from '../workbook/fileFormat.ts';
import { readYaml } from '../yaml.ts';
import { draftOf, knownTitles } from './draft.ts';
import type { ProposedEntry, TriedColumn } from './entry.ts';
import { entryText } from './entryText.ts';
import { periodOf } from './filePeriod.ts';
import { type GuessedTable, guessTable } from './guessTable.ts';
import type { TrialParty } from './party.ts';
import { firstPlace, headersOf, proposeColumns, triedColumns } from './proposeColumns.ts';
import { proposeEntry, rollUpOf } from './proposeEntry.ts';
import { type TriedUnits, triedUnits } from './triedUnits.ts';

/** What a file is, before anything in it is understood. */
export interface TriedFile {
  readonly file: string;
  readonly format: FileFormat;
  /** How the content was taken, where the name does not say it. */
  readonly readAs: string | undefined;
  readonly encoding: string | undefined;
  readonly basis: EncodingBasis | undefined;
  /** Visible sheets and their rows. */
  readonly sheets: readonly { readonly name: string; readonly rows: number }[];
}

/** The table as it was found, and how an entry for it would be read. */
export interface TriedTable {
  readonly party: TrialParty;
  readonly period: Period;
  readonly sheet: string;
  readonly view: TableView;
  /** Rows above the header that say anything. */
  readonly titles: readonly { readonly row: number; readonly text: string }[];
  readonly columns: readonly TriedColumn[];
  readonly units: TriedUnits;
  readonly entry: ProposedEntry;
  /** Sources of the assessment that claim the file by its name. */
  readonly declaredAs: readonly string[];
  readonly items: ReadonlyMap<string, DataItem>;
  readonly read: ReadonlyMap<string, Column>;
  readonly count: RowCount | undefined;
  readonly problems: readonly Diagnostic[];
}

/** 试读: an export as it would be read, with an entry for 数据源 to begin with. */
export interface Trial extends TriedFile {
  /** undefined where nothing in the file looks like a table of units. */
  readonly table: TriedTable | undefined;
}

export interface TrialRequest {
  readonly root: string;
  /** Relative to the root. */
  readonly path: string;
  readonly sheet: string | undefined;
  readonly parties: readonly TrialParty[];
  /** 涉密列. */
  readonly confidential: readonly string[];
}

/** Reads a file without any declaration; undefined, with the reason, where it cannot be opened or may not be looked at. */
export async function trySource(request: TrialRequest, problems: Problems): Promise<Trial | undefined> {
  const { root, path, parties, confidential } = request;
  const opened = await readSheets({ root, path }, problems);
  if (!opened) return undefined;
  const { bytes, sheets } = opened;
  if (sheets.some((sheet) => isConfidential(sheet, confidential, problems))) return undefined;
  const wanted = sheetsNamed(sheets, request.sheet);
  if (wanted.length === 0) {
    reportSheets(sheets, request, problems);
    return undefined;
  }
  const guess = guessTable({ sheets: wanted, parties, period: periodOf(path, wanted) });
  const [first] = sheets;
  return {
    file: path,
    format: formatOf(bytes, path),
    readAs: first?.readAs,
    encoding: first?.encoding,
    basis: first?.encoding && basisOf(bytes, first.encoding),
    sheets: sheets.map(({ sheet, rows }) => ({ name: sheet, rows: rows.length })),
    table: guess && tryTable(guess, sheets.length),
  };
}

function tryTable(guess: GuessedTable, sheets: number): TriedTable | undefined {
  const { party, period, sheet } = guess;
  const edition = editionInForce(party.editions, period) ?? party.editions.at(-1);
  const claiming = party.sources.filter((source) => claims(source, sheet.file.split('/').at(-1) ?? ''));
  const own = claiming.find((source) => source.sheet === sheet.sheet) ?? claiming[0];
  const titles = knownTitles(edition?.items ?? new Map(), party.sources);
  const draft = draftOf(guess, { titles, hidden: own?.layout.hidden ?? 'read' });
  const view = viewOf(guess, draft, []);
  if (!edition || !view) return undefined;
  const context = { items: edition.items, sources: party.sources, own };
  const rollUp = rollUpOf(guess, draft);
  const rolled = rollUp && (rollUp === '求和' ? 'sum' : 'lines');
  const request = { view, sheet, context, rolled } as const;
  const tried = triedColumns(request);
  const columns = proposeColumns(request, tried);
  const entry = located(guess, view, proposeEntry({ guess, draft, view, sheets, own, tried, columns }));
  return {
    party,
    period,
    sheet: sheet.sheet,
    view,
    titles: titleRows(guess, view),
    columns: tried,
    units: triedUnits(view, guess.rolled ? guess.subUnits.finder : guess.units),
    entry,
    declaredAs: claiming.map(({ name }) => name),
    items: edition.items,
    ...readBy(guess, { entry, edition }),
  };
}

function viewOf(guess: GuessedTable, mapping: SourceMapping, wanted: readonly string[]): TableView | undefined {
  const units = guess.rolled ? guess.subUnits.finder : guess.units;
  return layOut({ mapping, table: guess.sheet, wanted, period: guess.period, units }, new Problems());
}

/** 表头行 only where the names alone would find another header. */
function located(guess: GuessedTable, view: TableView, entry: ProposedEntry): ProposedEntry {
  const mapping = mappingOf(entry);
  const found = mapping && viewOf(guess, mapping, headersOf(mapping.columns));
  const same = found?.header.titles.join('\n') === view.header.titles.join('\n');
  return same ? entry : { ...entry, headerRows: guess.headerRows };
}

/** The entry as 数据源.yaml would be read with it. */
function mappingOf(entry: ProposedEntry, problems = new Problems()): SourceMapping | undefined {
  const node = readYaml(`数据源:\n${entryText(entry, 'zh')}\n`, '数据源.yaml', problems);
  return node && sourcesOf(node, problems)?.mappings[0];
}

function readBy(
  guess: GuessedTable,
  { entry, edition }: { entry: ProposedEntry; edition: Edition },
): Pick<TriedTable, 'read' | 'count' | 'problems'> {
  const problems = new Problems();
  const mapping = mappingOf(entry, problems);
  if (!mapping) return { read: new Map(), count: undefined, problems: problems.list };
  const columns = mapping.columns.flatMap((source) => {
    const item = edition.items.get(source.item);
    return item ? [{ source, item }] : [];
  });
  const { sheet: table, period, units, subUnits } = guess;
  const { columns: read, count } = readSource({ mapping, table, columns, period, units, subUnits, file: 0 }, problems);
  return { read, count, problems: problems.list };
}

function titleRows(guess: GuessedTable, view: TableView): TriedTable['titles'] {
  const above = guess.turned ? firstPlace(view) : guess.headerRows[0] - 1;
  return guess.sheet.rows.slice(0, Math.max(0, above)).flatMap((cells, place) => {
    const text = [...new Set(cells.map((cell) => cellText(cell).trim()).filter((each) => each !== ''))].join(' | ');
    return text === '' ? [] : [{ row: place + 1, text }];
  });
}
