/** How a cell looks, by what it is; the workbook writer knows fonts and number formats. */
export type CellStyle =
  | 'title'
  | 'subtitle'
  | 'caption'
  | 'header'
  | 'plainHeader'
  | 'text'
  | 'centred'
  | 'wrapped'
  | 'wrappedCentred'
  | 'amount'
  | 'integer'
  | 'index'
  | 'twoPlaces'
  | 'points'
  | 'due'
  | 'percent'
  | 'change'
  | 'step'
  | 'muted'
  | 'warn'
  | 'totalText'
  | 'totalIndex'
  | 'totalPercent'
  | 'totalChange'
  | 'totalDue'
  | 'totalPoints'
  | 'copied'
  | 'wrong'
  | 'doubtful'
  | 'frame'
  | 'lead'
  | 'link';

/** Figures are exact decimal text: the writer turns them into spreadsheet numbers, never the sheets. */
export type CellValue = string | { readonly figure: string } | null;

export interface Cell {
  readonly value: CellValue;
  readonly style: CellStyle;
  /** Decimals a figure is printed with, where its style says nothing. */
  readonly decimals?: number;
  /** Shown over the cell when it is pointed at. */
  readonly note?: string;
  /** A cell of the same workbook, `'问题清单'!A1`. */
  readonly link?: string;
}

/** 数据条, 色阶 or 箭头. */
export type Colour = 'bar' | 'scale' | 'arrows';

/** A colour rule over a block of cells, by 1-based rows and columns of the sheet. */
export interface ColourRule {
  readonly kind: Colour;
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
  /** Columns that stay in sight, and are repeated in print when the sheet runs over several pages. */
  readonly frozenColumns: number;
  /** Merged blocks, `A1:F1`. */
  readonly merges: readonly string[];
  readonly colours: readonly ColourRule[];
  /** Row heights in points, by 1-based row. */
  readonly heights: ReadonlyMap<number, number>;
  /** Block with filter buttons, header row included. */
  readonly filter: string | undefined;
  /** Pages that the columns are spread over in print. */
  readonly pagesWide: number;
  /** Upright page; sheets lie across otherwise. */
  readonly portrait?: boolean;
}

export function cell(value: string | null, style: CellStyle): Cell {
  return { value: value === '' ? null : value, style };
}

/** A numeric cell from exact decimal text; a dash where there is none. */
export function figureCell(text: string | null | undefined, style: CellStyle): Cell {
  return text === null || text === undefined || text === '' ? dash : { value: { figure: text }, style };
}

/** Nothing to state: said, not left blank. */
export const dash: Cell = { value: '—', style: 'muted' };

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

/** `B3:D5` from 1-based rows and columns. */
export function blockName(
  from: readonly [row: number, column: number],
  to: readonly [row: number, column: number],
): string {
  return `${columnLetters(from[1])}${from[0]}:${columnLetters(to[1])}${to[0]}`;
}
