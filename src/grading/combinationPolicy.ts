import type { Rational } from '../domain/rational.ts';

/** 合成: how the months and the annual items make the year. */
export interface CombinationPolicy {
  /** 总分. */
  readonly total: Rational;
  /** Decimals shown. */
  readonly digits: number;
  readonly rankBy: 'shown' | 'exact';
  readonly regular: RegularPart;
}

/** 平时: indicator by indicator up the tree of the year's last edition, or the monthly index as a whole. */
export type RegularPart =
  | {
      readonly kind: 'byIndicator';
      readonly editions: EditionChange;
      /** 沿用: an indicator's earlier number, by its number in the last edition. */
      readonly renamed: ReadonlyMap<string, string>;
      /** The first that fits an indicator is its way. */
      readonly ways: readonly ApplicableWay[];
    }
  | {
      readonly kind: 'whole';
      readonly way: ScoreWay;
      /** 平时占分 and 年度占分, which add up to the total. */
      readonly regularPoints: Rational;
      readonly annualPoints: Rational;
    };

/** 版本变更 during the year: months of earlier editions count by indicator, or each edition's months make a part of their own. */
export type EditionChange = 'lastEdition' | 'segments';

export interface ApplicableWay {
  /** 适用: cycles (月, 季, 节点) or numbers of indicators. */
  readonly cycles: ReadonlySet<string>;
  readonly indicators: ReadonlySet<string>;
  readonly way: Way;
}

/** 合成方式 of several periods into one figure. */
export type Way =
  /** 末期: the last due period's. */
  | { readonly kind: 'last' }
  /** 各期平均: the mean of the scores. */
  | { readonly kind: 'mean' }
  /** 月权重: the mean by weights of months. */
  | { readonly kind: 'weighted'; readonly weights: ReadonlyMap<number, Rational> }
  /** 分期占比: each month named carries its share of the points. */
  | { readonly kind: 'shares'; readonly shares: ReadonlyMap<number, Rational> }
  /** 取值平均: the mean of the value over circular months (12 of last year is month 0), scored once. */
  | { readonly kind: 'valueMean'; readonly months: readonly number[] };

/** Ways that combine scores: an index has no value to take the mean of. */
export type ScoreWay = Exclude<Way, { readonly kind: 'valueMean' }>;

/** The way of an indicator; undefined when none fits. */
export function wayFor(
  ways: readonly ApplicableWay[],
  { id, cycle }: { readonly id: string; readonly cycle: string },
): Way | undefined {
  return ways.find((each) => each.indicators.has(id) || each.cycles.has(cycle))?.way;
}
