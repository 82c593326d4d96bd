import type { Workings } from '../../assess.ts';
import { editionInForce } from '../../catalogue/definitions.ts';
import type { Edition, Indicator } from '../../catalogue/edition.ts';
import type { Period } from '../../domain/period.ts';
import { namesOf } from '../../domain/roster.ts';
import { assessedIn, explainIndicator, explainUnit, explanationFormat } from '../../explain/explanation.ts';
import { runMonth } from '../../run/month.ts';
import type { AssessmentSetup, Office } from '../../run/office.ts';
import { type ExitCode, exitCode, UsageError } from '../exitCode.ts';
import { indicatorTree } from '../indicatorTree.ts';
import type { Session } from '../session.ts';
import { unitTree } from '../unitTree.ts';
import { meantBy } from '../usageFault.ts';
import { toolVersion } from '../version.ts';

export interface ExplainOptions {
  readonly month: string;
  readonly format?: 'text' | 'json';
}

interface Target {
  readonly unit: string;
  readonly indicator: string | undefined;
}

/** `kaohe explain UNIT [INDICATOR] --month M`: from the index down to the cell. */
export async function explain(session: Session, target: Target, options: ExplainOptions): Promise<ExitCode> {
  const period = session.month(options.month);
  const office = await session.office(period, { lint: 'onceProven', unit: target.unit });
  if (!office || session.problems.hasErrors) return failed(session, office);
  const { setup, row } = findUnit(session, office, target.unit);
  const indicator =
    target.indicator === undefined
      ? undefined
      : findIndicator(session, editionInForce(setup.definitions.editions, period), target.indicator);
  session.terminal.progress(session.text.run.reading(setup.definitions.assessment, period));
  const { workspace } = office;
  const request = { workspace, setup, period, output: session.output(office), tool: toolVersion, reuse: true };
  const workings = await runMonth(request, session.problems);
  session.terminal.endProgress();
  if (!workings || session.problems.hasErrors) return failed(session, office);
  const answer = indicator
    ? indicatorAnswer(session, { workings, row, indicator, setup })
    : unitAnswer(session, workings, row);
  const json = options.format === 'json';
  session.terminal.line(json ? JSON.stringify(answer.data, null, 2) : answer.text());
  return exitCode.done;
}

function failed(session: Session, office: Office | undefined): ExitCode {
  session.showProblems(office?.workspace.root);
  return exitCode.problems;
}

/** An explanation for programs and for people. */
interface Answer {
  readonly data: object;
  text(): string;
}

function unitAnswer(session: Session, workings: Workings, row: number): Answer {
  const data = explainUnit(workings, row);
  return { data, text: () => unitTree(data, workings, session) };
}

interface IndicatorQuestion {
  readonly workings: Workings;
  readonly row: number;
  readonly indicator: Indicator;
  readonly setup: AssessmentSetup;
}

function indicatorAnswer(session: Session, { workings, row, indicator, setup }: IndicatorQuestion): Answer {
  const leaf = workings.state.leaves.get(indicator.id);
  if (!leaf) return notDueAnswer(session, workings.assessment.period, indicator);
  const data = explainIndicator(workings, leaf, { row, language: session.options.lang, sources: setup.sources });
  const excluded = !assessedIn(workings, row);
  const { explain } = session.text;
  return {
    data,
    text: () => (excluded ? explain.excluded(data.unitName, data.month) : indicatorTree(data, session)),
  };
}

/** 未到期: no score yet, which is an answer and no fault. */
function notDueAnswer(session: Session, month: Period, { id, name, regularity, dueMonths }: Indicator): Answer {
  const due = regularity === 'annual' ? [] : dueMonths;
  return {
    data: { format: explanationFormat, kind: 'notDue', month, indicator: id, name, dueMonths: due },
    text: () => session.text.explain.notDue(`${id} ${name}`, month, due),
  };
}

function findUnit(session: Session, office: Office, name: string): { setup: AssessmentSetup; row: number } {
  const names: string[] = [];
  for (const setup of office.setups) {
    for (const [row, unit] of setup.definitions.roster.units.entries()) {
      const own = namesOf(unit);
      if (own.includes(name)) return { setup, row };
      names.push(...own);
    }
  }
  const { usage } = session.text;
  throw new UsageError(usage.unknownUnit(name, meantBy(name, names, usage)));
}

/** Undefined only before the first edition, which the run will tell. */
function findIndicator(session: Session, edition: Edition | undefined, name: string): Indicator | undefined {
  if (!edition) return undefined;
  const { indicators } = edition;
  const wanted = indicators.find((each) => each.id === name || each.name === name);
  if (wanted) return wanted;
  const { usage } = session.text;
  const known = indicators.flatMap((each) => [each.id, each.name]);
  throw new UsageError(usage.unknownIndicator(name, meantBy(name, known, usage)));
}
