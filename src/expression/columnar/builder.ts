import type { Rational } from '../../domain/rational.ts';
import { childrenOf, type Expr, type Population, type RankNode, type StatisticNode } from '../expr.ts';
import type { Outcome } from '../outcome.ts';
import { remember } from '../remember.ts';
import type { UnitTable } from '../unitTable.ts';
import { rescale } from './arithmetic.ts';
import { approximate } from './bounds.ts';
import { finestGrain, ratioOf } from './grain.ts';
import type { Division } from './populations.ts';
import type { Resolver } from './resolver.ts';
import { unnamed } from './sample.ts';
import { spread } from './selection.ts';
import {
  type Column,
  missing,
  newStrip,
  noValue,
  type Operand,
  ok,
  type Rows,
  type Shape,
  type Step,
  type Strip,
  stripRows,
  yesnoShape,
} from './strip.ts';
import type { WorkdayCounts } from './workdays.ts';

/** What a tree is compiled against. */
export interface Surroundings {
  readonly table: UnitTable;
  readonly resolver: Resolver;
  readonly workdays: WorkdayCounts;
  readonly exactRows: Set<number>;
  holds(node: Expr): boolean;
  column(expr: Expr): Column;
  summary(node: StatisticNode): Column;
  ranks(node: RankNode): Column;
  division(population: Population): Division;
}

export type CompileNode = (node: Expr, builder: Builder) => Operand;

/** Turns nodes into operands and the steps that compute them, each node once. */
export class Builder {
  readonly surroundings: Surroundings;
  readonly steps: Step[] = [];
  /** Rows of a strip: a table shorter than a strip needs no more. */
  readonly rows: number;
  readonly #root: Expr;
  readonly #compile: CompileNode;
  readonly #operands = new Map<Expr, Operand>();
  readonly #constants = new Map<Expr, boolean>();

  constructor(root: Expr, surroundings: Surroundings, compile: CompileNode) {
    this.#root = unnamed(root);
    this.rows = Math.max(1, Math.min(stripRows, surroundings.table.size));
    this.surroundings = surroundings;
    this.#compile = compile;
  }

  operand(expr: Expr): Operand {
    const node = unnamed(expr);
    return remember(this.#operands, node, () => this.#make(node));
  }

  #make(node: Expr): Operand {
    if (this.#isConstant(node)) return this.#settled(this.surroundings.resolver.exact.evaluate(node, 0));
    if (node !== this.#root && node.kind !== 'item' && this.surroundings.holds(node))
      return this.view(this.surroundings.column(node));
    return this.#compile(node, this);
  }

  /** The number that a node without data comes to. */
  constantFigure(expr: Expr): Rational | undefined {
    if (!this.#isConstant(expr)) return undefined;
    const outcome = this.surroundings.resolver.exact.evaluate(expr, 0);
    return outcome.kind === 'number' ? outcome.value : undefined;
  }

  #isConstant(expr: Expr): boolean {
    return remember(this.#constants, expr, () => {
      const own = expr.kind !== 'item' && expr.kind !== 'statistic' && expr.kind !== 'rank' && expr.kind !== 'name';
      return own && childrenOf(expr).every((child) => this.#isConstant(child));
    });
  }

  #settled(outcome: Outcome): Operand {
    switch (outcome.kind) {
      case 'number':
        return this.constant(
          outcome.value,
          outcome.value.denominator <= finestGrain ? Number(outcome.value.denominator) : 1,
        );
      case 'yesno':
        return this.#fixed(yesnoShape, outcome.value ? 1 : 0);
      case 'label':
        return this.#fixed({ kind: 'label', grain: 1, labels: [outcome.value] }, 0);
      case 'missing':
        return this.nothing(missing);
      case 'undefined':
        return this.nothing(noValue);
    }
  }

  constant(figure: Rational, grain: number): Operand {
    const { value, error } = approximate(figure, grain);
    const operand = this.#fixed({ kind: 'number', grain, labels: [] }, value);
    operand.strip.errors.fill(error);
    return { ...operand, figure };
  }

  /** An operand without a figure in any row. */
  nothing(status: number): Operand {
    const operand = this.#fixed({ kind: 'nothing', grain: 1, labels: [] }, 0);
    operand.strip.status.fill(status);
    operand.strip.troubled = status !== ok;
    return operand;
  }

  #fixed(shape: Shape, value: number): Operand {
    const strip = newStrip(this.rows, shape.kind);
    strip.values.fill(value);
    return { ...shape, strip, uniform: true };
  }

  /** What a step makes of other operands; where those are the same in all rows it is computed once. */
  derive(shape: Shape, inputs: readonly Operand[], stepFor: (out: Strip) => Step): Operand {
    if (!inputs.every((input) => input.uniform)) return this.emit(shape, stepFor);
    const strip = newStrip(this.rows, shape.kind);
    stepFor(strip)({ from: 0, count: 1 });
    spread(strip);
    return { ...shape, strip, uniform: true };
  }

  /** What a step computes for every row. */
  emit(shape: Shape, stepFor: (out: Strip) => Step): Operand {
    const strip = newStrip(this.rows, shape.kind);
    this.steps.push(stepFor(strip));
    return { ...shape, strip, uniform: false };
  }

  /** Rows of a column as they are, without copying. */
  view({ strip: whole, kind, grain, labels }: Column): Operand {
    const { values, errors, status, troubled } = whole;
    const strip: Strip = { values, errors, status, troubled };
    this.steps.push(({ from, count }) => {
      strip.values = whole.values.subarray(from, from + count);
      strip.errors = whole.errors.subarray(from, from + count);
      strip.status = whole.status.subarray(from, from + count);
    });
    return { kind, grain, labels, strip, uniform: false };
  }

  /** The operand's figures in another grain. */
  inGrain(operand: Operand, grain: number): Operand {
    if (operand.grain === grain || operand.kind === 'nothing') return operand;
    if (operand.figure) return this.constant(operand.figure, grain);
    const ratio = ratioOf(grain, operand.grain);
    return this.derive(
      { kind: 'number', grain, labels: [] },
      [operand],
      (out) =>
        ({ count }) =>
          rescale({ of: operand.strip, out }, ratio, count),
    );
  }

  /** The row of the table behind a place in the strips, noted as one that needs exact figures. */
  exactRow({ from }: Rows, index: number): number {
    this.surroundings.exactRows.add(from + index);
    return from + index;
  }
}
