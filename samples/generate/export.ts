import { monthOf, type Period } from './period.ts';

/** A number is a numeric cell, '' a blank one, any other text is written as it stands. */
export type Cell = number | string;

export interface Column<U> {
  readonly header: string;
  readonly item: string;
  readonly due: readonly Period[];
  readonly cell: (unit: U, period: Period) => Cell;
}

/** One export of one of the office's systems, e.g. 库款月报. */
export interface Export<U> {
  readonly source: string;
  /** Differs from the source's name only where the system prints another title; × stands for the month. */
  readonly title?: string;
  readonly unitRow: string;
  readonly format?: 'xlsx';
  /** Signed registers end with 经办 and 复核. */
  readonly signed?: true;
  readonly columns: readonly Column<U>[];
}

type Value<U> = (unit: U, month: number) => Cell;

/** `itemAndHeader` is the data item's name, or the name and the printed header where they differ. */
export function column<U>(
  itemAndHeader: string | readonly [item: string, header: string],
  due: readonly Period[],
  value: Value<U>,
): Column<U> {
  const [item, header] = typeof itemAndHeader === 'string' ? [itemAndHeader, itemAndHeader] : itemAndHeader;
  return { item, header, due, cell: (unit, period) => value(unit, monthOf(period)) };
}
