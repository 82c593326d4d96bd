import type {
  DraftReason,
  EditionMark,
  Figure,
  IndicatorMark,
  ScoreColumn,
  StatusText,
  UnitMark,
} from '../domain/assessment.ts';
import type { InputFile } from '../domain/dataset.ts';
import type { Period } from '../domain/period.ts';
import type { Plain } from '../domain/plain.ts';
import type { IndicatorChange } from '../grading/adjustIndicators.ts';
import type { AdjustedTotal } from '../grading/adjustments.ts';
import type { Combined } from '../grading/combine.ts';
import type { GradeChange } from '../grading/decisions.ts';
import type { GradeList } from '../grading/grade.ts';
import type { Restriction } from '../grading/gradePolicy.ts';
import type { AmountChange } from '../incentives/amountDecisions.ts';
import type { AwardResult } from '../incentives/award.ts';
import type { FollowUp } from '../incentives/followUps.ts';
import type { JudgedNomination } from '../incentives/nominations.ts';
import type { ObjectionReview } from './objectionReview.ts';
import type { ExternalUse, Rectification } from './yearUse.ts';

/** Version of the serialised form; readers refuse others. */
export const yearFormat = 'kaohe.year/1';

/**
 * 年度考核结果 of one assessment: plain data, whole, serialisable; every paper of the year is made from it alone. Exact figures are
 * text (`12.5` or `n/d`), amounts are in 万元. Arrays by unit follow `units`, which stand in 排序号 order.
 */
export interface YearResult extends YearFigures {
  /** 整改; null where no grade asks for it. */
  readonly rectification: Rectification | null;
  /** 对外运用; null where the policy has none. */
  readonly external: ExternalUse | null;
}

/** The result before what it is used for. */
export interface YearFigures {
  readonly format: typeof yearFormat;
  readonly tool: string;
  readonly office: string;
  readonly assessment: string;
  readonly year: number;
  /** Over the tool, the definitions, the year's policy, every input of the year and its registers. */
  readonly fingerprint: string;
  readonly edition: EditionMark;
  readonly policy: YearPolicyMark;
  readonly units: readonly UnitMark[];
  readonly areas: readonly AreaMark[];
  readonly indicators: readonly IndicatorMark[];
  /** 各月指数. */
  readonly months: readonly MonthMark[];
  /** 逐项: how each indicator came to its rate of the year. */
  readonly scores: readonly IndicatorYear[];
  readonly results: readonly UnitYear[];
  /** 定等: counts and lines of each list, and the units in order of rank. Before 领导决定 about single grades. */
  readonly lists: readonly GradeList[];
  /** 领导决定 that changed a grade, before and after. */
  readonly gradeChanges: readonly GradeChange[];
  /** 资金, in the order of the policy; as decided in the end. */
  readonly money: readonly AwardResult[];
  /** 领导决定 that changed an amount, before and after. */
  readonly amountChanges: readonly Plain<AmountChange>[];
  /** 资金数据 used, in 万元. */
  readonly figures: readonly MoneyFigure[];
  readonly nominations: readonly JudgedNomination[];
  /** 申诉复核: units that objected, and those that others' objections moved, against the year without objections. */
  readonly objections: readonly ObjectionReview[];
  /** 等次运用, in 排序号 order. */
  readonly followUps: readonly FollowUp[];
  /** 初稿: figures still open; empty for a result that may be decided on. */
  readonly draft: readonly DraftReason[];
  /** What was read beside the months: annual exports and the year's registers. */
  readonly files: readonly InputFile[];
}

/** What of the year's policy shaped the figures. */
export interface YearPolicyMark {
  readonly basis: string;
  readonly status: string | null;
  readonly total: string;
  readonly decimals: number;
  readonly rankOn: 'shown' | 'exact';
  /** 平时方式. */
  readonly regular: 'byIndicator' | 'whole';
  /** 平时 and 年度 points of the total. */
  readonly regularPoints: string;
  readonly annualPoints: string;
  /** Best first. */
  readonly grades: readonly string[];
  /** Lists by group, not the whole roster. */
  readonly byGroup: boolean;
  /** 示范点奖励 of each site; null where the assessment has none. */
  readonly siteReward: string | null;
  readonly siteTerms: { readonly grades: readonly string[]; readonly most: number; readonly reviewed: boolean } | null;
}

