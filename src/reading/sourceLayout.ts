import type { Location } from '../diagnostics/diagnostic.ts';
import type { Problems } from '../diagnostics/problems.ts';
import { choice, scalar, text } from '../schema/scalars.ts';
import type { Infer, Schema } from '../schema/schema.ts';
import { either, field, list, optional, pair, record, shape } from '../schema/shapes.ts';
import type { HeaderNames } from './header.ts';
import type { LayoutRules, LongColumns, RollUp, SourceMapping } from './sourceMapping.ts';

/** 列名: one text, or several that mean the same. */
export const headerNames: Schema<HeaderNames> = either(
  (node) => node.kind === 'list',
  list(text('表头文字'), 1),
  text('表头文字'),
);

const rowNumber = scalar('行号(从1数)', (value) => (/^[1-9]\d{0,5}$/.test(value) ? Number(value) : undefined));
const headerRows = either((node) => node.kind === 'list', pair(rowNumber, rowNumber), rowNumber);
const values: Schema<string | readonly string[]> = either((node) => node.kind === 'list', list(text(), 1), text());

/** Keys of a source that tell where its table stands and how it lies. */
export const layoutFields = {
  arrangement: optional('版式', choice({ 普通: 'plain', 转置: 'turned', 长表: 'long' } as const)),
  title: optional('表题', text()),
  until: optional('止于', text()),
  hidden: optional('隐藏', choice({ 照读: 'read', 跳过: 'skip' } as const)),
  filters: optional('筛选', record(values, '表头文字')),
  headerRows: optional('表头行', headerRows),
  keyColumn: optional('主键列', headerNames),
  nameColumn: optional('名称列', headerNames),
  itemColumn: optional('项目列', headerNames),
  valueColumn: optional('数值列', headerNames),
  measureColumn: optional('计量单位列', headerNames),
};

const layoutShape = shape(layoutFields);
type LayoutFields = NonNullable<Infer<typeof layoutShape>>;

export function layoutOf(value: LayoutFields, location: Location, problems: Problems): LayoutRules {
  const filters = [...(value.filters ?? [])].map(([header, wanted]) => ({
    header,
    values: typeof wanted === 'string' ? [wanted] : wanted,
  }));
  const { title, until, hidden } = value;
  return { arrangement: arrangementOf(value, location, problems), title, until, hidden, filters };
}

/** The three columns of a 长表 belong to it alone. */
function arrangementOf(
  { arrangement = 'plain', itemColumn: item, valueColumn, measureColumn: measure }: LayoutFields,
  location: Location,
  problems: Problems,
): 'plain' | 'turned' | LongColumns {
  const keys = { 项目列: item, 数值列: valueColumn, 计量单位列: measure };
  if (arrangement !== 'long') {
    for (const [key, names] of Object.entries(keys))
      if (names !== undefined) problems.report('DEF-0108', location, { key, where: '只用于“版式: 长表”' });
    return arrangement;
  }
  for (const key of ['项目列', '数值列'] as const)
    if (keys[key] === undefined) problems.report('DEF-0104', location, { key, expected: headerNames.expected });
  return { item: item ?? [], value: valueColumn ?? [], measure };
}

export function headerRowsOf(
  rows: LayoutFields['headerRows'],
  { name, location }: { name: string; location: Location },
  problems: Problems,
): SourceMapping['headerRows'] {
  if (rows === undefined) return undefined;
  const [first, last] = typeof rows === 'number' ? [rows, rows] : rows;
  if (last < first) problems.report('WSP-0602', location, { source: name });
  return [Math.min(first, last), Math.max(first, last)];
}

const ruleNames: Schema<RollUp> = choice<RollUp>({
  求和: { kind: 'sum' },
  逐行求和: { kind: 'lines' },
  取小计行: { kind: 'subtotal' },
  计数: { kind: 'count', texts: undefined },
});

const countRule = shape({ 计数: field('计数', list(text(), 1)) });
const ratioRule = shape({ 合计比率: field('合计比率', pair(headerNames, headerNames)) });

/** 汇总 of a source, in force for its columns. */
export const sourceRollUp = ruleNames;

/** 汇总 of a column: also `{ 计数: [是] }` and `{ 合计比率: [分子, 分母] }`. */
export const columnRollUp: Schema<RollUp> = {
  expected: `${ruleNames.expected},或“计数: [文字]”、“合计比率: [分子列名, 分母列名]”`,
  keys: () => [...countRule.keys(), ...ratioRule.keys()],
  read(node, context) {
    if (node.kind !== 'map') return ruleNames.read(node, context);
    if (node.entries[0]?.key === '计数') {
      const count = countRule.read(node, context);
      return count && { kind: 'count', texts: count.计数 };
    }
    const ratio = ratioRule.read(node, context);
    return ratio && { kind: 'ratio', over: ratio.合计比率[0], under: ratio.合计比率[1] };
  },
};
