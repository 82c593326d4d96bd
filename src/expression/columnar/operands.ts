import type { Expr } from '../expr.ts';
import type { Builder } from './builder.ts';
import { nonZero } from './decisions.ts';
import { jointGrain } from './grain.ts';
import { copyStatus } from './selection.ts';
import { type Kind, type Operand, type Shape, yesnoShape } from './strip.ts';

/** A node where a number is needed; a yes/no counts 1 or 0. */
export function numeric(expr: Expr, builder: Builder): Operand {
  const operand = builder.operand(expr);
  if (operand.kind === 'label') throw new TypeError('a number was needed, found label');
  return operand;
}

/** A node where a condition is needed; a number holds unless it is 0. */
export function condition(expr: Expr, builder: Builder): Operand {
  const of = builder.operand(expr);
  if (of.kind === 'yesno' || of.kind === 'nothing') return of;
  if (of.kind === 'label') throw new TypeError('a condition was needed, found label');
  const { resolver } = builder.surroundings;
  return builder.derive(yesnoShape, [of], (out) => (rows) => {
    const settle = (index: number): boolean => !resolver.isZero({ expr, row: builder.exactRow(rows, index) });
    nonZero({ of: of.strip, out, settle }, rows.count);
  });
}

/** A shape that all operands fit. */
export function jointShape(operands: readonly Operand[]): Shape {
  const present = operands.filter((operand) => operand.kind !== 'nothing');
  const kinds = new Set<Kind>(present.map((operand) => operand.kind));
  const [only = 'nothing'] = kinds;
  if (kinds.size > 1 && kinds.has('label')) throw new TypeError('a label in one case and a number in another');
  return {
    kind: kinds.size > 1 ? 'mixed' : only,
    grain: present.reduce((grain, operand) => jointGrain(grain, operand.grain), 1),
    labels: [...new Set(present.flatMap((operand) => operand.labels))],
  };
}

/** The operand's figures in a shape from {@link jointShape}. */
export function fitted(operand: Operand, shape: Shape, builder: Builder): Operand {
  if (operand.kind === 'nothing') return operand;
  if (operand.kind !== 'label') return builder.inGrain(operand, shape.grain);
  const codes = Float64Array.from(operand.labels, (label) => shape.labels.indexOf(label));
  if (codes.every((code, place) => code === place)) return operand;
  return builder.derive(shape, [operand], (out) => ({ count }) => {
    for (let i = 0; i < count; i++) out.values[i] = codes[operand.strip.values[i] ?? 0] ?? 0;
    copyStatus({ of: operand.strip, out }, count);
  });
}
