import type { Dimension } from '../domain/measure.ts';
import { DimensionInference } from '../expression/dimensions.ts';
import { type Expr, type ItemNode, nodesOf } from '../expression/expr.ts';
import type { CompiledIndicator } from '../scoring/compileIndicator.ts';

const knownItems = new WeakMap<CompiledIndicator, readonly ItemNode[]>();
const knownDimensions = new WeakMap<CompiledIndicator, DimensionInference>();

/** Every data item an indicator's trees ask for, in reading order; found once, since every unit asks for the same. */
export function itemsOf(compiled: CompiledIndicator): readonly ItemNode[] {
  const known = knownItems.get(compiled);
  if (known) return known;
  const trees = [
    ...compiled.values.values(),
    ...compiled.conditions.map((condition) => condition.when),
    compiled.points,
  ];
  const items = new Map<string, ItemNode>();
  for (const node of trees.flatMap((tree) => [...nodesOf(tree)])) {
    if (node.kind === 'item' && !items.has(`${node.item}@${node.period}`))
      items.set(`${node.item}@${node.period}`, node);
  }
  const list = [...items.values()];
  knownItems.set(compiled, list);
  return list;
}

/** Dimensions of an indicator's trees, inferred once, for showing the figures of every unit. */
export function dimensionsOf(compiled: CompiledIndicator): DimensionInference {
  const known = knownDimensions.get(compiled);
  if (known) return known;
  const measureOf = (item: string) => compiled.edition.items.get(item)?.measure;
  const points: readonly [Expr, Dimension] = [compiled.scope.full, 'score'];
  const author = new DimensionInference({ measureOf, known: new Map([points]) });
  const values = [...compiled.values.values()].map((value) => [value, author.of(value)] as const);
  // Inside a form bare parameters may be rates; what the author wrote in 取值 keeps its own dimension.
  const made = new DimensionInference({ measureOf, known: new Map([points, ...values]), bareParameters: true });
  knownDimensions.set(compiled, made);
  return made;
}
