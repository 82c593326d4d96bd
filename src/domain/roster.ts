import type { Period } from './period.ts';

/**
 * 参评范围: ranked with the others, scored but not ranked (参评不排名), not assessed (不参评), or not in force at all
 * (not yet 新设, or 撤销 and merged away).
 */
export type Standing = 'ranked' | 'unranked' | 'excluded' | 'absent';

/** A name that files used in some months only, both ends counted. */
export interface DatedName {
  readonly name: string;
  readonly from: Period | undefined;
  readonly until: Period | undefined;
}

/** What may change about a unit from one month to the next. */
export interface UnitState {
  readonly name: string;
  readonly shortName: string;
  /** Name of its {@link UnitGroup}. */
  readonly group: string;
  readonly standing: Standing;
}

/** A state and the first month in which it holds; undefined = from the beginning. */
export interface UnitStage extends UnitState {
  readonly from: Period | undefined;
}

/** 被考核单位, as it stands after everything that 沿革 tells of it. */
export interface Unit extends UnitState {
  readonly code: string;
  /** 别名: other names under which exports know the unit. Learned only by being written into the roster. */
  readonly aliases: readonly string[];
  readonly datedNames?: readonly DatedName[];
  /** Its states in time order, where they change. */
  readonly stages?: readonly UnitStage[];
  /** In office since; undefined = before anything the roster tells. */
  readonly since?: Period;
  /** Line of the roster file. */
  readonly line: number;
}

/** 组别: units of a kind, compared and ranked among themselves where a rule says so. */
export interface UnitGroup {
  readonly name: string;
  readonly title: string;
}

/**
 * 数据: what becomes of the figures of the units before. `sum`: they count for the unit that follows; `own`: only its own figures
 * count, and rows of the old units may stand in exports without being read; `none`: such rows are a finding.
 */
export type FiguresRule = 'sum' | 'own' | 'none';

/** 合并 or 拆分: who follows whom from a month on. Units by code. */
export interface Succession {
  readonly from: Period;
  readonly predecessors: readonly string[];
  readonly successors: readonly string[];
  readonly figures: FiguresRule;
}

/**
 * 名册: every unit that one assessment ever had, in 排序号 order. Columns of a dataset and rows of every table follow this order in
 * all months; who is in force in a month, and how, is told by `rosterIn`.
 */
export interface Roster {
  readonly assessment: string;
  /** Relative to the workspace. */
  readonly file: string;
  readonly status: string | undefined;
  readonly groups: readonly UnitGroup[];
  readonly units: readonly Unit[];
  /** In time order. */
  readonly successions?: readonly Succession[];
  /** 最少在册月数: months in office, the assessed one counted, before a unit is ranked. */
  readonly leastMonths?: number;
  /** 代码补零: exports that lost the leading zeros of a code are matched all the same. */
  readonly padsCodes?: boolean;
}

/** Whether a unit is scored at all. */
export function isAssessed({ standing }: { readonly standing: Standing }): boolean {
  return standing === 'ranked' || standing === 'unranked';
}

/** Everything a unit is called by. */
export function namesOf({ code, name, shortName, aliases, datedNames = [] }: Unit): readonly string[] {
  return [code, name, shortName, ...aliases, ...datedNames.map((dated) => dated.name)];
}
