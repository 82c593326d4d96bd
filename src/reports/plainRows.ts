import type { Style, stream, Worksheet } from 'exceljs';
import { styleOf } from './cellStyles.ts';
import { type Cell, type CellValue, columnLetters } from './sheet.ts';

/** What the library's row writer keeps and its types leave out: numbers of styles and shared texts, and the sheet's own part. */
interface WriterParts {
  readonly styles: { addStyleModel(style: Partial<Style>): number };
  readonly sharedStrings: { add(text: string): number };
}

interface SheetPart {
  readonly stream: { write(xml: string): void };
}

/**
 * Body rows of a sheet, which are most of a workbook: texts and figures only. Written as the library writes them, byte for byte,
 * without its objects for each row and cell, which take five times as long.
 */
export class PlainRows {
  readonly #parts: WriterParts;
  readonly #styles = new Map<Partial<Style>, number>();

  constructor(workbook: stream.xlsx.WorkbookWriter) {
    this.#parts = workbook as unknown as WriterParts;
  }

  /** Whether nothing in the row asks for more than a text, a figure and a style. */
  fits(cells: readonly Cell[]): boolean {
    return (
      cells.some(({ value }) => value !== null) &&
      cells.every(({ note, link }) => note === undefined && link === undefined)
    );
  }

  /** The sheet's first row must have gone through the library, which opens the sheet's part with it. */
  write(
    worksheet: Worksheet,
    cells: readonly Cell[],
    { number, height }: { number: number; height: number | undefined },
  ): void {
    const high = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
    let xml = `<row r="${number}"${high} spans="1:${cells.length}" x14ac:dyDescent="0.25">`;
    for (const [place, cell] of cells.entries())
      xml += `<c r="${letters(place)}${number}" s="${this.#numberOf(styleOf(cell))}"${this.#content(cell.value)}`;
    (worksheet as unknown as SheetPart).stream.write(`${xml}</row>`);
  }

  #numberOf(style: Partial<Style>): number {
    const known = this.#styles.get(style) ?? this.#parts.styles.addStyleModel(style);
    this.#styles.set(style, known);
    return known;
  }

  #content(value: CellValue): string {
    if (value === null) return '/>';
    if (typeof value === 'string') return ` t="s"><v>${this.#parts.sharedStrings.add(value)}</v></c>`;
    return `><v>${numberOf(value.figure)}</v></c>`;
  }
}

const known: string[] = [];

function letters(place: number): string {
  known[place] ??= columnLetters(place + 1);
  return known[place];
}

/** A decimal as the spreadsheet's number; anything else would be written as an invalid file. */
export function numberOf(figure: string): number {
  if (!/^-?\d+(\.\d+)?$/.test(figure)) throw new RangeError(`not a figure: ${figure}`);
  return Number(figure);
}
