import type { Definitions } from '../catalogue/definitions.ts';
import type { InputFile } from '../domain/dataset.ts';
import type { Period } from '../domain/period.ts';
import type { YearEntry } from '../domain/yearEntry.ts';
import type { GradeDecision } from '../grading/decisions.ts';
import type { CountDecision } from '../grading/quota.ts';
import type { MonthResult } from '../grading/yearRates.ts';
import type { AmountDecision } from '../incentives/amountDecisions.ts';
import type { Nomination } from '../incentives/nominations.ts';
import type { RegisteredFigure } from '../incentives/registeredFigure.ts';
import type { YearPolicy } from '../incentives/yearPolicy.ts';
import type { Lookup } from '../scoring/scoreMonth.ts';

/** 年终登记 of one assessment: what acts on its year beside the data. */
export interface YearRegisters {
  readonly entries: readonly YearEntry[];
  readonly nominations: readonly Nomination[];
  readonly counts: readonly CountDecision[];
  readonly grades: readonly GradeDecision[];
  readonly amounts: readonly AmountDecision[];
  readonly figures: readonly RegisteredFigure[];
}

/** Everything a year's result depends on; nothing else reaches it. */
export interface AssessYearInput {
  readonly definitions: Definitions;
  readonly policy: YearPolicy;
  readonly months: readonly MonthResult[];
  /** Data of the year and of its months. */
  readonly lookup: Lookup;
  readonly period: Period;
  readonly registers: YearRegisters;
  readonly fingerprint: string;
  readonly tool: string;
  /** sha256 of each edition's file, by version. */
  readonly editionHashes: ReadonlyMap<string, string>;
  readonly files: readonly InputFile[];
}
