import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { editionInForce } from '../../src/catalogue/definitions.ts';
import { Problems } from '../../src/diagnostics/problems.ts';
import { type Column, type Dataset, originCell, valueAt } from '../../src/domain/dataset.ts';
import { type Period, parsePeriod } from '../../src/domain/period.ts';
import { readDataset } from '../../src/reading/readDataset.ts';
import { overridesFile, registerFile, yearFiles } from '../../src/reading/sourceFiles.ts';
import type { SourceMapping } from '../../src/reading/sourceMapping.ts';
import { sourcesOf } from '../../src/reading/sources.ts';
import { isActive, type ProposedEntry } from '../../src/reading/trial/entry.ts';
import { entryText } from '../../src/reading/trial/entryText.ts';
import type { TrialParty } from '../../src/reading/trial/party.ts';
import { type Trial, type TriedTable, trySource } from '../../src/reading/trial/trial.ts';
import { readYaml } from '../../src/reading/yaml.ts';
import { type AssessmentSetup, type Office, openOffice } from '../../src/run/office.ts';

const root = join(import.meta.dirname, '../..');
const folders = readdirSync(join(root, 'samples')).filter((name) => parsePeriod(name) !== undefined);
const files = folders.flatMap((folder) =>
  readdirSync(join(root, 'samples', folder))
    .filter((name) => name !== registerFile && name !== overridesFile)
    .map((name) => `samples/${folder}/${name}`),
);

const opened = openOffice(root, { year: 2026, only: undefined }, new Problems());
const datasets = opened.then((office) => readAll(must(office)));

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('not there');
  return value;
}

async function readAll(
  office: Office,
  periods = folders.flatMap((folder) => parsePeriod(folder) ?? []),
): Promise<ReadonlyMap<string, Dataset>> {
  const all = new Map<string, Dataset>();
  for (const setup of office.setups) all.set(setup.definitions.assessment, await readWhole(office, setup, periods));
  return all;
}

function readWhole(
  { workspace }: Office,
  { definitions, sources, subUnits }: AssessmentSetup,
  periods: readonly Period[],
): Promise<Dataset> {
  const { editions, roster } = definitions;
  const edition = must(editions.at(-1));
  const none = { targets: undefined, overrides: undefined };
  return readDataset({ workspace, sources, edition, roster, periods, subUnits, ...none }, new Problems());
}

function partiesOf(office: Office, sources: (setup: AssessmentSetup) => readonly SourceMapping[]): TrialParty[] {
  return office.setups.map((setup) => ({
    assessment: setup.definitions.assessment,
    sourcesFile: '数据源.yaml',
    editions: setup.definitions.editions,
    roster: setup.definitions.roster,
    sources: sources(setup),
    subUnits: setup.subUnits,
  }));
}

/** A workbook of several months holds its own month last; whoever tries it names the sheet. */
function sheetIn(path: string): string | undefined {
  const month = /(\d{4})-0?(\d+)\/转移支付分解下达表/.exec(path);
  return month ? `${month[1]}年${month[2]}月` : undefined;
}

/** Tables below one another in a sheet: where each begins and ends is for people to say. */
const isJoint = (path: string): boolean => path.includes('国库管理月报');

/** What signs and blanks mean, whether hidden rows count and which of two tables is meant, a person says before anything is read. */
const isForPeople = (path: string, { markers, hidden }: ProposedEntry): boolean =>
  markers.size > 0 || hidden !== undefined || isJoint(path) || path.includes('2026-12/部门预算编审登记表');

async function tried(
  path: string,
  parties: readonly TrialParty[],
  folder = root,
): Promise<Trial & { readonly table: TriedTable }> {
  const problems = new Problems();
  const sheet = sheetIn(path);
  const trial = must(await trySource({ root: folder, path, sheet, parties, confidential: [] }, problems));
  expect(problems.list).toEqual([]);
  return { ...trial, table: must(trial.table) };
}

/** Cells and exact values by unit. */
function figures(column: Column | undefined): readonly unknown[] | undefined {
  return (
    column &&
    Array.from(column.mantissa, (_, row) => [
      column.origin && originCell(column.origin, row),
      valueAt(column, row)?.toText(),
    ])
  );
}

