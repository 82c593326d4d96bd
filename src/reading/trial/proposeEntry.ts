import { monthOf } from '../../domain/period.ts';
import { isUsualMarker, meaningWords } from '../cellDeclaration.ts';
import { readWrittenDay } from '../dayReader.ts';
import { hiddenWords } from '../layout/bodyRows.ts';
import type { TableView } from '../layout/layOut.ts';
import { plainText } from '../plainText.ts';
import type { SourceMapping } from '../sourceMapping.ts';
import { cellText, type RawCell } from '../table.ts';
import { noContract } from '../trust/contract.ts';
import { isActive, type ProposedColumn, type ProposedEntry, type TriedColumn } from './entry.ts';
import { datedFile } from './filePeriod.ts';
import type { GuessedTable } from './guessTable.ts';
import { monthsOf } from './proposeColumns.ts';

export interface EntryRequest {
  readonly guess: GuessedTable;
  readonly draft: SourceMapping;
  readonly view: TableView;
  /** Visible sheets of the file. */
  readonly sheets: number;
  readonly own: SourceMapping | undefined;
  readonly tried: readonly TriedColumn[];
  readonly columns: readonly ProposedColumn[];
}

/** 数据源 of a file: what its declared source says, and for the rest what the file shows. */
export function proposeEntry(request: EntryRequest): ProposedEntry {
  const { guess, draft, sheets, own, tried, columns } = request;
  const { stem, pattern } = datedFile(guess.sheet.file);
  const { arrangement } = draft.layout;
  const signatures = tried.filter(({ title }) => /^(经办|复核)(人|人员)?$/.test(title)).map(({ title }) => title);
  return {
    name: own?.name ?? stem,
    system: own?.system,
    pattern: own?.pattern ?? pattern,
    timing: own ? declaredTiming(own) : `频率: ${monthOf(guess.period) === undefined ? '年' : '月'}`,
    sheet: sheets > 1 ? sheetPattern(guess) : undefined,
    turned: guess.turned,
    long: typeof arrangement === 'string' ? undefined : arrangement,
    headerRows: undefined,
    keyColumn: draft.keyColumn === undefined ? undefined : String(draft.keyColumn),
    nameColumn: draft.nameColumn === undefined ? undefined : String(draft.nameColumn),
    rollUp: rollUpOf(guess, draft),
    hidden: hiddenOf(guess, own),
    blank: meaningWords[own?.blank ?? 'missing'],
    ...cellsDeclared(request),
    signatures: own?.signatures ?? (signatures.length === 2 ? signatures : []),
    contract: own?.contract ?? noContract,
    declared: own !== undefined,
    columns,
    rest: tried.filter(({ matches, title }) => matches.length === 0 && !signatures.includes(title)),
  };
}

/** Sub-units with a row each are added up; with several each, line by line. */
export function rollUpOf({ rolled, found }: GuessedTable, { layout }: SourceMapping): ProposedEntry['rollUp'] {
  if (!rolled || !found) return undefined;
  return found.rows > found.units && typeof layout.arrangement === 'string' ? '逐行求和' : '求和';
}

function hiddenOf({ sheet: { hidden } }: GuessedTable, own: SourceMapping | undefined): ProposedEntry['hidden'] {
  const declared = own?.layout.hidden;
  if (declared) return { word: hiddenWords[declared], settled: true };
  const some = (hidden?.rows.size ?? 0) + (hidden?.columns.size ?? 0) > 0;
  return some ? { word: hiddenWords.read, settled: false } : undefined;
}

function declaredTiming(own: SourceMapping): string {
  const months = monthsOf(own);
  const text = months.join(', ');
  if (months.length === 0) return '频率: 年';
  if (months.length === 12) return '频率: 月';
  return text === '3, 6, 9, 12' ? '频率: 季' : `月份: [${text}]`;
}

/** A sheet named after its month is found by the month. */
function sheetPattern({ sheet, period }: GuessedTable): string {
  const [year, month] = [period.slice(0, 4), monthOf(period)];
  if (month === undefined) return sheet.sheet.replace(year, '{年}');
  return sheet.sheet
    .replace(`${year}年${month}月`, '{年}年{月}月')
    .replace(`${year}年${String(month).padStart(2, '0')}月`, '{年}年{两位月}月')
    .replace(period.replace('-', ''), '{年}{两位月}')
    .replace(period, '{年}-{两位月}')
    .replace(new RegExp(`^${month}月`), '{月}月');
}

/** Signs, red figures and months without a day, where the columns proposed for good have them. */
function cellsDeclared({ view, own, columns }: EntryRequest): Pick<ProposedEntry, 'markers' | 'red' | 'monthDay'> {
  const active = columns.filter(isActive);
  const placed = active.flatMap((column) => view.header.places(column.header).map((place) => ({ column, place })));
  const markers = new Map([...(own?.markers ?? [])].map(([text, meaning]) => [text, meaningWords[meaning]]));
  let red = own?.red && ({ negative: '负数', asStored: '原数' } as const)[own.red];
  let monthDay = own?.monthDay && ({ first: '月初', last: '月末' } as const)[own.monthDay];
  for (const { row } of view.body) {
    for (const { column, place } of placed) {
      const cell = view.table.rows[row - 1]?.[place];
      const text = plainText(cellText(cell));
      if (isUsualMarker(text) && !column.item.labels?.includes(text) && !markers.has(text)) markers.set(text, '缺失');
      if (isReversed(cell)) red ??= '负数';
      if (column.item.measure.dimension === 'date' && isMonth(text)) monthDay ??= '月末';
    }
  }
  return { markers, red, monthDay };
}

function isReversed(cell: RawCell | undefined): boolean {
  return typeof cell === 'object' && cell.kind === 'number' && cell.reversed === true;
}

function isMonth(text: string): boolean {
  const written = readWrittenDay(text);
  return written !== undefined && 'month' in written;
}
