import type { DataItem } from '../../catalogue/edition.ts';
import { Problems } from '../../diagnostics/problems.ts';
import { isAdditive } from '../../domain/measure.ts';
import { namesOf } from '../header.ts';
import { columnMeasures } from '../layout/columnMeasures.ts';
import type { TableView } from '../layout/layOut.ts';
import type { SourceColumn, SourceMapping } from '../sourceMapping.ts';
import { cellAddress, type RawTable } from '../table.ts';
import type { ColumnDoubt, ProposedColumn, TriedColumn } from './entry.ts';
import { type MatchContext, matchTitle, type TitleMatch } from './titleMatches.ts';

export interface ColumnsRequest {
  readonly view: TableView;
  readonly sheet: RawTable;
  readonly context: MatchContext;
  /** 汇总 of the rows, where they are sub-units. */
  readonly rolled: 'sum' | 'lines' | undefined;
}

/** Every titled column beside those that tell the unit. */
export function triedColumns({ view, context }: ColumnsRequest): readonly TriedColumn[] {
  const { table, header, keys } = view;
  return header.titles.flatMap((title, place) => {
    if (title === '' || place === keys.code || place === keys.name || place < firstPlace(view)) return [];
    const measures = header.measured(place).measures.map(({ name }) => name);
    return [{ cell: cellAddress(table, header.lastRow, place), title, measures, matches: matchTitle(title, context) }];
  });
}

/** Above a table turned round stand its titles, which then lie left of its keys. */
export function firstPlace({ table, keys, header }: TableView): number {
  const turned = table.placeOf !== undefined && header.firstRow === 1 && header.lastRow < table.rows.length;
  return turned ? Math.min(keys.code ?? Number.MAX_SAFE_INTEGER, keys.name ?? Number.MAX_SAFE_INTEGER) : 0;
}

/** A column for every item that a title is taken for; each item once for good. */
export function proposeColumns(request: ColumnsRequest, tried: readonly TriedColumn[]): readonly ProposedColumn[] {
  const taken = new Map<string, string>();
  for (const { title, matches } of tried)
    for (const { item, how } of matches) if (how !== 'near' && !taken.has(item.name)) taken.set(item.name, title);
  return tried.flatMap((column) => column.matches.map((match) => propose(request, column, { match, taken })));
}

function propose(
  request: ColumnsRequest,
  { title, cell }: TriedColumn,
  { match, taken }: { match: TitleMatch; taken: ReadonlyMap<string, string> },
): ProposedColumn {
  const { view, context } = request;
  const declared = columnOf(context.own, match.item);
  const header = headerName(view, title);
  const measure = measureOf(request, { match, header, title }) ?? declared?.measure?.name;
  const doubt = doubtOf(request, { match, title, takenBy: taken.get(match.item.name) });
  return {
    item: match.item,
    header,
    cell,
    measure,
    kept: declared && context.own ? keptOf(declared, context.own) : [],
    doubt: doubt ?? (measure === undefined ? 'measure' : undefined),
    by: match.source?.name,
  };
}

/** Without the unit of measure where that is enough to find the column: a file may change its unit. */
function headerName({ header }: TableView, title: string): string {
  const { bare } = header.measured(header.titles.indexOf(title));
  return header.places(bare).length === 1 ? bare : title;
}

function doubtOf(
  { view, context, rolled }: ColumnsRequest,
  { match: { item, how, source }, title, takenBy }: { match: TitleMatch; title: string; takenBy: string | undefined },
): ColumnDoubt | undefined {
  if (item.secrecy === 'secret') return 'secret';
  if (item.nature === 'target') return 'target';
  if (view.header.titles.filter((each) => each === title).length > 1) return 'doubled';
  if (takenBy !== undefined && takenBy !== title) return 'twice';
  if (source && source !== context.own) return 'otherSource';
  if (how === 'near') return 'near';
  return rolled && !isAdditive(item.measure.dimension) ? 'notAdditive' : undefined;
}

/** As the title or the rows above it state it, or the only one there is of the item's kind. */
function measureOf(
  { view, sheet }: ColumnsRequest,
  { match: { item }, header, title }: { match: TitleMatch; header: string; title: string },
): string | undefined {
  const place = view.header.titles.indexOf(title);
  const source: SourceColumn = {
    item: item.name,
    header,
    measure: undefined,
    months: new Set(),
    annual: false,
    location: { file: sheet.file },
  };
  const request = {
    columns: [{ source, item, place }],
    table: view.table,
    header: view.header,
    sheet,
    stated: view.stated,
  };
  return columnMeasures(request, new Problems())[0]?.measure.name;
}

function columnOf(own: SourceMapping | undefined, { name }: DataItem): SourceColumn | undefined {
  return own?.columns.find(({ item }) => item === name);
}

/** What the declared column has beside its header and unit, in the words of the file. */
function keptOf(column: SourceColumn, own: SourceMapping): readonly string[] {
  const all = monthsOf(own);
  const months = [...column.months];
  // 年度 alone would take the months away.
  const same = months.length === all.length && !column.annual;
  return [
    ...(column.jump && column.jump !== own.contract.jump ? [`跳变: ${column.jump.toDecimal()}`] : []),
    ...(column.digits === undefined ? [] : [`读取小数: ${column.digits}位`]),
    ...(same || months.length === 0 ? [] : [`月份: [${months.join(', ')}]`]),
    ...(column.annual && all.length > 0 ? ['年度: 是'] : []),
  ];
}

/** Months in which any column of a source is due. */
export function monthsOf({ columns }: SourceMapping): readonly number[] {
  return [...new Set(columns.flatMap(({ months }) => [...months]))].sort((a, b) => a - b);
}

/** 列名 that the columns proposed for good are found by. */
export function headersOf(columns: readonly { readonly header: SourceColumn['header'] }[]): readonly string[] {
  return columns.flatMap(({ header }) => namesOf(header));
}
