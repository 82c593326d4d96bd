import type { Location } from '../diagnostics/diagnostic.ts';
import type { Rational } from '../domain/rational.ts';
import type { Formula } from '../expression/formula.ts';

/** 办法: how one assessment makes its monthly index, reminds and publishes. */
export interface Policy {
  readonly assessment: string;
  readonly year: number;
  readonly basis: string;
  readonly index: IndexPolicy;
  readonly reminders: readonly ReminderRule[];
  /** 发布: sheets each kind of reader gets. */
  readonly publication: ReadonlyMap<Audience, readonly PublishedSheet[]>;
  readonly location: Location;
}

/** 指数. */
export interface IndexPolicy {
  /** 起算月: no index before it, reminders only. */
  readonly firstMonth: number;
  /** 合并首期: months that make up the first period together (1—2月). */
  readonly combinedMonths: readonly number[];
  /** 排名起始月. */
  readonly firstRankedMonth: number;
  /** 最低覆盖: the least share of due points for which an index is given. */
  readonly leastCoverage: Rational;
  /** Decimals shown. */
  readonly digits: number;
  /** 排名依据. */
  readonly rankBy: 'shown' | 'exact';
  /** 排名范围. */
  readonly rankScopes: readonly RankScope[];
}

export type RankScope = 'overall' | 'withinGroup';

/** 适时提醒: who is reminded of what; names in the condition are bound by whoever evaluates it. */
export interface ReminderRule {
  readonly name: string;
  readonly condition: Formula;
  /** 处室 that sends it; 主管 is the office in charge of the indicator. */
  readonly office: string;
}

export type Audience = 'internal' | 'leaders' | 'public';

/** 发布 names these sheets, the workbook's own; `全部` stands for every one. */
export const sheetNames = [
  '指数总表',
  '指标得分',
  '逐项说明',
  '失分与提分空间',
  '环比与走势',
  '提醒清单',
  '数据',
  '指标体系',
  '运行说明',
] as const;

export type SheetName = (typeof sheetNames)[number];

export const everySheet = '全部';

export type PublishedSheet = SheetName | typeof everySheet;

/** Names in a reminder's condition that are figures of a unit, and those that are figures of one of its indicators. */
export const unitFigures = ['指数', '环比', '名次'] as const;
export const indicatorFigures = ['状态', '得分率', '得分', '分值', '取值', '标准'] as const;

export type UnitFigure = (typeof unitFigures)[number];
export type IndicatorFigure = (typeof indicatorFigures)[number];
