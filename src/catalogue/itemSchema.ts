import { parseDay } from '../domain/date.ts';
import type { Measure } from '../domain/measure.ts';
import { Rational } from '../domain/rational.ts';
import { choice, parseFigure, text } from '../schema/scalars.ts';
import { type Infer, type ReadContext, reportUnexpected, type Schema } from '../schema/schema.ts';
import { field, list, located, optional, pair, shape } from '../schema/shapes.ts';
import type { SourceNode } from '../schema/sourceNode.ts';
import type { DataItem, ItemNature } from './edition.ts';
import { measure, secrecy } from './words.ts';

const block = shape({
  measure: field('单位', measure),
  nature: field(
    '性质',
    choice<ItemNature>({ 当月: 'month', 累计: 'cumulative', 时点: 'point', 年度: 'year', 目标: 'target' }),
  ),
  range: optional('范围', pair(located(text('数')), located(text('数')))),
  labels: optional('取值', list(text(), 2)),
  secrecy: field('密级', secrecy),
});

/** 数据项 without its name, which is the key before it. */
export const itemSchema: Schema<Omit<DataItem, 'name' | 'location'>> = {
  expected: block.expected,
  keys: () => block.keys(),
  read(node, context) {
    const read = block.read(node, context);
    if (!read) return undefined;
    const range = read.range && readRange(read.range, read.measure, context);
    const fits = labelsFit(read, node, context);
    return fits && (range || !read.range) ? { ...read, range } : undefined;
  },
};

/** A closed list of labels where the unit is 等级, and nowhere else. */
function labelsFit({ measure, labels }: Infer<typeof block>, node: SourceNode, context: ReadContext): boolean {
  const graded = measure.dimension === 'label';
  if (graded === (labels !== undefined)) return true;
  if (graded)
    context.problems.report('DEF-0104', node.location, {
      key: '取值',
      expected: { zh: '等级的全部取值,如 [A, B, C, D]', en: 'every label, such as [A, B, C, D]' },
    });
  else context.problems.report('CAT-0501', node.location, { measure: measure.name });
  return false;
}

type Ends = NonNullable<Infer<typeof block>['range']>;

function readRange([least, most]: Ends, unit: Measure, context: ReadContext): DataItem['range'] {
  const [low, high] = [least, most].map(
    ({ value, node }) =>
      readGiven(value, unit) ??
      reportUnexpected(node, context, { zh: `以${unit.name}计的数`, en: `a figure in ${unit.name}` }),
  );
  if (!low || !high) return undefined;
  if (low.compare(high) <= 0) return { least: low, most: high };
  context.problems.report('CAT-0502', least.node.location, { least: least.value, most: most.value });
  return undefined;
}

/** A figure or date as its author writes it, in the base of the measure's dimension. `60%` is a ratio whatever the item's unit. */
export function readGiven(source: string, unit: Measure): Rational | undefined {
  if (unit.dimension === 'date') {
    const day = parseDay(source);
    return day === undefined ? undefined : Rational.of(day);
  }
  const marked = /[%‰]$/.test(source);
  const value = parseFigure(source);
  return value && (marked ? unit.dimension === 'ratio' : true)
    ? marked
      ? value
      : value.times(unit.factor)
    : undefined;
}
