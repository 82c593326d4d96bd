import type { DataItem } from '../../src/catalogue/edition.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { type Facts, inWords } from '../../src/diagnostics/phrase.ts';
import { Problems } from '../../src/diagnostics/problems.ts';
import { type Column, valueAt } from '../../src/domain/dataset.ts';
import { findMeasure, type Measure } from '../../src/domain/measure.ts';
import { parsePeriod } from '../../src/domain/period.ts';
import type { Roster } from '../../src/domain/roster.ts';
import type { SubUnit } from '../../src/domain/subUnit.ts';
import { readCsv } from '../../src/reading/csv.ts';
import type { RowCount } from '../../src/reading/layout/rowTally.ts';
import { readSource } from '../../src/reading/readSource.ts';
import { plainLayout, type SourceMapping } from '../../src/reading/sourceMapping.ts';
import { subUnitsIn } from '../../src/reading/subUnits.ts';
import type { RawTable } from '../../src/reading/table.ts';
import { noContract } from '../../src/reading/trust/contract.ts';
import { UnitFinder } from '../../src/reading/unitFinder.ts';

/** Three units and a source of two columns, for tests of a single table. */
export const roster: Roster = {
  assessment: '地市',
  file: '名册.yaml',
  status: undefined,
  groups: [{ name: '市', title: '市' }],
  units: ['甲市', '乙市', '丙县'].map((name, place) => ({
    code: `0${place + 1}0`,
    name,
    shortName: name.slice(0, 1),
    aliases: [],
    group: '市',
    standing: 'ranked',
    line: place + 1,
  })),
};

export function measureOf(name: string): Measure {
  const measure = findMeasure(name);
  if (!measure) throw new Error(`no measure ${name}`);
  return measure;
}

export function itemOf(name: string, measure: string, more: Partial<DataItem> = {}): DataItem {
  const base = {
    nature: 'cumulative',
    range: undefined,
    labels: undefined,
    secrecy: 'internal',
    location: { file: 'x' },
  } as const;
  return { ...base, name, measure: measureOf(measure), ...more };
}

const columns = [
  { item: '支出数', header: '支出', measure: '元' },
  { item: '占比', header: '占比', measure: '%' },
];

export const mapping: SourceMapping = {
  name: '支出表',
  system: '系统',
  pattern: '支出表_*',
  sheet: undefined,
  text: {},
  headerRows: [1, 1],
  keyColumn: '代码',
  nameColumn: '名称',
  layout: plainLayout,
  blank: 'missing',
  markers: new Map(),
  signatures: [],
  contract: noContract,
  columns: columns.map(({ item, header, measure }) => ({
    item,
    header,
    measure: measureOf(measure),
    months: new Set([6]),
    annual: false,
    location: { file: 'x' },
  })),
  location: { file: 'x' },
};

export interface TableReading {
  readonly columns: ReadonlyMap<string, Column>;
  readonly problems: readonly Diagnostic[];
  readonly count: RowCount | undefined;
}

const items: ReadonlyMap<string, DataItem> = new Map([
  ['支出数', itemOf('支出数', '万元')],
  ['占比', itemOf('占比', '%')],
]);

export function readTableOf(
  table: RawTable,
  change: Partial<SourceMapping> = {},
  { subUnits = [], roster: among = roster }: { subUnits?: readonly SubUnit[]; roster?: Roster } = {},
): TableReading {
  const problems = new Problems();
  const used = { ...mapping, ...change };
  const due = used.columns.map((source) => ({
    source,
    item: items.get(source.item) ?? itemOf(source.item, source.measure?.name ?? '万元'),
  }));
  const period = parsePeriod('2026-06');
  if (!period) throw new Error('2026-06 is a period');
  const units = new UnitFinder(among, period);
  const { columns: read, count } = readSource(
    {
      mapping: used,
      table,
      columns: due,
      period,
      units,
      subUnits: subUnitsIn(units, subUnits, period),
      file: 0,
    },
    problems,
  );
  return { columns: read, problems: problems.list, count };
}

/** Facts as a Chinese reader sees them. */
export function inChinese(facts: Facts): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, inWords(fact, 'zh')]));
}

export function csvTable(text: string | Uint8Array): RawTable {
  const problems = new Problems();
  const table = readCsv(typeof text === 'string' ? Buffer.from(text) : text, { file: 'x.csv' }, problems);
  if (!table) throw new Error(JSON.stringify(problems.list));
  return table;
}

/** Exact values by item, as text. */
export function valuesOf({ columns: read }: TableReading): Readonly<Record<string, readonly (string | undefined)[]>> {
  return Object.fromEntries(
    [...read].map(([item, column]) => [item, roster.units.map((_, row) => valueAt(column, row)?.toText())]),
  );
}
