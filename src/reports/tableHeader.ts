import { blockName, type Cell, cell } from './sheet.ts';
import { linesIn } from './textExtent.ts';

/** Header of one column, outermost level first: `['预算执行', '得分率']`. */
export interface HeaderColumn {
  readonly path: readonly string[];
  readonly width: number;
}

export interface TableHeader {
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly string[];
  /** Lines of text each row must hold. */
  readonly lines: readonly number[];
}

/** A text over a block of the header, levels and columns from 0. */
interface HeaderBlock {
  readonly text: string;
  readonly level: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** 表头: neighbours share equal outer headers; a column with fewer levels reaches down to the last row. */
export function tableHeader(columns: readonly HeaderColumn[], firstRow: number): TableHeader {
  const depth = Math.max(...columns.map(({ path }) => path.length));
  const blocks = Array.from({ length: depth }, (_, level) => blocksAt(columns, level, depth));
  const rows = blocks.map((inRow) =>
    columns.map((_, place) => cell(inRow.find(({ left }) => left === place)?.text ?? null, 'header')),
  );
  const merges = blocks
    .flat()
    .filter(({ level, bottom, left, right }) => bottom > level || right > left)
    .map(({ level, bottom, left, right }) => blockName([firstRow + level, left + 1], [firstRow + bottom, right + 1]));
  return { rows, merges, lines: linesOf(blocks.flat(), columns, depth) };
}

function blocksAt(columns: readonly HeaderColumn[], level: number, depth: number): readonly HeaderBlock[] {
  return columns.flatMap(({ path }, left) => {
    const text = path[level];
    if (text === undefined || shares(columns[left - 1], columns[left], level)) return [];
    let right = left;
    while (shares(columns[right], columns[right + 1], level)) right++;
    return [{ text, level, bottom: level === path.length - 1 ? depth - 1 : level, left, right }];
  });
}

/** Innermost headers are each column's own. */
function shares(one: HeaderColumn | undefined, other: HeaderColumn | undefined, level: number): boolean {
  if (!one || !other || level >= one.path.length - 1 || level >= other.path.length - 1) return false;
  return one.path.slice(0, level + 1).every((text, place) => text === other.path[place]);
}

/** Texts of one row first; what reaches over several rows makes the last of them higher if it must. */
function linesOf(blocks: readonly HeaderBlock[], columns: readonly HeaderColumn[], depth: number): readonly number[] {
  const lines = Array.from({ length: depth }, () => 1);
  const byHeight = [...blocks].sort((a, b) => a.bottom - a.level - (b.bottom - b.level));
  for (const { text, level, bottom, left, right } of byHeight) {
    const width = columns.slice(left, right + 1).reduce((sum, column) => sum + column.width, 0);
    const others = lines.slice(level, bottom).reduce((sum, each) => sum + each, 0);
    lines[bottom] = Math.max(lines[bottom] ?? 1, linesIn(text, width) - others);
  }
  return lines;
}
