import { join } from 'node:path';
import type { YearResult } from '../../aggregation/yearResult.ts';
import { monthPeriod, yearPeriod } from '../../domain/period.ts';
import type { PaperPolicy } from '../../papers/paperPolicy.ts';
import { periodFolder } from '../../reading/sourceFiles.ts';
import { yearTitle } from '../../reports/yearContext.ts';
import { yearCsv } from '../../reports/yearCsv.ts';
import { yearJson } from '../../reports/yearJson.ts';
import { yearWorkbook } from '../../reports/yearWorkbook.ts';
import { reportExposed } from '../../run/disclosures.ts';
import type { Office } from '../../run/office.ts';
import { writeOutputs } from '../../run/outputs.ts';
import { type PaperChoice, yearPapers } from '../../run/papers.ts';
import { resultFolder, yearFile } from '../../run/stored.ts';
import { hasYear, readRecords, runYear } from '../../run/year.ts';
import type { Comparison } from '../compare.ts';
import { findOldYear, yearComparison } from '../compareYear.ts';
import { type ExitCode, exitCode, UsageError } from '../exitCode.ts';
import { gradesTable } from '../gradesTable.ts';
import { outputFaultWords } from '../outputFault.ts';
import { checkTemplates, chosenPapers, type TemplatesByAssessment, writeAssessmentPapers } from '../papers.ts';
import type { Session } from '../session.ts';
import { toolVersion } from '../version.ts';
import { yearUse } from '../yearUse.ts';

export interface YearOptions {
  /** Papers and units, by name. */
  readonly only?: string;
  readonly compare?: string;
  readonly force?: boolean;
}

/** `kaohe year 2026`: the year end of every assessment with a 年终办法. */
export async function year(session: Session, text: string, options: YearOptions): Promise<ExitCode> {
  const asked = session.year(text);
  const office = await session.office(monthPeriod(asked, 12));
  const chosen = office && chosenPapers(session, office, options.only);
  const templates = office ? await checkTemplates(session, office) : new Map();
  const all = office && !session.problems.hasErrors ? await assessAll(session, office, asked) : [];
  if (office) session.suppress(office, monthPeriod(asked, 12), 'atSome');
  session.showProblems(office?.workspace.root);
  const refusal = refusalOf(session, office, asked);
  if (!office || refusal !== undefined) {
    session.terminal.complain(refusal ?? session.text.run.refused);
    return exitCode.problems;
  }
  const comparisons =
    options.compare === undefined ? new Map<string, Comparison>() : compareAll(session, all, options.compare);
  for (const [place, result] of all.entries()) {
    if (place > 0) session.terminal.line();
    const comparison = comparisons.get(result.assessment);
    const writing = { office, result, comparison, chosen, templates, force: options.force ?? false };
    if (chosen === undefined && !(await writeYear(session, writing))) return exitCode.problems;
    if (!(await writeYearPapers(session, writing))) return exitCode.problems;
  }
  return session.problems.hasErrors ? exitCode.problems : exitCode.done;
}

/** Assessments without a 年终办法, or with one of another year, are not run: {@link refusalOf} says so. */
async function assessAll(session: Session, office: Office, asked: number): Promise<readonly YearResult[]> {
  const all: YearResult[] = [];
  const { workspace, setups } = office;
  const records = await readRecords(office, asked, session.problems);
  for (const setup of setups) {
    if (!hasYear(setup) || setup.yearPolicy.year !== asked) continue;
    session.terminal.progress(session.text.run.reading(setup.definitions.assessment, String(asked)));
    const request = { workspace, setup, year: asked, records, output: session.output(office), tool: toolVersion };
    const result = await runYear(request, session.problems);
    if (!result) continue;
    all.push(result);
    // What is not to be published gives nothing away yet.
    if (result.draft.length === 0 && !session.problems.hasErrors) reportExposed(setup, result, session.problems);
  }
  session.terminal.endProgress();
  return all;
}

