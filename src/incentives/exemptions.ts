import { Rational } from '../domain/rational.ts';
import type { Located } from '../schema/shapes.ts';
import type { Claimant } from './claimant.ts';

/** 豁免事项 that lessened a base, in 万元. */
export interface Exempted {
  readonly name: string;
  readonly amount: string;
  /** What of it the base still had to give. */
  readonly taken: string;
  /** 依据 of a registered figure; null for one of the catalogue. */
  readonly basis: string | null;
}

/** 基数 less what is exempt (人员经费, 救灾资金), with the words for it; or the figure that is not there. */
export type NetBase =
  | { readonly net: Rational; readonly words: string; readonly exempted: readonly Exempted[] }
  | { readonly absent: string };

/** What a base is worked out from. */
export interface BaseTerms {
  readonly base: Located<string>;
  /** 上年 of an increase: what is compared with, which is no exemption. */
  readonly before?: Located<string>;
  readonly exempt: readonly Located<string>[];
}

/** The base less what is exempt, never below zero: exemptions can take all of a base and no more. */
export function netBase(claimant: Claimant, { base, before, exempt }: BaseTerms): NetBase {
  const minus = [...(before ? [before] : []), ...exempt].map(({ value }) => value);
  const absent = [base.value, ...minus].find((name) => !claimant.figures.has(name));
  if (absent !== undefined) return { absent };
  const of = (name: string) => claimant.figures.get(name) ?? Rational.zero;
  let left = before ? of(base.value).minus(of(before.value)) : of(base.value);
  const exempted = exempt.flatMap(({ value: name }): readonly Exempted[] => {
    const amount = of(name);
    const taken = Rational.min(amount, Rational.max(left, Rational.zero));
    left = left.minus(amount);
    const basis = claimant.bases?.get(name) ?? null;
    return amount.isZero ? [] : [{ name, amount: amount.toText(), taken: taken.toText(), basis }];
  });
  const parts = [
    `${base.value}${of(base.value).toDecimal(6)}`,
    ...minus.map((name) => `${name}${of(name).toDecimal(6)}`),
  ];
  return { net: Rational.max(left, Rational.zero), words: parts.join(' − '), exempted };
}
