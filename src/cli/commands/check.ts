import { reportUnclaimed } from '../../reading/sourceFiles.ts';
import { runMonth } from '../../run/month.ts';
import { type ExitCode, exitCode } from '../exitCode.ts';
import type { Session } from '../session.ts';
import { toolVersion } from '../version.ts';

/** `kaohe check [--month M]`: every problem of the definitions, and of a month's exports; writes nothing. */
export async function check(session: Session, options: { readonly month?: string }): Promise<ExitCode> {
  const period = options.month === undefined ? undefined : session.month(options.month);
  const office = await session.office(period);
  if (office && period) {
    const sources = office.setups.flatMap((setup) => setup.sources);
    for (const setup of office.setups) {
      session.terminal.progress(session.text.reading(setup.definitions.assessment, period));
      await runMonth(
        { workspace: office.workspace, setup, period, output: session.output(office), tool: toolVersion },
        session.problems,
      );
    }
    session.terminal.endProgress();
    // Only with every assessment read is a file known to be nobody's.
    if (office.setups.length === office.workspace.assessments.length)
      reportUnclaimed(office.workspace, { sources, periods: [period] }, session.problems);
  }
  session.showProblems(office?.workspace.root);
  if (office && session.problems.list.length === 0) session.terminal.line(session.text.noProblems);
  return !office || session.problems.hasErrors ? exitCode.problems : exitCode.done;
}
