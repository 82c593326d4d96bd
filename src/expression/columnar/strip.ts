import type { Rational } from '../../domain/rational.ts';

/** Rows computed at a time: few enough for a tree's strips to stay in the processor's cache. */
export const stripRows = 1024;

/** Status of a row. Bits, so that `left | right` says what two operands lack together. */
export const ok = 0;
export const missing = 1;
export const noValue = 2;

/** Figures of consecutive rows; see bounds.ts for what `values` and `errors` promise. Rows that are not ok hold anything. */
export interface Strip {
  values: Float64Array;
  errors: Float64Array;
  status: Uint8Array;
  /** False only where every status is ok. */
  troubled: boolean;
}

/** Which rows of the table the strips stand for at the moment. */
export interface Rows {
  from: number;
  count: number;
}

export type Step = (rows: Rows) => void;

/** `nothing` has no value in any row and fits anywhere; `mixed` is a number here and a yes/no there. */
export type Kind = 'number' | 'yesno' | 'label' | 'nothing' | 'mixed';

/** What a strip holds; a label is a place in `labels`. */
export interface Shape {
  readonly kind: Kind;
  readonly grain: number;
  readonly labels: readonly string[];
}

/** A node's figures while a program runs. */
export interface Operand extends Shape {
  readonly strip: Strip;
  /** The same in every row: a constant, a statistic over everybody, or what follows from those. */
  readonly uniform: boolean;
  /** The exact figure of a constant, which can be put into any grain. */
  readonly figure?: Rational;
}

/** Figures of all rows. */
export interface Column extends Shape {
  readonly strip: Strip;
}

export const yesnoShape: Shape = { kind: 'yesno', grain: 1, labels: [] };

/** Errors of whatever is always exact; only ever zeros. */
export const noErrors = new Float64Array(stripRows);

/** A strip with arrays of its own. */
export function newStrip(rows: number, kind: Kind): Strip {
  const errors =
    kind === 'number' || kind === 'mixed'
      ? new Float64Array(rows)
      : rows === stripRows
        ? noErrors
        : new Float64Array(rows);
  return { values: new Float64Array(rows), errors, status: new Uint8Array(rows), troubled: false };
}
