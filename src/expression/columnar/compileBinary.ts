import type { BinaryNode } from '../expr.ts';
import { add, multiply, rescale } from './arithmetic.ts';
import type { Builder } from './builder.ts';
import { comparisons, type Ways } from './comparisons.ts';
import { compare, compareLabels, connect } from './decisions.ts';
import { divide, grainFactor } from './division.ts';
import { finestGrain, jointGrain, quotientGrain, ratioOf } from './grain.ts';
import { condition, numeric } from './operands.ts';
import { copyStatus } from './selection.ts';
import { type Operand, type Shape, yesnoShape } from './strip.ts';

export function compileBinary(node: BinaryNode, builder: Builder): Operand {
  switch (node.operator) {
    case 'and':
    case 'or':
      return connected(node, builder);
    case '+':
    case '-':
      return sum(numeric(node.left, builder), numeric(node.right, builder), {
        builder,
        sign: node.operator === '+' ? 1 : -1,
      });
    case '*':
      return product(numeric(node.left, builder), numeric(node.right, builder), builder);
    case '/':
      return quotient(node, builder);
    default:
      return comparison(node, comparisons[node.operator], builder);
  }
}

function numberIn(grain: number): Shape {
  return { kind: 'number', grain, labels: [] };
}

export function sum(left: Operand, right: Operand, { builder, sign }: { builder: Builder; sign: 1 | -1 }): Operand {
  const grain = jointGrain(left.grain, right.grain);
  const [a, b] = [builder.inGrain(left, grain), builder.inGrain(right, grain)];
  return builder.derive(
    numberIn(grain),
    [a, b],
    (out) =>
      ({ count }) =>
        add({ left: a.strip, right: b.strip, out }, sign, count),
  );
}

function product(left: Operand, right: Operand, builder: Builder): Operand {
  const fine = left.grain * right.grain;
  const [coarse, grain] = left.grain < right.grain ? [left.grain, right.grain] : [right.grain, left.grain];
  const tooFine = fine > finestGrain;
  return builder.derive(numberIn(tooFine ? grain : fine), [left, right], (out) => ({ count }) => {
    multiply({ left: left.strip, right: right.strip, out }, count);
    if (tooFine) rescale({ of: out, out }, { numerator: 1, denominator: coarse }, count);
  });
}

function quotient(node: BinaryNode, builder: Builder): Operand {
  const [left, right] = [numeric(node.left, builder), numeric(node.right, builder)];
  const { resolver } = builder.surroundings;
  const { numerator, denominator } = ratioOf(right.grain, left.grain);
  const factor = grainFactor(BigInt(numerator) * BigInt(quotientGrain), BigInt(denominator));
  return builder.derive(numberIn(quotientGrain), [left, right], (out) => (rows) => {
    const settle = (index: number) =>
      resolver.divisor({ expr: node.right, row: builder.exactRow(rows, index) }, right.grain);
    divide({ left: left.strip, right: right.strip, out, factor, settle }, rows.count);
  });
}

function connected(node: BinaryNode, builder: Builder): Operand {
  const [left, right] = [condition(node.left, builder), condition(node.right, builder)];
  const needed = node.operator === 'and' ? 2 : 1;
  return builder.derive(
    yesnoShape,
    [left, right],
    (out) =>
      ({ count }) =>
        connect({ left: left.strip, right: right.strip, out }, needed, count),
  );
}

function comparison(node: BinaryNode, ways: Ways, builder: Builder): Operand {
  const [left, right] = [builder.operand(node.left), builder.operand(node.right)];
  if (left.kind === 'label' || right.kind === 'label') return labelComparison(node, builder);
  // A figure equals itself, however little is known about it.
  if (left === right) {
    return builder.derive(yesnoShape, [left], (out) => ({ count }) => {
      out.values.fill(ways.equal, 0, count);
      copyStatus({ of: left.strip, out }, count);
    });
  }
  const grain = jointGrain(left.grain, right.grain);
  const [a, b] = [builder.inGrain(left, grain), builder.inGrain(right, grain)];
  const { resolver } = builder.surroundings;
  return builder.derive(yesnoShape, [a, b], (out) => (rows) => {
    const settle = (index: number): number => {
      const row = builder.exactRow(rows, index);
      return resolver.compare({ expr: node.left, row }, { expr: node.right, row });
    };
    compare({ left: a.strip, right: b.strip, out, ...ways, settle }, rows.count);
  });
}

/** Labels are equal as texts; a label never equals a number. */
function labelComparison(node: BinaryNode, builder: Builder): Operand {
  if (node.operator !== '=' && node.operator !== '<>') throw new TypeError('a number was needed, found label');
  const [left, right] = [builder.operand(node.left), builder.operand(node.right)];
  const same = node.operator === '=' ? 1 : 0;
  const comparable = left.kind === 'label' && right.kind === 'label';
  const codes = Float64Array.from(right.labels, (label) => (comparable ? left.labels.indexOf(label) : -1));
  return builder.derive(
    yesnoShape,
    [left, right],
    (out) =>
      ({ count }) =>
        compareLabels({ left: left.strip, right: right.strip, out, codes, same }, count),
  );
}
