import type { Location } from '../diagnostics/diagnostic.ts';
import type { AdjustmentPolicy } from '../grading/adjustmentPolicy.ts';
import type { CombinationPolicy } from '../grading/combinationPolicy.ts';
import type { GradePolicy } from '../grading/gradePolicy.ts';
import type { MoneyRule } from './award.ts';
import type { FollowUpPolicy } from './followUps.ts';
import type { ModelSitePolicy } from './nominations.ts';

/** 年终办法: how one assessment turns its year into scores, grades, money and what follows. */
export interface YearPolicy {
  readonly assessment: string;
  readonly year: number;
  readonly basis: string;
  readonly status: string | undefined;
  readonly combination: CombinationPolicy;
  readonly adjustments: AdjustmentPolicy;
  readonly grades: GradePolicy;
  /** 资金数据: the data item each figure is taken from; undefined where the office registers it. */
  readonly figures: ReadonlyMap<string, string | undefined>;
  readonly money: readonly MoneyRule[];
  /** 示范点; undefined where the assessment has none. */
  readonly modelSites: ModelSitePolicy | undefined;
  readonly followUps: FollowUpPolicy;
  readonly followUpsLocation: Location;
  readonly location: Location;
}
