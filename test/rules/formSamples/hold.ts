import fc from '../../properties.ts';
import { type FormCase, formCase } from '../formHarness.ts';
import { readFormTables } from '../formTable.ts';
import type { FormSample } from './sample.ts';

export function hold(samples: fc.Arbitrary<FormSample> | undefined, check: (sample: FormSample) => void): void {
  if (!samples) throw new Error('no samples of that form');
  // A matcher's own answer is not the property's.
  fc.assert(
    fc.property(samples, (sample) => {
      check(sample);
    }),
    { numRuns: 60 },
  );
}

/** JSON is YAML, so samples go through the same readers as catalogues do. */
export function caseOf(sample: FormSample): FormCase {
  const rows = sample.行.map((row, place) => ({ 单位: String(place), ...row }));
  const [table] = readFormTables(JSON.stringify([{ 说明: 'sample', ...sample, 行: rows }]), 'sample');
  if (!table) throw new Error('no table');
  return formCase(table);
}
