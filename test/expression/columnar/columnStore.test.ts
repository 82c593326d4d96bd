import { expect, it } from 'vitest';
import { columnOf } from '../../../src/domain/dataset.ts';
import { Rational } from '../../../src/domain/rational.ts';
import { ColumnStore } from '../../../src/expression/columnar/columnStore.ts';
import { ExactEvaluator } from '../../../src/expression/evaluate.ts';
import type { Expr } from '../../../src/expression/expr.ts';
import type { UnitTable } from '../../../src/expression/unitTable.ts';
import fc from '../../properties.ts';
import { figureOf, tableOf } from './agreement.ts';
import { item, randomTable, randomTrees } from './randomTrees.ts';

function expectWithinBounds(table: UnitTable, expr: Expr): void {
  const { strip, grain } = new ColumnStore(table).column(expr);
  const exact = new ExactEvaluator(table);
  for (let row = 0; row < table.size; row++) {
    const outcome = exact.evaluate(expr, row);
    if (outcome.kind !== 'number') continue;
    const value = strip.values[row] ?? Number.NaN;
    const error = strip.errors[row] ?? Number.NaN;
    // Beyond the range of doubles nothing is promised.
    if (!Number.isFinite(value) || !Number.isFinite(error)) continue;
    const off = outcome.value.times(Rational.of(grain)).minus(figureOf(value)).absolute();
    expect(off.compare(figureOf(Math.max(error, 2 ** -900))), `${off.toNumber()} within ${error}`).toBeLessThanOrEqual(
      0,
    );
    if (error === 0) expect([off.isZero, Number.isSafeInteger(value)]).toEqual([true, true]);
  }
}

it('the exact figure is within the bound of every double, and equal to it where the bound is 0', () => {
  fc.assert(
    fc.property(randomTable, randomTrees.figure, (table, expr) => expectWithinBounds(table, expr)),
    { numRuns: 400 },
  );
}, 60_000);

it('amounts beyond 2^53 are not taken for exact doubles', () => {
  const unsafe = { mantissa: Float64Array.from([2 ** 53 + 2, 1, Number.NaN]), scale: 2 };
  const wide = columnOf([Rational.of(2n ** 60n + 1n), Rational.of(1, 3), Rational.one]);
  const table = tableOf({ a: unsafe, b: wide });
  expectWithinBounds(table, item('a'));
  expectWithinBounds(table, item('b'));
  expectWithinBounds(table, { kind: 'negate', of: item('b') });
});
