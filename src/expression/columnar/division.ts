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
  const { left, right, out, factor } = plan;
  combineStatus(plan, count);
  for (let i = 0; i < count; i++) {
    if (out.status[i] !== ok) continue;
    let r = right.values[i] ?? 0;
    let er = right.errors[i] ?? 0;
    if (!(Math.abs(r) > er)) {
      const settled = r === 0 && er === 0 ? undefined : plan.settle(i);
      if (!settled) {
        out.status[i] = noValue;
        out.troubled = true;
        continue;
      }
      r = settled.value;
      er = settled.error;
    }
    const l = left.values[i] ?? 0;
    const el = left.errors[i] ?? 0;
    const quotient = l / r;
    const value = quotient * factor.value;
    const own = (el + Math.abs(quotient) * er) / (Math.abs(r) - er);
    const error = (own * factor.value + Math.abs(value) * 8 * roundoff + underflow) * slack;
    const whole = el === 0 && er === 0 && isWhole(l, r, { value, error, factor });
    out.values[i] = whole ? Math.round(value) : value;
    out.errors[i] = whole ? 0 : error;
  }
}

function isWhole(l: number, r: number, quotient: Approximation & { readonly factor: GrainFactor }): boolean {
  const { value, error, factor } = quotient;
  const n = Math.round(value);
  if (!(Math.abs(value - n) <= error && Math.abs(n) < integers)) return false;
  if (!(2 * error * Math.abs(r) * factor.denominator < 2 ** 31)) return false;
  return Math.imul(Math.imul(n, r), factor.denominatorBits) === Math.imul(l, factor.numeratorBits);
}
