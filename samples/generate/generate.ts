import { cells } from './cells.ts';
import { departmentExports } from './department/exports.ts';
import type { Cell, Export } from './export.ts';
import { folderOf, type Period, periods, suffixOf, titleFor } from './period.ts';
import { prefectureExports } from './prefecture/exports.ts';
import type { Sheet } from './sheet.ts';
import { departments, prefectures, type Unit } from './units.ts';
import { writeCsv } from './writeCsv.ts';
import { writeXlsx } from './writeXlsx.ts';
import { registers } from './year/registers.ts';

const fictional = '(虚构示例数据)';
const signatures: readonly Cell[] = ['经办甲', '复核乙'];

interface Recipients<U extends Unit> {
  readonly keyColumn: string;
  readonly units: readonly U[];
}

/** The export of one period, with the columns that are due then; undefined when none is. */
function sheetOf<U extends Unit>(
  source: Export<U>,
  period: Period,
  { keyColumn, units }: Recipients<U>,
): Sheet | undefined {
  const due = source.columns.filter((column) => column.due.includes(period));
  if (due.length === 0) return undefined;
  const signed = source.signed === true;
  return {
    name: source.source,
    rows: [
      [titleFor(source.title ?? `${source.source}(2026年×月)`, period) + fictional],
      [source.unitRow],
      [keyColumn, '单位名称', ...due.map(({ header }) => header), ...(signed ? ['经办', '复核'] : [])],
      ...units.map((unit) => [unit.code, unit.name, ...cells(due, unit, period), ...(signed ? signatures : [])]),
    ],
  };
}

async function addExports<U extends Unit>(
  files: Map<string, Uint8Array>,
  exports: readonly Export<U>[],
  recipients: Recipients<U>,
): Promise<void> {
  for (const period of periods) {
    for (const source of exports) {
      const sheet = sheetOf(source, period, recipients);
      if (sheet === undefined) continue;
      const format = source.format ?? 'csv';
      const bytes = format === 'csv' ? writeCsv(sheet) : await writeXlsx(sheet);
      files.set(`${folderOf(period)}/${source.source}_${suffixOf(period)}.${format}`, bytes);
    }
  }
}

/** A fictional year of exports and of the office's own registers: path below samples/ → bytes, the same on every machine. */
export async function generateSamples(): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  await addExports(files, prefectureExports, { keyColumn: '行政区划代码', units: prefectures });
  await addExports(files, departmentExports, { keyColumn: '预算单位代码', units: departments });
  for (const { file, rows } of registers) files.set(`${folderOf('annual')}/${file}`, writeCsv({ name: file, rows }));
  return files;
}
