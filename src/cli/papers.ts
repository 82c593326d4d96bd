import { join } from 'node:path';
import type { Workings } from '../assess.ts';
import { yearOf } from '../domain/period.ts';
import { namesOf } from '../domain/roster.ts';
import type { Paper } from '../papers/paper.ts';
import type { PaperPolicy } from '../papers/paperPolicy.ts';
import type { Template } from '../papers/templates.ts';
import type { AssessmentSetup, Office } from '../run/office.ts';
import {
  isChosen,
  monthPapers,
  type PaperChoice,
  paperFolder,
  templatesOf,
  withdrawPapers,
  writePapers,
} from '../run/papers.ts';
import { resultFolder } from '../run/stored.ts';
import { UsageError } from './exitCode.ts';
import { outputFaultWords } from './outputFault.ts';
import type { Session } from './session.ts';

/** Templates of every assessment's papers, by the assessment's name. */
export type TemplatesByAssessment = ReadonlyMap<string, ReadonlyMap<string, Template>>;

/** Before anything is written: a template that cannot be filled in is told like any other problem. */
export async function checkTemplates(session: Session, { workspace, setups }: Office): Promise<TemplatesByAssessment> {
  const all = new Map<string, ReadonlyMap<string, Template>>();
  for (const setup of setups)
    all.set(setup.definitions.assessment, await templatesOf(workspace, setup, session.problems));
  return all;
}

/** `--only 反馈单,拉萨市`: names of kinds that are declared, and of units. */
export function chosenPapers(session: Session, { setups }: Office, only: string | undefined): PaperChoice | undefined {
  if (only === undefined) return undefined;
  const declared = new Set(setups.flatMap(({ paperPolicy }) => yearKinds(paperPolicy)));
  const roster = setups.flatMap(({ definitions }) => definitions.roster.units);
  const kinds = new Set<string>();
  const units = new Set<string>();
  for (const name of only.split(/[,,、]/).map((each) => each.trim())) {
    const meant = roster.filter((unit) => namesOf(unit).includes(name));
    if (declared.has(name)) kinds.add(name);
    else if (meant.length > 0) for (const { code } of meant) units.add(code);
    else throw new UsageError(session.text.papers.unknown(name, [...declared].join('、')));
  }
  return { kinds, units };
}

/** Those that `--only` may ask for: what is made of months is none of the year's. */
function yearKinds(policy: PaperPolicy | undefined): readonly string[] {
  return policy?.papers.filter(({ maker }) => maker.ofYear).map(({ kind }) => kind.name) ?? [];
}

interface PaperRun {
  readonly setup: AssessmentSetup;
  readonly year: number;
  /** Of the assessment's results. */
  readonly folder: string;
  readonly templates: TemplatesByAssessment;
  readonly chosen: PaperChoice | undefined;
  readonly force: boolean;
  /** Made only where the policy is of the year. */
  papers(policy: PaperPolicy): readonly Paper[];
}

/** Papers of a month, where they are asked for. */
export async function writeMonthPapers(
  session: Session,
  {
    office,
    workings,
    templates,
    force,
  }: {
    readonly office: Office;
    readonly workings: Workings;
    readonly templates: TemplatesByAssessment | undefined;
    readonly force: boolean;
  },
): Promise<PaperOutcome | undefined> {
  const { assessment: name, period } = workings.assessment;
  const setup = office.setups.find(({ definitions }) => definitions.assessment === name);
  if (!templates || !setup) return undefined;
  const folder = join(session.output(office), resultFolder(name, period));
  const papers = (policy: PaperPolicy) => monthPapers(policy, workings);
  return writeAssessmentPapers(session, {
    setup,
    year: yearOf(period),
    folder,
    templates,
    chosen: undefined,
    force,
    papers,
  });
}

type PaperOutcome =
  | { readonly files: readonly string[]; readonly words: string }
  /** What kept it from finishing. */
  | { readonly fault: string };

/** Writes the papers of one assessment; `words` say what was made. */
export async function writeAssessmentPapers(session: Session, run: PaperRun): Promise<PaperOutcome> {
  const { papers: words } = session.text;
  const { paperPolicy: policy, definitions } = run.setup;
  const name = definitions.assessment;
  if (!policy) return { files: [], words: words.noPolicy(name) };
  if (policy.year !== run.year) return { files: [], words: words.otherYear(name, policy.year, run.year) };
  const { chosen } = run;
  const all = run.papers(policy);
  const papers = chosen ? all.filter((paper) => isChosen(paper, chosen)) : all;
  const folder = join(run.folder, paperFolder);
  const outcome = await writeAll(session, run, { papers, folder, name });
  if ('fault' in outcome) return outcome;
  if (!chosen) tidyUp(session, folder, all);
  return { ...outcome, words: papers.length === 0 ? words.none(name) : words.written(papers.length, folder) };
}

async function writeAll(
  { terminal, text }: Session,
  { templates, setup, force }: PaperRun,
  { papers, folder, name }: { readonly papers: readonly Paper[]; readonly folder: string; readonly name: string },
): Promise<{ readonly files: readonly string[] } | { readonly fault: string }> {
  const files: string[] = [];
  let done = 0;
  const creator = setup.definitions.office;
  const writing = { folder, papers, templates: templates.get(name) ?? new Map<string, Template>(), creator, force };
  terminal.progress(text.papers.writing(name, done, papers.length));
  for await (const outcome of writePapers(writing)) {
    if ('kind' in outcome) {
      terminal.endProgress();
      return { fault: `${outputFaultWords(outcome, text.run)}\n${text.papers.stopped(done)}` };
    }
    files.push(...outcome);
    done++;
    terminal.progress(text.papers.writing(name, done, papers.length));
  }
  terminal.endProgress();
  return { files };
}

function tidyUp({ terminal, text }: Session, folder: string, papers: readonly Paper[]): void {
  const { withdrawn, changed } = withdrawPapers(folder, papers);
  for (const file of withdrawn) terminal.complain(text.papers.withdrawn(file));
  for (const file of changed) terminal.complain(text.papers.changed(file));
}
