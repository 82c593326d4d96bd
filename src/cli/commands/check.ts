import type { InputFile } from '../../domain/dataset.ts';
import { monthPeriod, type Period, yearOf } from '../../domain/period.ts';
import { rowTotals } from '../../domain/rowTotals.ts';
import { reportUnclaimed } from '../../reading/sourceFiles.ts';
import { filesData } from '../../reports/filesJson.ts';
import { runMonth } from '../../run/month.ts';
import type { Office } from '../../run/office.ts';
import { type ExitCode, exitCode, UsageError } from '../exitCode.ts';
import { checkTemplates } from '../papers.ts';
import { problemBookPath, writeProblemBook } from '../problemBook.ts';
import type { Session } from '../session.ts';
import { toolVersion } from '../version.ts';
import { checkRegisters, checkYear, type YearsRead, yearRefusal } from './checkYear.ts';

export interface CheckOptions {
  readonly month?: string;
  readonly year?: string;
  readonly format?: 'text' | 'json';
  /** Workbook to write. */
  readonly problems?: string;
  readonly force?: boolean;
}

/**
 * `kaohe check [--month M] [--year Y]`: every problem of the definitions, of a month's exports, of a year's registers and annual
 * exports; writes nothing but the list asked for.
 */
export async function check(session: Session, options: CheckOptions): Promise<ExitCode> {
  const asked = askedOf(session, options);
  const path = options.problems === undefined ? undefined : problemBookPath(session, options.problems);
  const office = await session.office(asked.period);
  if (office) await checkTemplates(session, office);
  const refusal = office && asked.year !== undefined ? yearRefusal(session, office, asked.year) : undefined;
  const read = office && refusal === undefined ? await readAsked(session, office, asked) : undefined;
  if (office) session.suppress(office, asked.period, asked.year === undefined ? 'atAll' : 'atSome');
  const files = read?.files ? filesData(read.files) : null;
  if (options.format === 'json') session.printProblems({ month: asked.month ?? null, year: asked.year ?? null, files });
  else showFindings(session, office, read);
  if (refusal !== undefined) session.terminal.complain(refusal);
  const wanted = path !== undefined && session.problems.list.length > 0;
  const request = { office, period: asked.period, path: path ?? '', force: options.force ?? false };
  if (wanted && !(await writeProblemBook(session, request))) return exitCode.problems;
  return !read || session.problems.hasErrors ? exitCode.problems : exitCode.done;
}

/** What was asked for beside the definitions. */
interface Asked {
  readonly month: Period | undefined;
  readonly year: number | undefined;
  /** Whose definitions and registers hold: a year stands for its December. */
  readonly period: Period | undefined;
}

function askedOf(session: Session, options: CheckOptions): Asked {
  const month = options.month === undefined ? undefined : session.month(options.month);
  const year = options.year === undefined ? undefined : session.year(options.year);
  if (month !== undefined && year !== undefined && yearOf(month) !== year)
    throw new UsageError(session.text.usage.otherYearThanMonth(month, year));
  return { month, year, period: month ?? (year === undefined ? undefined : monthPeriod(year, 12)) };
}

/** What a check has read. */
interface Read extends Pick<YearsRead, 'registers'> {
  /** With a month or a year to read; undefined where only definitions were looked at. */
  readonly files: FilesRead | undefined;
}

async function readAsked(session: Session, office: Office, { month, year }: Asked): Promise<Read> {
  const monthly = month === undefined ? undefined : await checkMonth(session, office, month);
  if (year === undefined) {
    const years = month === undefined ? await checkRegisters(session, office) : undefined;
    return { registers: years?.registers ?? new Map(), files: monthly };
  }
  const { registers, files: annual } = await checkYear(session, office, year);
  const names = office.setups.map(({ definitions }) => definitions.assessment);
  const files = names.map((name) => [name, [...(monthly?.get(name) ?? []), ...(annual.get(name) ?? [])]] as const);
  return { registers, files: new Map(files) };
}

function showFindings(session: Session, office: Office | undefined, read: Read | undefined): void {
  session.showProblems(office?.workspace.root);
  if (!office || !read) return;
  if (session.problems.list.length === 0)
    session.terminal.line(session.text.run.noProblems(checkedWords(session, office, read)));
  if (read.files) for (const line of rowLines(session, read.files)) session.terminal.line(line);
}

/** Exports of the period itself that were read, by assessment. */
type FilesRead = ReadonlyMap<string, readonly InputFile[]>;

async function checkMonth(session: Session, office: Office, period: Period): Promise<FilesRead> {
  const { workspace } = office;
  const files = new Map<string, readonly InputFile[]>();
  for (const setup of office.setups) {
    const { assessment } = setup.definitions;
    session.terminal.progress(session.text.run.reading(assessment, period));
    const request = { workspace, setup, period, output: session.output(office), tool: toolVersion };
    const workings = await runMonth(request, session.problems);
    const read = workings?.input.dataset.files.filter(({ path }) => path.includes(`/${period}/`));
    files.set(assessment, read ?? []);
  }
  session.terminal.endProgress();
  const sources = office.setups.flatMap((setup) => setup.sources);
  // Only with every assessment read is a file known to be nobody's.
  if (office.setups.length === workspace.assessments.length)
    reportUnclaimed(workspace, { sources, periods: [period] }, session.problems);
  return files;
}

/** What became of every row, found something or not. */
function rowLines(session: Session, read: FilesRead): readonly string[] {
  const { run } = session.text;
  const counted = [...read].filter(([, files]) => files.length > 0);
  return counted.map(([assessment, files]) => run.rows(assessment, rowTotals(files)));
}

/** What was looked at: a check that found nothing says of what. */
function checkedWords(session: Session, office: Office, { files, registers }: Read): string {
  const { run } = session.text;
  const words = office.setups.map(({ definitions: { assessment, editions } }) => {
    const indicators = editions.at(-1)?.indicators.length ?? 0;
    return run.checked(assessment, indicators, files?.get(assessment)?.length);
  });
  return [...words, ...[...registers].map(([year, own]) => run.checkedYear(year, own.length))].join(run.listMark);
}
