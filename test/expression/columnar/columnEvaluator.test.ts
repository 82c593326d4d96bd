import { describe, expect, it } from 'vitest';
import { Rational } from '../../../src/domain/rational.ts';
import { ColumnEvaluator } from '../../../src/expression/columnar/columnEvaluator.ts';
import {
  above,
  add,
  atLeast,
  below,
  call,
  choose,
  divide,
  type Expr,
  equal,
  least,
  most,
  multiply,
  named,
  number,
  type Population,
  rank,
  recover,
  statistic,
  subtract,
  when,
} from '../../../src/expression/expr.ts';
import fc from '../../properties.ts';
import { columnPoints, columnTruth, exactPoints, exactTruth, figures, tableOf } from './agreement.ts';
import { item, randomTable, randomTrees } from './randomTrees.ts';

const everybody: Population = { by: 'all', fallbackBelow: 0 };
const group: Population = { by: 'group', fallbackBelow: 0 };
const ratio = divide(item('a'), item('b'));

/** The assertion is worth its while only for what differs. */
function expectSame(found: readonly unknown[], expected: readonly unknown[]): void {
  if (!found.every((cell, row) => Object.is(cell, expected[row]))) expect(found).toEqual(expected);
}

describe('columns and exact evaluation agree', () => {
  it('in the points of any tree', () => {
    const cases = fc.tuple(randomTable, randomTrees.figure, fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(cases, ([table, expr, digits]) => {
        expectSame(columnPoints(table, expr, digits), exactPoints(table, expr, digits));
      }),
      { numRuns: 2000 },
    );
  }, 60_000);

  it('in the truth of any condition', () => {
    fc.assert(
      fc.property(randomTable, randomTrees.condition, (table, expr) => {
        expectSame(columnTruth(table, expr), exactTruth(table, expr));
      }),
      { numRuns: 1000 },
    );
  }, 60_000);
});

describe('rounding of points', () => {
  const points = (texts: readonly string[], digits: number): readonly unknown[] =>
    columnPoints(tableOf({ a: figures(...texts) }), item('a'), digits);

  it('takes decimals at their word, half away from zero', () => {
    expect(points(['1.005', '2.675', '91.999999', '-1.005', '91.994999', '91.995'], 2)).toEqual([
      101, 268, 9200, -101, 9199, 9200,
    ]);
    expect(points(['0.5', '1.5', '2.5', '-0.5', '-0.4', '0.49999999'], 0)).toEqual([1, 2, 3, -1, 0, 0]);
  });

  it('settles fractions at an edge exactly', () => {
    // 1/16 and 3/16 are edges of three decimals that doubles hold; 2.0005 computed by way of thirds is one that they do not.
    const table = tableOf({ a: figures('1', '3', '2.0005'), b: figures('16', '16', '1') });
    expect(columnPoints(table, ratio, 3)).toEqual([63, 188, 2001]);
    const thirds = multiply(divide(ratio, number(3)), number(3));
    expect(columnPoints(table, thirds, 3)).toEqual([63, 188, 2001]);
  });

  it('gives no points where data are missing or a denominator is zero, and says which', () => {
    const table = tableOf({ a: figures('1', '-', '1', '-'), b: figures('2', '2', '0', '0') });
    expect(columnPoints(table, ratio, 1)).toEqual([5, 'missing', 'undefined', 'missing']);
    expect(columnPoints(table, recover(ratio, number(9)), 0)).toEqual([1, 'missing', 9, 'missing']);
    const { scaled } = new ColumnEvaluator(table).points(ratio, 1);
    expect(Array.from(scaled)).toEqual([5, Number.NaN, Number.NaN, Number.NaN]);
  });
});

