import { blockName, type Cell, type Colour, type ColourRule, cell, type Sheet } from './sheet.ts';
import { tableHeader } from './tableHeader.ts';
import { fittedWidth, linesIn } from './textExtent.ts';

/** One column of a table whose lines are of type `Line`. */
export interface TableColumn<Line> {
  /** Line breaks where it says so. */
  readonly header: string;
  /** Headers above it, outermost first; neighbours share equal ones. */
  readonly above?: readonly string[];
  /** In characters of half width, or as wide as its longest text within limits. */
  readonly width: number | readonly [least: number, most: number];
  readonly colour?: Colour;
  cell(line: Line): Cell;
  /** Below the last line, in a row of its own. */
  readonly total?: Cell;
}

/** 表: title, caption line, header, one row a line, notes; the shape all sheets of the workbook share. */
export interface TableSource<Line> {
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly columns: readonly TableColumn<Line>[];
  readonly lines: readonly Line[];
  readonly frozenColumns: number;
  /** Least height of a row in points; more where its text wraps. */
  readonly rowHeight?: number;
  readonly filter?: boolean;
  readonly notes?: readonly string[];
  readonly pagesWide?: number;
  /** Said where there are no lines. */
  readonly empty?: string;
}

const headerStart = 3;

const nothing = '本月没有应列的事项。';

export function tableSheet<Line>(source: TableSource<Line>): Sheet {
  const { columns, pagesWide = 1 } = source;
  const notes = source.lines.length > 0 ? (source.notes ?? []) : [source.empty ?? nothing, ...(source.notes ?? [])];
  const body = source.lines.map((line) => columns.map((column) => column.cell(line)));
  const widths = columns.map((column, place) => widthIn(column, body, place));
  const header = tableHeader(
    columns.map(({ above = [], header: own }, place) => ({ path: [...above, own], width: widths[place] ?? 0 })),
    headerStart,
  );
  const lastHeader = headerStart + header.rows.length - 1;
  const lastBody = lastHeader + body.length;
  const full = (text: string, style: 'title' | 'subtitle' | 'caption') =>
    columns.map((_, place) => cell(place === 0 ? text : null, style));
  const rows = [
    full(source.title, 'title'),
    full(source.subtitle, 'subtitle'),
    ...header.rows,
    ...body,
    ...totalsOf(columns),
    ...notes.map((note) => full(note, 'caption')),
  ];
  const acrossFirstPage = [1, 2, ...notes.map((_, place) => rows.length - place)];
  const span = columnsOnFirstPage(widths, pagesWide);
  return {
    name: source.name,
    widths,
    rows,
    header: [headerStart, lastHeader],
    frozenColumns: source.frozenColumns,
    merges: [...acrossFirstPage.map((row) => blockName([row, 1], [row, span])), ...header.merges],
    colours: body.length === 0 ? [] : coloursOf(columns, [lastHeader + 1, lastBody]),
    heights: new Map([
      ...heightsOf(rows, widths, { span, least: source.rowHeight ?? 0 }),
      ...header.lines.map((lines, level) => [headerStart + level, heightOf(lines)] as const),
    ]),
    filter: source.filter && body.length > 0 ? blockName([lastHeader, 1], [lastBody, columns.length]) : undefined,
    pagesWide,
  };
}

function widthIn<Line>(
  { width, header }: TableColumn<Line>,
  body: readonly (readonly Cell[])[],
  place: number,
): number {
  if (typeof width === 'number') return width;
  const texts = [header];
  for (const cells of body) {
    const value = cells[place]?.value;
    if (typeof value === 'string') texts.push(value);
  }
  return fittedWidth(texts, width);
}

function totalsOf<Line>(columns: readonly TableColumn<Line>[]): readonly (readonly Cell[])[] {
  if (columns.every((column) => column.total === undefined)) return [];
  return [columns.map((column) => column.total ?? cell(null, 'totalText'))];
}

/** The title stands over the first page, not over the middle of several. */
function columnsOnFirstPage(widths: readonly number[], pages: number): number {
  const page = widths.reduce((sum, width) => sum + width, 0) / pages;
  let used = 0;
  const count = widths.findIndex((width) => {
    used += width;
    return used > page;
  });
  return pages === 1 || count < 1 ? widths.length : count;
}

/** One rule a block of neighbouring columns of the same kind. */
function coloursOf<Line>(
  columns: readonly TableColumn<Line>[],
  [first, last]: readonly [number, number],
): readonly ColourRule[] {
  const rules: ColourRule[] = [];
  for (const [place, { colour }] of columns.entries()) {
    if (colour === undefined) continue;
    const before = columns[place - 1]?.colour === colour ? rules.pop() : undefined;
    rules.push({ kind: colour, from: before?.from ?? [first, place + 1], to: [last, place + 1] });
  }
  return rules;
}

const lineHeight = 15;
/** Captions are set smaller than the table. */
const captionsFit = 10.5 / 9;

function heightOf(lines: number): number {
  return lines * lineHeight + 5;
}

const fixedHeights: Readonly<Record<string, number>> = { title: 34, subtitle: 18 };

/** Rows as high as their wrapped text needs: spreadsheets do not work that out on opening. */
function heightsOf(
  rows: readonly (readonly Cell[])[],
  widths: readonly number[],
  { span, least }: { span: number; least: number },
): ReadonlyMap<number, number> {
  const across = widths.slice(0, span).reduce((sum, width) => sum + width, 0);
  return new Map(
    rows.map((cells, place) => {
      const style = cells[0]?.style ?? 'text';
      const fixed = fixedHeights[style];
      if (fixed !== undefined) return [place + 1, fixed];
      if (style === 'caption') return [place + 1, linesIn(String(cells[0]?.value), across * captionsFit) * lineHeight];
      const lines = cells.reduce((most, each, column) => Math.max(most, wrappedLines(each, widths[column] ?? 10)), 1);
      return [place + 1, Math.max(least, heightOf(lines))];
    }),
  );
}

function wrappedLines({ value, style }: Cell, width: number): number {
  return typeof value === 'string' && (style === 'wrapped' || style === 'wrappedCentred') ? linesIn(value, width) : 1;
}
