import type { Workings } from '../../assess.ts';
import { nearest } from '../../diagnostics/suggest.ts';
import { type Because, because } from '../../explain/because.ts';
import { unitSummary } from '../../explain/unitSummary.ts';
import { runMonth } from '../../run/month.ts';
import type { Office } from '../../run/office.ts';
import { type ExitCode, exitCode, UsageError } from '../exitCode.ts';
import { becauseTree, unitTree } from '../explainTree.ts';
import type { Session } from '../session.ts';
import { toolVersion } from '../version.ts';

export interface ExplainOptions {
  readonly month: string;
  readonly format?: string;
}

/** `kaohe explain UNIT [INDICATOR] --month M`: from the index down to the cell. */
export async function explain(
  session: Session,
  target: { readonly unit: string; readonly indicator: string | undefined },
  options: ExplainOptions,
): Promise<ExitCode> {
  const period = session.month(options.month);
  if (options.format !== undefined && options.format !== 'json' && options.format !== 'text')
    throw new UsageError('--format text | json');
  const office = await session.office(period, 'onceProven');
  if (!office || session.problems.hasErrors) {
    session.showProblems(office?.workspace.root);
    return exitCode.problems;
  }
  const found = findUnit(session, office, target.unit);
  const workings = await runMonth(
    {
      workspace: office.workspace,
      setup: found.setup,
      period,
      output: session.output(office),
      tool: toolVersion,
      reuse: true,
    },
    session.problems,
  );
  if (!workings || session.problems.hasErrors) {
    session.showProblems(office.workspace.root);
    return exitCode.problems;
  }
  const json = options.format === 'json';
  session.terminal.line(
    target.indicator === undefined
      ? explainUnit(session, { workings, row: found.row, json })
      : explainIndicator(session, { workings, row: found.row, indicator: target.indicator, json }),
  );
  return exitCode.done;
}

function findUnit(session: Session, office: Office, name: string): { setup: Office['setups'][number]; row: number } {
  const names: string[] = [];
  for (const setup of office.setups) {
    for (const [row, unit] of setup.definitions.roster.units.entries()) {
      const own = [unit.code, unit.name, unit.shortName, ...unit.aliases];
      if (own.includes(name)) return { setup, row };
      names.push(...own);
    }
  }
  throw new UsageError(session.text.unknownUnit(name, nearest(name, names) ?? ''));
}

function explainUnit(
  session: Session,
  { workings, row, json }: { workings: Workings; row: number; json: boolean },
): string {
  const summary = unitSummary(workings, row);
  return json ? JSON.stringify({ format: 'kaohe.explanation/1', ...summary }, null, 2) : unitTree(summary, session);
}

function explainIndicator(
  session: Session,
  at: { workings: Workings; row: number; indicator: string; json: boolean },
): string {
  const { workings, row, indicator } = at;
  const indicators = workings.state.edition.indicators;
  const wanted = indicators.find((each) => each.id === indicator || each.name === indicator);
  if (!wanted)
    throw new UsageError(
      session.text.unknownIndicator(
        indicator,
        nearest(
          indicator,
          indicators.flatMap((each) => [each.id, each.name]),
        ) ?? '',
      ),
    );
  const leaf = workings.state.leaves.get(wanted.id);
  if (!leaf) throw new UsageError(`${wanted.id} ${wanted.name}: ${session.text.dueNothing}`);
  const why: Because = because(workings, leaf, row, session.options.lang);
  return at.json
    ? JSON.stringify({ format: 'kaohe.explanation/1', ...why }, null, 2)
    : becauseTree(why, leaf.indicator, workings.assessment.units[row]?.name ?? '');
}
