import { plainText } from '../plainText.ts';
import { cellText, type RawTable } from '../table.ts';

/**
 * Titles of a header by column, levels joined with `/`. An upper level reaches over the blank cells to its right, as merged cells do,
 * but not past the end of the group above it; a title merged downwards stands for the levels below it; equal levels count once.
 */
export function titlesOf({ rows }: RawTable, [first, last]: readonly [number, number]): readonly string[] {
  const levels = rows.slice(first - 1, last).map((row) => row.map((cell) => plainText(cellText(cell))));
  const width = Math.max(0, ...levels.map((level) => level.length));
  const groups = groupsOf(levels, width);
  return Array.from({ length: width }, (_, column) => {
    const lowest = levels.findLastIndex((level) => (level[column] ?? '') !== '');
    const parts = levels.slice(0, lowest + 1).map((level, depth) => {
      return (depth === lowest ? level : groups[depth])?.[column] ?? '';
    });
    const said = parts.filter((part) => part !== '');
    return said.filter((part, place) => part !== said[place - 1]).join('/');
  });
}

/** Each level with its texts spread to the right until a text of its own level or of one above. */
function groupsOf(levels: readonly (readonly string[])[], width: number): readonly (readonly string[])[] {
  return levels.map((level, depth) => {
    const filled: string[] = [];
    for (let column = 0; column < width; column++) {
      const own = level[column] ?? '';
      const ended = levels.slice(0, depth).some((above) => (above[column] ?? '') !== '');
      filled.push(own === '' && !ended ? (filled[column - 1] ?? '') : own);
    }
    return filled;
  });
}
