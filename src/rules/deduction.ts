import { atMost, type Clause, choose, type Expr, named, subtract, when } from '../expression/expr.ts';
import type { FormScope } from './form.ts';

interface Deduction {
  /** Where nothing is taken off. */
  readonly untouched: Expr;
  readonly off: Expr;
  readonly floor: Expr;
  readonly clauses: Readonly<Record<'none' | 'floored' | 'deducted', Clause>>;
}

/** Full points less a deduction, never below the floor: the end of every form that takes points off. */
export function deduct(scope: FormScope, { untouched, off, floor, clauses }: Deduction): Expr {
  const left = named('扣后得分', subtract(scope.full, off));
  return choose(
    [when(untouched, scope.full, clauses.none), when(atMost(left, floor), floor, clauses.floored)],
    left,
    clauses.deducted,
  );
}
