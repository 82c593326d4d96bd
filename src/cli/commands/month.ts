import { join } from 'node:path';
import type { Workings } from '../../assess.ts';
import type { Audience } from '../../catalogue/policy.ts';
import type { Period } from '../../domain/period.ts';
import { periodFolder } from '../../reading/sourceFiles.ts';
import { assessmentJson } from '../../reports/assessmentJson.ts';
import { monthTitle, type ReportContext } from '../../reports/context.ts';
import { indexCsv } from '../../reports/indexCsv.ts';
import { monthWorkbook } from '../../reports/monthWorkbook.ts';
import { assumptionsOf } from '../../run/assumptions.ts';
import { runMonth } from '../../run/month.ts';
import type { Office } from '../../run/office.ts';
import { writeOutputs } from '../../run/outputs.ts';
import { resultFolder } from '../../run/stored.ts';
import { type Comparison, comparisonOf, findOld } from '../compare.ts';
import { type ExitCode, exitCode, UsageError } from '../exitCode.ts';
import { outputFaultWords } from '../outputFault.ts';
import { checkTemplates, type TemplatesByAssessment, writeMonthPapers } from '../papers.ts';
import { rankingTable } from '../rankingTable.ts';
import type { Session } from '../session.ts';
import { toolVersion } from '../version.ts';

export interface MonthOptions {
  readonly for?: Audience;
  readonly papers?: boolean;
  readonly compare?: string;
  readonly force?: boolean;
  readonly format?: 'text' | 'json';
}

const suffixes: Readonly<Record<Audience, string>> = { internal: '', leaders: '(领导)', public: '(公开)' };

/** `kaohe month 2026-06`: score the month of every assessment and write its workbook, index.csv and assessment.json. */
export async function month(session: Session, text: string, options: MonthOptions): Promise<ExitCode> {
  const period = session.month(text);
  const office = await session.office(period, { lint: 'onceProven' });
  const templates = office && options.papers ? await checkTemplates(session, office) : undefined;
  const all = office && !session.problems.hasErrors ? await scoreAll(session, office, period) : [];
  if (office) session.suppress(office, period, 'atSome');
  const refusal = refusalOf(session, { office, all, period, audience: options.for ?? 'internal' });
  if (options.format !== 'json') session.showProblems(office?.workspace.root);
  if (!office || refusal !== undefined) {
    const reason = refusal ?? session.text.run.refused;
    if (options.format === 'json') session.printProblems({ month: period, refusal: reason, written: [] });
    else session.terminal.complain(reason);
    return exitCode.problems;
  }
  const comparisons =
    options.compare === undefined ? new Map<string, Comparison>() : compareAll(session, all, options.compare);
  return writeAll(session, { office, all, period, options, comparisons, templates });
}

interface WritingAll extends Omit<Writing, 'workings' | 'comparison'> {
  readonly all: readonly Workings[];
  readonly period: Period;
  readonly comparisons: ReadonlyMap<string, Comparison>;
}

async function writeAll(session: Session, { all, period, comparisons, ...rest }: WritingAll): Promise<ExitCode> {
  const json = rest.options.format === 'json';
  const written: string[] = [];
  for (const [place, workings] of all.entries()) {
    const comparison = comparisons.get(workings.assessment.assessment);
    const outcome = await writeMonth(session, { ...rest, workings, comparison });
    if ('fault' in outcome) return refuse(session, outcome.fault, { json, period, written });
    written.push(...outcome.files);
    if (!json) showMonth(session, outcome.files, { workings, comparison, first: place === 0 });
    const papers = await writeMonthPapers(session, { ...rest, workings, force: rest.options.force ?? false });
    if (papers && 'fault' in papers) return refuse(session, papers.fault, { json, period, written });
    if (papers && !json) session.terminal.line(papers.words);
    written.push(...(papers?.files ?? []));
  }
  session.keepDefinitions();
  if (json) session.printProblems({ month: period, refusal: null, written });
  return exitCode.done;
}

function refuse(
  session: Session,
  fault: string,
  { json, period, written }: { readonly json: boolean; readonly period: Period; readonly written: readonly string[] },
): ExitCode {
  if (json) session.printProblems({ month: period, refusal: fault, written });
  else session.terminal.complain(fault);
  return exitCode.problems;
}

