import { monthResult } from '../assess.ts';
import { Problems } from '../diagnostics/problems.ts';
import type { Dataset } from '../domain/dataset.ts';
import { monthPeriod, type Period } from '../domain/period.ts';
import type { MonthResult } from '../grading/yearRates.ts';
import { datasetOf, mergeDatasets } from './datasets.ts';
import { inputOf, type MonthRequest, readMonth } from './month.ts';
import { storedResult } from './stored.ts';

/** A year's months with the data they were made of. */
export interface YearMonths {
  readonly months: readonly MonthResult[];
  readonly dataset: Dataset;
}

/** The months of a year. */
export function monthsOf(year: number): readonly Period[] {
  return Array.from({ length: 12 }, (_, place) => monthPeriod(year, place + 1));
}

/**
 * Every month of the year: from its result while nothing it depends on has changed, and read and scored again otherwise. Errors of
 * months that are read go to `problems`; what else there was to say of them was said when the month was run.
 */
export async function runMonths(
  request: Omit<MonthRequest, 'period'>,
  { year, chain }: { readonly year: number; readonly chain: ReadonlyMap<Period, string> },
  problems: Problems,
): Promise<YearMonths> {
  const { setup, output } = request;
  const months: MonthResult[] = [];
  const parts: Dataset[] = [];
  for (const period of monthsOf(year)) {
    const stored = storedResult(output, { assessment: setup.definitions.assessment, period });
    if (stored && stored.fingerprint === chain.get(period)) {
      parts.push(datasetOf(stored));
      months.push(pickMonth(stored));
      continue;
    }
    const own = new Problems();
    const read = await readMonth({ ...request, period }, parts, own);
    problems.add(own.list.filter(({ severity }) => severity === 'error'));
    if (!read) continue;
    parts.push(read);
    const dataset = mergeDatasets(setup.definitions.roster.units.length, parts);
    const month = monthResult(inputOf({ ...request, period }, { dataset, fingerprint: '', history: new Map() }));
    if (month) months.push(month);
  }
  return { months, dataset: mergeDatasets(setup.definitions.roster.units.length, parts) };
}

/** No more than the year is made from: twelve whole results are heavy. */
function pickMonth({ period, edition, units, scores, results }: MonthResult): MonthResult {
  return { period, edition, units, scores, results };
}
