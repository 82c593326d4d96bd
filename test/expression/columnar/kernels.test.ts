import { describe, expect, it } from 'vitest';
import { Rational } from '../../../src/domain/rational.ts';
import { absolute, add, extreme, multiply, negate, rescale } from '../../../src/expression/columnar/arithmetic.ts';
import { compare, nonZero } from '../../../src/expression/columnar/decisions.ts';
import { divide, grainFactor } from '../../../src/expression/columnar/division.ts';
import { climb, linesOf, rungsOf } from '../../../src/expression/columnar/ladder.ts';
import { followLine, lineBetween } from '../../../src/expression/columnar/line.ts';
import { orderStatistics } from '../../../src/expression/columnar/orderStatistic.ts';
import { roundSteps } from '../../../src/expression/columnar/rounding.ts';
import type { Samples } from '../../../src/expression/columnar/sample.ts';
import { samplesOf } from '../../../src/expression/columnar/sampling.ts';
import { newStrip, type Strip } from '../../../src/expression/columnar/strip.ts';
import { summarise } from '../../../src/expression/columnar/summary.ts';
import { type StatisticName, statistic, zero } from '../../../src/expression/expr.ts';
import fc from '../../properties.ts';
import { figureOf } from './agreement.ts';

/** A double with a bound wide enough to matter, and an exact figure somewhere within it. */
interface Loose {
  readonly value: number;
  readonly error: number;
  readonly truth: Rational;
}

const inexact: fc.Arbitrary<Loose> = fc
  .tuple(fc.integer({ min: -80, max: 80 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: -4, max: 4 }))
  .map(([value, error, share]) => ({
    value: value / 8,
    error: error / 8,
    truth: Rational.of(value, 8).plus(Rational.of(error * share, 32)),
  }));
const exact: fc.Arbitrary<Loose> = fc
  .integer({ min: -9, max: 9 })
  .map((value) => ({ value, error: 0, truth: Rational.of(value) }));
const loose = fc.oneof(inexact, inexact, exact);

function stripOf(...figures: readonly Loose[]): Strip {
  const strip = newStrip(figures.length, 'number');
  for (const [row, { value, error }] of figures.entries()) {
    strip.values[row] = value;
    strip.errors[row] = error;
  }
  return strip;
}

function expectWithin(
  out: { readonly values: Float64Array; readonly errors: Float64Array },
  truth: Rational,
  row = 0,
): void {
  const [value, error] = [out.values[row] ?? Number.NaN, out.errors[row] ?? Number.NaN];
  const off = truth.minus(figureOf(value)).absolute();
  expect(off.compare(figureOf(error)), `${truth.toText()} is within ${error} of ${value}`).toBeLessThanOrEqual(0);
}

const runs = { numRuns: 400 };

