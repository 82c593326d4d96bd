import { pathToFileURL } from 'node:url';
import type { DataItem } from '../src/catalogue/edition.ts';
import { Problems } from '../src/diagnostics/problems.ts';
import { renderProblems } from '../src/diagnostics/render.ts';
import { findMeasure } from '../src/domain/measure.ts';
import { monthPeriod } from '../src/domain/period.ts';
import type { Roster } from '../src/domain/roster.ts';
import { readSource } from '../src/reading/readSource.ts';
import { readTable } from '../src/reading/readTable.ts';
import { plainLayout, type SourceMapping } from '../src/reading/sourceMapping.ts';
import { subUnitsIn } from '../src/reading/subUnits.ts';
import { cellText, type RawTable } from '../src/reading/table.ts';
import { noContract } from '../src/reading/trust/contract.ts';
import { UnitFinder } from '../src/reading/unitFinder.ts';

const location = { file: '' };
const period = monthPeriod(2026, 6);

/** Reads one wide export, every row a unit and every further column an item; answers with what it took. */
export async function benchReading(folder: string, file: string): Promise<string> {
  const problems = new Problems();
  const start = performance.now();
  const read = await readTable({ root: folder, path: file, sheet: undefined }, problems);
  const opened = performance.now();
  if (!read) return `${file}: not read after ${seconds(opened - start)}: ${problemText(problems)}`;
  const { columns, count } = readColumns(read.table, problems);
  const done = performance.now();
  const rows = count?.rows ?? 0;
  const faults = problems.list.length > 0 ? `, ${problemText(problems)}` : '';
  return `${file}: ${rows} rows × ${columns.size} items in ${seconds(done - start)}: opened in ${seconds(opened - start)}, columns in ${seconds(done - opened)}${faults}`;
}

function readColumns(table: RawTable, problems: Problems) {
  const titles = (table.rows[0] ?? []).slice(2).map(cellText);
  const units = new UnitFinder(rosterOf(table), period);
  const columns = titles.map((title) => ({ source: columnOf(title), item: itemOf(title) }));
  const mapping = mappingOf(columns.map(({ source }) => source));
  return readSource(
    { mapping, table, columns, period, units, subUnits: subUnitsIn(units, [], period), file: 0 },
    problems,
  );
}

function rosterOf({ file, rows }: RawTable): Roster {
  const units = rows.slice(1).map((cells, line) => {
    const [code, name] = [cellText(cells[0]), cellText(cells[1])];
    return { code, name, shortName: name, aliases: [], group: '全体', standing: 'ranked' as const, line };
  });
  return { assessment: '部门', file, status: undefined, groups: [{ name: '全体', title: '全体' }], units };
}

function columnOf(title: string): SourceMapping['columns'][number] {
  return { item: title, header: title, measure: money(), months: new Set([6]), annual: false, location };
}

function itemOf(name: string): DataItem {
  return {
    name,
    measure: money(),
    nature: 'point',
    range: undefined,
    labels: undefined,
    secrecy: 'internal',
    location,
  };
}

function money() {
  const measure = findMeasure('万元');
  if (!measure) throw new Error('no 万元');
  return measure;
}

function mappingOf(columns: SourceMapping['columns']): SourceMapping {
  return {
    name: '宽表',
    system: '',
    pattern: '*',
    sheet: undefined,
    text: {},
    headerRows: undefined,
    keyColumn: '单位代码',
    nameColumn: '单位名称',
    layout: plainLayout,
    signatures: [],
    contract: noContract,
    blank: 'missing',
    markers: new Map(),
    columns,
    location,
  };
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

function problemText({ list }: Problems): string {
  const options = { language: 'en', lineOf: () => undefined, paint: (_: unknown, text: string) => text } as const;
  const [first] = list;
  return first ? (renderProblems([first], options)[0]?.split('\n')[0] ?? '') : '';
}

const [, program = '', folder = '', file = ''] = process.argv;
if (import.meta.url === pathToFileURL(program).href) process.stdout.write(`${await benchReading(folder, file)}\n`);
