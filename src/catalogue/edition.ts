import type { Location } from '../diagnostics/diagnostic.ts';
import type { DayNumber } from '../domain/date.ts';
import type { Measure } from '../domain/measure.ts';
import type { Period } from '../domain/period.ts';
import type { Rational } from '../domain/rational.ts';
import type { Formula } from '../expression/formula.ts';
import type { Scoring } from '../rules/form.ts';
import type { GapRule } from '../rules/gap.ts';

/** 指标体系版本: one complete catalogue, in force from a month until the next edition. Immutable once published. */
export interface Edition {
  readonly assessment: string;
  readonly name: string;
  readonly version: string;
  readonly effective: Period;
  readonly basis: string;
  readonly status: string | undefined;
  /** 总分: 100 or 1000; the tree sums to it exactly. */
  readonly total: Rational;
  readonly items: ReadonlyMap<string, DataItem>;
  readonly standards: ReadonlyMap<string, Standard>;
  /** 节日: dates of the office's calendar that formulas may name (`天数(报送日期, 春节)`). */
  readonly namedDays: ReadonlyMap<string, DayNumber>;
  /** Level 1 of the tree: the areas (方面). */
  readonly areas: readonly TreeNode[];
  /** The leaves in tree order. */
  readonly indicators: readonly Indicator[];
  readonly location: Location;
  /** Where each key of the 目录 block stands. */
  readonly at: Places;
}

/** Where each key of a block stands, for findings about it. */
export type Places = ReadonlyMap<string, Location>;

/** 方面 or any inner node of the tree. */
export interface TreeNode {
  readonly id: string;
  readonly name: string;
  /** Points in the total; with nested weights, the exact product. */
  readonly points: Rational;
  readonly children: readonly (TreeNode | Indicator)[];
  readonly location: Location;
  readonly at: Places;
}

/** 数据项: a figure that exports bring or a target table sets. */
export interface DataItem {
  readonly name: string;
  readonly measure: Measure;
  readonly nature: ItemNature;
  /** In the base of the measure's dimension (money: 万元, dates: day numbers). */
  readonly range: { readonly least: Rational; readonly most: Rational } | undefined;
  readonly labels: readonly string[] | undefined;
  readonly secrecy: Secrecy;
  readonly location: Location;
}

/** 性质: of the month, cumulative, at a point of time, once for the year, or a target set beforehand. */
export type ItemNature = 'month' | 'cumulative' | 'point' | 'year' | 'target';

export type Secrecy = 'internal' | 'public' | 'secret';

/** 标准表: one figure a month, or only at the months named. */
export interface Standard {
  readonly name: string;
  readonly title: string;
  readonly byMonth: ReadonlyMap<number, Rational>;
  readonly ratio: boolean;
  readonly status: string | undefined;
  readonly location: Location;
}

export type Cycle = 'month' | 'quarter' | 'year' | 'milestone';

/** 不适用 or 零分母 treatment. P1 满分, P2 inside the area, P3 over the catalogue, P4 group mean. */
export type Treatment = 'full' | 'withinArea' | 'withinCatalogue' | 'groupMean';

export interface NotApplicableRule {
  /** A condition over data items; true makes the indicator not applicable to the unit. */
  readonly condition: Formula;
  readonly treatment: Treatment;
}

/** 缺失 and 零分母 beside a treatment: pending (待核), nothing earned, or full points. */
export type MissingRule = 'pending' | 'zero';
export type ZeroDenominatorRule = Treatment | 'pending' | 'zero' | 'incomputable';

/** 考核指标: a leaf of the tree. */
export interface Indicator {
  readonly id: string;
  readonly name: string;
  readonly basis: string;
  readonly points: Rational;
  readonly cycle: Cycle;
  /** 应考月: months in which it is scored; empty for 年. */
  readonly dueMonths: readonly number[];
  /** 提醒月: months in which it is worked out for reminders only; it is not due, and no index knows of it. */
  readonly reminderMonths: readonly number[];
  /** 平时 items make the monthly index; 年度 items wait for the year end. */
  readonly regularity: 'regular' | 'annual';
  readonly better: 'higher' | 'lower';
  readonly measure: Measure;
  /** 取值: a single formula under the name 取值, or several named ones; empty when the form reads items itself. */
  readonly values: ReadonlyMap<string, Formula>;
  readonly scoring: Scoring;
  readonly gap: GapRule | undefined;
  readonly missing: MissingRule;
  readonly notApplicable: readonly NotApplicableRule[];
  readonly zeroDenominator: ZeroDenominatorRule;
  /** 舍入 of points, in decimals. */
  readonly pointDigits: number;
  /** 上限 and 下限 of the points. */
  readonly cap: Formula | undefined;
  readonly floor: Formula | undefined;
  /** 适用: names of groups or unit codes it applies to; undefined = all. Others are 不适用 by `outside`. */
  readonly appliesTo: ReadonlySet<string> | undefined;
  /** 不在适用范围; without `appliesTo` nothing is outside. */
  readonly outside: Treatment;
  readonly office: string;
  readonly person: string | undefined;
  /** 系统取数, 财政厅登记 or 单位报送. */
  readonly collection: string;
  readonly secrecy: Secrecy;
  readonly status: string | undefined;
  readonly note: string | undefined;
  /** Free descriptive words kept for the 指标体系 sheet: 口径, 显绩/潜绩, 数据年度, 年终折算. */
  readonly traits: ReadonlyMap<string, string>;
  readonly examples: readonly Example[];
  readonly location: Location;
  readonly at: Places;
}

/** A figure, date or label of a worked case as its source text, to be read in the item's own unit of measure. */
export interface Given {
  readonly text: string;
  readonly location: Location;
}

/** By data item, or by name of the 取值. */
export type GivenByName = ReadonlyMap<string, Given>;

/** 用例: a worked case beside the rule, checked exactly. */
export interface Example {
  readonly month: number;
  /** 数据 of the unit in that month. */
  readonly inputs: GivenByName;
  /** 其他月份: data of the same unit in other months (several-period forms), by month. */
  readonly otherMonths: ReadonlyMap<number, GivenByName>;
  /** 他单位: other units by their 取值 or 得分率 … */
  readonly peers: GivenByName;
  /** … or by their data items. */
  readonly peerInputs: ReadonlyMap<string, GivenByName>;
  /** 取值 expected, by name; a single one under the name 取值. Ratios as `0.46` or `46%`, money in 万元, `8/11` where no decimal is exact. */
  readonly values: GivenByName;
  /** 直接得分 before the gap rule. */
  readonly direct: Given | undefined;
  readonly points: Given | undefined;
  /** 状态 expected where no points are due: 待核, 不适用, 无法计算. */
  readonly status: Given | undefined;
  readonly location: Location;
}

/** The indicators under a node, in tree order. */
export function leavesOf(node: TreeNode): readonly Indicator[] {
  return node.children.flatMap((child) => ('children' in child ? leavesOf(child) : [child]));
}
