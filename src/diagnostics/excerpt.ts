import stringWidth from 'string-width';
import type { Location } from './diagnostic.ts';

/** The line of a definition file that a problem is about, with the place marked. */
export interface Excerpt {
  readonly number: string;
  readonly text: string;
  /** Undefined where no part of the line is meant, but all of it. */
  readonly marks: string | undefined;
}

/** Gives a line of a definition file. */
export type LineOf = (file: string, line: number) => string | undefined;

/** Columns are marked by display width, since a Chinese character is two columns wide. */
export function excerpt({ file, line, column, width }: Location, lineOf: LineOf): Excerpt | undefined {
  const whole = line === undefined ? undefined : lineOf(file, line)?.replaceAll('\t', ' ');
  if (line === undefined || whole === undefined) return undefined;
  const at = (column ?? 1) - 1;
  const end = at + (width ?? 1);
  const { from, to } = windowAround(whole, at);
  const lead = from > 0 ? '…' : '';
  const before = lead + whole.slice(from, at);
  const marked = whole.slice(at, Math.min(end, to)) || ' ';
  const all = column === undefined || whole.slice(at, end).trim() === whole.trim();
  const marks = ' '.repeat(stringWidth(before)) + '^'.repeat(Math.max(1, stringWidth(marked)));
  const text = `${lead}${whole.slice(from, to)}${to < whole.length ? '…' : ''}`;
  return { number: String(line), text, marks: all ? undefined : marks };
}

/** Display width of an excerpt, and of what is kept before the place in a longer line. */
const widest = 96;
const kept = 32;

/** The part of a long line that shows the place. */
function windowAround(line: string, at: number): { readonly from: number; readonly to: number } {
  if (stringWidth(line) <= widest) return { from: 0, to: line.length };
  let from = Math.min(at, line.length);
  while (from > 0 && stringWidth(line.slice(from - 1, at)) <= kept) from--;
  let to = from;
  while (to < line.length && stringWidth(line.slice(from, to + 1)) <= widest) to++;
  while (from > 0 && stringWidth(line.slice(from - 1, to)) <= widest) from--;
  return { from, to };
}
