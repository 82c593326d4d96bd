import { nodesOf } from '../expression/expr.ts';
import type { UnitTable } from '../expression/unitTable.ts';
import type { CompiledIndicator } from './compileIndicator.ts';

/** Rows for which some data item of the indicator stands as 不适用 in its export. */
export function inapplicableRows(compiled: CompiledIndicator, table: UnitTable): ReadonlySet<number> {
  return new Set([...inapplicableItems(compiled, table)].flatMap(([, rows]) => rows));
}

/** The items that do, with their rows. */
export function inapplicableItems(
  { points, conditions }: CompiledIndicator,
  table: UnitTable,
): ReadonlyMap<string, readonly number[]> {
  const items = new Map<string, readonly number[]>();
  for (const tree of [points, ...conditions.map(({ when }) => when)]) {
    for (const node of nodesOf(tree)) {
      const rows = node.kind === 'item' ? table.column(node.item, node.period)?.notApplicable : undefined;
      if (node.kind === 'item' && rows) items.set(node.item, [...(items.get(node.item) ?? []), ...rows]);
    }
  }
  return items;
}
