/** 分隔符 of a text table. */
export type Delimiter = ',' | '\t' | ';';

export const delimiterWords: Readonly<Record<Delimiter, string>> = { ',': '逗号', '\t': '制表符', ';': '分号' };

const delimiters: readonly Delimiter[] = [',', '\t', ';'];
const linesLookedAt = 200;

/**
 * The character that splits most lines into equally many cells; undefined when two of them do, since a comma may then be part of
 * the figures. Nothing to split is a table of one column.
 */
export function detectDelimiter(text: string): Delimiter | undefined {
  const lines = firstLines(text).filter((line) => line.trim() !== '');
  const present = delimiters.filter((delimiter) => lines.some((line) => splits(line, delimiter)));
  if (present.length < 2) return present[0] ?? ',';
  const steady = present.filter((delimiter) => isSteady(lines, delimiter));
  return steady.length === 1 ? steady[0] : undefined;
}

function isSteady(lines: readonly string[], delimiter: Delimiter): boolean {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const count = line.split(delimiter).length;
    if (count > 1) counts.set(count, (counts.get(count) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values()) * 2 > lines.length;
}

/** A tab beside a comma only pads a code against losing its zeros. */
function splits(line: string, delimiter: Delimiter): boolean {
  return delimiter === '\t' ? /[^,\t]\t+[^,\t]/.test(line) : line.includes(delimiter);
}

/** Lines at the beginning, without what stands in quotes. */
function firstLines(text: string): readonly string[] {
  const unquoted = text.slice(0, 65_536).replace(/"[^"]*("|$)/g, 'x');
  return unquoted.split(/\r\n|\n|\r/).slice(0, linesLookedAt);
}
