import type { JudgedNomination } from '../incentives/nominations.ts';
import type { YearGrades } from './yearGrades.ts';
import type { YearMoney } from './yearMoney.ts';
import type { YearScores } from './yearScores.ts';

/** What the stages made of a year, from scores to money. */
export interface YearOutcome {
  readonly scores: YearScores;
  readonly grades: YearGrades;
  readonly money: YearMoney;
  readonly nominations: readonly JudgedNomination[];
}
