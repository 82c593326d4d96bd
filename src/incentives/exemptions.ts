import { Rational } from '../domain/rational.ts';
import type { Located } from '../schema/shapes.ts';
import type { Claimant } from './claimant.ts';

/** 基数 less what is exempt (人员经费, 救灾资金), with the words for it; or the figure that is not there. */
export type NetBase = { readonly net: Rational; readonly words: string } | { readonly absent: string };

/** The base less what is exempt, never below zero: exemptions can take all of a base and no more. */
export function netBase(claimant: Claimant, base: Located<string>, exempt: readonly Located<string>[]): NetBase {
  const [plus, minus] = [base.value, exempt.map(({ value }) => value)];
  const absent = [plus, ...minus].find((name) => !claimant.figures.has(name));
  if (absent !== undefined) return { absent };
  const of = (name: string) => claimant.figures.get(name) ?? Rational.zero;
  const net = minus.reduce((left, name) => left.minus(of(name)), of(plus));
  const words = [`${plus}${of(plus).toDecimal(6)}`, ...minus.map((name) => `${name}${of(name).toDecimal(6)}`)].join(
    ' − ',
  );
  return { net: Rational.max(net, Rational.zero), words };
}
