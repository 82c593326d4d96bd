import type { AssessInput, PastMonth } from '../aggregation/input.ts';
import { assess, pastMonth, type Workings } from '../assess.ts';
import { editionInForce } from '../catalogue/definitions.ts';
import { Problems } from '../diagnostics/problems.ts';
import type { Assessment } from '../domain/assessment.ts';
import type { Dataset } from '../domain/dataset.ts';
import { monthOf, monthPeriod, type Period, sameMonthLastYear, yearOf } from '../domain/period.ts';
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
  const year = new YearOfMonths(request, chain);
  for (const month of months) await year.add(month, problems);
  return year.last;
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
    if (past) this.#history.set(past.period, past);
  }

  async add(month: Period, problems: Problems): Promise<void> {
    const wanted = month === this.#request.period;
    const stored = !wanted || this.#request.reuse ? earlierResult(this.#request, month) : undefined;
    if (stored && stored.fingerprint === this.#chain.get(month)) {
      this.#parts.push(datasetOf(stored));
      if (wanted) this.last = assess(this.#input(month));
      else this.#history.set(month, stored);
      return;
    }
    const dataset = await this.#read(month, problems, wanted);
    if (!dataset) return;
    this.#parts.push(dataset);
    if (wanted) {
      this.last = assess(this.#input(month));
      return;
    }
    const past = pastMonth(this.#input(month));
    if (past) this.#history.set(month, past);
  }

  async #read(month: Period, problems: Problems, wanted: boolean): Promise<Dataset | undefined> {
    const { workspace, setup } = this.#request;
    const { definitions, sources, targets, subUnits } = setup;
    const edition = editionInForce(definitions.editions, month);
    if (!edition) return undefined;
    const own = wanted ? problems : new Problems();
    const dataset = await readDataset(
      { workspace, sources, edition, roster: definitions.roster, periods: [month], targets, subUnits },
      own,
    );
    checkCalendar(dataset, { edition, calendar: definitions.calendar }, own);
    const both = mergeDatasets(dataset.size, [...this.#parts, dataset]);
    checkMagnitudes(both, { edition, period: month }, own);
    return dataset;
  }

  #input(month: Period): AssessInput {
    const { setup, tool } = this.#request;
    const dataset = mergeDatasets(setup.definitions.roster.units.length, this.#parts);
    return {
      definitions: setup.definitions,
      dataset,
      lookup: lookupIn(setup, dataset),
      period: month,
      history: this.#history,
      fingerprint: this.#chain.get(month) ?? '',
      definitionsHash: setup.definitionsHash,
      tool,
      editionHashes: setup.editionHashes,
    };
  }
}

/** Data items by name and period, each by the edition in force then. */
export function lookupIn({ definitions }: AssessmentSetup, dataset: Dataset): Lookup {
  return (item, period) => {
    const declared =
      editionInForce(definitions.editions, period)?.items.get(item) ?? definitions.editions.at(-1)?.items.get(item);
    return declared && resolveColumn(dataset, declared, period);
  };
}

function earlierResult({ output, setup }: MonthRequest, period: Period): Assessment | undefined {
  return storedResult(output, setup.definitions.assessment, period);
}
