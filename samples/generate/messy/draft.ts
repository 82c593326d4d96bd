import type { Line, Merge, Sheet, SheetCell } from '../sheet.ts';
import { bareCell } from '../sheet.ts';
import type { TextForm } from '../write/csv.ts';

/** A table in its parts, so that one kind of trouble can be added without knowing the others. */
export interface Table {
  readonly titles: readonly Line[];
  /** Of one level or of several, the upper ones blank where the text to their left goes on. */
  readonly header: readonly Line[];
  readonly body: readonly Line[];
  readonly notes: readonly Line[];
}

export interface Page {
  readonly name: string;
  /** One below the other. */
  readonly tables: readonly Table[];
  readonly hiddenColumns: ReadonlySet<number>;
}

export type Format = 'csv' | 'xlsx' | 'xls' | 'html' | 'xml';

/** A file before it becomes bytes. */
export interface Draft {
  readonly format: Format;
  readonly text: TextForm;
  readonly pages: readonly Page[];
}

export const line = (...cells: readonly SheetCell[]): Line => ({ cells });

export const blankLine: Line = { cells: [''] };

/** The sheet of a page; titles and header are merged where one text stands for several cells. */
export function laidOut({ name, tables, hiddenColumns }: Page): Sheet {
  const lines: Line[] = [];
  const merges: Merge[] = [];
  const header: number[] = [];
  for (const table of tables) {
    const top = lines.length + table.titles.length;
    if (header.length === 0) header.push(...table.header.map((_, place) => top + place));
    merges.push(...mergedHeader(table.header, top));
    lines.push(...table.titles, ...table.header, ...table.body, ...table.notes);
  }
  return { name, lines, header, merges, hiddenColumns };
}

/** A text reaches over the blanks to its right that no text above them ends, or, with nothing below it, down to the body. */
function mergedHeader(header: readonly Line[], top: number): readonly Merge[] {
  if (header.length < 2) return [];
  const texts = header.map(({ cells }) => cells.map((cell) => String(bareCell(cell))));
  const width = Math.max(...texts.map((level) => level.length));
  return texts.flatMap((level, depth) =>
    level.flatMap((text, left) => {
      if (text === '') return [];
      const isFree = (place: number) => texts.slice(0, depth + 1).every((each) => (each[place] ?? '') === '');
      const isLeaf = texts.slice(depth + 1).every((each) => (each[left] ?? '') === '');
      let right = left;
      while (!isLeaf && right + 1 < width && isFree(right + 1)) right++;
      const bottom = isLeaf ? header.length - 1 : depth;
      return right > left || bottom > depth ? [{ top: top + depth, left, bottom: top + bottom, right }] : [];
    }),
  );
}
