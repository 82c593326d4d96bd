import { atMost, both, type Expr, equal, named, number, type Population, statistic, zero } from '../expression/expr.ts';
import { choice } from '../schema/scalars.ts';
import type { FormScope, Language } from './form.ts';
import { undefinedPoints } from './undefinedPoints.ts';

/** What a form that compares units knows about those it compares. */
export interface Peers {
  readonly lowest: Expr;
  readonly highest: Expr;
  /** 单户: nobody else to compare with. */
  readonly alone: Expr;
  /** 全等: every compared unit has the same figure. */
  readonly allEqual: Expr;
}

/**
 * Both conditions lean on the unit's own figure rather than on the extremes alone: a unit without a figure must stay without
 * points, whatever the others come to.
 */
export function peersOf(value: Expr, population: Population): Peers {
  const lowest = named('最低', statistic('min', value, population));
  const highest = named('最高', statistic('max', value, population));
  const count = named('参评户数', statistic('count', value, population));
  return {
    lowest,
    highest,
    alone: both(equal(value, highest), atMost(count, number(1))),
    allEqual: both(equal(value, lowest), equal(value, highest)),
  };
}

/** What is given where comparing is meaningless (单户, 内点相等). */
export type Incomparable = 'full' | 'zero' | 'undefined';

export const incomparable = choice<Incomparable>({ 满分: 'full', 零分: 'zero', 无法计算: 'undefined' });

export const incomparableWords: Readonly<Record<Incomparable, Readonly<Record<Language, string>>>> = {
  full: { zh: '满分', en: 'full points' },
  zero: { zh: '零分', en: 'no points' },
  undefined: { zh: '无法计算', en: 'incomputable' },
};

export function incomparablePoints(rule: Incomparable, scope: FormScope): Expr {
  return rule === 'full' ? scope.full : rule === 'zero' ? zero : undefinedPoints;
}
