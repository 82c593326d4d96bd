import type { Rational } from './rational.ts';

/** 年终登记 entry: what acts on a unit's year by hand, with its basis and two signatures. */
export interface YearEntry {
  /** 事项编号: one for one matter, whichever registers and offices report it. */
  readonly matter: string;
  readonly unit: string;
  /** Name of the item of the year's policy that says what it does. */
  readonly item: string;
  /** Of items that act on one indicator. */
  readonly indicator: string | undefined;
  /** Times or points, as the item takes them. */
  readonly figure: Rational | undefined;
  /** 来源: who brought it in (审计, 纪检, 申诉复核, 处室). */
  readonly origin: string;
  readonly basis: string;
  readonly handler: string;
  readonly reviewer: string;
  readonly date: string;
}
