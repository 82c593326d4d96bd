import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateSamples } from '../../samples/generate/generate.ts';
import { rowsOf } from './sheets.ts';
import type { Figures, UnitMark } from './unit.ts';

export type AssessmentName = '地市' | '部门';

const root = join(import.meta.dirname, '../..');

/** Which tables are whose. */
const keyColumns: Readonly<Record<AssessmentName, string>> = { 地市: '行政区划代码', 部门: '预算单位代码' };

/** Columns whose heading is not the name of the figure. */
const namesOfHeadings: Readonly<Record<string, string>> = {
  '支付情况/累计支付': '直达资金支付数',
  '下达情况/累计下达': '直达资金下达数',
  '一般公共预算/支出/本年累计': '一般公共预算支出累计',
  '一般公共预算/支出/调整预算数': '一般公共预算调整预算数',
  '政府性基金预算/支出/本年累计': '政府性基金支出累计',
  '政府性基金预算/支出/调整预算数': '政府性基金调整预算数',
  期末库款余额: '库款余额',
  前12个月月均库款流出: '月均库款流出',
  累计支付合计: '部门支出累计支付数',
  可执行指标合计: '部门可执行指标',
  '其中:项目支出/累计支付': '项目支出累计支付数',
  '其中:项目支出/可执行指标': '项目可执行指标',
};

/** item → unit code → text */
type Folder = Map<string, Map<string, string>>;

/** The year's exports as plain tables, before they take the shapes in which samples/ has them: path → bytes. */
const plainSamples = generateSamples('clean');

/** Every figure of the samples (and of the target table) that belongs to one assessment. */
export async function sampleFigures(assessment: AssessmentName, units: readonly UnitMark[]): Promise<Figures> {
  const targets = await targetTable(assessment);
  const months = ['2026', ...Array.from({ length: 12 }, (_, place) => `2026-${String(place + 1).padStart(2, '0')}`)];
  const folders = await Promise.all(months.map((name) => readFolder(name, assessment, units)));
  return (code, month, item) => {
    const column = targets.get(item) ?? folders[month]?.get(item);
    if (!column) throw new Error(`no column ${item} in month ${month}`);
    return column.get(code);
  };
}

async function readFolder(month: string, assessment: AssessmentName, units: readonly UnitMark[]): Promise<Folder> {
  const folder: Folder = new Map();
  for (const [path, bytes] of await plainSamples) {
    if (!path.startsWith(`${month}/`)) continue;
    const [, , headings = [], ...rows] = await rowsOf(path, bytes);
    if (headings[0] === keyColumns[assessment]) addTable(folder, headings, rows, units);
  }
  return folder;
}

/** Title, unit and heading stand in the first three rows; a row a unit, code and name first. */
function addTable(
  folder: Folder,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  units: readonly UnitMark[],
): void {
  const marks = new Map(units.map((unit) => [unit.code, unit.name]));
  for (const [code = '', name] of rows)
    if (marks.get(code) !== name) throw new Error(`not in the roster: ${code} ${name}`);
  for (const [place, heading] of headings.entries()) {
    const item = namesOfHeadings[heading] ?? heading;
    if (place < 2 || item === '经办' || item === '复核') continue;
    if (folder.has(item)) throw new Error(`two columns ${item}`);
    folder.set(item, new Map(rows.map((row) => [row[0] ?? '', row[place] ?? ''])));
  }
}

async function targetTable(assessment: AssessmentName): Promise<Folder> {
  const [, ...rows] = await rowsOf('目标.csv', await readFile(join(root, 'config', assessment, '目标.csv')));
  const items = new Map<string, Map<string, string>>();
  for (const [code = '', , item = '', year, , value = ''] of rows) {
    if (year !== '2026') continue;
    const column = items.get(item) ?? new Map<string, string>();
    items.set(item, column.set(code, value));
  }
  return items;
}
