import { call, type Expr, number } from '../expression/expr.ts';
import { choice } from '../schema/scalars.ts';
import type { Language } from './form.ts';

/** 不足一步: how a partial step counts. */
export type PartialStep = 'proportional' | 'whole' | 'each';

export const partialStep = choice<PartialStep>({ 按比例: 'proportional', 满一个: 'whole', 按一个: 'each' });

export const partialStepWords: Readonly<Record<PartialStep, Readonly<Record<Language, string>>>> = {
  proportional: { zh: '不足一步按比例', en: 'a partial step counts in proportion' },
  whole: { zh: '不足一步不计', en: 'a partial step does not count' },
  each: { zh: '不足一步按一步', en: 'a partial step counts as one' },
};

/** Steps counted from an exact quotient. */
export function countSteps(quotient: Expr, partial: PartialStep): Expr {
  switch (partial) {
    case 'proportional':
      return quotient;
    case 'whole':
      return call('truncate', quotient, number(0));
    case 'each':
      return call('roundAway', quotient, number(0));
  }
}
