import { join } from 'node:path';
import { Problems } from '../../src/diagnostics/problems.ts';
import { type Period, parsePeriod, yearOf } from '../../src/domain/period.ts';
import type { ReportContext } from '../../src/reports/context.ts';
import { assumptionsOf } from '../../src/run/assumptions.ts';
import { runMonth } from '../../src/run/month.ts';
import { type Office, type OfficeRequest, openOffice } from '../../src/run/office.ts';
import { suppressFindings } from '../../src/run/suppressions.ts';

export const repository = join(import.meta.dirname, '../..');

/** Part of every fingerprint; never the version under test. */
export const tool = 'test';

export function periodOf(text: string): Period {
  const period = parsePeriod(text);
  if (!period) throw new Error(`not a period: ${text}`);
  return period;
}

export interface SampleRequest {
  readonly assessment: string;
  readonly period: Period;
  /** Workspace; the repository's own unless stated. */
  readonly root?: string;
  /** Folder with earlier results; none unless stated. */
  readonly output?: string;
  readonly reuse?: boolean;
  readonly proven?: OfficeRequest['proven'];
}

/** A month of one assessment by the very steps of the command, with everything its sheets are made from. */
export async function sampleMonth(request: SampleRequest): Promise<ReportContext & { readonly office: Office }> {
  const { assessment, period, root = repository, output = join(root, 'no-results'), reuse, proven } = request;
  const problems = new Problems();
  const year = { year: yearOf(period), only: assessment };
  const office = await openOffice(root, proven ? { ...year, proven } : year, problems);
  const setup = office?.setups.find((each) => each.definitions.assessment === assessment);
  if (!office || !setup) throw new Error(`no assessment ${assessment}: ${codesOf(problems)}`);
  const month = { workspace: office.workspace, setup, period, output, tool };
  const workings = await runMonth(reuse === undefined ? month : { ...month, reuse }, problems);
  if (!workings || problems.hasErrors) throw new Error(`${assessment} ${period}: ${codesOf(problems)}`);
  suppressFindings(office.suppressions, { period, whole: false }, problems);
  return {
    office,
    workings,
    assessment: workings.assessment,
    problems: problems.list,
    assumptions: assumptionsOf(office, workings),
  };
}

function codesOf(problems: Problems): string {
  return problems.list.map((problem) => problem.code).join(' ');
}