describe('every kernel keeps the exact figure within its bound', () => {
  it('of sums, products and extremes', () => {
    fc.assert(
      fc.property(loose, loose, (a, b) => {
        const pair = { left: stripOf(a), right: stripOf(b), out: newStrip(1, 'number') };
        add(pair, 1, 1);
        expectWithin(pair.out, a.truth.plus(b.truth));
        add(pair, -1, 1);
        expectWithin(pair.out, a.truth.minus(b.truth));
        multiply(pair, 1);
        expectWithin(pair.out, a.truth.times(b.truth));
        extreme(pair, 1, 1);
        expectWithin(pair.out, Rational.max(a.truth, b.truth));
        extreme(pair, -1, 1);
        expectWithin(pair.out, Rational.min(a.truth, b.truth));
      }),
      runs,
    );
  });

  it('of products so small that their bound is below every double', () => {
    const tiny = newStrip(1, 'number');
    tiny.errors[0] = 1e-200;
    const out = newStrip(1, 'number');
    multiply({ left: tiny, right: tiny, out }, 1);
    expect(out.errors[0]).toBeGreaterThan(0);
  });

  it('of a figure alone', () => {
    const ratio = fc.record({ numerator: fc.integer({ min: 1, max: 9 }), denominator: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(loose, ratio, (a, { numerator, denominator }) => {
        const single = { of: stripOf(a), out: newStrip(1, 'number') };
        negate(single, 1);
        expectWithin(single.out, a.truth.negated());
        absolute(single, 1);
        expectWithin(single.out, a.truth.absolute());
        rescale(single, { numerator, denominator }, 1);
        expectWithin(single.out, a.truth.times(Rational.of(numerator, denominator)));
      }),
      runs,
    );
  });

  it('of quotients, with the exact divisor where it may be zero', () => {
    fc.assert(
      fc.property(loose, loose, (a, b) => {
        const out = newStrip(1, 'number');
        const settle = () => (b.truth.isZero ? undefined : { value: b.truth.toNumber(), error: Number.EPSILON * 16 });
        divide({ left: stripOf(a), right: stripOf(b), out, factor: grainFactor(1000n, 3n), settle }, 1);
        expect(out.status[0]).toBe(b.truth.isZero ? 2 : 0);
        if (!b.truth.isZero) expectWithin(out, a.truth.dividedBy(b.truth).times(Rational.of(1000, 3)));
      }),
      runs,
    );
  });

  it('of lines and of choices among them', () => {
    const slope = fc.tuple(
      fc.integer({ min: -6, max: 6 }),
      fc.integer({ min: -6, max: 6 }),
      fc.integer({ min: 1, max: 7 }),
    );
    fc.assert(
      fc.property(loose, slope, slope, loose, (a, [p, q, d], [r, s, t], threshold) => {
        const rising = { factor: Rational.of(p, d), offset: Rational.of(q, d) };
        const falling = { factor: Rational.of(r, t), offset: Rational.of(s, t) };
        const through = (line: typeof rising): Rational => a.truth.times(line.factor).plus(line.offset);
        const single = { of: stripOf(a), out: newStrip(1, 'number') };
        const [first, last] = [lineBetween(rising, 1, 1), lineBetween(falling, 1, 1)];
        followLine(single, first, 1);
        expectWithin(single.out, through(rising));
        const sign = a.truth.compare(threshold.truth);
        const rungs = rungsOf([{ ...threshold, less: 1, equal: 0, more: 0 }]);
        climb({ ...single, rungs, lines: linesOf([first, last]), taken: new Uint32Array(1), settle: () => sign }, 1);
        expectWithin(single.out, through(sign < 0 ? rising : falling));
      }),
      runs,
    );
  });
});

it('a level line is not touched by a base beyond all doubles', () => {
  const beyond = stripOf({ value: Number.POSITIVE_INFINITY, error: Number.NaN, truth: Rational.zero });
  const level = lineBetween({ factor: Rational.zero, offset: Rational.of(7) }, 1, 1);
  const rising = lineBetween({ factor: Rational.one, offset: Rational.zero }, 1, 1);
  const out = newStrip(1, 'number');
  const rungs = rungsOf([{ value: 3, error: 0, less: 1, equal: 0, more: 0 }]);
  const plan = { of: beyond, out, rungs, lines: linesOf([level, rising]), taken: new Uint32Array(1) };
  climb({ ...plan, settle: () => -1 }, 1);
  expect([out.values[0], out.errors[0]]).toEqual([7, 0]);
  climb({ ...plan, settle: () => 1 }, 1);
  expect(Number.isFinite(out.errors[0])).toBe(false);
});

describe('every decision is the one that exact figures give', () => {
  it('between two figures, and between a figure and zero', () => {
    fc.assert(
      fc.property(loose, loose, (a, b) => {
        const out = newStrip(1, 'yesno');
        const sign = a.truth.compare(b.truth);
        compare({ left: stripOf(a), right: stripOf(b), out, less: 5, equal: 6, more: 7, settle: () => sign }, 1);
        expect(out.values[0]).toBe(6 + sign);
        nonZero({ of: stripOf(a), out, settle: () => !a.truth.isZero }, 1);
        expect(out.values[0]).toBe(a.truth.isZero ? 0 : 1);
      }),
      runs,
    );
  });

  it.each(['round', 'truncate', 'roundAway'] as const)('of %s', (mode) => {
    fc.assert(
      fc.property(loose, fc.constantFrom([1, 1], [1, 3], [3, 2], [10, 1]), (a, [numerator = 1, denominator = 1]) => {
        const out = newStrip(1, 'number');
        const expected = Number(a.truth.times(Rational.of(numerator, denominator))[mode](0).numerator);
        roundSteps({ of: stripOf(a), out, mode, scale: { numerator, denominator }, settle: () => expected }, 1);
        expect(out.values[0]).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('statistics of loose figures', () => {
  const many = fc.array(loose, { minLength: 1, maxLength: 9 });

  function oneSample(figures: readonly Loose[]): Samples {
    const column = { kind: 'number', grain: 1, labels: [], strip: stripOf(...figures) } as const;
    const [sample] = samplesOf({ of: zero, column, condition: undefined }, [Int32Array.from(figures.keys())]);
    if (!sample) throw new Error('no sample');
    return {
      place: () => 0,
      places: () => 1,
      sample: () => sample,
      orders: ({ statistic }) =>
        orderStatistics(
          sample,
          statistic === 'min' ? [0] : statistic === 'max' ? [figures.length - 1] : middles(figures.length),
        ),
      ranks: () => sample.column,
    };
  }

  function middles(size: number): readonly number[] {
    return [...new Set([Math.floor((size - 1) / 2), Math.floor(size / 2)])];
  }

  it('keep the exact figure within their bound', () => {
    fc.assert(
      fc.property(many, fc.constantFrom<StatisticName>('min', 'max', 'mean', 'median', 'sum'), (figures, name) => {
        const truths = figures.map((figure) => figure.truth).sort((a, b) => a.compare(b));
        const at = (place: number): Rational => truths[place] ?? Rational.zero;
        const size = Rational.of(truths.length);
        const expected = {
          min: at(0),
          max: at(truths.length - 1),
          sum: Rational.sum(truths),
          mean: Rational.sum(truths).dividedBy(size),
          median: Rational.sum(middles(truths.length).map(at))
            .times(Rational.of(2))
            .dividedBy(Rational.of(middles(truths.length).length)),
          count: size,
        }[name];
        const found = summarise(statistic(name, zero, { by: 'all', fallbackBelow: 0 }), 0, oneSample(figures));
        expectWithin(
          { values: Float64Array.of(found?.value ?? Number.NaN), errors: Float64Array.of(found?.error ?? Number.NaN) },
          expected,
        );
      }),
      { numRuns: 1500 },
    );
  });

  it('know among which rows the figure of a place is', () => {
    fc.assert(
      fc.property(many, fc.nat(8), (figures, place) => {
        const position = place % figures.length;
        const sample = oneSample(figures).sample(statistic('min', zero, { by: 'all', fallbackBelow: 0 }), 0);
        const [found] = orderStatistics(sample, [position]);
        const truths = figures.map((figure) => figure.truth);
        const sorted = (rows: readonly number[]): readonly Rational[] =>
          rows.map((row) => truths[row] ?? Rational.zero).sort((a, b) => a.compare(b));
        const { rows, index } = found?.candidates() ?? { rows: [], index: -1 };
        expect(sorted([...rows])[index]).toEqual(sorted([...truths.keys()])[position]);
      }),
      { numRuns: 1500 },
    );
  });
});
