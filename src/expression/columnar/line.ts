import { Rational } from '../../domain/rational.ts';
import type { Affine } from './affine.ts';
import type { Single } from './arithmetic.ts';
import { integers, roundoff, slack, underflow } from './bounds.ts';
import { finestGrain } from './grain.ts';
import { copyStatus } from './selection.ts';

/** factor · value + offset between two grains. */
export interface Line {
  readonly factor: number;
  readonly offset: number;
  /** Both are whole numbers, so that whole values give whole results. Otherwise each is the nearest double or next to it. */
  readonly exact: boolean;
}

/** The coarsest grain in which a line takes whole values of the given grain to whole results; undefined if that is too fine. */
export function grainOfLine({ factor, offset }: Pick<Affine, 'factor' | 'offset'>, grain: number): number | undefined {
  const perStep = factor.dividedBy(Rational.of(grain)).denominator;
  const joint = leastMultiple(perStep, offset.denominator);
  return joint <= finestGrain ? Number(joint) : undefined;
}

export function lineBetween({ factor, offset }: Pick<Affine, 'factor' | 'offset'>, from: number, to: number): Line {
  const scaled = factor.times(Rational.of(to)).dividedBy(Rational.of(from));
  const shift = offset.times(Rational.of(to));
  const line = { factor: scaled.toNumber(), offset: shift.toNumber() };
  const whole = scaled.denominator === 1n && shift.denominator === 1n;
  return { ...line, exact: whole && Math.abs(line.factor) < integers && Math.abs(line.offset) < integers };
}

/** Eight roundings: two each of factor and offset, one of the product, one of the sum, and two to spare. */
export const lineRoundoff = 8 * roundoff;

export function followLine({ of, out }: Single, line: Line, count: number): void {
  const { factor, offset, exact } = line;
  const { values: from, errors: own } = of;
  const { values, errors } = out;
  const steepness = Math.abs(factor);
  const height = Math.abs(offset);
  for (let i = 0; i < count; i++) {
    const error = own[i] ?? 0;
    const product = (from[i] ?? 0) * factor;
    const size = Math.abs(product);
    const sum = product + offset;
    values[i] = sum;
    errors[i] =
      exact && error === 0 && size < integers && Math.abs(sum) < integers
        ? 0
        : (error * steepness + (size + height) * lineRoundoff + underflow) * slack;
  }
  copyStatus({ of, out }, count);
}

function leastMultiple(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}