describe('thresholds', () => {
  it('are met by quotients that equal them', () => {
    const table = tableOf({ a: figures('165600', '46', '1', '45.9999'), b: figures('360000', '100', '3', '100') });
    expect(columnTruth(table, atLeast(ratio, number(0.46)))).toEqual([true, true, false, false]);
    expect(columnTruth(table, atLeast(ratio, number(Rational.of(1, 3))))).toEqual([true, true, true, true]);
    expect(columnTruth(table, equal(ratio, divide(number(1), number(3))))).toEqual([false, false, true, false]);
  });

  it('are told from quotients nearer than a double can tell', () => {
    const table = tableOf({
      a: figures('4140000000000000', '4140000000000001', '4139999999999999'),
      b: figures(...Array<string>(3).fill('9000000000000000')),
    });
    expect(columnTruth(table, equal(ratio, number(0.46)))).toEqual([true, false, false]);
    expect(columnTruth(table, above(ratio, number(0.46)))).toEqual([false, true, false]);
    expect(columnPoints(table, choose([when(below(ratio, number(0.46)), number(1))], number(2)), 0)).toEqual([2, 2, 1]);
  });

  it('are told from the greater of figures that a double cannot tell apart', () => {
    const table = tableOf({ a: figures('4140000000000001'), b: figures('9000000000000000') });
    expect(columnTruth(table, above(most(ratio, number(0.46)), number(0.46)))).toEqual([true]);
    expect(columnTruth(table, above(most(number(0.46), ratio), number(0.46)))).toEqual([true]);
    expect(columnTruth(table, above(least(number(0.46), ratio), number(0.46)))).toEqual([false]);
  });

  it('are told from amounts of more digits than a double has', () => {
    const table = tableOf({ a: figures('9007199254740993', '9007199254740992', '0.1234567890123456789') });
    expect(columnTruth(table, equal(item('a'), number(Rational.of(9007199254740992n))))).toEqual([false, true, false]);
    expect(columnTruth(table, above(item('a'), number(0.12345678901234568)))).toEqual([true, true, false]);
  });

  it('need exact figures only for fractions, not for decimals', () => {
    const table = tableOf({ a: figures('46', '1', '92'), b: figures('100', '3', '100') });
    const met = (threshold: Expr): number =>
      new ColumnEvaluator(table).points(choose([when(atLeast(ratio, threshold), number(1))], number(0)), 0).exactRows;
    expect(met(number(0.46))).toBe(0);
    expect(met(divide(number(1), number(3)))).toBe(1);
    expect(met(named('取值', ratio))).toBe(0);
  });
});

describe('statistics', () => {
  const table = tableOf({ a: figures('1', '2', '3', '1', '-'), b: figures('3', '6', '4', '0', '1') }, [1, 1, 2, 2, 2]);

  it('rank equal fractions equally, and leave out units without a figure', () => {
    const ranks = (ties: 'competition' | 'dense' | 'average') =>
      columnPoints(table, rank(ratio, everybody, { better: 'higher', ties }), 1);
    expect(ranks('competition')).toEqual([20, 20, 10, 'undefined', 'missing']);
    expect(ranks('dense')).toEqual([20, 20, 10, 'undefined', 'missing']);
    expect(ranks('average')).toEqual([25, 25, 10, 'undefined', 'missing']);
  });

  it('find the highest by exact figures', () => {
    const isHighest = choose([when(atLeast(ratio, statistic('max', ratio, group)), number(1))], number(0));
    expect(columnPoints(table, isHighest, 0)).toEqual([1, 1, 1, 'undefined', 'missing']);
    const mean = statistic('mean', item('a'), everybody);
    expect(columnTruth(table, equal(mean, number(1.75)))).toEqual([true, true, true, true, true]);
  });

  it('of nobody are undefined, sums and counts of nobody zero', () => {
    const nobody = above(item('a'), number(100));
    expect(columnPoints(table, statistic('median', item('a'), everybody, nobody), 0)).toEqual(
      Array(5).fill('undefined'),
    );
    expect(columnPoints(table, statistic('sum', item('a'), everybody, nobody), 0)).toEqual(Array(5).fill(0));
  });
});

describe('many units', () => {
  const size = 3000;
  const spread = (step: number, modulus: number) =>
    Array.from({ length: size }, (_, row) => String(((row * step) % modulus) + 1));
  const table = tableOf(
    { a: figures(...spread(7, 23)), b: figures(...spread(11, 29)), c: figures(...spread(13, 10_007)) },
    spread(1, 40).map(Number),
  );
  const mean = named('均值', statistic('mean', ratio, everybody));
  const relative = divide(subtract(ratio, mean), mean);

  it.each<[string, Expr]>([
    [
      'a line between anchors',
      choose(
        [when(below(ratio, number(0.6)), number(0))],
        least(number(15), multiply(number(60), subtract(ratio, number(0.6)))),
      ),
    ],
    [
      'place between the extremes of a group',
      divide(
        subtract(ratio, statistic('min', ratio, group)),
        subtract(statistic('max', ratio, group), statistic('min', ratio, group)),
      ),
    ],
    [
      'whole steps from the median',
      call('truncate', divide(subtract(item('c'), statistic('median', item('c'), everybody)), number(0.05)), number(0)),
    ],
    ['distance from a mean of many fractions', relative],
    [
      'equality with the highest distance from it',
      choose([when(equal(relative, statistic('max', relative, everybody)), number(1))], relative),
    ],
    ['the mean itself against its parts', choose([when(atLeast(ratio, mean), number(1))], add(mean, number(1)))],
  ])('%s', (_, expr) => {
    expect(columnPoints(table, expr, 4)).toEqual(exactPoints(table, expr, 4));
  });

  it('rank by a distance from the mean', () => {
    const few = tableOf({ a: figures(...spread(7, 23).slice(0, 1100)), b: figures(...spread(11, 29).slice(0, 1100)) });
    const ranked = rank(relative, everybody, { better: 'higher', ties: 'competition' });
    expect(columnPoints(few, ranked, 0)).toEqual(exactPoints(few, ranked, 0));
  });
});
