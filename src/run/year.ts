import type { YearRegisters } from '../aggregation/yearInput.ts';
import type { YearResult } from '../aggregation/yearResult.ts';
import { assessYear } from '../assessYear.ts';
import type { Problems } from '../diagnostics/problems.ts';
import { yearPeriod } from '../domain/period.ts';
import type { YearPolicy } from '../incentives/yearPolicy.ts';
import { editionFor } from '../reading/editions.ts';
import { periodFolder, yearFiles } from '../reading/sourceFiles.ts';
import { readYearRecords, type YearRecords } from '../reading/yearRecords.ts';
import { mergeDatasets } from './datasets.ts';
import { fingerprints, yearFingerprint } from './fingerprint.ts';
import { lookupIn, type MonthRequest, readMonth } from './month.ts';
import type { AssessmentSetup, Office } from './office.ts';
import { monthsOf, runMonths } from './yearMonths.ts';

export interface YearRequest extends Pick<MonthRequest, 'workspace' | 'output' | 'tool'> {
  readonly setup: AssessmentSetup & { readonly yearPolicy: YearPolicy };
  readonly year: number;
  readonly records: YearRecords;
}

/** The registers of a year, once for all assessments of the office. */
export function readRecords(office: Office, year: number, problems: Problems): Promise<YearRecords> {
  return readYearRecords({ workspace: office.workspace, year, parties: office.yearParties }, problems);
}

/** Whether the assessment has a 年终办法. */
export function hasYear(setup: AssessmentSetup): setup is YearRequest['setup'] {
  return setup.yearPolicy !== undefined;
}

/** The year of one assessment; undefined when no edition is in force in it, with the reason among the problems. */
export async function runYear(request: YearRequest, problems: Problems): Promise<YearResult | undefined> {
  const { setup, year, workspace, records, tool } = request;
  const period = yearPeriod(year);
  const { definitions, yearPolicy: policy, editionHashes } = setup;
  if (!editionFor(definitions.editions, period, problems)) return undefined;
  const chain = fingerprints(workspace, setup, { periods: [...monthsOf(year), period], tool });
  const { months, dataset: monthly } = await runMonths(request, { year, chain }, problems);
  const annual = await readMonth({ workspace, setup, period }, [], problems);
  const own = annual ? [annual] : [];
  const dataset = mergeDatasets(definitions.roster.units.length, [monthly, ...own]);
  return assessYear({
    definitions,
    policy,
    months,
    lookup: lookupIn(setup, dataset),
    period,
    registers: registersOf(records, definitions.assessment),
    fingerprint: yearFingerprint(workspace, chain, { year: period, files: filesOf(request) }),
    tool,
    editionHashes,
    files: [...own.flatMap(({ files }) => files), ...records.files],
  });
}

/** What acts on the year alone: its policy, and registers that need not exist. */
function filesOf({ workspace, setup, year }: YearRequest): readonly string[] {
  const policy = workspace.assessments.find(({ name }) => name === setup.definitions.assessment)?.yearPolicyFile;
  const folder = periodFolder(workspace, yearPeriod(year));
  return [...(policy === undefined ? [] : [policy]), ...Object.values(yearFiles).map((name) => `${folder}/${name}`)];
}

/** What the registers say of one assessment. */
export function registersOf(records: YearRecords, assessment: string): YearRegisters {
  const decisions = records.decisions.get(assessment) ?? [];
  return {
    entries: records.entries.get(assessment) ?? [],
    nominations: records.nominations.get(assessment) ?? [],
    figures: records.figures.get(assessment) ?? [],
    counts: decisions.flatMap((each) => (each.kind === 'count' ? [each.decision] : [])),
    grades: decisions.flatMap((each) => (each.kind === 'grade' ? [each.decision] : [])),
    amounts: decisions.flatMap((each) => (each.kind === 'amount' ? [each.decision] : [])),
  };
}
