import { join } from 'node:path';
import type { YearResult } from '../../src/aggregation/yearResult.ts';
import { Problems } from '../../src/diagnostics/problems.ts';
import { openOffice } from '../../src/run/office.ts';
import { hasYear, readRecords, runYear } from '../../src/run/year.ts';
import { repository, tool } from './sampleMonth.ts';

export interface SampleYearRequest {
  readonly assessment: string;
  /** Workspace; the repository's own unless stated. */
  readonly root?: string;
  /** Folder with earlier results; none unless stated. */
  readonly output?: string;
}

/** The sample year of one assessment by the very steps of the command. */
export async function sampleYear(request: SampleYearRequest): Promise<YearResult> {
  const { assessment, root = repository, output = join(root, 'no-results') } = request;
  const problems = new Problems();
  const office = await openOffice(root, { year: 2026, only: undefined }, problems);
  const setup = office?.setups.find((each) => each.definitions.assessment === assessment);
  if (!office || !setup || !hasYear(setup)) throw new Error(`no year of ${assessment}: ${codesOf(problems)}`);
  const records = await readRecords(office, 2026, problems);
  const result = await runYear({ workspace: office.workspace, setup, year: 2026, records, output, tool }, problems);
  if (!result || problems.list.some(({ severity }) => severity !== 'note'))
    throw new Error(`${assessment}: ${codesOf(problems)}`);
  return result;
}

function codesOf(problems: Problems): string {
  return problems.list.map((problem) => problem.code).join(' ');
}
