import { term } from '../diagnostics/terms.ts';
import type { Infer, Schema } from '../schema/schema.ts';
import { field, list, shape } from '../schema/shapes.ts';
import type { SourceNode } from '../schema/sourceNode.ts';
import { type IndicatorBlock, indicatorSchema, nodeFields } from './indicatorSchema.ts';

/** Nodes of 体系 as read: shares not yet resolved to points, defaults not yet merged. */
export interface AreaNode {
  readonly kind: 'area';
  readonly block: Infer<typeof areaSchema>;
  readonly children: readonly Block[];
  readonly node: SourceNode;
}

export interface IndicatorNode {
  readonly kind: 'indicator';
  readonly block: IndicatorBlock;
  readonly node: SourceNode;
}

export type Block = AreaNode | IndicatorNode;

/** A tree of any depth: what has 下级 is an inner node. */
const block: Schema<Block> = {
  expected: term('方面或指标'),
  keys: () => indicatorSchema.keys(),
  read(node, context) {
    if (!looksLikeIndicator(node)) return area.read(node, context);
    const read = indicatorSchema.read(node, context);
    return read && { kind: 'indicator', block: read, node };
  },
};

/** A misspelt 下级 should be told as such, not read as an indicator that lacks everything. */
function looksLikeIndicator(node: SourceNode): boolean {
  const has = (...keys: string[]) => node.kind === 'map' && node.entries.some((entry) => keys.includes(entry.key));
  return !has('下级') && has('周期', '计分', '取值');
}

const areaSchema = shape({
  ...nodeFields,
  children: field(
    '下级',
    list<Block>(
      { expected: term('方面或指标'), keys: () => [], read: (node, context) => block.read(node, context) },
      1,
    ),
  ),
});

const area: Schema<AreaNode> = {
  expected: { zh: '方面({编号, 名称, 分值, 下级})', en: 'an area ({编号, 名称, 分值, 下级})' },
  keys: () => [...block.keys(), ...areaSchema.keys()],
  read(node, context) {
    const read = areaSchema.read(node, context);
    return read && { kind: 'area', block: read, children: read.children, node };
  },
};

/** Level 1 are areas; an indicator there lacks its area, and saying so is enough. */
export const treeSchema = list<AreaNode>(
  {
    ...area,
    read(node, context) {
      if (!looksLikeIndicator(node)) return area.read(node, context);
      context.problems.report('DEF-0104', node.location, {
        key: '下级',
        expected: {
          zh: '第一级是方面,指标写在它的“下级”里',
          en: 'level 1 are areas, with the indicators under their 下级',
        },
      });
      return undefined;
    },
  },
  1,
);
