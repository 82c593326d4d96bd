import stringWidth from 'string-width';

/** How a cell looks, by what it is; the workbook writer knows fonts and number formats. */
export type CellStyle =
  | 'title'
  | 'subtitle'
  | 'caption'
  | 'header'
  | 'text'
  | 'centred'
  | 'wrapped'
  | 'integer'
  | 'index'
  | 'twoPlaces'
  | 'points'
  | 'percent'
  | 'change'
  | 'step'
  | 'plain'
  | 'muted'
  | 'totalText'
  | 'totalIndex'
  | 'totalPercent'
  | 'totalPlain'
  | 'totalPoints'
  | 'good'
  | 'warn'
  | 'bad';

/** Figures are exact decimal text: the writer turns them into spreadsheet numbers, never the sheets. */
export type CellValue = string | { readonly figure: string } | null;

export interface Cell {
  readonly value: CellValue;
  readonly style: CellStyle;
}

/** A colour rule over a block of cells, by 1-based rows and columns of the sheet. */
export interface ColourRule {
  readonly kind: 'bar' | 'scale' | 'arrows';
  readonly from: readonly [row: number, column: number];
  readonly to: readonly [row: number, column: number];
}

/** 工作表: plain data from the result; knows nothing of spreadsheets. */
export interface Sheet {
  readonly name: string;
  /** Column widths in characters of half width. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly Cell[])[];
  /** First and last header row (1-based): frozen on screen, repeated in print. */
  readonly header: readonly [first: number, last: number];
  readonly frozenColumns: number;
  /** Merged blocks, `A1:F1`. */
  readonly merges: readonly string[];
  readonly colours: readonly ColourRule[];
  /** Row heights in points where they differ from the default, by 1-based row. */
  readonly heights: ReadonlyMap<number, number>;
  readonly filter: boolean;
  /** Fit all columns on one page width; very wide sheets run over several. */
  readonly fitWidth: boolean;
}

export function cell(value: string | null, style: CellStyle): Cell {
  return { value: value === '' ? null : value, style };
}

/** A numeric cell from exact decimal text; null leaves it blank. */
export function figureCell(text: string | null | undefined, style: CellStyle): Cell {
  return { value: text === null || text === undefined || text === '' ? null : { figure: text }, style };
}

/** `A`, `Z`, `AA` … for column 1, 26, 27 … */
export function columnLetters(column: number): string {
  let rest = column;
  let letters = '';
  while (rest > 0) {
    letters = String.fromCodePoint(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}

/** A table sheet: title, caption line, header row(s), body; the shape all sheets of the workbook share. */
export interface TableSource {
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly columns: readonly { readonly header: string; readonly width: number }[];
  readonly body: readonly (readonly Cell[])[];
  readonly colours?: (firstBodyRow: number, lastBodyRow: number) => readonly ColourRule[];
  readonly frozenColumns?: number;
  readonly fitWidth?: boolean;
  /** Height of the body's rows in points; left to the text where it wraps. */
  readonly rowHeight?: number;
  readonly filter?: boolean;
  readonly notes?: readonly string[];
}

export function tableSheet(source: TableSource): Sheet {
  const width = source.columns.length;
  const blank = (count: number, style: CellStyle): Cell[] => Array.from({ length: count }, () => cell(null, style));
  const full = (text: string, style: CellStyle): Cell[] => [cell(text, style), ...blank(width - 1, style)];
  const head = [
    full(source.title, 'title'),
    full(source.subtitle, 'subtitle'),
    source.columns.map((column) => cell(column.header, 'header')),
  ];
  const notes = (source.notes ?? []).map((note) => full(note, 'caption'));
  const last = columnLetters(width);
  const noteRows = notes.map((_, place) => head.length + source.body.length + place + 1);
  return {
    name: source.name,
    widths: source.columns.map((column) => column.width),
    rows: [...head, ...source.body, ...notes],
    header: [3, 3],
    frozenColumns: source.frozenColumns ?? 2,
    merges: [`A1:${last}1`, `A2:${last}2`, ...noteRows.map((row) => `A${row}:${last}${row}`)],
    colours: source.body.length > 0 ? (source.colours?.(head.length + 1, head.length + source.body.length) ?? []) : [],
    heights: heightsOf(source, head.length),
    filter: source.filter ?? false,
    fitWidth: source.fitWidth ?? true,
  };
}

const lineHeight = 14;

/** Headers of two lines; body rows as high as declared, or as their wrapped text needs. Spreadsheets do not work that out on opening. */
function heightsOf(
  { body, columns, rowHeight, notes = [] }: TableSource,
  headRows: number,
): ReadonlyMap<number, number> {
  const heights = new Map([
    [1, 34],
    [2, 18],
    [headRows, 34],
  ]);
  for (const [place, cells] of body.entries())
    heights.set(headRows + place + 1, Math.max(rowHeight ?? 0, linesOf(cells, columns) * lineHeight + 4));
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  for (const [place, note] of notes.entries())
    heights.set(headRows + body.length + place + 1, Math.ceil(stringWidth(note) / width) * lineHeight);
  return heights;
}

/** Lines of the highest wrapped cell; a little less than the width counts, since words and fonts differ. */
function linesOf(cells: readonly Cell[], columns: TableSource['columns']): number {
  return cells.reduce((most, { value, style }, place) => {
    const text = style === 'wrapped' && typeof value === 'string' ? value : '';
    return Math.max(most, Math.ceil(stringWidth(text) / ((columns[place]?.width ?? 10) - 1)));
  }, 1);
}
