import type { Edition, Indicator, TreeNode } from '../catalogue/edition.ts';
import { Rational } from '../domain/rational.ts';
import type { OpenAs } from '../grading/combine.ts';
import type { Contribution, Leaf } from './leaf.ts';

/** 指数 of one unit over a due set, exact. */
export interface UnitIndex {
  /** 100 × Σ earned ÷ Σ due; undefined when nothing is due or left. */
  readonly index: Rational | undefined;
  /** 到期分值: due points of the month, open ones left out as `OpenAs` says. */
  readonly dueAll: Rational;
  /** 应考分值: due points that apply to the unit. */
  readonly due: Rational;
  /** Points earned on them, before redistribution. */
  readonly earned: Rational;
  readonly areas: readonly AreaIndex[];
}

export interface AreaIndex {
  readonly id: string;
  readonly due: Rational;
  readonly earned: Rational;
  /** 得分率 after redistribution inside the area; undefined when nothing in it applies. */
  readonly rate: Rational | undefined;
}

/** What a node of the tree, or a leaf, comes to for one unit. */
export interface Sum {
  /** Weight in the due set, spread points included. */
  readonly weight: Rational;
  /** Earned on `weight` after redistribution. */
  readonly scaled: Rational;
  readonly due: Rational;
  readonly earned: Rational;
  readonly empty: boolean;
}

const nothing: Sum = {
  weight: Rational.zero,
  scaled: Rational.zero,
  due: Rational.zero,
  earned: Rational.zero,
  empty: true,
};

/**
 * Redistribution goes innermost level outward: spread points go to the applicable siblings; a node with nothing left passes its
 * weight up (decisions 12).
 */
export function unitIndex(edition: Edition, leaves: ReadonlyMap<string, Leaf>, row: number, openAs: OpenAs): UnitIndex {
  const areas = edition.areas.map((area) => ({ id: area.id, sum: sumOf(area, { leaves, row, openAs }) }));
  const root = combine(areas.map(({ sum }) => sum));
  return {
    index: root.empty || root.weight.isZero ? undefined : root.scaled.dividedBy(root.weight).times(Rational.hundred),
    dueAll: root.weight,
    due: root.due,
    earned: root.earned,
    areas: areas.map(({ id, sum }) => ({
      id,
      due: sum.due,
      earned: sum.earned,
      rate: sum.empty || sum.weight.isZero ? undefined : sum.scaled.dividedBy(sum.weight),
    })),
  };
}

interface OfUnit {
  readonly leaves: ReadonlyMap<string, Leaf>;
  readonly row: number;
  readonly openAs: OpenAs;
}

/** A part of the tree for one unit. */
export function sumOf(node: TreeNode | Indicator, of: OfUnit): Sum {
  if ('children' in node) return combine(node.children.map((child) => sumOf(child, of)));
  const leaf = of.leaves.get(node.id);
  return leaf ? leafSum(leaf.due, contributionAt(leaf, of.row), of.openAs) : nothing;
}

function leafSum(due: Rational, contribution: Contribution, openAs: OpenAs): Sum {
  switch (contribution.kind) {
    case 'rate':
      return counted(due, contribution.rate);
    case 'open':
      return openAs === 'leftOut' ? nothing : counted(due, openAs === 'full' ? Rational.one : Rational.zero);
    case 'spread':
      return { ...nothing, weight: due };
    case 'dropped':
      return nothing;
  }
}

function counted(due: Rational, rate: Rational): Sum {
  const earned = due.times(rate);
  return { weight: due, scaled: earned, due, earned, empty: false };
}

function combine(sums: readonly Sum[]): Sum {
  const weight = Rational.sum(sums.map((sum) => sum.weight));
  // Points of weight 0 cannot carry their siblings'.
  const filled = sums.filter(carries);
  if (filled.length === 0) return { ...nothing, weight };
  const scaled = Rational.sum(filled.map((sum) => sum.scaled));
  // Where nothing is spread the figures before and after are one and the same.
  if (filled.length === sums.length && filled.every(isPlain))
    return { weight, scaled, due: weight, earned: scaled, empty: false };
  const kept = Rational.sum(filled.map((sum) => sum.weight));
  return {
    weight,
    scaled: kept.equals(weight) ? scaled : scaled.times(weight).dividedBy(kept),
    due: Rational.sum(filled.map((sum) => sum.due)),
    earned: Rational.sum(filled.map((sum) => sum.earned)),
    empty: false,
  };
}

function isPlain(sum: Sum): boolean {
  return sum.due === sum.weight && sum.earned === sum.scaled;
}

/** Whether a part has anything that its neighbours' spread points can go to. */
export function carries(sum: Sum): boolean {
  return !sum.empty && !sum.weight.isZero;
}

function contributionAt(leaf: Leaf, row: number): Contribution {
  return leaf.contributions[row] ?? { kind: 'open' };
}

/** Effective weight of each leaf in the index of one unit: its due points after redistribution. */
export function effectiveWeights(
  edition: Edition,
  leaves: ReadonlyMap<string, Leaf>,
  row: number,
): ReadonlyMap<string, Rational> {
  const weights = new Map<string, Rational>();
  const share = (node: TreeNode | Indicator, factor: Rational): void => {
    if (!('children' in node)) {
      const leaf = leaves.get(node.id);
      if (leaf && contributionAt(leaf, row).kind === 'rate') weights.set(node.id, leaf.due.times(factor));
      return;
    }
    spread(node.children, factor);
  };
  const spread = (nodes: readonly (TreeNode | Indicator)[], factor: Rational): void => {
    const sums = nodes.map((node) => sumOf(node, { leaves, row, openAs: 'leftOut' }));
    const weight = Rational.sum(sums.map((sum) => sum.weight));
    const kept = Rational.sum(sums.filter(carries).map((sum) => sum.weight));
    const inner = kept.isZero ? factor : factor.times(weight).dividedBy(kept);
    for (const node of nodes) share(node, inner);
  };
  spread(edition.areas, Rational.one);
  return weights;
}
