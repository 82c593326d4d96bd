import { Rational } from '../domain/rational.ts';
import type { ItemNode } from './expr.ts';

/** What a tree comes to for one unit: a value, or the reason why there is none. */
export type Outcome =
  | { readonly kind: 'number'; readonly value: Rational }
  | { readonly kind: 'yesno'; readonly value: boolean }
  | { readonly kind: 'label'; readonly value: string }
  /** Data not there; `item` is the first that was needed (absent for an empty population). */
  | { readonly kind: 'missing'; readonly item?: ItemNode }
  | { readonly kind: 'undefined' };

/** A zero denominator (无法计算), or a statistic of nobody. */
export const undefinedOutcome: Outcome = { kind: 'undefined' };

export function numeric(value: Rational): Outcome {
  return { kind: 'number', value };
}

export function yesno(value: boolean): Outcome {
  return { kind: 'yesno', value };
}

/** The first trouble among operands: missing data outrank a zero denominator, whatever their order. */
export function troubleOf(outcomes: readonly Outcome[]): Outcome | undefined {
  return outcomes.find((each) => each.kind === 'missing') ?? outcomes.find((each) => each.kind === 'undefined');
}

/** The number inside; throws where the checker should have refused the formula. */
export function numberIn(outcome: Outcome): Rational {
  if (outcome.kind === 'number') return outcome.value;
  if (outcome.kind === 'yesno') return outcome.value ? Rational.one : Rational.zero;
  throw new TypeError(`a number was needed, found ${outcome.kind}`);
}

export function truthIn(outcome: Outcome): boolean {
  if (outcome.kind === 'yesno') return outcome.value;
  if (outcome.kind === 'number') return !outcome.value.isZero;
  throw new TypeError(`a condition was needed, found ${outcome.kind}`);
}
