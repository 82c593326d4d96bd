import type { InputFile } from './dataset.ts';
import type { Period } from './period.ts';
import type { Standing } from './roster.ts';

/** Version of the serialised form; readers refuse others. */
export const assessmentFormat = 'kaohe.assessment/1';

/**
 * 考核结果 of one assessment and month: plain data, whole, serialisable. Exact figures are text (`12.5` or `n/d`), shown ones are
 * rounded as declared. Units stand in roster order, indicators in catalogue order; per-unit arrays follow `units`.
 */
export interface Assessment {
  readonly format: typeof assessmentFormat;
  readonly tool: string;
  readonly office: string;
  readonly assessment: string;
  readonly period: Period;
  /** Fingerprint of everything the result depends on: definitions, inputs up to this month, tool version. */
  readonly fingerprint: string;
  /** sha256 over the definition files: they had passed every check when this was made. */
  readonly definitions: string;
  readonly edition: EditionMark;
  readonly policy: PolicyMark;
  readonly units: readonly UnitMark[];
  readonly areas: readonly { readonly id: string; readonly name: string; readonly points: string }[];
  readonly indicators: readonly IndicatorMark[];
  /** 到期: indicators in the month's due set, with the scores of their last due month. */
  readonly scores: readonly ScoreColumn[];
  readonly results: readonly UnitResult[];
  /** 覆盖: due points of the month, of the total. */
  readonly coverage: { readonly due: string; readonly total: string };
  /** 初稿: why the month cannot be published yet; empty for a final one. */
  readonly draft: readonly DraftReason[];
  readonly reminders: readonly Reminder[];
  /** 走势: the year's months up to this one. */
  readonly trend: readonly TrendMonth[];
  readonly files: readonly InputFile[];
  readonly data: readonly DataColumn[];
}

export interface EditionMark {
  readonly name: string;
  readonly version: string;
  readonly effective: Period;
  readonly basis: string;
  readonly status: string;
  readonly sha256: string;
}

/** What of the policy shaped the figures. */
export interface PolicyMark {
  readonly decimals: number;
  readonly rankOn: 'shown' | 'exact';
  readonly startMonth: number;
  readonly rankFromMonth: number;
  readonly combinedFirst: readonly number[];
}

export interface UnitMark {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly group: string;
  /** `absent`: not in force in the month; no table shows it. */
  readonly standing: Standing;
}

export interface IndicatorMark {
  readonly id: string;
  readonly name: string;
  readonly area: string;
  readonly points: string;
  readonly regularity: 'regular' | 'annual';
  readonly cycle: 'month' | 'quarter' | 'year' | 'milestone';
  readonly office: string;
  readonly person: string;
  readonly form: string;
}

export const statusWords = ['有值', '待核', '不适用', '免考', '无法计算'] as const;
export type StatusText = (typeof statusWords)[number];

/** 得分 of one indicator over all units. */
export interface ScoreColumn {
  readonly indicator: string;
  /** The due month scored; earlier than the assessment's where the score is carried. */
  readonly period: Period;
  /** 应考分值 in this month. */
  readonly due: string;
  readonly decimals: number;
  readonly status: readonly StatusText[];
  /** 处理 of 不适用/免考 units: 满分, 领域内分摊, 全目录分摊, 同组均值. */
  readonly treatment: readonly (string | null)[];
  /** Rounded points as text, null where there are none. */
  readonly points: readonly (string | null)[];
  /** Points by the form alone, exact. */
  readonly direct: readonly (string | null)[];
  /** 取值 by name, exact. */
  readonly values: readonly { readonly name: string; readonly by: readonly (string | null)[] }[];
  /** Clauses that applied, `方式.clause`, outermost first. */
  readonly clauses: readonly (readonly string[])[];
  /** 得分率 that enters the index, exact; null for open and spread ones. */
  readonly rate: readonly (string | null)[];
  /** Effective points in the unit's index after redistribution, exact; null where it does not count. */
  readonly weight: readonly (string | null)[];
  readonly provisional: readonly boolean[];
  /** Register entries that acted: `类型 依据 (经办/复核)`. */
  readonly register: readonly (string | null)[];
}

/** A unit's month. */
export interface UnitResult {
  readonly code: string;
  readonly index: Figure | null;
  /** 暂定: bounds of the index while figures are open. */
  readonly bounds: { readonly low: string; readonly high: string } | null;
  /** Open figures of its own, or compared with somebody's. */
  readonly provisional: boolean;
  readonly rank: number | null;
  readonly groupRank: number | null;
  /** 应考分值, 得分, 折算系数 (due of the month ÷ due of the unit). */
  readonly due: string;
  readonly earned: string;
  readonly coefficient: string;
  readonly areas: readonly AreaResult[];
  readonly change: ChangeResult | null;
  /** 同比: same month last year. */
  readonly yearOnYear: { readonly previous: string; readonly change: string } | null;
  /** Change since the first ranked month. */
  readonly sinceFirst: { readonly period: Period; readonly change: string } | null;
}

export interface Figure {
  readonly exact: string;
  readonly shown: string;
}

export interface AreaResult {
  readonly id: string;
  readonly due: string;
  readonly earned: string;
  readonly rate: Figure | null;
}

/** 环比: as published and on the comparable set, with the attribution that adds up to the shown change. */
export interface ChangeResult {
  readonly previous: string;
  /** Shown index minus shown previous index. */
  readonly published: string;
  /** 可比口径: over the indicators due in both months. */
  readonly comparable: string | null;
  readonly rankChange: number | null;
  readonly parts: readonly { readonly cause: ChangeCause; readonly shown: string }[];
}

/** 变动归因, in the fixed order in which the month is re-scored. */
export const changeCauses = ['应考范围', '标准', '版本', '本单位数据', '待核变动', '其他单位数据'] as const;
export type ChangeCause = (typeof changeCauses)[number];

export interface DraftReason {
  readonly unit: string;
  readonly indicator: string;
  readonly status: StatusText;
}

/** 提醒: who, what, figure, responsible 处室. */
export interface Reminder {
  readonly rule: string;
  readonly unit: string;
  readonly indicator: string | null;
  readonly figure: string;
  readonly office: string;
}

export interface TrendMonth {
  readonly period: Period;
  readonly index: readonly (string | null)[];
  readonly rank: readonly (number | null)[];
}

/** A data column as it was read, with the cell of every value. */
export interface DataColumn {
  readonly item: string;
  readonly period: Period;
  readonly scale: number;
  /** null = missing. */
  readonly mantissa: readonly (number | null)[];
  readonly wide: readonly (readonly [number, string])[];
  readonly labels: readonly string[] | null;
  /** Rows whose cell says 不适用; absent where there are none. */
  readonly notApplicable?: readonly number[];
  readonly origin: {
    readonly file: number;
    readonly sheet: string;
    readonly letters: string;
    readonly rows: readonly number[];
    readonly cells?: readonly string[];
    readonly texts: readonly string[];
    readonly measure: string;
    readonly conversions?: readonly string[];
    /** Row and note, of values that are not what their cell says. */
    readonly notes?: readonly (readonly [number, string])[];
  } | null;
}
