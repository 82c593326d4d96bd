import { describe, expect, it } from 'vitest';
import { sharedOut } from '../../src/aggregation/sharedOut.ts';
import { Rational } from '../../src/domain/rational.ts';
import fc from '../properties.ts';

const texts = (parts: readonly string[], total: string, digits = 2) =>
  sharedOut(
    parts.map((part) => Rational.fromText(part)),
    Rational.fromText(total),
    digits,
  ).map((part) => part.toFixed(digits));

describe('largest remainders', () => {
  it('get what rounding down leaves', () => {
    expect(texts(['1/3', '1/3', '1/3'], '1')).toEqual(['0.34', '0.33', '0.33']);
    expect(texts(['1.006', '2.005', '-3.001'], '0.01')).toEqual(['1.01', '2.00', '-3.00']);
    expect(texts(['2/7', '4/7', '1/7'], '1', 0)).toEqual(['0', '1', '0']);
  });

  it('round below zero like above', () => {
    expect(texts(['-1/3', '-2/3'], '-1')).toEqual(['-0.33', '-0.67']);
    expect(texts(['-0.0002', '0'], '0')).toEqual(['0.00', '0.00']);
    expect(texts(['-0.0002', '0'], '-0.01')).toEqual(['-0.01', '0.00']);
  });

  it('take from the smallest where the total is less than its parts', () => {
    expect(texts(['0.30', '0.20'], '0.48')).toEqual(['0.29', '0.19']);
    expect(texts(['0.10', '0.10'], '0.23')).toEqual(['0.12', '0.11']);
  });

  it('share out nothing among nobody', () => {
    expect(texts([], '0.01')).toEqual([]);
  });

  const part = fc
    .tuple(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: 1, max: 97 }))
    .map(([n, d]) => Rational.of(n, d));
  const parts = fc.array(part, { minLength: 1, maxLength: 7 });
  const digits = fc.integer({ min: 0, max: 4 });

  it('add up to the total exactly, whatever it is', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: -9999, max: 9999 }), digits, (given, total, places) => {
        const of = Rational.scaled(total, places);
        expect(Rational.sum(sharedOut(given, of, places)).toText()).toBe(of.toText());
      }),
    );
  });

  it('stay within a grain of each part, and leave whole ones alone, where the total is that of the rounded ends', () => {
    fc.assert(
      fc.property(parts, part, digits, (given, start, places) => {
        const end = start.plus(Rational.sum(given));
        const total = end.round(places).minus(start.round(places));
        const grain = Rational.scaled(1, places);
        const shared = sharedOut(given, total, places);
        for (const [place, own] of given.entries()) {
          const off = (shared[place] ?? Rational.zero).minus(own).absolute();
          expect(off.compare(grain)).toBeLessThan(0);
          if (own.isDecimal(places)) expect(off.isZero).toBe(true);
        }
      }),
    );
  });
});
