import type { InputFile } from '../../domain/dataset.ts';
import type { Period } from '../../domain/period.ts';
import { rowTotals } from '../../domain/rowTotals.ts';
import { reportUnclaimed } from '../../reading/sourceFiles.ts';
import { filesData } from '../../reports/filesJson.ts';
import { runMonth } from '../../run/month.ts';
import type { Office } from '../../run/office.ts';
import { type ExitCode, exitCode } from '../exitCode.ts';
import { checkTemplates } from '../papers.ts';
import { problemBookPath, writeProblemBook } from '../problemBook.ts';
import type { Session } from '../session.ts';
import { toolVersion } from '../version.ts';

export interface CheckOptions {
  readonly month?: string;
  readonly format?: 'text' | 'json';
  /** Workbook to write. */
  readonly problems?: string;
  readonly force?: boolean;
}

/** `kaohe check [--month M]`: every problem of the definitions, and of a month's exports; writes nothing but the list asked for. */
export async function check(session: Session, options: CheckOptions): Promise<ExitCode> {
  const period = options.month === undefined ? undefined : session.month(options.month);
  const path = options.problems === undefined ? undefined : problemBookPath(session, options.problems);
  const office = await session.office(period);
  if (office) await checkTemplates(session, office);
  const files = office && period ? await checkMonth(session, office, period) : undefined;
  if (office) session.suppress(office, period, 'atAll');
  if (options.format === 'json')
    session.printProblems({ month: period ?? null, files: files ? filesData(files) : null });
  else showFindings(session, office, files);
  const wanted = path !== undefined && session.problems.list.length > 0;
  const request = { office, period, path: path ?? '', force: options.force ?? false };
  if (wanted && !(await writeProblemBook(session, request))) return exitCode.problems;
  return !office || session.problems.hasErrors ? exitCode.problems : exitCode.done;
}

function showFindings(session: Session, office: Office | undefined, files: FilesRead | undefined): void {
  session.showProblems(office?.workspace.root);
  if (office && session.problems.list.length === 0)
    session.terminal.line(session.text.run.noProblems(checkedWords(session, office, files)));
  if (files) for (const line of rowLines(session, files)) session.terminal.line(line);
}

/** Files of the month itself that were read, by assessment. */
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
function checkedWords(session: Session, office: Office, files: FilesRead | undefined): string {
  const { run } = session.text;
  const words = office.setups.map(({ definitions: { assessment, editions } }) => {
    const indicators = editions.at(-1)?.indicators.length ?? 0;
    return run.checked(assessment, indicators, files?.get(assessment)?.length);
  });
  return words.join(run.listMark);
}
