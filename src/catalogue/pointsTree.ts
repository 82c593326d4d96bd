import { type Expr, least, most, named } from '../expression/expr.ts';
import type { FormScope } from '../rules/form.ts';
import { compileGap } from '../rules/gap.ts';
import type { Indicator } from './edition.ts';

/** Points in their fixed order: form → gap rule → floor and cap. Rounding is the last step and whoever evaluates does it. */
export function pointsTree(indicator: Indicator, scope: FormScope): Expr {
  const { scoring, gap, floor, cap } = indicator;
  const scored = gap ? compileGap(gap, scoring, scope) : scoring.compile(scope);
  const floored = floor ? named('下限', most(scored, scope.bind(floor))) : scored;
  return cap ? named('上限', least(floored, scope.bind(cap))) : floored;
}
