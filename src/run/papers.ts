import { basename, dirname, join } from 'node:path';
import type { YearResult } from '../aggregation/yearResult.ts';
import type { Workings } from '../assess.ts';
import type { Definitions } from '../catalogue/definitions.ts';
import type { Problems } from '../diagnostics/problems.ts';
import type { WorkCalendar } from '../domain/calendar.ts';
import type { DayNumber } from '../domain/date.ts';
import { paperKinds } from '../papers/kinds.ts';
import type { Paper } from '../papers/paper.ts';
import { paperDocument } from '../papers/paperDocument.ts';
import type { Issue, PaperMaker } from '../papers/paperKind.ts';
import { monthIssued, type PaperPolicy } from '../papers/paperPolicy.ts';
import { paperWorkbook } from '../papers/paperWorkbook.ts';
import { readTemplates, type Template } from '../papers/templates.ts';
import type { Workspace } from '../reading/workspace.ts';
import type { AssessmentSetup } from './office.ts';
import { type OutputFault, withdrawOutputs, writeOutputs } from './outputs.ts';

/** Folder of the papers inside an assessment's results. */
export const paperFolder = '公文';

/** 公文 asked for: kinds and units by name; everything where nothing is named. */
export interface PaperChoice {
  readonly kinds: ReadonlySet<string>;
  /** Codes. */
  readonly units: ReadonlySet<string>;
}

/** The templates of everything an assessment declares, checked. */
export function templatesOf(
  workspace: Workspace,
  { paperPolicy }: AssessmentSetup,
  problems: Problems,
): Promise<ReadonlyMap<string, Template>> {
  const { papers = [], templates = '' } = paperPolicy ?? {};
  return readTemplates({ root: workspace.root, folder: templates, kinds: papers.map(({ kind }) => kind) }, problems);
}

export function yearPapers(policy: PaperPolicy, result: YearResult, definitions: Definitions): readonly Paper[] {
  const edition = definitions.editions.find(({ version }) => version === result.edition.version);
  if (!edition) throw new Error(`no edition ${result.edition.version}`);
  const issue = { ...issueOf(policy, policy.yearIssued, definitions.calendar), edition };
  return made(policy, (maker) => maker.ofYear?.(result, issue));
}

export function monthPapers(policy: PaperPolicy, workings: Workings): readonly Paper[] {
  const { calendar } = workings.input.definitions;
  const issue = issueOf(policy, monthIssued(policy, workings.assessment.period), calendar);
  return made(policy, (maker) => maker.ofMonth?.(workings, issue));
}

function made({ papers }: PaperPolicy, make: (maker: PaperMaker) => readonly Paper[] | undefined): readonly Paper[] {
  return papers.flatMap(({ maker }) => make(maker) ?? []);
}

function issueOf({ signature }: PaperPolicy, date: DayNumber, calendar: WorkCalendar): Issue {
  return { signature, date, calendar };
}

export function isChosen({ kind, unit }: Paper, { kinds, units }: PaperChoice): boolean {
  if (kinds.size > 0 && !kinds.has(kind)) return false;
  return units.size === 0 || (unit !== undefined && units.has(unit));
}

export interface PaperWriting {
  readonly folder: string;
  readonly papers: readonly Paper[];
  readonly templates: ReadonlyMap<string, Template>;
  /** Office, named in the workbooks. */
  readonly creator: string;
  readonly force: boolean;
}

/**
 * Writes paper by paper, each whole or not at all: what an interrupted run leaves is good, and the next one goes on from it. Yields
 * the files of each paper, or the fault that ends the run.
 */
export async function* writePapers(writing: PaperWriting): AsyncGenerator<readonly string[] | OutputFault> {
  for (const paper of writing.papers) {
    const template = writing.templates.get(paper.kind);
    if (!template) continue;
    const name = basename(paper.path);
    const folder = join(writing.folder, dirname(paper.path));
    const files = new Map([
      [`${name}.docx`, await paperDocument(paper, template)],
      [`${name}.xlsx`, await paperWorkbook(paper, writing.creator)],
    ]);
    const fault = writeOutputs(folder, files, writing.force);
    if (fault) {
      yield fault;
      return;
    }
    yield [...files.keys()].map((file) => join(folder, file));
  }
}

/** Papers of earlier runs that would not be made any more: see {@link withdrawOutputs}. */
export function withdrawPapers(folder: string, papers: readonly Paper[]): ReturnType<typeof withdrawOutputs> {
  const all = paperKinds.map(({ name }) => {
    const own = papers.filter(({ path }) => dirname(path) === name).map(({ path }) => basename(path));
    const within = (file: string) => join(folder, name, file);
    const found = withdrawOutputs(join(folder, name), new Set(own.flatMap((file) => [`${file}.docx`, `${file}.xlsx`])));
    return { withdrawn: found.withdrawn.map(within), changed: found.changed.map(within) };
  });
  return {
    withdrawn: all.flatMap(({ withdrawn }) => withdrawn),
    changed: all.flatMap(({ changed }) => changed),
  };
}
