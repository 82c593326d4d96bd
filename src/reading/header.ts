import { enumerated } from '../diagnostics/phrase.ts';
import type { Problems } from '../diagnostics/problems.ts';
import { didYouMean, nearest } from '../diagnostics/suggest.ts';
import { plainText } from './plainText.ts';
import { cellLocation, cellPlace, cellText, type RawTable } from './table.ts';

/** 表头 of a table: finds columns by their text and says what is there when one cannot be found. */
export class Header {
  readonly #table: RawTable;
  readonly #firstRow: number;
  /** Plain texts by column. */
  readonly titles: readonly string[];

  constructor(table: RawTable, rows: readonly [first: number, last: number]) {
    this.#table = table;
    this.#firstRow = rows[0];
    this.titles = titlesOf(table, rows);
  }

  /** Columns up to the last that has a title. */
  get width(): number {
    return this.titles.findLastIndex((title) => title !== '') + 1;
  }

  /** The column (from 0) under a header text; a missing or doubled one is reported. */
  find(header: string, problems: Problems): number | undefined {
    const wanted = plainText(header);
    const places = this.titles.flatMap((title, column) => (title === wanted ? [column] : []));
    const [place, second] = places;
    if (place === undefined) this.#reportAbsent(header, wanted, problems);
    if (second === undefined) return place;
    problems.report('DAT-0302', cellLocation(this.#table, this.#firstRow, second), {
      header,
      cells: enumerated(places.map((column) => this.#address(column))),
    });
    return undefined;
  }

  #address(column: number): string {
    return cellLocation(this.#table, this.#firstRow, column).cell ?? '';
  }

  #reportAbsent(header: string, wanted: string, problems: Problems): void {
    const titles = this.titles.filter((title) => title !== '');
    const meant = nearest(wanted, titles);
    const hint = meant === undefined ? '' : didYouMean(meant, this.#address(this.titles.indexOf(meant)));
    problems.report('DAT-0301', cellPlace(this.#table, this.#firstRow, 0), {
      header,
      found: enumerated(titles),
      hint,
    });
  }
}

/** Titles by column. Upper levels reach over the blank cells to their right, as merged cells do; equal levels count once. */
function titlesOf({ rows }: RawTable, [first, last]: readonly [number, number]): readonly string[] {
  const levels = rows.slice(first - 1, last).map((row) => row.map((cell) => plainText(cellText(cell))));
  const lowest = levels.at(-1) ?? [];
  const upper = levels.slice(0, -1).map(spread);
  const width = Math.max(0, ...levels.map((level) => level.length));
  return Array.from({ length: width }, (_, column) => {
    const own = lowest[column] ?? '';
    const above = upper.map((level) => (own === '' ? level.own : level.spread)[column] ?? '');
    const parts = [...above, own].filter((part) => part !== '');
    return parts.filter((part, place) => part !== parts[place - 1]).join('/');
  });
}

function spread(level: readonly string[]): { own: readonly string[]; spread: readonly string[] } {
  const filled: string[] = [];
  for (const [column, text] of level.entries()) filled.push(text === '' ? (filled[column - 1] ?? '') : text);
  return { own: level, spread: filled };
}
