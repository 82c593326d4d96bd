import type { Pair } from './arithmetic.ts';
import { type Approximation, integers, roundoff, slack, underflow } from './bounds.ts';
import { combineStatus } from './selection.ts';
import { noValue, ok } from './strip.ts';

export interface Division extends Pair {
  readonly factor: GrainFactor;
  /** The exact divisor of a row whose bound does not exclude 0; undefined when it is 0. */
  settle(index: number): Approximation | undefined;
}

/** What brings left ÷ right into the grain of the quotient: numerator ÷ denominator, whole numbers. */
export interface GrainFactor {
  /** numerator ÷ denominator, off by less than four roundings. */
  readonly value: number;
  readonly denominator: number;
  /** Both modulo 2^32. */
  readonly numeratorBits: number;
  readonly denominatorBits: number;
}

export function grainFactor(numerator: bigint, denominator: bigint): GrainFactor {
  const low = (value: bigint): number => Number(BigInt.asIntN(32, value));
  return {
    value: Number(numerator) / Number(denominator),
    denominator: Number(denominator),
    numeratorBits: low(numerator),
    denominatorBits: low(denominator),
  };
}

/**
 * Quotients. For L = l ± el, R = r ± er: |L/R − l/r| ≤ (el + |l/r|·er) / (|r| − er). A quotient of exact figures that comes out
 * within its bound of a whole number n is that number if n·r·denominator = l·numerator. The two products differ by at most
 * 2·error·|r|·denominator; where that is below 2^31 it is enough that they agree modulo 2^32.
 */
export function divide(plan: Division, count: number): void {
  const { out } = plan;
  const { values: ls, errors: els } = plan.left;
  const { values: rs, errors: ers } = plan.right;
  const { value: factor, denominator, numeratorBits, denominatorBits } = plan.factor;
  const { values, errors, status } = out;
  combineStatus(plan, count);
  for (let i = 0; i < count; i++) {
    if (status[i] !== ok) continue;
    const l = ls[i] ?? 0;
    const el = els[i] ?? 0;
    let r = rs[i] ?? 0;
    let er = ers[i] ?? 0;
    if (!(Math.abs(r) > er)) {
      const settled = r === 0 && er === 0 ? undefined : plan.settle(i);
      if (!settled) {
        status[i] = noValue;
        out.troubled = true;
        continue;
      }
      r = settled.value;
      er = settled.error;
    }
    const quotient = l / r;
    const value = quotient * factor;
    const exact = el === 0 && er === 0;
    const own = exact ? 0 : ((el + Math.abs(quotient) * er) / (Math.abs(r) - er)) * factor;
    const error = (own + Math.abs(value) * 8 * roundoff + underflow) * slack;
    const n = Math.floor(value + 0.5);
    const whole =
      exact &&
      Math.abs(value - n) <= error &&
      Math.abs(n) < integers &&
      2 * error * Math.abs(r) * denominator < 2 ** 31 &&
      Math.imul(Math.imul(n, r), denominatorBits) === Math.imul(l, numeratorBits);
    values[i] = whole ? n : value;
    errors[i] = whole ? 0 : error;
  }
}
