import type { Rational } from '../domain/rational.ts';

/** 调整: what registers may do to a year's score, and how far. */
export interface AdjustmentPolicy {
  /** 界限: the total kept between 0 and the full total, or not. */
  readonly clamped: boolean;
  readonly bonus: PointsPool;
  readonly malus: PointsPool;
  /** 单列扣分计入排名: deductions outside the pools. */
  readonly apartCounts: boolean;
  /** 同一事项: points for one matter are taken once, the heavier or the earlier. */
  readonly sameMatter: 'heavier' | 'earlier';
  readonly items: readonly AdjustmentItem[];
}

/** 加分池, 扣分池. */
export interface PointsPool {
  readonly cap: Rational | undefined;
  /** 计入排名. */
  readonly counts: boolean;
}

/** 事项: one kind of entry. */
export type AdjustmentItem = { readonly name: string } & ItemEffect;

export type ItemEffect =
  | ({ readonly kind: PointsKind } & PointsItem)
  | { readonly kind: 'manual'; readonly most: Rational | undefined }
  | { readonly kind: 'objection' }
  | { readonly kind: 'excused'; readonly treatment: 'full' | 'leftOut' }
  | { readonly kind: 'zeroed' }
  | { readonly kind: 'whole'; readonly grade: string; readonly counted: boolean }
  | { readonly kind: 'cap'; readonly best: string }
  | { readonly kind: 'barred' };

/** 加分, 条件加分 (a 加分 with gates), 扣分, and 单列扣分 outside the pools. */
export type PointsKind = 'bonus' | 'malus' | 'apart';

export interface PointsItem {
  /** 每次: points each time; undefined where the register states the points. */
  readonly each: Rational | undefined;
  readonly cap: Rational | undefined;
  /** 条件: all must hold, else nothing is given. */
  readonly gates: readonly Gate[];
}

/** A named figure of the unit must reach one bound, or stay below another. */
export interface Gate {
  readonly figure: string;
  readonly least: Rational | undefined;
  readonly below: Rational | undefined;
}

/** The item an entry names; entries are checked against the policy when they are read. */
export function itemOf(policy: AdjustmentPolicy, name: string): AdjustmentItem {
  const item = policy.items.find((each) => each.name === name);
  if (!item) throw new Error(`no item ${name}`);
  return item;
}
