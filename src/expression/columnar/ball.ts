import { Rational } from '../../domain/rational.ts';

/** A figure known to within a radius, both in units of 2^-512: far finer than doubles, far cheaper than fractions of huge denominators. */
export interface Ball {
  readonly middle: bigint;
  readonly radius: bigint;
}

const precision = 512n;
const unit = 1n << precision;

export function ballOf(figure: Rational): Ball {
  return { middle: (figure.numerator << precision) / figure.denominator, radius: figure.denominator === 1n ? 0n : 1n };
}

export function plus(a: Ball, b: Ball): Ball {
  return { middle: a.middle + b.middle, radius: a.radius + b.radius };
}

export function negated(a: Ball): Ball {
  return { middle: -a.middle, radius: a.radius };
}

export function minus(a: Ball, b: Ball): Ball {
  return plus(a, negated(b));
}

export function times(a: Ball, b: Ball): Ball {
  const spread = size(a.middle) * b.radius + size(b.middle) * a.radius + a.radius * b.radius;
  return { middle: (a.middle * b.middle) >> precision, radius: (spread >> precision) + 2n };
}

/** Undefined where the divisor may be 0. */
export function dividedBy(a: Ball, b: Ball): Ball | undefined {
  const least = size(b.middle) - b.radius;
  if (least <= 0n) return undefined;
  const middle = (a.middle << precision) / b.middle;
  const spread = ((a.radius << precision) + (size(middle) + 1n) * b.radius) / least;
  return { middle, radius: spread + 2n };
}

export function absolute(a: Ball): Ball {
  return { middle: size(a.middle), radius: a.radius };
}

/** The greater (sign 1) or the smaller (sign -1). */
export function extreme(a: Ball, b: Ball, sign: 1 | -1): Ball {
  const pick = (x: bigint, y: bigint): bigint => (x > y === sign > 0 ? x : y);
  return between(pick(a.middle - a.radius, b.middle - b.radius), pick(a.middle + a.radius, b.middle + b.radius));
}

/** The figure at a place of the sorted ones. */
export function atPosition(balls: readonly Ball[], index: number): Ball {
  const sorted = (ends: bigint[]): bigint => ends.sort((x, y) => (x < y ? -1 : x > y ? 1 : 0))[index] ?? 0n;
  return between(
    sorted(balls.map((ball) => ball.middle - ball.radius)),
    sorted(balls.map((ball) => ball.middle + ball.radius)),
  );
}

function between(low: bigint, high: bigint): Ball {
  const middle = (low + high) >> 1n;
  return { middle, radius: high - middle };
}

/** Undefined where the ball holds 0 and more. */
export function signOf({ middle, radius }: Ball): number | undefined {
  if (middle > radius) return 1;
  if (middle < -radius) return -1;
  return radius === 0n ? 0 : undefined;
}

export function endsOf({ middle, radius }: Ball): readonly [Rational, Rational] {
  return [Rational.of(middle - radius, unit), Rational.of(middle + radius, unit)];
}

function size(value: bigint): bigint {
  return value < 0n ? -value : value;
}
