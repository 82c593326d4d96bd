import type { Facts } from '../diagnostics/phrase.ts';
import type { ProblemCode } from '../diagnostics/problemTable.ts';
import type { Decimal } from './decimal.ts';
import type { RawCell } from './table.ts';

/** What a cell says: a value in the base of the item's dimension, nothing, or why it cannot be read. */
export type CellReading = CellValue | CellMissing | CellFault;

export interface CellValue {
  readonly value: Decimal;
  /** What was done to the text beyond its unit of measure. */
  readonly conversion?: string;
  readonly blankAsZero?: true;
  /** 浮点尾数: digits that binary arithmetic left behind. */
  readonly artefact?: true;
  /** A date given as a serial number. */
  readonly serial?: true;
}

export interface CellMissing {
  readonly missing: true;
  /** 不适用, as the source declares: nothing is missing that could still come. */
  readonly notApplicable?: true;
  readonly conversion?: string;
}

export interface CellFault {
  readonly code: ProblemCode;
  readonly facts: Facts;
}

/** Reads the cells of one column. */
export type CellReader = (cell: RawCell | undefined) => CellReading;

/** Reads a cell that holds something; `text` is its plain text. */
export type FilledReader = (cell: RawCell, text: string) => CellReading;
