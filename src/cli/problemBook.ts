import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { worstFirst } from '../diagnostics/problems.ts';
import { monthOf, type Period, yearOf } from '../domain/period.ts';
import { offendingTables } from '../reading/offendingTables.ts';
import type { RawTable } from '../reading/table.ts';
import type { Responsible } from '../reports/problems/problemEntry.ts';
import { problemWorkbook } from '../reports/problems/problemWorkbook.ts';
import type { Office } from '../run/office.ts';
import { writeOutput } from '../run/outputs.ts';
import { Responsibilities } from '../run/responsible.ts';
import { UsageError } from './exitCode.ts';
import { outputFaultWords } from './outputFault.ts';
import type { Session } from './session.ts';

/** Where the workbook of problems goes, absolute; anything but .xlsx would be a file that no program opens. */
export function problemBookPath(session: Session, file: string): string {
  if (!/\.xlsx$/i.test(file)) throw new UsageError(session.text.usage.notXlsx(file));
  return session.resolve(file);
}

export interface ProblemBookRequest {
  readonly office: Office | undefined;
  readonly period: Period | undefined;
  readonly path: string;
  readonly force: boolean;
}

const nobody: Responsible = { sources: [], systems: [], offices: [] };

/** Writes everything found as a workbook that can be sent back; false, with the reason told, when it could not be. */
export async function writeProblemBook(session: Session, request: ProblemBookRequest): Promise<boolean> {
  const { office, period, path, force } = request;
  const { run } = session.text;
  const problems = worstFirst(session.problems.list);
  const whom = office && period ? new Responsibilities(office.setups, period) : undefined;
  const entries = problems.map((problem, place) => ({
    number: place + 1,
    problem,
    responsible: whom?.of(problem) ?? nobody,
  }));
  session.terminal.progress(run.writingProblems);
  const tables = office ? await tablesOf(office, problems) : [];
  const bytes = await problemWorkbook({
    title: titleOf(period),
    office: office?.workspace.office ?? '',
    entries,
    tables,
  });
  const fault = writeOutput(path, bytes, force);
  session.terminal.endProgress();
  const refusal = fault?.kind === 'notOurs' ? run.problemsThere(path) : fault && outputFaultWords(fault, run);
  session.terminal.complain(refusal ?? run.problemsWritten(path));
  return fault === undefined;
}

function tablesOf({ workspace, setups }: Office, problems: readonly Diagnostic[]): Promise<readonly RawTable[]> {
  return offendingTables({ root: workspace.root, sources: setups.flatMap(({ sources }) => sources) }, problems);
}

function titleOf(period: Period | undefined): string {
  return period === undefined ? '问题清单' : `${yearOf(period)}年${monthOf(period) ?? 12}月数据问题清单`;
}
