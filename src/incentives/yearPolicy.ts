import type { Location } from '../diagnostics/diagnostic.ts';
import type { AdjustmentPolicy } from '../grading/adjustmentPolicy.ts';
import type { CombinationPolicy } from '../grading/combinationPolicy.ts';
import type { GradePolicy } from '../grading/gradePolicy.ts';
import type { MoneyRule } from './award.ts';
import type { ExternalPolicy } from './external/externalUse.ts';
import type { FollowUpPolicy } from './followUps.ts';
import type { ModelSitePolicy } from './nominations.ts';
import type { RectificationPolicy } from './rectification.ts';

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
  /** 整改; there wherever a grade asks for it. */
  readonly rectification: RectificationPolicy | undefined;
  /** 对外运用; undefined where nothing leaves the house. */
  readonly external: ExternalPolicy | undefined;
  readonly followUpsLocation: Location;
  readonly location: Location;
}
