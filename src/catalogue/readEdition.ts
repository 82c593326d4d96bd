import type { Problems } from '../diagnostics/problems.ts';
import type { ReadContext } from '../schema/schema.ts';
import { field, located, optional, record, shape } from '../schema/shapes.ts';
import type { SourceNode } from '../schema/sourceNode.ts';
import { TreeBuilder } from './buildTree.ts';
import type { Edition } from './edition.ts';
import { type Defaults, defaultsSchema, headSchema } from './headSchema.ts';
import { itemSchema } from './itemSchema.ts';
import { standardSchema } from './standardSchema.ts';
import { treeSchema } from './treeSchema.ts';
import { keyPlaces } from './words.ts';

const blocks = shape({
  head: field('目录', located(headSchema)),
  defaults: optional('默认', defaultsSchema),
  standards: optional('标准表', located(record(standardSchema, '标准表名'))),
  items: field('数据项', located(record(itemSchema, '数据项名'))),
  tree: field('体系', treeSchema),
});

const vocabulary: ReadonlySet<string> = new Set(blocks.keys());

const nothingStated: Defaults = {
  missing: undefined,
  zeroDenominator: undefined,
  pointDigits: undefined,
  outside: undefined,
};

/**
 * A catalogue file as an edition, every problem of its form reported. Undefined when something is missing or malformed;
 * what an edition says is checked by `lintEdition`.
 */
export function readEdition(node: SourceNode, problems: Problems): Edition | undefined {
  const before = problems.list.length;
  const context: ReadContext = { problems, vocabulary };
  const read = blocks.read(node, context);
  if (!read) return undefined;
  const { head } = read;
  const builder = new TreeBuilder(read.tree, read.defaults ?? nothingStated, problems);
  const areas = builder.areas(read.tree, head.value.total);
  const edition: Edition = {
    ...head.value,
    items: named(read.items),
    standards: named(read.standards),
    // The calendar is the office's, not the catalogue's: whoever knows it adds its days.
    namedDays: new Map(),
    areas,
    indicators: builder.indicators,
    location: node.location,
    at: keyPlaces(head.node),
  };
  return problems.list.slice(before).some((each) => each.severity === 'error') ? undefined : edition;
}

interface Named {
  readonly name: string;
  readonly location: SourceNode['location'];
}

/** Entries that know their own name and the place of the key that gives it. */
function named<T>(
  read: { readonly value: ReadonlyMap<string, T>; readonly node: SourceNode } | undefined,
): ReadonlyMap<string, T & Named> {
  if (!read) return new Map();
  const places = keyPlaces(read.node);
  return new Map(
    [...read.value].map(([name, each]) => [name, { ...each, name, location: places.get(name) ?? read.node.location }]),
  );
}
