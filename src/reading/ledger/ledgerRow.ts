import type { Location } from '../../diagnostics/diagnostic.ts';
import type { DayNumber } from '../../domain/date.ts';
import { readWrittenDay } from '../dayReader.ts';
import { cellLocation, cellText, ofUnit, type RawCell, type RawTable } from '../table.ts';
import type { LedgerColumn } from './ledgerForm.ts';

export interface RowAt {
  /** From 1. */
  readonly row: number;
  readonly cells: readonly RawCell[];
  readonly places: ReadonlyMap<LedgerColumn, number>;
}

/** One line of the ledger: a problem to be mended. */
export class LedgerRow {
  readonly row: number;
  readonly #table: RawTable;
  readonly #at: RowAt;

  constructor(table: RawTable, at: RowAt) {
    this.row = at.row;
    this.#table = table;
    this.#at = at;
  }

  /** Lines that people add have no 编号; notes below the table name no problem. */
  get isLine(): boolean {
    return this.text('编号') !== '' || (this.text('单位') !== '' && this.text('问题(指标)') !== '');
  }

  /** Trimmed; of merged cells each has the text of all. */
  text(column: LedgerColumn): string {
    return cellText(this.#cell(column)).trim();
  }

  /** undefined where it is blank, or no day. */
  day(column: LedgerColumn): DayNumber | undefined {
    const cell = this.#cell(column);
    if (typeof cell === 'object' && cell.kind === 'date') return cell.day;
    const written = readWrittenDay(cellText(cell));
    return written && 'day' in written ? written.day : undefined;
  }

  at(column: LedgerColumn): Location {
    const place = this.#at.places.get(column) ?? 0;
    return ofUnit(cellLocation(this.#table, this.row, place), column === '单位' ? '' : this.text('单位'));
  }

  #cell(column: LedgerColumn): RawCell {
    return this.#at.cells[this.#at.places.get(column) ?? -1] ?? '';
  }
}
