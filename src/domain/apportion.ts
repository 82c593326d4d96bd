import { Rational } from './rational.ts';

/** A part of a whole number of grains: what rounding down gives it, and whether it gets one more. */
export interface Portion {
  readonly whole: bigint;
  readonly remainder: Rational;
  readonly extra: boolean;
  /** The last extra grains were fewer than the parts with this remainder: `first` decided, not the remainder. */
  readonly tied: boolean;
}

/**
 * 最大余额法 in whole grains: `parts` add up to `total`; what rounding down leaves goes one grain each to the largest remainders.
 * Equal remainders go by `first`, a sort comparison of places, which must leave no two equal.
 */
export function apportion(
  parts: readonly Rational[],
  total: bigint,
  first: (a: number, b: number) => number,
): readonly Portion[] {
  const wholes = parts.map(floor);
  const left = Number(total - wholes.reduce((sum, each) => sum + each, 0n));
  if (left < 0 || left > parts.length) throw new RangeError('apportion: the parts do not add up to the total');
  const remainders = parts.map((part, place) => part.minus(Rational.of(wholes[place] ?? 0n)));
  const at = (place: number) => remainders[place] ?? Rational.zero;
  const order = remainders.map((_, place) => place).sort((a, b) => at(b).compare(at(a)) || first(a, b));
  const [last, next] = [order[left - 1], order[left]];
  const contested = last !== undefined && next !== undefined && at(last).equals(at(next)) ? at(last) : undefined;
  const favoured = new Set(order.slice(0, left));
  return remainders.map((remainder, place) => ({
    whole: wholes[place] ?? 0n,
    remainder,
    extra: favoured.has(place),
    tied: contested?.equals(remainder) ?? false,
  }));
}

function floor(value: Rational): bigint {
  const quotient = value.numerator / value.denominator;
  return value.numerator < 0n && quotient * value.denominator !== value.numerator ? quotient - 1n : quotient;
}
