import type { Definitions } from '../catalogue/definitions.ts';
import type { Assessment } from '../domain/assessment.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Period } from '../domain/period.ts';
import type { Lookup } from '../scoring/scoreMonth.ts';

/** What of an earlier month a later one is compared with. */
export interface PastMonth extends Pick<Assessment, 'period' | 'results'> {
  /** Of the month before, which the attribution starts from; scored again where they are not at hand. */
  readonly scores?: Assessment['scores'];
}

/** Everything a month's result depends on; nothing else reaches it. */
export interface AssessInput {
  readonly definitions: Definitions;
  readonly dataset: Dataset;
  readonly lookup: Lookup;
  readonly period: Period;
  /** Results of earlier months of the year, and of the same month last year where there is one. */
  readonly history: ReadonlyMap<Period, PastMonth>;
  readonly fingerprint: string;
  readonly definitionsHash: string;
  readonly tool: string;
  /** sha256 of each edition's file, by version. */
  readonly editionHashes: ReadonlyMap<string, string>;
}
