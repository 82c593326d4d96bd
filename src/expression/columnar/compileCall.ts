import type { CallNode, Expr } from '../expr.ts';
import { absolute, extreme, rescale } from './arithmetic.ts';
import { approximate } from './bounds.ts';
import type { Builder } from './builder.ts';
import { sum } from './compileBinary.ts';
import { invert } from './decisions.ts';
import { finestGrain, jointGrain, powerOfTen, quotientGrain, ratioOf } from './grain.ts';
import { condition, numeric } from './operands.ts';
import { type RoundingMode, roundSteps } from './rounding.ts';
import { combineStatus } from './selection.ts';
import { type Operand, ok, type Shape, yesnoShape } from './strip.ts';

export function compileCall(node: CallNode, builder: Builder): Operand {
  const [first, second] = node.args;
  if (!first) throw new Error(`${node.name} without an argument`);
  switch (node.name) {
    case 'not':
      return negated(first, builder);
    case 'min':
    case 'max':
      return fold(node, builder, (left, right) => better(left, right, { builder, sign: node.name === 'max' ? 1 : -1 }));
    case 'sum':
      return fold(node, builder, (left, right) => sum(left, right, { builder, sign: 1 }));
    case 'abs':
      return magnitude(first, builder);
    case 'round':
    case 'truncate':
    case 'roundAway':
      return rounded(node, node.name, builder);
    case 'days':
      return second
        ? sum(numeric(first, builder), numeric(second, builder), { builder, sign: -1 })
        : numeric(first, builder);
    case 'workdays':
      return workdays(node, builder);
  }
}

function number(grain: number): Shape {
  return { kind: 'number', grain, labels: [] };
}

function negated(of: Expr, builder: Builder): Operand {
  const operand = condition(of, builder);
  return builder.derive(
    yesnoShape,
    [operand],
    (out) =>
      ({ count }) =>
        invert({ of: operand.strip, out }, count),
  );
}

function fold({ args }: CallNode, builder: Builder, join: (left: Operand, right: Operand) => Operand): Operand {
  return args.map((arg) => numeric(arg, builder)).reduce(join);
}

function better(left: Operand, right: Operand, { builder, sign }: { builder: Builder; sign: 1 | -1 }): Operand {
  const grain = jointGrain(left.grain, right.grain);
  const [a, b] = [builder.inGrain(left, grain), builder.inGrain(right, grain)];
  return builder.derive(
    number(grain),
    [a, b],
    (out) =>
      ({ count }) =>
        extreme({ left: a.strip, right: b.strip, out }, sign, count),
  );
}

function magnitude(of: Expr, builder: Builder): Operand {
  const operand = numeric(of, builder);
  return builder.derive(
    number(operand.grain),
    [operand],
    (out) =>
      ({ count }) =>
        absolute({ of: operand.strip, out }, count),
  );
}

function rounded(node: CallNode, mode: RoundingMode, builder: Builder): Operand {
  const [first, second] = node.args.map((arg) => numeric(arg, builder));
  if (!first || !second) throw new Error(`${node.name} needs two arguments`);
  const digits = second.figure && Number(second.figure.round(0).numerator);
  const tens = powerOfTen(Math.abs(digits ?? 0));
  if (digits === undefined || tens > finestGrain || (digits < 0 && first.grain * tens >= 2 ** 53))
    return rowByRow(node, builder);
  const [expr] = node.args;
  const grain = digits < 0 ? 1 : tens;
  const scale = digits < 0 ? ratioOf(1, first.grain * tens) : ratioOf(tens, first.grain);
  const { resolver } = builder.surroundings;
  return builder.derive(number(grain), [first, second], (out) => (rows) => {
    const settle = (index: number): number =>
      expr ? resolver.steps({ expr, row: builder.exactRow(rows, index) }, mode, digits) : 0;
    roundSteps({ of: first.strip, out, mode, scale, settle }, rows.count);
    if (digits < 0) rescale({ of: out, out }, { numerator: tens, denominator: 1 }, rows.count);
  });
}

/** Each row exactly: for digits that differ by row, or beyond any grain. */
function rowByRow(node: CallNode, builder: Builder): Operand {
  const [first, second] = node.args.map((arg) => numeric(arg, builder));
  if (!first || !second) throw new Error(`${node.name} needs two arguments`);
  const { resolver } = builder.surroundings;
  return builder.derive(number(quotientGrain), [first, second], (out) => (rows) => {
    combineStatus({ left: first.strip, right: second.strip, out }, rows.count);
    for (let i = 0; i < rows.count; i++) {
      if (out.status[i] !== ok) continue;
      const { value, error } = approximate(
        resolver.number({ expr: node, row: builder.exactRow(rows, i) }),
        quotientGrain,
      );
      out.values[i] = value;
      out.errors[i] = error;
    }
  });
}

/** Day numbers are whole; anything else is left to the exact evaluator. */
function workdays(node: CallNode, builder: Builder): Operand {
  const [to, from] = node.args.map((arg) => builder.inGrain(numeric(arg, builder), 1));
  if (!to || !from) throw new Error(`${node.name} needs two arguments`);
  const { workdays: counts, resolver } = builder.surroundings;
  return builder.derive(number(1), [to, from], (out) => (rows) => {
    combineStatus({ left: to.strip, right: from.strip, out }, rows.count);
    for (let i = 0; i < rows.count; i++) {
      if (out.status[i] !== ok) continue;
      const whole = to.strip.errors[i] === 0 && from.strip.errors[i] === 0;
      out.values[i] = whole
        ? counts.between(from.strip.values[i] ?? 0, to.strip.values[i] ?? 0)
        : Number(resolver.number({ expr: node, row: builder.exactRow(rows, i) }).numerator);
      out.errors[i] = 0;
    }
  });
}
