/**
 * 粒度: a strip holds figures times its grain, a whole number, so that decimals (and fractions a catalogue writes down) are whole
 * numbers in it. Beyond the finest grain nothing ordinary would stay below 2^53, and exactness is given up instead.
 */
export const finestGrain = 1e12;

/** Quotients are looked for among decimals of this grain: 46% comes out exact, one third does not. */
export const quotientGrain = 1e6;

/** Read rather than computed, hence the nearest double for any exponent. */
export function powerOfTen(exponent: number): number {
  return Number(`1e${exponent}`);
}

/** A factor between grains, in lowest terms; both parts are exact doubles. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

export function ratioOf(numerator: number, denominator: number): Ratio {
  const divisor = commonDivisor(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/** The grain in which figures of both grains are whole, or the finer of the two where that would be too fine. */
export function jointGrain(a: number, b: number): number {
  if (a % b === 0) return a;
  const joint = (a / commonDivisor(a, b)) * b;
  return joint <= finestGrain ? joint : Math.max(a, b);
}

function commonDivisor(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}
