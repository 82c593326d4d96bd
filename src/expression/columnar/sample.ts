import type { Rational } from '../../domain/rational.ts';
import type { Expr, Population, RankNode, StatisticNode } from '../expr.ts';
import type { Column } from './strip.ts';

/** The units a statistic looks at: participating, with a figure, and meeting its condition. */
export interface Sample {
  readonly of: Expr;
  readonly column: Column;
  readonly rows: Int32Array;
}

/** What is known about several units at once. */
export interface Samples {
  /** The place among the {@link places} of a population that a row is compared in. */
  place(population: Population, row: number): number;
  places(population: Population): number;
  sample(node: StatisticNode, place: number): Sample;
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
