import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Problems } from '../../src/diagnostics/problems.ts';
import { monthPeriod, yearPeriod } from '../../src/domain/period.ts';
import { editionFor } from '../../src/reading/editions.ts';
import { readDataset } from '../../src/reading/readDataset.ts';
import { reportUnclaimed } from '../../src/reading/sourceFiles.ts';
import { openOffice } from '../../src/run/office.ts';

const root = join(import.meta.dirname, '../..');
const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => monthPeriod(2026, month));
const periods = [...months, yearPeriod(2026)];

test('the sample year reads without an error or a warning, every item of both catalogues included', {
  timeout: 60_000,
}, async () => {
  const problems = new Problems();
  const office = await openOffice(root, { year: 2026, only: undefined }, problems);
  if (!office) throw new Error(JSON.stringify(problems.list));
  const { workspace, setups } = office;
  expect(setups).toHaveLength(2);
  for (const { definitions, sources, targets, overrides, subUnits } of setups) {
    const edition = editionFor(definitions.editions, months[5] ?? monthPeriod(2026, 6), problems);
    if (!edition) throw new Error('no edition in June');
    const dataset = await readDataset(
      { workspace, sources, edition, roster: definitions.roster, periods, targets, overrides, subUnits },
      problems,
    );
    const read = new Set([...dataset.columns.keys()].map((key) => key.split('@')[0]));
    expect([...edition.items.keys()].filter((item) => !read.has(item))).toEqual([]);
    expect(dataset.files.length).toBeGreaterThan(100);
  }
  reportUnclaimed(workspace, { sources: setups.flatMap((each) => each.sources), periods }, problems);
  // What is read by a declaration that deserves a word: a hidden row passed over, blanks that count as zero.
  expect(problems.list.map(({ code, location }) => `${code} ${location?.file}`)).toEqual([
    'DAT-1104 samples/2026-06/库款月报_202606.xlsx',
    'DAT-0511 samples/2026-12/部门预算编审登记表_202612.csv',
  ]);
});
