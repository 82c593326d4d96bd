import { childrenOf, type Expr, nodesOf } from '../expr.ts';
import { asColumn, type NodeTraits } from './nodeTraits.ts';
import type { WorksheetPlace } from './place.ts';
import { traitsOf } from './traits.ts';

/** A part used more than once, or larger than this many nodes, is shown once in a column of its own. */
const sharedSize = 6;
const largestSize = 120;

/**
 * Which parts of a folded tree stand apart in columns of their own: named figures, statistics and ranks and what they are taken of,
 * parts used several times, and parts that must be asked whether they are missing before a formula goes on.
 */
export class TreeParts {
  readonly #place: WorksheetPlace;
  readonly #uses = new Map<Expr, number>();
  readonly #own = new Map<Expr, NodeTraits>();
  readonly #apart: Set<Expr>;

  constructor(root: Expr, place: WorksheetPlace) {
    this.#place = place;
    this.#apart = new Set([root]);
    for (const node of nodesOf(root)) {
      for (const child of childrenOf(node)) this.#uses.set(child, (this.#uses.get(child) ?? 0) + 1);
    }
    // A part may be found to stand apart only after others were described as containing it: describe them again.
    let before: number;
    do {
      before = this.#apart.size;
      this.#own.clear();
      this.#visit(root);
    } while (this.#apart.size > before);
  }

  /** The parts with columns, each after those it refers to. */
  get apart(): readonly Expr[] {
    return [...this.#own.keys()].filter((node) => this.#apart.has(node));
  }

  /** What is known of a node as other formulas see it. */
  see(node: Expr): NodeTraits {
    const own = this.own(node);
    return this.#apart.has(node) ? asColumn(node, own) : own;
  }

  /** What is known of a node's own formula. */
  own(node: Expr): NodeTraits {
    const own = this.#own.get(node);
    if (!own) throw new Error(`not a part of the tree: ${node.kind}`);
    return own;
  }

  #visit(node: Expr): void {
    if (this.#own.has(node)) return;
    const children = childrenOf(node);
    for (const child of children) this.#visit(child);
    for (const child of [...this.#compared(node), ...this.#obscure(node, children)]) this.#apart.add(child);
    const own = traitsOf(node, (child) => this.see(child), this.#place);
    this.#own.set(node, own);
    const shared = (this.#uses.get(node) ?? 0) > 1 && own.size > sharedSize;
    if (node.kind === 'named' || isOfUnits(node) || shared || own.size > largestSize) this.#apart.add(node);
  }

  /** What a statistic is taken of, unless it is an input (see fold.ts). */
  #compared(node: Expr): readonly Expr[] {
    return (node.kind === 'statistic' || node.kind === 'rank') && node.of.kind !== 'item' ? [node.of] : [];
  }

  /** Operands whose missing branch another operand's zero denominator, or a recovery, could cover up. */
  #obscure(node: Expr, children: readonly Expr[]): readonly Expr[] {
    if (node.kind === 'choose' || isOfUnits(node)) return [];
    const hidden = children.filter((child) => this.see(child).hidden);
    if (node.kind === 'recover') return hidden.filter((child) => child === node.of);
    const checked = node.kind === 'binary' && node.operator === '/' && this.see(node.right).cancels;
    const beside = (child: Expr) => children.some((other) => other !== child && this.see(other).undefinable);
    return hidden.filter((child) => checked || beside(child));
  }
}

/** Whether a node is computed over all units, not from its row alone. */
export function isOfUnits(node: Expr): boolean {
  return node.kind === 'statistic' || node.kind === 'rank';
}