/** Why nothing is written at all, if so. */
function refusalOf(session: Session, office: Office | undefined, asked: number): string | undefined {
  const { run, year: words } = session.text;
  if (!office || session.problems.hasErrors) return run.refused;
  const running = office.setups.filter(hasYear);
  const other = running.find(({ yearPolicy }) => yearPolicy.year !== asked);
  if (running.length === 0)
    return words.noPolicy(office.setups.map(({ definitions }) => definitions.assessment).join('、'));
  if (other) return words.otherYear(other.definitions.assessment, other.yearPolicy.year, asked);
  const folder = periodFolder(office.workspace, yearPeriod(asked));
  const absent = session.problems.list.some(({ code, location }) => code === 'DAT-0206' && location?.file === folder);
  if (absent) return words.noData(folder, asked);
  for (const { definitions } of office.setups.filter((setup) => !hasYear(setup)))
    session.terminal.complain(words.skipped(definitions.assessment));
  return undefined;
}

/** All before the first file is written; an old result may know some of the assessments only. */
function compareAll(session: Session, all: readonly YearResult[], path: string): ReadonlyMap<string, Comparison> {
  const { text } = session;
  const found = all.flatMap((result) => {
    const old = findOldYear(session.resolve(path), result);
    return old ? [[result.assessment, yearComparison(old, result, { path, text })] as const] : [];
  });
  if (found.length === 0) throw new UsageError(text.year.noOld(path, all[0]?.year ?? 0));
  const known = new Map<string, Comparison>(found);
  for (const { assessment } of all)
    if (!known.has(assessment)) session.terminal.complain(text.run.noOldFor(path, assessment));
  return known;
}

interface Writing {
  readonly office: Office;
  readonly result: YearResult;
  readonly comparison: Comparison | undefined;
  readonly chosen: PaperChoice | undefined;
  readonly templates: TemplatesByAssessment;
  readonly force: boolean;
}

function yearFolder(session: Session, { office, result }: Writing): string {
  return join(session.output(office), resultFolder(result.assessment, yearPeriod(result.year)));
}

async function writeYearPapers(session: Session, writing: Writing): Promise<boolean> {
  const { office, result, chosen, templates, force } = writing;
  const setup = office.setups.find(({ definitions }) => definitions.assessment === result.assessment);
  if (!setup) return true;
  const papers = (policy: PaperPolicy) => yearPapers(policy, result, setup.definitions);
  const run = { setup, year: result.year, folder: yearFolder(session, writing), templates, chosen, force, papers };
  const outcome = await writeAssessmentPapers(session, run);
  if ('fault' in outcome) session.terminal.complain(outcome.fault);
  else session.terminal.line(outcome.words);
  return !('fault' in outcome);
}

async function writeYear(session: Session, writing: Writing): Promise<boolean> {
  const { office, result, comparison, force } = writing;
  const { terminal, text } = session;
  const folder = yearFolder(session, writing);
  terminal.progress(text.run.writing(result.assessment));
  const use = await yearUse(session, { office, result, folder });
  const files = new Map([
    [`${yearTitle(result, '结果总表')}.xlsx`, await yearWorkbook({ result, problems: session.problems.list })],
    ['考核结果.csv', yearCsv(result)],
    [yearFile, yearJson(result)],
    ...use.files,
  ]);
  if (comparison) files.set('compare.csv', comparison.csv);
  const fault = writeOutputs(folder, files, force);
  terminal.endProgress();
  if (fault) {
    terminal.complain(`${outputFaultWords(fault, text.run)}\n${text.run.notWritten(result.assessment)}`);
    return false;
  }
  const names = [...files.keys()].map((name) => `  ${join(folder, name)}`);
  for (const line of [
    gradesTable(session, result),
    ...(comparison?.lines ?? []),
    text.run.written,
    ...names,
    ...use.lines,
  ])
    terminal.line(line);
  return true;
}