async function scoreAll(session: Session, office: Office, period: Period): Promise<readonly Workings[]> {
  const all: Workings[] = [];
  const { workspace } = office;
  for (const setup of office.setups) {
    session.terminal.progress(session.text.run.reading(setup.definitions.assessment, period));
    const request = { workspace, setup, period, output: session.output(office), tool: toolVersion };
    const workings = await runMonth(request, session.problems);
    if (workings) all.push(workings);
  }
  session.terminal.endProgress();
  return all;
}

interface Scored {
  readonly office: Office | undefined;
  readonly all: readonly Workings[];
  readonly period: Period;
  readonly audience: Audience;
}

/** Why nothing is written at all, if so. */
function refusalOf(session: Session, { office, all, period, audience }: Scored): string | undefined {
  const { run } = session.text;
  if (!office || session.problems.hasErrors) return run.refused;
  const folder = periodFolder(office.workspace, period);
  // A month of which nothing has come is most likely a slip of the finger.
  const absent = session.problems.list.some(({ code, location }) => code === 'DAT-0206' && location?.file === folder);
  if (absent) return run.noData(folder, period);
  const drafts = all.filter(({ assessment }) => assessment.draft.length > 0);
  if (audience === 'internal' || drafts.length === 0) return undefined;
  const counts = drafts.map(({ assessment }) => run.pendingIn(assessment.assessment, assessment.draft.length));
  return run.draftNotPublished(counts.join(run.listMark), period);
}

/** All before the first file is written; an old result may know some of the assessments only. */
function compareAll(session: Session, all: readonly Workings[], path: string): ReadonlyMap<string, Comparison> {
  const { run, usage } = session.text;
  const found = all.flatMap(({ assessment }) => {
    const old = findOld(session.resolve(path), assessment);
    return old ? [[assessment.assessment, comparisonOf(old, assessment, { path, run })] as const] : [];
  });
  const period = all[0]?.assessment.period ?? '';
  if (found.length === 0) throw new UsageError(usage.noOld(path, period));
  const known = new Map<string, Comparison>(found);
  for (const { assessment } of all)
    if (!known.has(assessment.assessment)) session.terminal.complain(run.noOldFor(path, assessment.assessment));
  return known;
}

interface Writing {
  readonly office: Office;
  readonly workings: Workings;
  readonly options: MonthOptions;
  readonly comparison: Comparison | undefined;
  /** undefined where no papers are asked for. */
  readonly templates: TemplatesByAssessment | undefined;
}

type Outcome = { readonly files: readonly string[] } | { readonly fault: string };

async function writeMonth(session: Session, writing: Writing): Promise<Outcome> {
  const { office, workings, options } = writing;
  const { assessment } = workings;
  const { terminal } = session;
  const { run } = session.text;
  const folder = join(session.output(office), resultFolder(assessment.assessment, assessment.period));
  terminal.progress(run.writing(assessment.assessment));
  const files = await filesOf(session, writing);
  const fault = writeOutputs(folder, files, options.force ?? false);
  terminal.endProgress();
  if (fault) return { fault: `${outputFaultWords(fault, run)}\n${run.notWritten(assessment.assessment)}` };
  return { files: [...files.keys()].map((name) => join(folder, name)) };
}

function showMonth(
  session: Session,
  files: readonly string[],
  { workings, comparison, first }: Pick<Writing, 'workings' | 'comparison'> & { first: boolean },
): void {
  if (!first) session.terminal.line();
  const names = files.map((file) => `  ${file}`);
  for (const line of [
    rankingTable(session, workings),
    ...(comparison?.lines ?? []),
    session.text.run.written,
    ...names,
  ])
    session.terminal.line(line);
}

async function filesOf(
  session: Session,
  { office, workings, options, comparison }: Writing,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { assessment } = workings;
  const audience = options.for ?? 'internal';
  const problems = session.problems.list;
  const context: ReportContext = { workings, assessment, problems, assumptions: assumptionsOf(office, workings) };
  const workbook = `${monthTitle(assessment)}${assessment.assessment}财政绩效管理指数${suffixes[audience]}.xlsx`;
  const files = new Map([[workbook, await monthWorkbook(context, audience)]]);
  if (audience === 'internal') {
    files.set('index.csv', indexCsv(assessment));
    files.set('assessment.json', assessmentJson(assessment));
  }
  if (comparison) files.set('compare.csv', comparison.csv);
  return files;
}
