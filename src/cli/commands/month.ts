import { join } from 'node:path';
import type { Workings } from '../../assess.ts';
import type { Audience } from '../../catalogue/policy.ts';
import type { Period } from '../../domain/period.ts';
import { assessmentJson } from '../../reports/assessmentJson.ts';
import { monthTitle, type ReportContext } from '../../reports/context.ts';
import { indexCsv } from '../../reports/indexCsv.ts';
import { monthWorkbook } from '../../reports/monthWorkbook.ts';
import { assumptionsOf } from '../../run/assumptions.ts';
import { runMonth } from '../../run/month.ts';
import type { AssessmentSetup, Office } from '../../run/office.ts';
import { writeOutputs } from '../../run/outputs.ts';
import { resultFolder } from '../../run/stored.ts';
import { compareWithOld } from '../compare.ts';
import { type ExitCode, exitCode, UsageError } from '../exitCode.ts';
import { rankingTable } from '../rankingTable.ts';
import type { Session } from '../session.ts';
import { toolVersion } from '../version.ts';

export interface MonthOptions {
  readonly for?: string;
  readonly compare?: string;
  readonly force?: boolean;
}

const audiences: Readonly<Record<string, Audience>> = { internal: 'internal', leaders: 'leaders', public: 'public' };
const suffixes: Readonly<Record<Audience, string>> = { internal: '', leaders: '(领导)', public: '(公开)' };

/** `kaohe month 2026-06`: score the month of every assessment and write its workbook, index.csv and assessment.json. */
export async function month(session: Session, text: string, options: MonthOptions): Promise<ExitCode> {
  const period = session.month(text);
  const audience = audiences[options.for ?? 'internal'];
  if (!audience) throw new UsageError(`--for ${Object.keys(audiences).join(' | ')}`);
  const office = await session.office(period, 'onceProven');
  const all = office && !session.problems.hasErrors ? await scoreAll(session, office, period) : [];
  session.showProblems(office?.workspace.root);
  if (!office || session.problems.hasErrors) {
    session.terminal.complain(session.text.refused);
    return exitCode.problems;
  }
  if (audience !== 'internal' && all.some((workings) => workings.assessment.draft.length > 0)) {
    session.terminal.complain(session.text.draftNotPublished);
    return exitCode.problems;
  }
  for (const workings of all) {
    const written = await writeMonth(session, { office, workings, audience, options });
    if (!written) return exitCode.problems;
  }
  return exitCode.done;
}

async function scoreAll(session: Session, office: Office, period: Period): Promise<readonly Workings[]> {
  const all: Workings[] = [];
  for (const setup of office.setups) {
    session.terminal.progress(session.text.reading(setup.definitions.assessment, period));
    const workings = await scoreOne(session, { office, setup, period });
    if (workings) all.push(workings);
  }
  session.terminal.endProgress();
  return all;
}

function scoreOne(
  session: Session,
  { office, setup, period }: { office: Office; setup: AssessmentSetup; period: Period },
): Promise<Workings | undefined> {
  return runMonth(
    { workspace: office.workspace, setup, period, output: session.output(office), tool: toolVersion },
    session.problems,
  );
}

interface Writing {
  readonly office: Office;
  readonly workings: Workings;
  readonly audience: Audience;
  readonly options: MonthOptions;
}

async function writeMonth(session: Session, { office, workings, audience, options }: Writing): Promise<boolean> {
  const { assessment } = workings;
  const { terminal, text } = session;
  const folder = join(session.output(office), resultFolder(assessment.assessment, assessment.period));
  const comparison = options.compare === undefined ? undefined : compareWithOld(session, assessment, options.compare);
  terminal.progress(text.writing(assessment.assessment));
  const context: ReportContext = {
    workings,
    assessment,
    problems: session.problems.list,
    assumptions: assumptionsOf(office, workings),
  };
  const workbook = `${monthTitle(assessment)}${assessment.assessment}财政绩效管理指数${suffixes[audience]}.xlsx`;
  const files = new Map([[workbook, await monthWorkbook(context, audience)]]);
  if (audience === 'internal') {
    files.set('index.csv', indexCsv(assessment));
    files.set('assessment.json', assessmentJson(assessment));
  }
  if (comparison) files.set('compare.csv', comparison.csv);
  const fault = writeOutputs(folder, files, options.force ?? false);
  terminal.endProgress();
  if (fault) {
    terminal.complain(
      fault.kind === 'notOurs'
        ? text.notYours(fault.file)
        : fault.kind === 'locked'
          ? text.locked(fault.file)
          : text.notWritable(fault.file, fault.reason),
    );
    return false;
  }
  terminal.line(rankingTable(session, assessment));
  for (const line of comparison?.lines ?? []) terminal.line(line);
  terminal.line(text.written);
  for (const name of files.keys()) terminal.line(`  ${join(folder, name)}`);
  terminal.line();
  return true;
}
