import { join } from 'node:path';
import { type DayNumber, parseDay } from '../../domain/date.ts';
import { monthPeriod } from '../../domain/period.ts';
import { ledgerFile } from '../../reading/ledger/ledgerForm.ts';
import type { AssessmentSetup, Office } from '../../run/office.ts';
import { type LedgerStatusReport, ledgerFolder, ledgerStatus, type NoLedger } from '../../run/rectify.ts';
import { hasYear } from '../../run/year.ts';
import { type ExitCode, exitCode, UsageError } from '../exitCode.ts';
import { rectifyText } from '../rectifyText.ts';
import type { Session } from '../session.ts';

/** Version of the serialised form. */
const rectifyFormat = 'kaohe.rectify/1';

export interface RectifyOptions {
  readonly date: string;
  readonly format?: 'text' | 'json';
}

/** `kaohe rectify 2026 --date 2027-05-25`: how the ledgers stand on a day. Reads only. */
export async function rectify(session: Session, text: string, options: RectifyOptions): Promise<ExitCode> {
  if (!/^\d{4}$/.test(text)) throw new UsageError(session.text.year.badYear(text));
  const date = parseDay(options.date);
  if (date === undefined) throw new UsageError(session.text.rectify.badDate(options.date));
  const year = Number(text);
  const office = await session.office(monthPeriod(year, 12), { lint: 'onceProven' });
  const sound = office && !session.problems.hasErrors ? office : undefined;
  const found = sound ? await statusAll(session, sound, { year, date }) : { reports: [], refusals: [] };
  if (options.format === 'json') {
    session.printProblems({
      format: rectifyFormat,
      year,
      date: options.date,
      refusals: found.refusals,
      ledgers: found.reports,
    });
  } else {
    session.showProblems(office?.workspace.root);
    for (const words of found.refusals) session.terminal.complain(words);
    if (found.reports.length > 0)
      session.terminal.line(found.reports.map((report) => rectifyText(session, report)).join('\n\n'));
  }
  return !sound || session.problems.hasErrors || found.refusals.length > 0 ? exitCode.problems : exitCode.done;
}

interface Asked {
  readonly year: number;
  readonly date: DayNumber;
}

interface FoundLedgers {
  readonly reports: readonly LedgerStatusReport[];
  readonly refusals: readonly string[];
}

/** An assessment that never asks for rectification is no fault, unless there is no other. */
async function statusAll(session: Session, office: Office, asked: Asked): Promise<FoundLedgers> {
  const output = session.output(office);
  const reports: LedgerStatusReport[] = [];
  const refusals: string[] = [];
  const without = office.setups.filter((setup) => !ruleOf(setup, asked.year));
  for (const setup of office.setups) {
    const { assessment } = setup.definitions;
    const policy = ruleOf(setup, asked.year);
    if (!policy && without.length < office.setups.length) continue;
    const request = { office, output, assessment, policy, ...asked };
    const found = await ledgerStatus(request, session.problems);
    if (typeof found !== 'string') reports.push(found);
    else refusals.push(refusalWords(session, found, { assessment, year: asked.year, output }));
  }
  return { reports, refusals };
}

function ruleOf(setup: AssessmentSetup, year: number) {
  return hasYear(setup) && setup.yearPolicy.year === year ? setup.yearPolicy.rectification : undefined;
}

function refusalWords(
  { text: { rectify: words } }: Session,
  why: NoLedger,
  { assessment, year, output }: { readonly assessment: string; readonly year: number; readonly output: string },
): string {
  const file = join(ledgerFolder({ output, assessment, year }), ledgerFile);
  switch (why) {
    case 'noRule':
      return words.noRule(assessment);
    case 'noResult':
      return words.noResult(assessment, year);
    case 'noLedger':
      return words.noLedger(file, year);
    case 'unread':
      return words.unread(file);
  }
}
