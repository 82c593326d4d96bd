import { decimals, measure, month } from '../catalogue/words.ts';
import type { Location } from '../diagnostics/diagnostic.ts';
import type { Problems } from '../diagnostics/problems.ts';
import { choice, text, yesNo } from '../schema/scalars.ts';
import { field, type Located, list, located, optional, record, shape } from '../schema/shapes.ts';
import type { SourceNode } from '../schema/sourceNode.ts';
import { type CellDeclaration, type MarkerMeaning, undeclaredCells } from './cellDeclaration.ts';
import { readBy, readDefinition } from './definition.ts';
import type { Delimiter } from './delimiter.ts';
import { plainText } from './plainText.ts';
import { columnRollUp, headerNames, headerRowsOf, layoutFields, layoutOf, sourceRollUp } from './sourceLayout.ts';
import type { SourceColumn, SourceMapping } from './sourceMapping.ts';
import type { DeclaredEncoding } from './textEncoding.ts';
import type { AssessmentFiles, Workspace } from './workspace.ts';

const everyMonth = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
/** 频率: the months in which a file comes; 年 files come into the annual folder. */
const frequency = choice<readonly number[]>({ 月: everyMonth, 季: [3, 6, 9, 12], 年: [] });

const column = shape({
  header: optional('列名', headerNames),
  measure: optional('单位', measure),
  digits: optional('读取小数', decimals),
  rollUp: optional('汇总', columnRollUp),
  months: optional('月份', list(month)),
  annual: optional('年度', yesNo()),
});

const meaning = choice<MarkerMeaning>({ 缺失: 'missing', 零: 'zero', 不适用: 'notApplicable' });

const source = shape({
  system: field('系统', text()),
  pattern: field('文件', text('文件名样式')),
  frequency: optional('频率', frequency),
  months: optional('月份', list(month)),
  sheet: optional('工作表', text()),
  encoding: optional(
    '编码',
    choice<DeclaredEncoding>({ 'UTF-8': 'UTF-8', GB18030: 'GB18030', 'UTF-16LE': 'UTF-16LE', 'UTF-16BE': 'UTF-16BE' }),
  ),
  delimiter: optional('分隔符', choice<Delimiter>({ 逗号: ',', 制表符: '\t', 分号: ';' })),
  ...layoutFields,
  rollUp: optional('汇总', sourceRollUp),
  blank: field('空白', meaning),
  markers: optional('记号', record(meaning, '记号')),
  red: optional('红字', choice<'negative' | 'asStored'>({ 负数: 'negative', 原数: 'asStored' })),
  monthDay: optional('只有年月', choice<'first' | 'last'>({ 月初: 'first', 月末: 'last' })),
  signatures: optional('双签', list(text('表头文字'))),
  columns: field('列', record(located(column), '数据项')),
});

type SourceFile = Located<NonNullable<ReturnType<(typeof source)['read']>>>;
type ColumnEntry = Located<NonNullable<ReturnType<(typeof column)['read']>>>;

/** 目标表: what the office's own table of figures set beforehand declares about its cells. */
const targets = shape({ markers: field('记号', record(meaning, '记号')) });

const schema = shape({
  sources: field('数据源', record(located(source), '来源表')),
  targets: optional('目标表', located(targets)),
});

/** What 数据源.yaml says. */
export interface Sources {
  readonly mappings: readonly SourceMapping[];
  readonly targetCells: CellDeclaration;
}

/** Reads 数据源.yaml. */
export function readSources(
  workspace: Workspace,
  assessment: AssessmentFiles,
  problems: Problems,
): Sources | undefined {
  const node = readDefinition(assessment.sourcesFile, { ...workspace, problems });
  return node && sourcesOf(node, problems);
}

/** The same from a node, so that an entry can be tried before it is written. */
export function sourcesOf(node: SourceNode, problems: Problems): Sources | undefined {
  const read = readBy(schema, node, problems);
  if (!read) return undefined;
  const { targets: table } = read;
  const at = table && { source: '目标表', location: table.node.location };
  return {
    mappings: [...read.sources].map(([name, entry]) => toMapping(name, entry, problems)),
    targetCells: at ? { ...undeclaredCells, markers: markersOf(table.value.markers, at, problems) } : undeclaredCells,
  };
}

function toMapping(name: string, entry: SourceFile, problems: Problems): SourceMapping {
  const { value, node } = entry;
  if (!value.frequency && !value.months && [...value.columns.values()].some((each) => !comesSometime(each))) {
    problems.report('WSP-0601', node.location, { source: name });
  }
  if (value.keyColumn === undefined && value.nameColumn === undefined)
    problems.report('WSP-0607', node.location, { source: name });
  return {
    name,
    system: value.system,
    pattern: value.pattern,
    sheet: value.sheet,
    text: { encoding: value.encoding, delimiter: value.delimiter },
    headerRows: headerRowsOf(value.headerRows, { name, location: node.location }, problems),
    keyColumn: value.keyColumn,
    nameColumn: value.nameColumn,
    layout: layoutOf(value, node.location, problems),
    blank: value.blank,
    markers: markersOf(value.markers, { source: name, location: node.location }, problems),
    red: value.red,
    monthDay: value.monthDay,
    signatures: value.signatures ?? [],
    columns: [...value.columns].map(([item, each]) => toColumn(item, each, { owner: entry, problems })),
    location: node.location,
  };
}

/** A sign that reads as a figure would change what figures say. */
function markersOf(
  markers: ReadonlyMap<string, MarkerMeaning> | undefined,
  { source: name, location }: { source: string; location: Location },
  problems: Problems,
): ReadonlyMap<string, MarkerMeaning> {
  const plain = new Map([...(markers ?? [])].map(([text, means]) => [plainText(text), means]));
  for (const text of plain.keys()) {
    if (text === '' || /\d/.test(text)) problems.report('WSP-0620', location, { source: name, marker: text });
  }
  return plain;
}

function comesSometime({ value }: ColumnEntry): boolean {
  return value.months !== undefined || value.annual === true;
}

/** A column without 月份 and 年度 of its own comes whenever its source does. */
function toColumn(
  item: string,
  { value, node }: ColumnEntry,
  { owner: { value: owner }, problems }: { owner: SourceFile; problems: Problems },
): SourceColumn {
  const own = value.months ?? (value.annual ? [] : (owner.months ?? owner.frequency ?? []));
  const annualSource = owner.frequency?.length === 0 && !owner.months;
  const rollUp = value.rollUp ?? owner.rollUp;
  if (value.header === undefined && rollUp?.kind !== 'ratio')
    problems.report('DEF-0104', node.location, { key: '列名', expected: headerNames.expected });
  return {
    item,
    header: value.header ?? [],
    measure: value.measure,
    digits: value.digits,
    rollUp,
    months: new Set(own),
    annual: value.annual ?? (annualSource && !value.months),
    location: node.location,
  };
}
