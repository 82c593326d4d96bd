import { term } from '../diagnostics/terms.ts';
import { Rational } from '../domain/rational.ts';
import { choice, scalar, text } from '../schema/scalars.ts';
import { type Infer, type ReadContext, type Schema, unexpected } from '../schema/schema.ts';
import { field, list, located, optional, record, shape } from '../schema/shapes.ts';
import type { SourceNode } from '../schema/sourceNode.ts';
import type { Places, Standard } from './edition.ts';
import { keyPlaces, parseMonth } from './words.ts';

/** Figures carry the unit of the table: `48` under 单位 '%', never `48%`. */
const figure = scalar('数(单位写在“单位”里)', (source) => Rational.parse(source));

const block = shape({
  title: field('名称', text()),
  percent: optional('单位', choice({ '%': true, '': false })),
  months: optional('各月', located(list(figure))),
  milestones: optional('节点', located(record(figure, '月份'))),
  status: optional('状态', text()),
});

type Block = Infer<typeof block>;

/** 标准表 without its name, which is the key before it. */
export const standardSchema: Schema<Omit<Standard, 'name' | 'location'>> = {
  expected: block.expected,
  keys: () => block.keys(),
  read(node, context) {
    const read = block.read(node, context);
    const figures = read && readFigures(read, node, context);
    if (!read || !figures) return undefined;
    const ratio = read.percent ?? false;
    const byMonth = new Map(
      [...figures].map(([month, value]) => [month, ratio ? value.dividedBy(Rational.hundred) : value]),
    );
    return { title: read.title, byMonth, ratio, status: read.status };
  },
};

function readFigures(
  { months, milestones }: Block,
  node: SourceNode,
  context: ReadContext,
): ReadonlyMap<number, Rational> | undefined {
  if (months && milestones) {
    context.problems.report('DEF-0108', keyPlaces(node).get('节点'), {
      key: '节点',
      where: { zh: '“各月”与“节点”只写一个', en: 'write either 各月 or 节点' },
    });
    return undefined;
  }
  if (months) return allMonths(months.value, months.node, context);
  if (milestones) return namedMonths(milestones.value, keyPlaces(milestones.node), context);
  context.problems.report('DEF-0104', node.location, {
    key: '各月',
    expected: { zh: '12 个数,或改写“节点: { 3: …, 6: … }”', en: '12 figures, or write 节点: { 3: …, 6: … }' },
  });
  return undefined;
}

function allMonths(
  figures: readonly Rational[],
  node: SourceNode,
  context: ReadContext,
): ReadonlyMap<number, Rational> | undefined {
  if (figures.length === 12) return new Map(figures.map((value, place) => [place + 1, value]));
  context.problems.report(
    'DEF-0105',
    node.location,
    unexpected(
      { zh: '12 个数(1—12月)', en: '12 figures (months 1—12)' },
      { zh: `${figures.length} 个数`, en: `${figures.length} figures` },
    ),
  );
  return undefined;
}

function namedMonths(
  figures: ReadonlyMap<string, Rational>,
  places: Places,
  context: ReadContext,
): ReadonlyMap<number, Rational> | undefined {
  const byMonth = new Map<number, Rational>();
  for (const [key, value] of figures) {
    const month = parseMonth(key);
    if (month) byMonth.set(month, value);
    else context.problems.report('DEF-0105', places.get(key), unexpected(term('月份(1—12)'), key));
  }
  return byMonth.size === figures.size ? byMonth : undefined;
}
