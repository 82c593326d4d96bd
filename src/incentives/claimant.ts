import type { Rational } from '../domain/rational.ts';

/** A unit as money rules see it. Claimants stand in 排序号 order. */
export interface Claimant {
  readonly code: string;
  readonly group: string;
  readonly grade: string;
  readonly rank: number | null;
  readonly score: Rational;
  /** 基数 and other named figures, in 万元; one that is not there is 待核. */
  readonly figures: ReadonlyMap<string, Rational>;
  /** 依据 of registered figures, by name. */
  readonly bases?: ReadonlyMap<string, string>;
  /** 取消奖励 in force: name and basis. */
  readonly barred: { readonly name: string; readonly basis: string } | null;
}
