import type { Period } from '../period.ts';
import { bareCell, type SheetCell } from '../sheet.ts';
import type { Draft, Page, Table } from './draft.ts';
import type { Trouble } from './troubles.ts';

export interface StepContext {
  readonly period: Period;
  /** The same export of another period, before anything happened to it. */
  readonly draftOf: (period: Period) => Draft;
}

/** One kind of trouble, as it comes over a file. */
export interface Step {
  readonly trouble: Trouble;
  readonly apply: (draft: Draft, context: StepContext) => Draft;
}

/** Columns before the figures: code and name. */
export const keyColumns = 2;

export function onPages(trouble: Trouble, change: (page: Page) => Page): Step {
  return { trouble, apply: (draft) => ({ ...draft, pages: draft.pages.map(change) }) };
}

export function onTables(trouble: Trouble, change: (table: Table) => Table): Step {
  return onPages(trouble, (page) => ({ ...page, tables: page.tables.map(change) }));
}

/** A cell of the body with its place. */
export interface Place {
  readonly title: string;
  /** From 0, among the lines of the body. */
  readonly row: number;
  readonly column: number;
  readonly name: string;
}

export const titleAt = ({ header }: Table, column: number): string => String(bareCell(header[0]?.cells[column] ?? ''));

/** Changes cells of the body, keys included; needs a header of one level. */
export function withCells(table: Table, change: (cell: SheetCell, place: Place) => SheetCell): Table {
  const titles = (table.header[0]?.cells ?? []).map((_, column) => titleAt(table, column));
  const body = table.body.map((line, row) => {
    const name = String(bareCell(line.cells[1] ?? ''));
    return {
      ...line,
      cells: line.cells.map((cell, column) => change(cell, { title: titles[column] ?? '', row, column, name })),
    };
  });
  return { ...table, body };
}

export function onCells(trouble: Trouble, change: (cell: SheetCell, place: Place) => SheetCell): Step {
  return onTables(trouble, (table) => withCells(table, change));
}

/** Changes the numbers of some columns, of all unless named. */
export function onNumbers(
  trouble: Trouble,
  change: (value: number, place: Place) => SheetCell,
  titles?: readonly string[],
): Step {
  return onCells(trouble, (cell, place) =>
    typeof cell === 'number' && (titles === undefined || titles.includes(place.title)) ? change(cell, place) : cell,
  );
}
