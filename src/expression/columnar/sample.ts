import type { Rational } from '../../domain/rational.ts';
import type { Expr, Population, RankNode, StatisticNode } from '../expr.ts';
import type { Approximation } from './bounds.ts';
import type { Column } from './strip.ts';

/** The units a statistic looks at: participating, with a figure, and meeting its condition. */
export interface Sample {
  readonly of: Expr;
  readonly column: Column;
  readonly rows: Int32Array;
  /** The rows' figures side by side: in the column those of a group lie far apart. */
  readonly values: Float64Array;
  readonly errors: Float64Array;
}

/** The figure at a place of the sorted sample. */
export interface OrderStatistic extends Approximation {
  candidates(): Candidates;
}

/** `rows` that may hold a figure, which is the one at `index` among them in order. */
export interface Candidates {
  readonly rows: Int32Array;
  readonly index: number;
}

/** What is known about several units at once. */
export interface Samples {
  /** The place among the {@link places} of a population that a row is compared in. */
  place(population: Population, row: number): number;
  places(population: Population): number;
  sample(node: StatisticNode, place: number): Sample;
  /** The places of the sorted sample whose mean a statistic is: lowest, highest, middle. */
  orders(node: StatisticNode, place: number): readonly OrderStatistic[];
  ranks(node: RankNode): Column;
}

/** A tree at a row. */
export interface Cell {
  readonly expr: Expr;
  readonly row: number;
}

/** Exact figures of single cells; asked only for cells that have one. */
export interface ExactFigures {
  number(cell: Cell): Rational;
  /** Sign of left − right. */
  compare(left: Cell, right: Cell): number;
}

/** The node that a name stands for. */
export function unnamed(expr: Expr): Expr {
  let node = expr;
  while (node.kind === 'named') node = node.of;
  return node;
}
