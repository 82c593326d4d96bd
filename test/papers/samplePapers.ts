import type { YearResult } from '../../src/aggregation/yearResult.ts';
import type { Workings } from '../../src/assess.ts';
import { Problems } from '../../src/diagnostics/problems.ts';
import type { PaperPolicy } from '../../src/papers/paperPolicy.ts';
import type { Template } from '../../src/papers/templates.ts';
import { type AssessmentSetup, openOffice } from '../../src/run/office.ts';
import { templatesOf } from '../../src/run/papers.ts';
import { periodOf, repository, sampleMonth } from '../samples/sampleMonth.ts';
import { sampleYear } from '../samples/sampleYear.ts';

/** What the papers of a sample assessment are made from. */
export interface SamplePapers {
  readonly setup: AssessmentSetup;
  readonly policy: PaperPolicy;
  readonly templates: ReadonlyMap<string, Template>;
  readonly result: YearResult;
  readonly workings: Workings;
}

export async function samplePapers(assessment: string): Promise<SamplePapers> {
  const problems = new Problems();
  const office = await openOffice(repository, { year: 2026, only: assessment }, problems);
  const [setup] = office?.setups ?? [];
  if (!office || !setup?.paperPolicy) throw new Error(`no papers of ${assessment}`);
  const templates = await templatesOf(office.workspace, setup, problems);
  if (problems.list.length > 0) throw new Error(problems.list.map(({ code }) => code).join(' '));
  const result = await sampleYear({ assessment });
  const { workings } = await sampleMonth({ assessment, period: periodOf('2026-06') });
  return { setup, policy: setup.paperPolicy, templates, result, workings };
}
