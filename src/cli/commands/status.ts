import { type MonthStatus, monthStatus } from '../../run/status.ts';
import { type ExitCode, exitCode } from '../exitCode.ts';
import type { Session } from '../session.ts';
import { statusText } from '../statusText.ts';
import { toolVersion } from '../version.ts';

/** Version of the serialised form. */
const statusFormat = 'kaohe.status/1';

export interface StatusOptions {
  readonly format?: 'text' | 'json';
}

/** `kaohe status 2026-06`: what is in, late, missing or provisional, a 处室 at a time. */
export async function status(session: Session, text: string, options: StatusOptions): Promise<ExitCode> {
  const period = session.month(text);
  const office = await session.office(period, { lint: 'onceProven' });
  // With broken definitions nobody can say what is expected.
  if (!office || session.problems.hasErrors) {
    session.showProblems(office?.workspace.root);
    return exitCode.problems;
  }
  const all: MonthStatus[] = [];
  const { workspace } = office;
  for (const setup of office.setups) {
    session.terminal.progress(session.text.run.reading(setup.definitions.assessment, period));
    const request = { workspace, setup, period, output: session.output(office), tool: toolVersion };
    const found = await monthStatus(request, session.problems);
    if (found) all.push(found);
  }
  session.terminal.endProgress();
  if (all.length < office.setups.length) session.showProblems(workspace.root);
  const json = options.format === 'json';
  const texts = json
    ? [JSON.stringify({ format: statusFormat, period, assessments: all }, null, 2)]
    : all.map((each) => statusText(each, session));
  if (all.length > 0) session.terminal.line(texts.join('\n\n'));
  if (!session.problems.hasErrors) return exitCode.done;
  const errors = session.problems.list.filter(({ severity }) => severity === 'error').length;
  if (all.length > 0) session.terminal.complain(session.text.status.errors(errors, period));
  return exitCode.problems;
}
