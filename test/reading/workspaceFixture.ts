import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Diagnostic, Location } from '../../src/diagnostics/diagnostic.ts';
import { Problems } from '../../src/diagnostics/problems.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import { parseDay } from '../../src/domain/date.ts';
import { type Period, parsePeriod } from '../../src/domain/period.ts';
import { checkCalendar } from '../../src/reading/checkCalendar.ts';
import { editionFor } from '../../src/reading/editions.ts';
import { checkLedger } from '../../src/reading/ledger/checkLedger.ts';
import { ledgerMark } from '../../src/reading/ledger/ledgerForm.ts';
import { readLedger } from '../../src/reading/ledger/readLedger.ts';
import { readDataset } from '../../src/reading/readDataset.ts';
import { reportUnclaimed } from '../../src/reading/sourceFiles.ts';
import { checkAgainstLastMonth } from '../../src/reading/trust/checkAgainstLastMonth.ts';
import { findWorkspace } from '../../src/reading/workspace.ts';
import { readYearRecords, type YearRecords } from '../../src/reading/yearRecords.ts';
import { reportExposures } from '../../src/run/disclosures.ts';
import { type AssessmentSetup, type Office, openOffice } from '../../src/run/office.ts';
import { templatesOf } from '../../src/run/papers.ts';
import { suppressFindings } from '../../src/run/suppressions.ts';
import { hasYear, registersOf } from '../../src/run/year.ts';
import { collected } from './collected.ts';
import { ledgers } from './ledgers.ts';
import { templates } from './templates.ts';
import { workbooks } from './workbooks.ts';

const here = import.meta.dirname;

export interface FixtureReading {
  readonly problems: readonly Diagnostic[];
  readonly office: Office | undefined;
  readonly datasets: ReadonlyMap<string, Dataset>;
  readonly records?: YearRecords;
}

/**
 * A copy of the sound workspace under `base/` with the files of a folder laid over it. The folder's `setup.txt` holds what files
 * cannot: `lay FOLDER` (over the sound workspace), `remove PATH`, `gbk PATH`, `bytes PATH HEX`, `workbook KIND PATH`, `dangling PATH`, `period 2026-06`,
 * `disclose` (look at what naming the good grades would give away, as a check does).
 */
export async function readFixture(overlay: string | undefined): Promise<FixtureReading> {
  const root = mkdtempSync(join(tmpdir(), 'kaohe-reading-'));
  try {
    cpSync(join(here, 'base'), root, { recursive: true });
    const periods: string[] = [];
    let disclose = false;
    if (overlay !== undefined) {
      cpSync(join(here, overlay), root, { recursive: true, filter: (path) => !/(setup|expected)\.txt$/.test(path) });
      for (const [word = '', ...rest] of lines(join(here, overlay, 'setup.txt')).map((line) => line.split(' '))) {
        if (word === 'period') periods.push(...rest);
        else if (word === 'disclose') disclose = true;
        else await arrange(root, word, rest);
      }
    }
    return await readEverything(root, { names: periods.length > 0 ? periods : ['2026-06', '2026'], disclose });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function arrange(root: string, word: string, [first = '', second = '']: readonly string[]): Promise<void> {
  if (word === 'lay') cpSync(join(here, first), root, { recursive: true });
  else if (word === 'remove') rmSync(join(root, first), { recursive: true });
  else if (word === 'bytes') writeFileSync(join(root, first), Buffer.from(second, 'hex'));
  else if (word === 'dangling') symlinkSync(join(root, 'nowhere'), join(root, first));
  else if (word === 'workbook') {
    mkdirSync(dirname(join(root, second)), { recursive: true });
    writeFileSync(join(root, second), await makeWorkbook(first));
  } else throw new Error(`setup.txt: ${word}`);
}

async function makeWorkbook(kind: string): Promise<Uint8Array> {
  const make = workbooks[kind] ?? collected[kind] ?? ledgers[kind] ?? templates[kind];
  if (!make) throw new Error(`no workbook of kind ${kind}`);
  return make();
}

interface Wanted {
  readonly names: readonly string[];
  readonly disclose: boolean;
}

async function readEverything(root: string, { names, disclose }: Wanted): Promise<FixtureReading> {
  const problems = new Problems();
  const datasets = new Map<string, Dataset>();
  const periods = names.map(parsePeriod).filter((period): period is Period => period !== undefined);
  const found = findWorkspace(join(root, 'data'), problems);
  const office = found === undefined ? undefined : await openOffice(found, { year: 2026, only: undefined }, problems);
  if (!office) return { problems: problems.list, office, datasets };
  const { workspace, setups } = office;
  for (const setup of setups) await templatesOf(workspace, setup, problems);
  const parties = setups.flatMap(({ definitions: { assessment, roster, editions }, yearPolicy }) =>
    yearPolicy ? [{ assessment, roster, editions, yearPolicy }] : [],
  );
  const records = await readYearRecords({ workspace, year: 2026, parties }, problems);
  for (const setup of setups) await readKept(workspace.root, setup, problems);
  for (const setup of disclose ? setups.filter(hasYear) : [])
    reportExposures(setup, registersOf(records, setup.definitions.assessment).counts, problems);
  for (const { definitions, sources, targets, overrides, subUnits } of setups) {
    const { roster, editions, assessment } = definitions;
    const edition = editionFor(editions, periods[0] ?? failWithoutPeriod(), problems);
    if (!edition) continue;
    const dataset = await readDataset(
      { workspace, sources, edition, roster, periods, targets, overrides, subUnits },
      problems,
    );
    checkCalendar(dataset, { edition, calendar: definitions.calendar, roster }, problems);
    for (const period of periods) checkAgainstLastMonth(dataset, { edition, period, sources, roster }, problems);
    datasets.set(assessment, dataset);
  }
  const sources = setups.flatMap((setup) => setup.sources);
  if (setups.length === workspace.assessments.length) reportUnclaimed(workspace, { sources, periods }, problems);
  suppressFindings(office.suppressions, { period: periods[0], whole: true }, problems);
  return { problems: problems.list, office, datasets, records };
}

/** Where a fixture lays 整改台账, as of a day. */
const ledgerPath = 'output/2026/地市/整改台账.xlsx';

async function readKept(root: string, { definitions, yearPolicy }: AssessmentSetup, problems: Problems): Promise<void> {
  const rules = yearPolicy?.rectification;
  if (!rules || !existsSync(join(root, ledgerPath))) return;
  const mark = ledgerMark(definitions.assessment, 2026);
  const ledger = await readLedger({ root, path: ledgerPath, mark }, problems);
  const items = ['010', '020'].map((unit) => ({ key: `${unit}·P-01`, name: `${unit} P-01` }));
  if (ledger) checkLedger(ledger, { ...rules, date: parseDay('2027-05-25') ?? 0, items }, problems);
}

function failWithoutPeriod(): never {
  throw new Error('a fixture reads one period at least');
}

/** One problem a line, `CODE place`, as `expected.txt` lists them. */
export function outline(problems: readonly Diagnostic[]): readonly string[] {
  return problems.map(({ code, location }) => `${code} ${location ? placeOf(location) : '-'}`);
}

function placeOf({ file, sheet, cell, line, column }: Location): string {
  if (cell !== undefined) return sheet === undefined ? `${file}!${cell}` : `${file}!${sheet}!${cell}`;
  return [sheet === undefined ? file : `${file}!${sheet}`, line, column].filter((part) => part !== undefined).join(':');
}

export function lines(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}
