import type { Problems } from '../../diagnostics/problems.ts';
import { Header, type HeaderNames } from '../header.ts';
import { plainText } from '../plainText.ts';
import type { LongColumns } from '../sourceMapping.ts';
import { cellAddress, cellLocation, cellText, type RawCell, type RawTable, type SheetPlace } from '../table.ts';
import type { BodyRow, KeyPlaces } from './bodyRows.ts';
import type { RowTally } from './rowTally.ts';

/** A 长表 whose rows are found. */
export interface LongTable {
  readonly table: RawTable;
  readonly header: Header;
  readonly keys: KeyPlaces;
  readonly body: readonly BodyRow[];
  readonly long: LongColumns;
  /** 列名 of the items that are read. */
  readonly wanted: readonly HeaderNames[];
  readonly tally: RowTally;
}

export type WideTable = Pick<LongTable, 'table' | 'header' | 'keys' | 'body'>;

/** 长表: a row for every unit and item as a table with a row for every unit; its cells keep their addresses. */
export function wideTable(request: LongTable, problems: Problems): WideTable | undefined {
  const { header, long } = request;
  const item = header.find(long.item, problems);
  const value = header.find(long.value, problems);
  const measure = long.measure === undefined ? undefined : header.find(long.measure, problems);
  if (item === undefined || value === undefined || (long.measure !== undefined && measure === undefined))
    return undefined;
  const pivot = new Pivot(request, { item, value, measure });
  for (const row of request.body) pivot.add(row, problems);
  return pivot.wide();
}

interface LongPlaces {
  readonly item: number;
  readonly value: number;
  readonly measure: number | undefined;
}

interface WideCell {
  readonly cell: RawCell;
  readonly at: SheetPlace;
}

interface WideRow extends Omit<BodyRow, 'row'> {
  /** Of the 长表. */
  readonly firstRow: number;
  weight: number;
  readonly cells: Map<number, WideCell>;
}

/** Columns of the wide table before the items: code and name. */
const keyColumns = 2;

class Pivot {
  readonly #request: LongTable;
  readonly #places: LongPlaces;
  /** Column by title. */
  readonly #titles = new Map<string, { readonly column: number; readonly at: SheetPlace }>();
  readonly #rows = new Map<string, WideRow>();
  /** Rows of items that are not read, told from the others once all titles are known. */
  readonly #weights: { readonly row: WideRow; readonly column: number }[] = [];

  constructor(request: LongTable, places: LongPlaces) {
    this.#request = request;
    this.#places = places;
  }

  add({ row, ...keyed }: BodyRow, problems: Problems): void {
    const { table } = this.#request;
    const cells = table.rows[row - 1] ?? [];
    const { item, value } = this.#places;
    const column = this.#columnOf(cells, { row, column: item });
    const wide = this.#rowOf(row, keyed);
    const before = wide.cells.get(column);
    if (before) {
      const other = cellAddress(table, before.at.row, before.at.column);
      const facts = { unit: keyed.name || keyed.code, item: cellText(cells[item]), other };
      problems.report('DAT-1105', cellLocation(table, row, value), facts);
    } else wide.cells.set(column, { cell: cells[value] ?? '', at: { row, column: value } });
    this.#weights.push({ row: wide, column });
  }

  wide(): WideTable {
    const { table, tally, keys, header } = this.#request;
    const titles = [keys.code, keys.name].map((key) => (key === undefined ? '' : (header.titles[key] ?? '')));
    const rows = [...this.#rows.values()];
    const { file, sheet, encoding } = table;
    const base = {
      file,
      sheet,
      encoding,
      rows: [[...titles, ...this.#titles.keys()], ...rows.map((row) => this.#cellsOf(row))],
      placeOf: (row: number, column: number) => this.#placeOf(rows, row, column),
    };
    const wideHeader = new Header(base, [1, 1]);
    const wanted = new Set(this.#request.wanted.flatMap((names) => wideHeader.places(names)));
    for (const { row, column } of this.#weights) {
      if (wanted.has(column)) row.weight++;
      else tally.skip('未取的项目');
    }
    const body = rows.map(({ kind, code, name, weight }, place) => ({ row: place + 2, kind, code, name, weight }));
    const wideKeys = { code: keys.code === undefined ? undefined : 0, name: keys.name === undefined ? undefined : 1 };
    return { table: base, header: wideHeader, keys: wideKeys, body };
  }

  /** An item in two units of measure makes two columns, `支出(元)` and `支出(万元)`: doubled, unless the source names one of them. */
  #columnOf(cells: readonly RawCell[], at: SheetPlace): number {
    const { item, measure } = this.#places;
    const unit = measure === undefined ? '' : plainText(cellText(cells[measure]));
    const title = `${plainText(cellText(cells[item]))}${unit === '' ? '' : `(${unit})`}`;
    const known = this.#titles.get(title);
    if (known) return known.column;
    const column = keyColumns + this.#titles.size;
    this.#titles.set(title, { column, at });
    return column;
  }

  #rowOf(firstRow: number, { kind, code, name }: Omit<BodyRow, 'row'>): WideRow {
    const key = `${kind}\n${code}\n${name}`;
    const row = this.#rows.get(key) ?? { firstRow, kind, code, name, weight: 0, cells: new Map() };
    this.#rows.set(key, row);
    return row;
  }

  /** Keys as they stand in the unit's first row, so that a problem quotes its cell. */
  #cellsOf({ firstRow, cells }: WideRow): readonly RawCell[] {
    const { table, keys } = this.#request;
    const own = [keys.code, keys.name].map((key) => (key === undefined ? '' : (table.rows[firstRow - 1]?.[key] ?? '')));
    const items = Array.from({ length: this.#titles.size }, (_, place) => cells.get(keyColumns + place)?.cell ?? '');
    return [...own, ...items];
  }

  /** Of a figure its own cell; of a blank one, and of the keys, the unit's first row. */
  #placeOf(rows: readonly WideRow[], row: number, column: number): SheetPlace {
    const { table, header, keys } = this.#request;
    const own = (at: SheetPlace) => table.placeOf?.(at.row, at.column) ?? at;
    const key = (column === 1 ? keys.name : keys.code) ?? keys.name ?? 0;
    if (row === 1)
      return own([...this.#titles.values()][column - keyColumns]?.at ?? { row: header.lastRow, column: key });
    const wide = rows[row - 2];
    const value = column < keyColumns ? key : this.#places.value;
    return own(wide?.cells.get(column)?.at ?? { row: wide?.firstRow ?? 1, column: value });
  }
}
