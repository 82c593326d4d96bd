import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ColumnEvaluator } from '../../../src/expression/columnar/columnEvaluator.ts';
import { ExactEvaluator } from '../../../src/expression/evaluate.ts';
import type { Expr } from '../../../src/expression/expr.ts';
import { numberIn, truthIn } from '../../../src/expression/outcome.ts';
import type { UnitTable } from '../../../src/expression/unitTable.ts';
import { Rational } from '../../../src/domain/rational.ts';
import { randomTable, randomTrees } from './randomTrees.ts';

const rows = (table: UnitTable): number[] => Array.from({ length: table.size }, (_, row) => row);

export function exactPoints(table: UnitTable, expr: Expr, digits: number): (number | string)[] {
  const exact = new ExactEvaluator(table);
  return rows(table).map((row) => {
    const outcome = exact.evaluate(expr, row);
    if (outcome.kind === 'missing' || outcome.kind === 'undefined') return outcome.kind;
    return Number(numberIn(outcome).round(digits).times(Rational.scaled(1, -digits)).numerator);
  });
}

export function columnPoints(table: UnitTable, expr: Expr, digits: number): (number | string)[] {
  const { scaled, status } = new ColumnEvaluator(table).points(expr, digits);
  return rows(table).map((row) => ['', 'missing', 'undefined'][status[row] ?? 0] || (scaled[row] ?? Number.NaN));
}

describe('columns and exact evaluation agree', () => {
  it('in points of any tree', () => {
    fc.assert(
      fc.property(randomTable, randomTrees.figure, fc.integer({ min: 0, max: 6 }), (table, expr, digits) => {
        expect(columnPoints(table, expr, digits)).toEqual(exactPoints(table, expr, digits));
      }),
      { numRuns: 3000 },
    );
  }, 60_000);

  it('in the truth of any condition', () => {
    fc.assert(
      fc.property(randomTable, randomTrees.condition, (table, expr) => {
        const exact = new ExactEvaluator(table);
        const { value, status } = new ColumnEvaluator(table).truth(expr);
        const found = rows(table).map((row) => ['', 'missing', 'undefined'][status[row] ?? 0] || value[row] === 1);
        const expected = rows(table).map((row) => {
          const outcome = exact.evaluate(expr, row);
          return outcome.kind === 'missing' || outcome.kind === 'undefined' ? outcome.kind : truthIn(outcome);
        });
        expect(found).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  }, 60_000);
});
