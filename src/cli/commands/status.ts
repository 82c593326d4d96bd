import Table from 'cli-table3';
import { type MonthStatus, monthStatus } from '../../run/status.ts';
import { type ExitCode, exitCode } from '../exitCode.ts';
import type { Session } from '../session.ts';
import { toolVersion } from '../version.ts';

/** `kaohe status 2026-06`: what is in, missing or provisional, a 处室 at a time. */
export async function status(session: Session, text: string, options: { readonly format?: string }): Promise<ExitCode> {
  const period = session.month(text);
  const office = await session.office(period, 'onceProven');
  if (!office) {
    session.showProblems(undefined);
    return exitCode.problems;
  }
  const all: MonthStatus[] = [];
  for (const setup of office.setups) {
    session.terminal.progress(session.text.reading(setup.definitions.assessment, period));
    all.push(
      await monthStatus(
        { workspace: office.workspace, setup, period, output: session.output(office), tool: toolVersion },
        session.problems,
      ),
    );
  }
  session.terminal.endProgress();
  if (options.format === 'json')
    session.terminal.line(JSON.stringify({ format: 'kaohe.status/1', period, assessments: all }, null, 2));
  else for (const each of all) session.terminal.line(statusText(each, session));
  return session.problems.hasErrors ? exitCode.problems : exitCode.done;
}

function statusText(state: MonthStatus, { terminal }: Session): string {
  const sources = new Table({
    head: ['处室', '来源表', '状态', '文件', '缺数', '涉及指标'],
    style: { head: [], border: [], compact: true },
  });
  for (const source of state.sources)
    sources.push([
      source.offices.join('、'),
      source.name,
      source.state,
      source.file,
      String(source.missing),
      source.indicators.join(' '),
    ]);
  const counts = `应到 ${state.sources.length} 份,已到 ${state.sources.filter((source) => source.file !== '').length} 份;取自系统的数据项占 ${state.fromSystems}`;
  const open = state.open.map((each) => `  ${each.unit} ${each.indicator} ${each.name}(${each.status},${each.office})`);
  return [
    terminal.chalk.bold(`${state.assessment} ${state.period}`),
    sources.toString(),
    counts,
    ...(open.length > 0 ? ['待核:', ...open] : ['没有待核。']),
    '',
  ].join('\n');
}
