import { describe, expect, it } from 'vitest';
import { Rational } from '../../src/domain/rational.ts';
import fc from '../properties.ts';

const integers = fc.oneof(fc.bigInt(-(10n ** 4n), 10n ** 4n), fc.bigInt(-(10n ** 30n), 10n ** 30n));
const nonZero = integers.filter((value) => value !== 0n);
const fractions = fc.tuple(integers, nonZero);

/** `n/d` as it stands equals the number, and the number is in lowest terms. */
function expectEqual(value: Rational, n: bigint, d: bigint): void {
  expect(value.numerator * d).toBe(n * value.denominator);
  expect(value.denominator > 0n).toBe(true);
  expect(divisor(value.numerator, value.denominator)).toBe(1n);
}

function divisor(a: bigint, b: bigint): bigint {
  return b === 0n ? (a < 0n ? -a : a) : divisor(b, a % b);
}

describe('Rational', () => {
  it('adds, multiplies and divides as fractions do, in lowest terms', () => {
    fc.assert(
      fc.property(fractions, fractions, ([a, b], [c, d]) => {
        const [x, y] = [Rational.of(a, b), Rational.of(c, d)];
        expectEqual(x, a, b);
        expectEqual(x.plus(y), a * d + c * b, b * d);
        expectEqual(x.minus(y), a * d - c * b, b * d);
        expectEqual(x.times(y), a * c, b * d);
        if (c !== 0n) expectEqual(x.dividedBy(y), a * d, b * c);
        expect(Math.sign(x.compare(y))).toBe(Math.sign(Number(x.minus(y).sign)));
      }),
      { numRuns: 500 },
    );
  });

  it('rounds half away from zero: the nearest grain, the farther one in the middle', () => {
    fc.assert(
      fc.property(fractions, fc.integer({ min: -3, max: 25 }), ([n, d], digits) => {
        const value = Rational.of(n, d);
        const grain = Rational.scaled(1, digits);
        const rounded = value.round(digits);
        expect(rounded.dividedBy(grain).denominator).toBe(1n);
        const off = rounded.minus(value).absolute().times(Rational.of(2));
        const middle = off.compare(grain);
        expect(middle <= 0).toBe(true);
        if (middle === 0) expect(rounded.absolute().compare(value.absolute())).toBe(1);
        expect(value.truncate(digits).absolute().compare(value.absolute()) <= 0).toBe(true);
        expect(value.roundAway(digits).absolute().compare(value.absolute()) >= 0).toBe(true);
        if (digits >= 0) expect(Rational.fromText(value.toFixed(digits)).equals(rounded)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('is written without loss and read back', () => {
    fc.assert(
      fc.property(fractions, ([n, d]) => {
        const value = Rational.of(n, d);
        expect(Rational.fromText(value.toText()).equals(value)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['1/3', 4, '0.3333', '0.3333', false],
    ['-2.5', 0, '-3', '-3', false],
    ['-0.004', 2, '0.00', '0', false],
    ['1.005', 2, '1.01', '1.01', false],
    ['0.285', 2, '0.29', '0.29', false],
    ['1200', 2, '1200.00', '1200', true],
    ['1e-7', 7, '0.0000001', '0.0000001', true],
    ['99.995', 2, '100.00', '100', false],
  ])('%s at %i decimals is %s, shortest %s', (text, digits, fixed, shortest, exact) => {
    const value = Rational.fromText(text);
    expect(value.toFixed(digits)).toBe(fixed);
    expect(value.toDecimal(digits)).toBe(shortest);
    expect(value.isDecimal(digits)).toBe(exact);
  });
});
