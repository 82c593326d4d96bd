import type { Rational } from '../domain/rational.ts';
import type { CountLimit, QuotaMethod } from './quota.ts';

/** 等次: how ranks become grades. */
export interface GradePolicy {
  /** Best first. */
  readonly grades: readonly string[];
  readonly scope: GradeScope;
  readonly method: QuotaMethod;
  readonly limits: readonly CountLimit[];
  readonly ties: TieRule;
  readonly guards: readonly Guard[];
  /** 等次限制 before the quota (the place moves on to the next unit) or after it (the place stays empty). */
  readonly capTime: 'before' | 'after';
}

/** 范围: one list, or one a group; groups smaller than so many make one list together, or stand by themselves. */
export type GradeScope =
  | { readonly kind: 'overall' }
  | { readonly kind: 'withinGroup'; readonly smallerThan: number; readonly small: 'pooled' | 'own' };

export type TieWay = 'up' | 'down';

/** 跨线并列: equal figures on both sides of a line. */
export type TieRule =
  | { readonly kind: TieWay }
  | { readonly kind: 'keys'; readonly keys: readonly string[]; readonly exhausted: TieWay };

/** 门槛: a grade only from a figure on, or (the last grade) only below one; 不符归入 is the neighbour. */
export interface Guard {
  readonly grade: string;
  readonly least: Rational | undefined;
  readonly below: Rational | undefined;
  readonly to: string;
  /** 顺延: those moved down take places of the next grade from others; otherwise it grows by them. */
  readonly pushes: boolean;
}

/** 否决 that acts on the grade, from a signed register: the whole result, or the best grade allowed. */
export type Restriction =
  | {
      readonly kind: 'whole';
      readonly name: string;
      readonly basis: string;
      readonly grade: string;
      readonly counted: boolean;
    }
  | { readonly kind: 'cap'; readonly name: string; readonly basis: string; readonly best: string };

/** 参评单位 as the quota sees it. */
export interface Contender {
  readonly code: string;
  readonly group: string;
  /** The figure that ranks: as shown or exact, as declared. */
  readonly figure: Rational;
  /** 次序键, in the declared order, higher first. */
  readonly keys: readonly Rational[];
  readonly restrictions: readonly Restriction[];
}
