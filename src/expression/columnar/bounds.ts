import type { Rational } from '../../domain/rational.ts';

/**
 * The filter behind columnar evaluation. A strip holds a double `value` and a bound `error` for every row, in a grain g, so that
 * the exact figure V of the row satisfies |V·g − value| ≤ error. Two promises every kernel keeps:
 *
 * 1. `error` is 0 only where `value` is an integer below 2^53 in magnitude and V·g equals it exactly (decimals are integers in
 *    their grain, so thresholds, full points and amounts are exact and ties among them need no second look).
 * 2. Otherwise `error` is at least `underflow`, and covers what the operands may be off by plus half a unit in the last place for
 *    each rounded operation. The bound is itself computed in doubles from non-negative terms, a dozen operations deep at most, so
 *    it can come out too small by a factor of 1 − 12·2^-53 at worst; multiplying by `slack` makes up for that.
 *
 * A decision (which side of a threshold, which grain after rounding, whether a divisor is zero) is taken from doubles only where
 * the whole interval lies on one side; a NaN or an infinity never does. All other rows are decided from exact figures.
 */

/** A correctly rounded operation is off by at most this share of its result. */
export const roundoff = 2 ** -53;

export const slack = 1 + 2 ** -48;

/** More than the rounding error of any result too small for a normal double. */
export const underflow = 2 ** -900;

/** Integers of smaller magnitude are doubles, and so are their sums, differences and products while they stay below it. */
export const integers = 2 ** 53;

export interface Approximation {
  readonly value: number;
  readonly error: number;
}

/** An exact figure in a grain. {@link Rational.toNumber} is off by less than two roundings, or by `underflow`. */
export function approximate(figure: Rational, grain: number): Approximation {
  const denominator = figure.denominator === 1n ? 1 : Number(figure.denominator);
  if (grain % denominator === 0) {
    const value = Number(figure.numerator) * (grain / denominator);
    if (Math.abs(value) < integers) return { value, error: 0 };
  }
  const value = figure.toNumber() * grain;
  return { value, error: Math.abs(value) * 4 * roundoff + underflow };
}
