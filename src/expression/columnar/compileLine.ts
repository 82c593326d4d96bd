import type { Rational } from '../../domain/rational.ts';
import type { BinaryNode, ChooseNode, Expr } from '../expr.ts';
import { type Affine, affineOf } from './affine.ts';
import { approximate } from './bounds.ts';
import type { Builder } from './builder.ts';
import { comparisons, isComparison, type Ways } from './comparisons.ts';
import { jointGrain } from './grain.ts';
import { climb, linesOf, type Rung, rungsOf } from './ladder.ts';
import { followLine, grainOfLine, lineBetween } from './line.ts';
import { numeric } from './operands.ts';
import { unnamed } from './sample.ts';
import type { Operand, Shape } from './strip.ts';

/** One step for a line through another node; undefined where the node is none. */
export function compileLine(node: Expr, builder: Builder): Operand | undefined {
  const affine = affineOf(node, (expr) => builder.constantFigure(expr));
  if (affine.base === node || !isOrdinary(affine)) return undefined;
  const base = numeric(affine.base, builder);
  if (base.kind === 'nothing') return base;
  const grain = grainOfLine(affine, base.grain) ?? base.grain;
  const line = lineBetween(affine, base.grain, grain);
  return builder.derive(
    numberIn(grain),
    [base],
    (out) =>
      ({ count }) =>
        followLine({ of: base.strip, out }, line, count),
  );
}

interface Threshold {
  readonly at: Expr;
  readonly figure: Rational;
  readonly ways: Ways;
}

/** One step for a choice by thresholds of one node among lines through it; undefined for any other choice. */
export function compileLadder(node: ChooseNode, builder: Builder): Operand | undefined {
  const first = node.branches[0];
  const over = first && unnamed(first.when);
  const base =
    over?.kind === 'binary' ? [over.left, over.right].find((side) => !builder.constantFigure(side)) : undefined;
  if (!base) return undefined;
  const thresholds = node.branches.map((branch) => thresholdOf(unnamed(branch.when), unnamed(base), builder));
  const lines = [...node.branches.map((branch) => branch.then), node.otherwise].map((taken) =>
    lineOver(taken, unnamed(base), builder),
  );
  if (!thresholds.every((each) => each !== undefined) || !lines.every((each) => each !== undefined)) return undefined;
  const operand = builder.operand(base);
  if (operand.uniform || operand.kind === 'label') return undefined;
  return ladder({ base, operand, thresholds, lines }, builder);
}

interface LadderParts {
  readonly base: Expr;
  readonly operand: Operand;
  readonly thresholds: readonly Threshold[];
  readonly lines: readonly Affine[];
}

function ladder({ base, operand, thresholds, lines }: LadderParts, builder: Builder): Operand {
  const grain = lines.reduce((joint, line) => jointGrain(joint, grainOfLine(line, operand.grain) ?? operand.grain), 1);
  const rungs = rungsOf(
    thresholds.map(({ figure, ways }): Rung => ({ ...approximate(figure, operand.grain), ...ways })),
  );
  const followed = linesOf(lines.map((line) => lineBetween(line, operand.grain, grain)));
  const taken = new Uint32Array(builder.rows);
  const { resolver } = builder.surroundings;
  return builder.derive(numberIn(grain), [operand], (out) => (rows) => {
    const settle = (index: number, rung: number): number => {
      const row = builder.exactRow(rows, index);
      return resolver.compare({ expr: base, row }, { expr: thresholds[rung]?.at ?? base, row });
    };
    climb({ of: operand.strip, out, rungs, lines: followed, taken, settle }, rows.count);
  });
}

function thresholdOf(node: Expr, base: Expr, builder: Builder): Threshold | undefined {
  if (node.kind !== 'binary' || !isComparison(node.operator)) return undefined;
  const ways = comparisons[node.operator];
  if (unnamed(node.left) === base) return constantSide(node.right, ways, builder);
  if (unnamed(node.right) !== base) return undefined;
  return constantSide(node.left, { less: ways.more, equal: ways.equal, more: ways.less }, builder);
}

function constantSide(at: BinaryNode['left'], ways: Ways, builder: Builder): Threshold | undefined {
  const figure = builder.constantFigure(at);
  return figure && { at, figure, ways };
}

function lineOver(taken: Expr, base: Expr, builder: Builder): Affine | undefined {
  const level = builder.constantFigure(taken);
  if (level) return { base, factor: level.minus(level), offset: level };
  const line = affineOf(taken, (expr) => builder.constantFigure(expr));
  return line.base === base && isOrdinary(line) ? line : undefined;
}

/** Whether the factor is one that a double can stand for. */
function isOrdinary({ factor }: Affine): boolean {
  const size = Math.abs(factor.toNumber());
  return factor.isZero || (size > 2 ** -500 && size < 2 ** 500);
}

function numberIn(grain: number): Shape {
  return { kind: 'number', grain, labels: [] };
}
