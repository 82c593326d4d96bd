import type { Plain } from '../domain/plain.ts';
import type { YearEntry } from '../domain/yearEntry.ts';

/** 复核前后 of one figure. */
export interface BeforeAfter<T> {
  readonly before: T;
  readonly after: T;
}

/** 申诉复核 of one unit: its year without any objection, and as it is. */
export interface ObjectionReview {
  readonly unit: string;
  /** Its own, in the order of the register; empty where only others' moved it. */
  readonly objections: readonly ObjectedIndicator[];
  /** As shown. */
  readonly total: BeforeAfter<string | null>;
  readonly rank: BeforeAfter<number | null>;
  readonly groupRank: BeforeAfter<number | null>;
  readonly grade: BeforeAfter<string | null>;
  /** In 万元; null while 待核. */
  readonly money: readonly ({ readonly rule: string } & BeforeAfter<string | null>)[];
  /** 示范点奖励 in 万元. */
  readonly sites: BeforeAfter<string>;
}

/** An accepted objection, with its indicator's exact points around it; null where there are none. */
export interface ObjectedIndicator extends BeforeAfter<string | null> {
  readonly entry: Plain<YearEntry>;
  readonly indicator: string;
}
