import { enumerated } from '../../diagnostics/phrase.ts';
import type { Problems } from '../../diagnostics/problems.ts';
import { Header } from '../header.ts';
import { plainText } from '../plainText.ts';
import { readTable } from '../readTable.ts';
import { cellPlace, cellText, type RawCell, type RawTable, tableLocation } from '../table.ts';
import { type LedgerColumn, ledgerColumns, ledgerForm, ledgerMarkStart } from './ledgerForm.ts';
import { LedgerRow } from './ledgerRow.ts';

export interface LedgerPlace {
  readonly root: string;
  /** Relative to the root. */
  readonly path: string;
  /** What the sheet should say it is. */
  readonly mark: string;
}

/** 整改台账 as the office keeps it. */
export interface Ledger {
  readonly table: RawTable;
  readonly sha256: string;
  readonly headerRow: number;
  /** Columns from 0. */
  readonly places: ReadonlyMap<LedgerColumn, number>;
  readonly rows: readonly LedgerRow[];
}

/** Opens the ledger; undefined, with every reason, where it is not one that can be understood. */
export async function readLedger(place: LedgerPlace, problems: Problems): Promise<Ledger | undefined> {
  const read = await readTable({ ...place, sheet: ledgerForm.sheet }, problems);
  if (!read) return undefined;
  const { table, sha256 } = read;
  if (table.readAs !== undefined || table.encoding !== undefined) {
    problems.report('DAT-1603', tableLocation(table));
    return undefined;
  }
  const headerRow = headerOf(table);
  if (!isMarked(table, { headerRow, mark: place.mark }, problems)) return undefined;
  const places = columnsOf(table, headerRow, problems);
  if (!places) return undefined;
  return { table, sha256, headerRow, places, rows: rowsOf(table, { headerRow, places }) };
}

/** Rows may have been put in above it: the first row, near the top, that names most of the columns. */
function headerOf({ rows }: RawTable): number {
  const known = new Set<string>(ledgerColumns.map(plainText));
  const named = rows.slice(0, 20).map((cells) => cells.filter((cell) => known.has(plainText(cellText(cell)))).length);
  const most = Math.max(0, ...named);
  return most === 0 ? ledgerForm.headerRow : named.indexOf(most) + 1;
}

function isMarked(
  table: RawTable,
  { headerRow, mark }: { readonly headerRow: number; readonly mark: string },
  problems: Problems,
): boolean {
  const marks = table.rows.slice(0, headerRow - 1).flatMap((cells, index) =>
    cells.flatMap((cell, column) => {
      const text = cellText(cell);
      return text.startsWith(ledgerMarkStart) ? [{ text, row: index + 1, column }] : [];
    }),
  );
  const [found = { text: '', row: ledgerForm.markRow, column: 0 }] = marks;
  if (plainText(found.text) === plainText(mark)) return true;
  problems.report('DAT-1602', cellPlace(table, found.row, found.column), { expected: mark, found: found.text });
  return false;
}

/** Every column once, in whatever order. */
function columnsOf(
  table: RawTable,
  headerRow: number,
  problems: Problems,
): ReadonlyMap<LedgerColumn, number> | undefined {
  const header = new Header(table, [headerRow, headerRow]);
  const there = ledgerColumns.filter((column) => header.places(column).length > 0);
  const absent = ledgerColumns.filter((column) => !there.includes(column));
  if (absent.length > 0) problems.report('DAT-1601', cellPlace(table, headerRow, 0), { columns: enumerated(absent) });
  const places = there.flatMap((column) => {
    const place = header.find(column, problems);
    return place === undefined ? [] : [[column, place] as const];
  });
  return places.length === ledgerColumns.length ? new Map(places) : undefined;
}

function rowsOf(
  table: RawTable,
  { headerRow, places }: { readonly headerRow: number; readonly places: ReadonlyMap<LedgerColumn, number> },
): readonly LedgerRow[] {
  return table.rows.flatMap((cells: readonly RawCell[], index) => {
    const row = new LedgerRow(table, { row: index + 1, cells, places });
    return index + 1 > headerRow && row.isLine ? [row] : [];
  });
}