/** 方面, with its points on the year's total. */
export interface AreaMark {
  readonly id: string;
  readonly name: string;
  readonly points: string;
}

export interface MonthMark {
  readonly period: Period;
  /** Of the edition in force. */
  readonly version: string;
  readonly index: readonly (string | null)[];
  readonly rank: readonly (number | null)[];
}

/** One indicator's year over all units. */
export interface IndicatorYear {
  readonly indicator: string;
  /** 平时: the way of its months, and what it made of them; null for annual items and where the index counts as a whole. */
  readonly combined: readonly Plain<Combined>[] | null;
  /** 年度: its score as made for the whole year; null for regular items. */
  readonly annual: ScoreColumn | null;
  /** 全年得分率 before adjustments; null where there is none. */
  readonly rate: readonly (string | null)[];
  readonly status: readonly StatusText[];
  /** 得分率 and 得分 in the end, exact, on the indicator's own points. */
  readonly finalRate: readonly (string | null)[];
  readonly points: readonly (string | null)[];
  /** Effective points in the unit's total after redistribution; null where it does not count. */
  readonly weight: readonly (string | null)[];
}

/** A unit's year, step by step. */
export interface UnitYear {
  readonly code: string;
  /** 暂定: indicators of its own are open. */
  readonly open: boolean;
  /** Compared with units whose figures are open: its own total may move with theirs. */
  readonly dependent: boolean;
  /** Of the total, as shown, with open figures as nothing and as full points; null while none of its own is open. */
  readonly bounds: { readonly low: string; readonly high: string } | null;
  /** 名次 between which it will end up; null where it is certain, or nothing bounds somebody's total. */
  readonly rankRange: { readonly best: number; readonly worst: number } | null;
  /** 名次, 组内名次, 等次暂定. */
  readonly rankOpen: boolean;
  readonly groupRankOpen: boolean;
  readonly gradeOpen: boolean;
  /** 平时 + 年度 as combined, before anything the registers say; null when nothing applies. */
  readonly combined: ScoreParts | null;
  /** After entries on single indicators. */
  readonly score: ScoreParts | null;
  /** Entries on single indicators, before and after. */
  readonly changes: readonly Plain<IndicatorChange>[];
  /** 加减分 entry by entry, and the total they lead to. */
  readonly adjusted: Plain<AdjustedTotal> | null;
  /** null for units that are not assessed, and where nothing applies; so are all figures that follow from it. */
  readonly total: Figure | null;
  /** The figure that ranks, as ranked: rounded where ranks go by what is shown. */
  readonly ranking: string | null;
  readonly areas: readonly AreaYear[];
  /** 名次 over the roster and inside the group; null for units that are not ranked. */
  readonly rank: number | null;
  readonly groupRank: number | null;
  /** 否决 in force, on the grade and on rewards. */
  readonly restrictions: readonly Restriction[];
  readonly barred: { readonly name: string; readonly basis: string } | null;
  /** By rank, quota and restrictions; null for units that are not ranked. */
  readonly ruledGrade: string | null;
  /** As decided in the end. */
  readonly grade: string | null;
}

/** Exact, on the total. */
export interface ScoreParts {
  readonly regular: string;
  readonly annual: string;
  readonly total: string;
}

/** 方面得分: effective points of the area in the unit's total, and what it earned of them. */
export interface AreaYear {
  readonly id: string;
  readonly due: string;
  readonly earned: string;
  readonly rate: string | null;
}

/** 资金数据 of one name. */
export interface MoneyFigure {
  readonly name: string;
  /** Data item of the catalogue; null where the office registers it. */
  readonly item: string | null;
  /** null = missing (待核). */
  readonly by: readonly (string | null)[];
  /** 依据 of a registered one. */
  readonly basis: readonly (string | null)[];
}
