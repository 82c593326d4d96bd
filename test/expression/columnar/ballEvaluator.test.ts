import { expect, it } from 'vitest';
import { Rational } from '../../../src/domain/rational.ts';
import { endsOf, signOf } from '../../../src/expression/columnar/ball.ts';
import { BallEvaluator } from '../../../src/expression/columnar/ballEvaluator.ts';
import { ColumnStore } from '../../../src/expression/columnar/columnStore.ts';
import { Origins } from '../../../src/expression/columnar/origins.ts';
import { ExactEvaluator } from '../../../src/expression/evaluate.ts';
import { divide, type Expr, statistic, zero } from '../../../src/expression/expr.ts';
import type { UnitTable } from '../../../src/expression/unitTable.ts';
import fc from '../../properties.ts';
import { figures, tableOf } from './agreement.ts';
import { item, randomTable, randomTrees } from './randomTrees.ts';

/** As if every tree held sums too heavy to compute exactly; counts and ranks never are. */
function everythingHeavy(table: UnitTable): { readonly balls: BallEvaluator; readonly origins: Origins } {
  const samples = new ColumnStore(table);
  const { exact } = samples.resolver;
  const has = (expr: Expr): boolean =>
    expr.kind === 'statistic' ? expr.statistic !== 'count' : !['number', 'item', 'rank'].includes(expr.kind);
  const balls = new BallEvaluator({ exact, samples, heavy: { has } });
  return { balls, origins: new Origins({ exact, samples, balls }) };
}

it('balls hold the exact figure, and little else', () => {
  let held = 0;
  fc.assert(
    fc.property(randomTable, randomTrees.figure, (table, expr) => {
      const { balls } = everythingHeavy(table);
      const outcome = new ExactEvaluator(table).evaluate(expr, 0);
      const ball = balls.evaluate({ expr, row: 0 });
      if (!ball || outcome.kind !== 'number') return;
      held++;
      const [low, high] = endsOf(ball);
      expect([low.compare(outcome.value) <= 0, high.compare(outcome.value) >= 0]).toEqual([true, true]);
      expect([outcome.value.sign, undefined]).toContain(signOf(ball));
      expect(high.minus(low).compare(Rational.scaled(1, -60))).toBeLessThan(0);
    }),
    { numRuns: 600 },
  );
  expect(held).toBeGreaterThan(200);
}, 60_000);

it('figures of one origin are equal', () => {
  let found = 0;
  fc.assert(
    fc.property(randomTable, randomTrees.figure, (table, of) => {
      const { origins } = everythingHeavy(table);
      const exact = new ExactEvaluator(table);
      const highest = statistic('max', of, { by: 'all', fallbackBelow: 0 });
      for (const right of [
        { expr: of, row: table.size - 1 },
        { expr: highest, row: 0 },
      ]) {
        const left = { expr: of, row: 0 };
        const [a, b] = [exact.evaluate(left.expr, 0), exact.evaluate(right.expr, right.row)];
        if (a.kind !== 'number' || b.kind !== 'number' || !origins.same(left, right)) continue;
        found++;
        expect(a.value.toText()).toBe(b.value.toText());
      }
      expect(origins.same({ expr: of, row: 0 }, { expr: zero, row: 0 })).toBe(of === zero);
    }),
    { numRuns: 500 },
  );
  expect(found).toBeGreaterThan(30);
}, 60_000);

it('rows that a double cannot tell apart are not taken for one', () => {
  const table = tableOf({
    a: figures('4140000000000001', '4140000000000002'),
    b: figures('9000000000000000', '9000000000000000'),
  });
  const of = divide(item('a'), item('b'));
  const highest = statistic('max', of, { by: 'all', fallbackBelow: 0 });
  const { origins } = everythingHeavy(table);
  expect(origins.same({ expr: of, row: 0 }, { expr: highest, row: 0 })).toBe(false);
  expect(origins.same({ expr: of, row: 0 }, { expr: of, row: 1 })).toBe(false);
});
