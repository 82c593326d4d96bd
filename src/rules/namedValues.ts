import { enumerated } from '../diagnostics/phrase.ts';
import type { Expr } from '../expression/expr.ts';
import { text } from '../schema/scalars.ts';
import { type Located, located } from '../schema/shapes.ts';
import type { FormScope, ReportFinding } from './form.ts';
import { undefinedPoints } from './undefinedPoints.ts';

/** A parameter that points at one of the indicator's named values (取值: {本期: …, 基期: …}). */
export type ValueName = Located<string>;

export const valueName = located(text('取值的名称'));

/** The named value; a name that lint refuses never becomes a figure. */
export function namedValue(name: ValueName, scope: FormScope): Expr {
  return scope.values.get(name.value) ?? undefinedPoints;
}

export function lintValueNames(names: readonly ValueName[], scope: FormScope, report: ReportFinding): void {
  const known = scope.values.size === 0 ? '—' : enumerated(scope.values.keys());
  for (const { value, node } of names) {
    if (!scope.values.has(value)) report('CAT-0231', node.location, { name: value, known });
  }
}
