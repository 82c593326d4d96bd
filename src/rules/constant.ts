import type { Rational } from '../domain/rational.ts';
import { ExactEvaluator } from '../expression/evaluate.ts';
import { type Expr, nodesOf } from '../expression/expr.ts';
import { emptyTable } from '../expression/unitTable.ts';

/** The value of a tree that depends on no data; undefined for any other. For lint before data. */
export function constantOf(expr: Expr): Rational | undefined {
  for (const node of nodesOf(expr)) {
    if (node.kind === 'item' || node.kind === 'name' || node.kind === 'statistic' || node.kind === 'rank')
      return undefined;
  }
  const outcome = new ExactEvaluator(emptyTable).evaluate(expr, 0);
  return outcome.kind === 'number' ? outcome.value : undefined;
}
