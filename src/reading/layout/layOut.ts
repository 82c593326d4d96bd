import type { Problems } from '../../diagnostics/problems.ts';
import type { Period } from '../../domain/period.ts';
import type { Header, HeaderNames } from '../header.ts';
import { checkTitleMonth, type StatedMeasures, statedMeasures } from '../preamble.ts';
import type { SourceMapping } from '../sourceMapping.ts';
import { cellLocation, type RawTable } from '../table.ts';
import type { UnitFinder } from '../unitFinder.ts';
import { type BodyRow, bodyRows, hiddenWords, type KeyPlaces } from './bodyRows.ts';
import { findHeader } from './findHeader.ts';
import { wideTable } from './longTable.ts';
import { RowTally } from './rowTally.ts';
import { type TableArea, tableArea } from './tableArea.ts';
import { turnedTable } from './turnedTable.ts';

/** 版面: a table in the one shape in which columns are read, units in rows and items in columns, whatever its sheet looks like. */
export interface TableView {
  /** Rearranged where the sheet lies otherwise; its cells know where they stand in the sheet. */
  readonly table: RawTable;
  readonly header: Header;
  readonly keys: KeyPlaces;
  readonly body: readonly BodyRow[];
  /** What the rows above the header say of units of measure, by place in the sheet. */
  readonly stated: readonly StatedMeasures[];
  readonly tally: RowTally;
}

export interface LayoutRequest {
  readonly mapping: SourceMapping;
  readonly table: RawTable;
  /** 列名 of everything the source reads beside the keys. */
  readonly wanted: readonly HeaderNames[];
  readonly period: Period;
  readonly units: UnitFinder;
}

/** Finds the table in its sheet, its header and its rows; undefined, with the reason, where there is none. */
export function layOut(request: LayoutRequest, problems: Problems): TableView | undefined {
  const { mapping, table: sheet, period, units } = request;
  const { layout } = mapping;
  const inSheet = tableArea(sheet, layout, { period, problems });
  if (!inSheet) return undefined;
  const turned = layout.arrangement === 'turned';
  const table = turned ? turnedTable(sheet, inSheet) : sheet;
  const area = turned ? { top: 1, bottom: table.rows.length } : inSheet;
  const header = headerOf(request, { table, area }, problems);
  if (!header) return undefined;
  const lastTitle = turned ? inSheet.top + firstColumn(header, request) - 1 : header.firstRow - 1;
  const titles = { table: sheet, first: inSheet.top, last: lastTitle };
  checkTitleMonth(titles, period, problems);
  const keys = keyPlaces(mapping, header, problems);
  if (!keys) return undefined;
  const tally = talliedTop({ table, area }, header);
  const body = bodyRows({ table, area, header, keys, layout, period, units, tally }, problems);
  const { arrangement } = layout;
  const view = { table, header, keys, body };
  const stated = statedMeasures(titles);
  if (typeof arrangement === 'string') return { ...view, stated, tally };
  const places = [arrangement.item, arrangement.value].flatMap((names) => header.places(names));
  reportHiddenColumns(view, mapping, { places, problems });
  const wide = wideTable({ ...view, long: arrangement, wanted: request.wanted, tally }, problems);
  return wide && { ...wide, stated, tally };
}

interface TableInArea {
  readonly table: RawTable;
  readonly area: TableArea;
}

function headerOf(
  { mapping, wanted }: LayoutRequest,
  { table, area }: TableInArea,
  problems: Problems,
): Header | undefined {
  const { layout, headerRows, keyColumn, nameColumn } = mapping;
  const { arrangement } = layout;
  const columns =
    typeof arrangement === 'string' ? wanted : [arrangement.item, arrangement.value, arrangement.measure ?? []];
  const search = {
    area,
    declared: headerRows,
    keys: [keyColumn, nameColumn].filter((key) => key !== undefined),
    others: [...columns, ...layout.filters.map((filter) => filter.header)],
    ignored: (layout.hidden === 'skip' ? table.hidden?.columns : undefined) ?? new Set<number>(),
  };
  return findHeader(table, search, problems);
}

/** In a table turned round the titles above it end where the first of its items begins. */
function firstColumn(header: Header, { mapping, wanted }: LayoutRequest): number {
  const names = [mapping.keyColumn, mapping.nameColumn, ...wanted].filter((name) => name !== undefined);
  return Math.min(...names.flatMap((name) => header.places(name)), header.width);
}

/** The code column, and the name column to check it by, or the name column alone. */
function keyPlaces(
  { keyColumn, nameColumn }: SourceMapping,
  header: Header,
  problems: Problems,
): KeyPlaces | undefined {
  const code = keyColumn === undefined ? undefined : header.find(keyColumn, problems);
  const name = nameColumn === undefined ? undefined : header.find(nameColumn, problems);
  return (keyColumn === undefined ? name : code) === undefined ? undefined : { code, name };
}

function talliedTop({ table, area }: TableInArea, header: Header): RowTally {
  const tally = new RowTally(table.rows.length);
  tally.skip('表外行', area.top - 1 + table.rows.length - area.bottom);
  tally.skip('标题行', header.firstRow - area.top);
  tally.skip('表头行', header.lastRow - header.firstRow + 1);
  return tally;
}

/** An item in a hidden column: an error where the source does not say what to do with it, else a note. */
export function reportHiddenColumns(
  { table, header }: Pick<TableView, 'table' | 'header'>,
  { layout }: SourceMapping,
  { places, problems }: { places: readonly number[]; problems: Problems },
): void {
  const unseen = places.filter((place) => table.hidden?.columns.has(place));
  const [first] = unseen;
  if (first === undefined) return;
  const what = unseen.map((place) => `“${header.titles[place] ?? ''}”`).join('、');
  const at = cellLocation(table, header.firstRow, first);
  if (layout.hidden === undefined) problems.report('DAT-0903', at, { what });
  else problems.report('DAT-0904', at, { what, how: hiddenWords[layout.hidden] });
}
