import { readdirSync, readFileSync } from 'node:fs';
import { Problems } from '../../src/diagnostics/problems.ts';
import { type Period, parsePeriod } from '../../src/domain/period.ts';
import { type Formula, formula } from '../../src/expression/formula.ts';
import { readYaml } from '../../src/reading/yaml.ts';
import { gapSchema } from '../../src/rules/gap.ts';
import { scoring } from '../../src/rules/registry.ts';
import { choice, figure, integer, text } from '../../src/schema/scalars.ts';
import { type Infer, reportUnexpected, type Schema } from '../../src/schema/schema.ts';
import { either, field, list, optional, record, shape } from '../../src/schema/shapes.ts';
import type { SourceNode } from '../../src/schema/sourceNode.ts';

/** Case tables of the scoring forms: one YAML file a form, written so that a domain expert can add a row. */
const folder = new URL('../cases/forms/', import.meta.url);

/** A unit of a table: its data in the table's own month and in others (`4`, `2025-06`), and what must come out. */
interface CaseRow {
  readonly unit: string;
  readonly group: string;
  readonly participates: boolean;
  readonly inputs: ReadonlyMap<string, string>;
  readonly otherMonths: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly direct: string | undefined;
  /** Points at the digits they are printed with, or 待核 / 无法计算; undefined where only the clause matters. */
  readonly points: string | undefined;
  readonly clause: string | undefined;
}

const isMap = (node: SourceNode) => node.kind === 'map';
const isList = (node: SourceNode) => node.kind === 'list';

const dataOrBlank = { zh: '数据或空', en: 'data or a blank' };
const oneUnit = { zh: '一户({单位: …})', en: 'a unit ({单位: …})' };

/** Data as written; a blank is a missing value. */
const inputText: Schema<string> = {
  expected: dataOrBlank,
  keys: () => [],
  read: (node, context) =>
    node.kind === 'empty'
      ? ''
      : node.kind === 'scalar'
        ? node.text.trim()
        : reportUnexpected(node, context, dataOrBlank),
};

const expectations = ['单位', '组', '参评', '其他月份', '直接', '得分', '条款'];
const months = record(record(inputText, '数据项'), '月份');

/** Keys that are not expectations are data items. */
const rowSchema: Schema<CaseRow> = {
  expected: oneUnit,
  keys: () => expectations,
  read(node, context) {
    if (node.kind !== 'map') return reportUnexpected(node, context, oneUnit);
    const entry = (key: string) => node.entries.find((each) => each.key === key)?.value;
    const word = (key: string) => {
      const found = entry(key);
      return found?.kind === 'scalar' ? found.text.trim() : undefined;
    };
    const others = entry('其他月份');
    const own = node.entries.filter((each) => !expectations.includes(each.key));
    return {
      unit: word('单位') ?? `第${node.location.line}行`,
      group: word('组') ?? '',
      participates: word('参评') !== '否',
      inputs: new Map(own.map((each) => [each.key, inputText.read(each.value, context) ?? ''])),
      otherMonths: (others && months.read(others, context)) ?? new Map(),
      direct: word('直接'),
      points: word('得分'),
      clause: word('条款'),
    };
  },
};

const tableSchema = shape({
  title: field('说明', text()),
  full: field('满分', figure()),
  better: optional('方向', choice<'higher' | 'lower'>({ 正: 'higher', 负: 'lower' })),
  /** Unit of measure of x and of every item not declared in 数据项. */
  measure: optional('计量', text()),
  /** Unit of measure of an item, or the closed list of its labels. */
  items: optional('数据项', record(either(isList, list(text()), text()), '数据项')),
  values: optional('取值', either(isMap, record(formula(), '名称'), formula())),
  month: optional('月份', integer()),
  cycle: optional('周期', choice<'month' | 'quarter'>({ 月: 'month', 季: 'quarter' })),
  standards: optional('标准表', record(record(figure(), '月份'), '标准表名')),
  calendar: optional(
    '日历',
    shape({
      off: optional('放假', list(text())),
      makeUp: optional('调休上班', list(text())),
      named: optional('节日', record(text(), '名称')),
    }),
  ),
  scoring: field('计分', scoring),
  gap: optional('差距', gapSchema),
  /** 应考分值 of the month, where it is not all of 满分. */
  due: optional('应考', text()),
  /** Codes that lint must report for these parameters, in any order; none unless stated. */
  problems: optional('问题', list(text())),
  rows: optional('行', list(rowSchema)),
});

export type FormTable = Infer<typeof tableSchema> & { readonly label: string };

/** Reads a list of tables; throws on anything a catalogue reader would report, since a broken case proves nothing. */
export function readFormTables(source: string, file: string): readonly FormTable[] {
  const problems = new Problems();
  const node = readYaml(source, file, problems);
  const context = { problems, vocabulary: new Set<string>() };
  const nodes = node?.kind === 'list' ? node.items : [];
  const tables = nodes.flatMap((each) => {
    const table = tableSchema.read(each, context);
    return table ? [{ ...table, label: `${file}:${each.location.line} ${table.title}` }] : [];
  });
  if (problems.list.length > 0 || tables.length !== nodes.length || nodes.length === 0) {
    throw new Error(`${file}: ${JSON.stringify(problems.list, null, 1)}`);
  }
  return tables;
}

/** Every table under test/cases/forms. */
export function allFormTables(): readonly FormTable[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return files.sort().flatMap((name) => readFormTables(readFileSync(new URL(name, folder), 'utf8'), name));
}

/** `6` means June of 2026, the year of every table; a whole period stands for itself. */
export function periodOf(month: string): Period {
  const period = parsePeriod(/^\d{1,2}$/.test(month) ? `2026-${month.padStart(2, '0')}` : month);
  if (!period) throw new Error(`not a month: ${month}`);
  return period;
}

/** Single 取值, named ones, or none written. */
export function valuesOf(table: FormTable): {
  readonly one: Formula | undefined;
  readonly named: ReadonlyMap<string, Formula>;
} {
  if (!table.values) return { one: undefined, named: new Map() };
  return 'expr' in table.values ? { one: table.values, named: new Map() } : { one: undefined, named: table.values };
}
