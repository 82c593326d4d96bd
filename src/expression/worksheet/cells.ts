import type { Expr } from '../expr.ts';
import type { NodeTraits } from './nodeTraits.ts';

/** A column while it is planned; its formula may refer to any column before it. */
export interface DraftColumn {
  readonly letters: string;
  readonly title: string;
  readonly array: boolean;
  /** The formula with `rowMark` for the row. */
  readonly formula: () => string;
}

/** Which parts of a tree have columns, and what is known of each part. */
export interface Cells {
  /** What is known of a node as other formulas see it: a cell, once it has a column. */
  see(node: Expr): NodeTraits;
  /** What is known of a node's own formula. */
  own(node: Expr): NodeTraits;
  /** Letters of the node's own column, if it has one. */
  lettersFor(node: Expr): string | undefined;
  titleFor(node: Expr): string;
  /** Adds a column after those planned so far. */
  add(title: string, formula: () => string, array?: boolean): DraftColumn;
}
