import type { AssessInput, PastMonth } from '../aggregation/input.ts';
import { assess, pastMonth, reopen, type Workings } from '../assess.ts';
import { editionInForce } from '../catalogue/definitions.ts';
import { Problems } from '../diagnostics/problems.ts';
import type { Assessment } from '../domain/assessment.ts';
import { type Column, columnKey, type Dataset } from '../domain/dataset.ts';
import { monthOf, monthPeriod, type Period, previousMonth, sameMonthLastYear, yearOf } from '../domain/period.ts';
import { remember } from '../expression/remember.ts';
import { checkCalendar } from '../reading/checkCalendar.ts';
import { checkMagnitudes } from '../reading/checkMagnitudes.ts';
import { editionFor } from '../reading/editions.ts';
import { readDataset } from '../reading/readDataset.ts';
import { resolveColumn } from '../reading/resolveColumn.ts';
import type { Workspace } from '../reading/workspace.ts';
import type { Lookup } from '../scoring/scoreMonth.ts';
import { datasetOf, mergeDatasets } from './datasets.ts';
import { fingerprints } from './fingerprint.ts';
import type { AssessmentSetup } from './office.ts';
import { storedResult } from './stored.ts';

export interface MonthRequest {
  readonly workspace: Workspace;
  readonly setup: AssessmentSetup;
  readonly period: Period;
  /** Folder with earlier results, absolute. */
  readonly output: string;
  readonly tool: string;
  /** Take the month itself from its earlier result too, where that still holds: for explanations, which need no new files. */
  readonly reuse?: boolean;
}

/**
 * A month of one assessment: earlier months of the year come from their results while nothing they depend on has changed, and are
 * read and scored again otherwise. Problems of the month's own files go to `problems`; those of earlier months were told then.
 */
export async function runMonth(request: MonthRequest, problems: Problems): Promise<Workings | undefined> {
  const { setup, period } = request;
  if (!editionFor(setup.definitions.editions, period, problems)) return undefined;
  const months = Array.from({ length: monthOf(period) ?? 12 }, (_, place) => monthPeriod(yearOf(period), place + 1));
  const chain = fingerprints(request.workspace, setup, { periods: months, tool: request.tool });
  const kept = request.reuse ? reopened(request, chain.get(period)) : undefined;
  if (kept) return kept;
  const year = new YearOfMonths(request, chain);
  for (const month of months) await year.add(month, problems);
  return year.last;
}

/** The month from its own earlier result, which carries all the data it was made of. */
function reopened(request: MonthRequest, fingerprint: string | undefined): Workings | undefined {
  const { output, setup, period } = request;
  const stored = storedResult(output, { assessment: setup.definitions.assessment, period });
  if (!stored || stored.fingerprint !== fingerprint) return undefined;
  return reopen(inputOf(request, { dataset: datasetOf(stored), fingerprint, history: new Map() }), stored);
}

class YearOfMonths {
  readonly #request: MonthRequest;
  readonly #chain: ReadonlyMap<Period, string>;
  readonly #parts: Dataset[] = [];
  readonly #history = new Map<Period, PastMonth>();
  last: Workings | undefined;

  constructor(request: MonthRequest, chain: ReadonlyMap<Period, string>) {
    this.#request = request;
    this.#chain = chain;
    const past = earlierResult(request, sameMonthLastYear(request.period));
    this.#remember(past);
  }

  async add(month: Period, problems: Problems): Promise<void> {
    const wanted = month === this.#request.period;
    const stored = wanted ? undefined : earlierResult(this.#request, month);
    if (stored && stored.fingerprint === this.#chain.get(month)) {
      this.#parts.push(datasetOf(stored));
      this.#remember(stored);
      return;
    }
    const dataset = await readMonth(
      { ...this.#request, period: month },
      this.#parts,
      wanted ? problems : new Problems(),
    );
    if (!dataset) return;
    this.#parts.push(dataset);
    if (wanted) this.last = assess(this.#input(month));
    else this.#remember(pastMonth(this.#input(month)));
  }

  /** No more than is compared with: a year of whole results is heavy. */
  #remember(past: PastMonth | undefined): void {
    if (!past) return;
    const { period, results, scores } = past;
    const justBefore = period === previousMonth(this.#request.period);
    this.#history.set(period, { period, results, ...(justBefore && scores ? { scores } : {}) });
  }

  #input(month: Period): AssessInput {
    const dataset = mergeDatasets(this.#request.setup.definitions.roster.units.length, this.#parts);
    const request = { ...this.#request, period: month };
    return inputOf(request, { dataset, fingerprint: this.#chain.get(month), history: this.#history });
  }
}

/** The exports of one month, or of a whole year; undefined before the first edition. */
export async function readMonth(
  { workspace, setup, period }: Pick<MonthRequest, 'workspace' | 'setup' | 'period'>,
  earlier: readonly Dataset[],
  problems: Problems,
): Promise<Dataset | undefined> {
  const { definitions, sources, targets, overrides, subUnits } = setup;
  const edition = editionInForce(definitions.editions, period);
  if (!edition) return undefined;
  const { roster, calendar } = definitions;
  const dataset = await readDataset(
    { workspace, sources, edition, roster, periods: [period], targets, overrides, subUnits },
    problems,
  );
  checkCalendar(dataset, { edition, calendar, roster }, problems);
  const both = mergeDatasets(dataset.size, [...earlier, dataset]);
  checkMagnitudes(both, { edition, period }, problems);
  return dataset;
}

interface Material {
  readonly dataset: Dataset;
  readonly fingerprint: string | undefined;
  readonly history: ReadonlyMap<Period, PastMonth>;
}

export function inputOf(
  { setup, period, tool }: MonthRequest,
  { dataset, fingerprint = '', history }: Material,
): AssessInput {
  const { definitions, definitionsHash, editionHashes } = setup;
  const lookup = lookupIn(setup, dataset);
  return { definitions, dataset, lookup, period, history, fingerprint, definitionsHash, tool, editionHashes };
}

/** Data items by name and period, each by the edition in force then; found once, since every unit asks for the same. */
export function lookupIn({ definitions: { editions } }: AssessmentSetup, dataset: Dataset): Lookup {
  const known = new Map<string, { readonly column: Column | undefined }>();
  const find = (item: string, period: Period) => {
    const declared = editionInForce(editions, period)?.items.get(item) ?? editions.at(-1)?.items.get(item);
    return { column: declared && resolveColumn(dataset, declared, period) };
  };
  return (item, period) => remember(known, columnKey(item, period), () => find(item, period)).column;
}

/** What later months need of an earlier one; scores of the month just before only. */
function earlierResult({ output, setup, period: asked }: MonthRequest, period: Period): Assessment | undefined {
  const leaveOut = period === previousMonth(asked) ? unneeded : (['scores', ...unneeded] as const);
  return storedResult(output, { assessment: setup.definitions.assessment, period, leaveOut });
}

const unneeded = ['indicators', 'reminders', 'trend'] as const;