/** What the entry reads when it takes the place of the shipped one, comments in either language. */
async function pasted(office: Office, { entry, party, period }: TriedTable): Promise<Dataset> {
  const problems = new Problems();
  const uncommented = (text: string) => text.replace(/ *# .*$/gm, '');
  expect(uncommented(entryText(entry, 'en'))).toBe(uncommented(entryText(entry, 'zh')));
  const node = must(readYaml(`数据源:\n${entryText(entry, 'zh')}\n`, '数据源.yaml', problems));
  const sources = must(sourcesOf(node, problems)).mappings;
  const { workspace, setups } = office;
  const { definitions, subUnits } = must(setups.find((each) => each.definitions.assessment === party.assessment));
  const { roster, editions } = definitions;
  const edition = must(editionInForce(editions, period));
  const none = { targets: undefined, overrides: undefined };
  const read = await readDataset(
    { workspace, sources, edition, roster, periods: [period], subUnits, ...none },
    problems,
  );
  // A unit of measure that the file does not state is asked for in the entry, and again on reading.
  const asked = entry.columns.filter(({ doubt }) => doubt === 'measure').map(() => 'DAT-0308');
  expect(problems.list.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(asked);
  return read;
}

function shippedColumns(dataset: Dataset, path: string, period: Period): ReadonlyMap<string, Column> {
  const of = ([key, { origin }]: readonly [string, Column]) =>
    key.endsWith(`@${period}`) && origin && dataset.files[origin.file]?.path === path;
  return new Map([...dataset.columns].filter(of));
}

function countsAddUp({ count }: TriedTable): boolean {
  const { rows, lines, skipped } = must(count);
  return Object.values(skipped).reduce((sum, each) => sum + each, rows) === lines;
}

/** Registers of the year are kept by hand: no export brings them. */
function isRegister(path: string): boolean {
  return Object.values(yearFiles).some((name) => path.endsWith(`/${name}`));
}

describe('an export as it would be read', () => {
  test('there are samples of every month to try', () => expect(files.length).toBeGreaterThan(300));

  test.each(folders)('%s: the proposed entry reads what the shipped one reads', async (folder) => {
    const office = must(await opened);
    const parties = partiesOf(office, ({ sources }) => sources);
    for (const path of files.filter((each) => each.startsWith(`samples/${folder}/`) && !isRegister(each))) {
      const { table } = await tried(path, parties);
      expect([path, table.declaredAs.length, table.period]).toEqual([path, isJoint(path) ? 2 : 1, folder]);
      if (isJoint(path)) continue;
      expect([path, table.units.unknown, countsAddUp(table)]).toEqual([path, [], true]);
      const shipped = shippedColumns(must((await datasets).get(table.party.assessment)), path, table.period);
      const read = await pasted(office, table);
      expect([path, shipped.size > 0]).toEqual([path, true]);
      for (const [key, column] of shipped)
        expect([path, key, figures(read.columns.get(key))]).toEqual([path, key, figures(column)]);
    }
  });

  test.each(folders)('%s: without any declared source, what is proposed for good is right', async (folder) => {
    const office = must(await opened);
    const parties = partiesOf(office, () => []);
    let [known, all] = [0, 0];
    for (const path of files.filter((each) => each.startsWith(`samples/${folder}/`))) {
      const { table } = await tried(path, parties);
      const shipped = shippedColumns(must((await datasets).get(table.party.assessment)), path, table.period);
      if (isForPeople(path, table.entry)) continue;
      const read = await pasted(office, table);
      const active = activeItems(table.entry).filter((item) => shipped.has(`${item}@${table.period}`));
      for (const item of active) {
        const key = `${item}@${table.period}`;
        expect([path, key, figures(read.columns.get(key))]).toEqual([path, key, figures(shipped.get(key))]);
      }
      [known, all] = [known + active.length, all + shipped.size];
    }
    // The others stand under titles of several levels, or under other names than their items'.
    expect(known * 10).toBeGreaterThan(all * 7);
  });
});

test.each(['turned-and-long', 'counties'])('%s: the layout is found', async (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'kaohe-trial-'));
  try {
    for (const part of ['base', `messy/${name}`]) cpSync(join(import.meta.dirname, part), folder, { recursive: true });
    const office = must(await openOffice(folder, { year: 2026, only: undefined }, new Problems()));
    const shipped = must((await readAll(office, [must(parsePeriod('2026-06'))])).get('地市'));
    const path = 'data/2026-06/支出表_202606.csv';
    const { table } = await tried(
      path,
      partiesOf(office, ({ sources }) => sources),
      folder,
    );
    const read = await pasted(office, table);
    for (const [key, column] of shippedColumns(shipped, path, table.period))
      expect([key, figures(read.columns.get(key))]).toEqual([key, figures(column)]);
    expect([table.units.unknown, countsAddUp(table), read.columns.size]).toEqual([[], true, 2]);
    const other = await tried(
      'data/2026-06/检查表_202606.csv',
      partiesOf(office, ({ sources }) => sources),
      folder,
    );
    expect([other.table.entry.long?.item, other.table.entry.rollUp]).toEqual(
      name === 'counties' ? [undefined, '求和'] : ['检查项', undefined],
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function activeItems({ columns }: ProposedEntry): readonly string[] {
  return columns.filter((column) => isActive(column) && column.doubt !== 'measure').map(({ item }) => item.name);
}
