import { carries, type Sum, sumOf } from '../aggregation/unitIndex.ts';
import type { Workings } from '../assess.ts';
import type { TreeNode } from '../catalogue/edition.ts';
import { Rational } from '../domain/rational.ts';
import { isOpen } from '../scoring/status.ts';

/**
 * 指数的算式: how a part of the tree comes to its 得分率 for one unit, exact. `earned ÷ due` is the rate; `weight` is `due` with
 * the points of neighbours that do not apply spread over it, and `scaled` is the rate on that weight, which the level above adds up.
 */
export interface IndexNode {
  readonly id: string;
  readonly name: string;
  readonly earned: string;
  readonly due: string;
  readonly weight: string;
  readonly scaled: string;
  /** Null where nothing in it counts. */
  readonly rate: string | null;
  /** Open indicators under it (待核, 无法计算), in none of the sums. */
  readonly open: readonly string[];
  /** In catalogue order, without indicators that are not due. */
  readonly children: readonly IndexChild[];
}

/** A part of the tree, or one of its indicators. */
export type IndexChild = IndexNode | { readonly indicator: string };

/** The whole catalogue for one unit: `earned ÷ due × 100` is the index, over areas in which something applies. */
export function indexTree({ state }: Workings, row: number): IndexNode {
  const of = { leaves: state.leaves, row, openAs: 'leftOut' } as const;
  const node = (part: Pick<TreeNode, 'id' | 'name' | 'children'>): IndexNode => {
    const children = part.children.flatMap((child): readonly IndexChild[] =>
      'children' in child ? [node(child)] : state.leaves.has(child.id) ? [{ indicator: child.id }] : [],
    );
    return {
      id: part.id,
      name: part.name,
      ...figures(part.children.map((child) => sumOf(child, of))),
      open: children.flatMap((child) => ('children' in child ? child.open : openAt(child.indicator))),
      children,
    };
  };
  const openAt = (id: string): readonly string[] =>
    isOpen(state.leaves.get(id)?.scores.statuses[row] ?? 'pending') ? [id] : [];
  return node({ id: '', name: '指数', children: state.edition.areas });
}

function figures(sums: readonly Sum[]): Pick<IndexNode, 'earned' | 'due' | 'weight' | 'scaled' | 'rate'> {
  const counted = sums.filter(carries);
  const earned = Rational.sum(counted.map((sum) => sum.scaled));
  const due = Rational.sum(counted.map((sum) => sum.weight));
  const weight = Rational.sum(sums.map((sum) => sum.weight));
  const rate = due.isZero ? undefined : earned.dividedBy(due);
  return {
    earned: earned.toText(),
    due: due.toText(),
    weight: weight.toText(),
    scaled: (rate ? rate.times(weight) : Rational.zero).toText(),
    rate: rate?.toText() ?? null,
  };
}
