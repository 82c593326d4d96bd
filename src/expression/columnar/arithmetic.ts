import { integers, roundoff, slack, underflow } from './bounds.ts';
import type { Ratio } from './grain.ts';
import { combineStatus, copyStatus } from './selection.ts';
import type { Strip } from './strip.ts';

export interface Pair {
  readonly left: Strip;
  readonly right: Strip;
  readonly out: Strip;
}

export interface Single {
  readonly of: Strip;
  readonly out: Strip;
}

/** left + sign·right, in one grain. A sum never underflows. */
export function add(pair: Pair, sign: 1 | -1, count: number): void {
  const { values: a, errors: ea } = pair.left;
  const { values: b, errors: eb } = pair.right;
  const { values, errors } = pair.out;
  for (let i = 0; i < count; i++) {
    const sum = (a[i] ?? 0) + sign * (b[i] ?? 0);
    const size = Math.abs(sum);
    const error = (ea[i] ?? 0) + (eb[i] ?? 0);
    values[i] = sum;
    errors[i] = error === 0 && size < integers ? 0 : (error + size * roundoff) * slack;
  }
  combineStatus(pair, count);
}

/** The grain of the product is the product of the grains. */
export function multiply(pair: Pair, count: number): void {
  const { values: a, errors: ea } = pair.left;
  const { values: b, errors: eb } = pair.right;
  const { values, errors } = pair.out;
  for (let i = 0; i < count; i++) {
    const x = a[i] ?? 0;
    const y = b[i] ?? 0;
    const ex = ea[i] ?? 0;
    const ey = eb[i] ?? 0;
    const product = x * y;
    const size = Math.abs(product);
    const error = Math.abs(x) * ey + Math.abs(y) * ex + ex * ey;
    // One exact factor is needed: two inexact zeros also have a bound that underflows to 0. An exact 0 times anything is exact.
    const exact = error === 0 && (ex === 0 || ey === 0) && size < integers;
    values[i] = product;
    errors[i] = exact ? 0 : (error + size * roundoff + underflow) * slack;
  }
  combineStatus(pair, count);
}

/** The greater (sign 1) or the smaller (sign -1). Where it cannot be told which it is, either is within the larger bound. */
export function extreme(pair: Pair, sign: 1 | -1, count: number): void {
  const { values: a, errors: ea } = pair.left;
  const { values: b, errors: eb } = pair.right;
  const { values, errors } = pair.out;
  for (let i = 0; i < count; i++) {
    const x = a[i] ?? 0;
    const y = b[i] ?? 0;
    const ex = ea[i] ?? 0;
    const ey = eb[i] ?? 0;
    const lead = (x - y) * sign;
    const margin = (ex + ey) * slack;
    values[i] = lead >= 0 ? x : y;
    errors[i] = lead > margin ? ex : lead < -margin ? ey : Math.max(ex, ey);
  }
  combineStatus(pair, count);
}

export function negate({ of, out }: Single, count: number): void {
  const { values, errors } = out;
  for (let i = 0; i < count; i++) {
    values[i] = 0 - (of.values[i] ?? 0);
    errors[i] = of.errors[i] ?? 0;
  }
  copyStatus({ of, out }, count);
}

export function absolute({ of, out }: Single, count: number): void {
  const { values, errors } = out;
  for (let i = 0; i < count; i++) {
    values[i] = Math.abs(of.values[i] ?? 0);
    errors[i] = of.errors[i] ?? 0;
  }
  copyStatus({ of, out }, count);
}

/** Into another grain. `of` and `out` may be the same strip. */
export function rescale({ of, out }: Single, { numerator, denominator }: Ratio, count: number): void {
  const { values, errors } = out;
  for (let i = 0; i < count; i++) {
    const error = of.errors[i] ?? 0;
    const product = (of.values[i] ?? 0) * numerator;
    const quotient = product / denominator;
    // A whole quotient times the divisor is a whole number of no greater size, hence exact and comparable.
    const whole =
      error === 0 && Math.abs(product) < integers && Number.isInteger(quotient) && quotient * denominator === product;
    values[i] = quotient;
    errors[i] = whole ? 0 : ((error * numerator) / denominator + Math.abs(quotient) * 2 * roundoff + underflow) * slack;
  }
  if (of !== out) copyStatus({ of, out }, count);
}
