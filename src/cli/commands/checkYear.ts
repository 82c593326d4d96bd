import { join } from 'node:path';
import type { InputFile } from '../../domain/dataset.ts';
import { yearPeriod } from '../../domain/period.ts';
import { isFolder } from '../../reading/files.ts';
import { periodFolder, reportUnclaimed } from '../../reading/sourceFiles.ts';
import type { YearRecords } from '../../reading/yearRecords.ts';
import { reportExposures } from '../../run/disclosures.ts';
import { readMonth } from '../../run/month.ts';
import type { Office } from '../../run/office.ts';
import { hasYear, readRecords, registersOf } from '../../run/year.ts';
import type { Session } from '../session.ts';

/** What `check` read of years. */
export interface YearsRead {
  /** Registers that lie in each year's folder. */
  readonly registers: ReadonlyMap<number, readonly InputFile[]>;
  /** Annual exports, by assessment. */
  readonly files: ReadonlyMap<string, readonly InputFile[]>;
}

/** Registers of every year that a 年终办法 is declared for and whose folder is there: they belong to the office, not to a run. */
export async function checkRegisters(session: Session, office: Office): Promise<YearsRead> {
  const years = new Set(office.setups.filter(hasYear).map(({ yearPolicy }) => yearPolicy.year));
  const registers = new Map<number, readonly InputFile[]>();
  for (const year of years) {
    const records = await readRecords(office, year, session.problems);
    const folder = join(office.workspace.root, periodFolder(office.workspace, yearPeriod(year)));
    if (isFolder(folder)) registers.set(year, records.files);
    checkExposures(session, { office, year, records });
  }
  return { registers, files: new Map() };
}

interface OfYear {
  readonly office: Office;
  readonly year: number;
  readonly records: YearRecords;
}

/** Counts of wrong definitions would tell nothing. */
function checkExposures({ problems }: Session, { office, year, records }: OfYear): void {
  if (problems.hasErrors) return;
  for (const setup of office.setups.filter(hasYear).filter(({ yearPolicy }) => yearPolicy.year === year))
    reportExposures(setup, registersOf(records, setup.definitions.assessment).counts, problems);
}

/** Everything a year's run reads beside its months: the registers, and the annual exports of its assessments. */
export async function checkYear(session: Session, office: Office, year: number): Promise<YearsRead> {
  const { workspace, setups } = office;
  const period = yearPeriod(year);
  const records = await readRecords(office, year, session.problems);
  const files = new Map<string, readonly InputFile[]>();
  for (const setup of setups.filter(hasYear).filter(({ yearPolicy }) => yearPolicy.year === year)) {
    const { assessment } = setup.definitions;
    session.terminal.progress(session.text.run.reading(assessment, period));
    const dataset = await readMonth({ workspace, setup, period }, [], session.problems);
    files.set(assessment, dataset?.files ?? []);
  }
  session.terminal.endProgress();
  const sources = setups.flatMap((setup) => setup.sources);
  // Only with every assessment read is a file known to be nobody's.
  if (setups.length === workspace.assessments.length)
    reportUnclaimed(workspace, { sources, periods: [period] }, session.problems);
  checkExposures(session, { office, year, records });
  return { registers: new Map([[year, records.files]]), files };
}

/** Why a year cannot be checked, if so; wrong definitions are told first. */
export function yearRefusal(session: Session, { setups }: Office, year: number): string | undefined {
  const { year: words } = session.text;
  if (session.problems.hasErrors) return undefined;
  const running = setups.filter(hasYear);
  const other = running.find(({ yearPolicy }) => yearPolicy.year !== year);
  if (running.length === 0)
    return words.noPolicyToCheck(setups.map(({ definitions }) => definitions.assessment).join('、'));
  return other && words.otherYearToCheck(other.definitions.assessment, other.yearPolicy.year, year);
}
