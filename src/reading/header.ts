import { enumerated, type Phrase } from '../diagnostics/phrase.ts';
import type { Problems } from '../diagnostics/problems.ts';
import { didYouMean, nearest } from '../diagnostics/suggest.ts';
import { type MeasuredTitle, measuredTitle } from './layout/statedMeasures.ts';
import { titlesOf } from './layout/titles.ts';
import { plainText } from './plainText.ts';
import { cellAddress, cellLocation, cellPlace, type RawTable } from './table.ts';

/** 列名: the text of a header, or several that mean the same. */
export type HeaderNames = string | readonly string[];

export function namesOf(header: HeaderNames): readonly string[] {
  return typeof header === 'string' ? [header] : header;
}

/** 表头 of a table: finds columns by their text and says what is there when one cannot be found. */
export class Header {
  readonly #table: RawTable;
  readonly #rows: readonly [first: number, last: number];
  /** Plain texts by column; '' where there is none or the column is passed over. */
  readonly titles: readonly string[];
  readonly #measured: readonly MeasuredTitle[];

  constructor(table: RawTable, rows: readonly [first: number, last: number], ignored: ReadonlySet<number> = new Set()) {
    this.#table = table;
    this.#rows = rows;
    this.titles = titlesOf(table, rows).map((title, column) => (ignored.has(column) ? '' : title));
    this.#measured = this.titles.map(measuredTitle);
  }

  get firstRow(): number {
    return this.#rows[0];
  }

  get lastRow(): number {
    return this.#rows[1];
  }

  /** Columns up to the last that has a title. */
  get width(): number {
    return this.titles.findLastIndex((title) => title !== '') + 1;
  }

  /** Columns (from 0) under any of the names; titles that state a unit of measure, `支出(万元)`, also answer to the name without it. */
  places(names: HeaderNames): readonly number[] {
    const wanted = new Set(namesOf(names).map(plainText));
    const exact = this.#columns((_, title) => wanted.has(title));
    return exact.length > 0 ? exact : this.#columns(({ bare }) => wanted.has(bare));
  }

  /** The column under one of the names; a missing or doubled one is reported. */
  find(names: HeaderNames, problems: Problems): number | undefined {
    const places = this.places(names);
    const [place, second] = places;
    if (place === undefined) this.#reportAbsent(names, problems);
    if (second === undefined) return place;
    problems.report('DAT-0302', cellLocation(this.#table, this.firstRow, second), {
      header: wordOf(names),
      cells: enumerated(places.map((column) => this.#address(column))),
    });
    return undefined;
  }

  /** Units of measure that the title of a column states. */
  measured(column: number): MeasuredTitle {
    return this.#measured[column] ?? { bare: '', measures: [] };
  }

  #columns(wanted: (title: MeasuredTitle, text: string) => boolean): readonly number[] {
    return this.#measured.flatMap((title, column) =>
      this.titles[column] !== '' && wanted(title, this.titles[column] ?? '') ? [column] : [],
    );
  }

  #address(column: number): string {
    return cellAddress(this.#table, this.firstRow, column);
  }

  #reportAbsent(names: HeaderNames, problems: Problems): void {
    problems.report('DAT-0301', cellPlace(this.#table, this.firstRow, 0), {
      header: wordOf(names),
      found: enumerated(this.titles.filter((title) => title !== '')),
      hint: this.hint(names),
    });
  }

  /** The title most probably meant by a name that is not there. */
  hint(names: HeaderNames): Phrase | '' {
    const titles = this.titles.filter((title) => title !== '');
    const [meant] = namesOf(names).flatMap((name) => nearest(plainText(name), titles) ?? []);
    return meant === undefined ? '' : didYouMean(meant, this.#address(this.titles.indexOf(meant)));
  }
}

/** `累计支出”或“支出累计`: names as a message quotes them. */
export function wordOf(names: HeaderNames): Phrase {
  return eitherOf(namesOf(names));
}

/** Names between the quotation marks of a wording. */
export function eitherOf(names: readonly string[]): Phrase {
  return { zh: names.join('”或“'), en: names.join('" or "') };
}
