import { childrenOf, type Expr, nodesOf } from '../expr.ts';
import type { Cells, DraftColumn } from './cells.ts';
import { FormulaWriter, settled } from './formula.ts';
import { lettersOf, rowMark, type WorksheetPlace } from './place.ts';
import { PopulationFormulas } from './population.ts';
import { remember } from './remember.ts';
import { quoted } from './text.ts';
import { asColumn, type NodeTraits, traitsOf } from './traits.ts';

/** A part used more than once, or larger than this many nodes, is shown once in a column of its own. */
const sharedSize = 6;
const largestSize = 120;

/**
 * Which parts of a folded tree stand in columns of their own: named figures, statistics and ranks, parts used several times,
 * and parts that must be asked whether they are missing before a formula goes on.
 */
export class ColumnPlan implements Cells {
  readonly drafts: DraftColumn[] = [];
  readonly #writer: FormulaWriter;
  readonly #place: WorksheetPlace;
  readonly #populations: PopulationFormulas;
  readonly #own = new Map<Expr, NodeTraits>();
  readonly #columns = new Map<Expr, DraftColumn>();
  readonly #uses = new Map<Expr, number>();
  readonly #titles = new Map<Expr, string>();
  #parts = 0;

  constructor(root: Expr, place: WorksheetPlace) {
    this.#place = place;
    this.#writer = new FormulaWriter(place, this);
    this.#populations = new PopulationFormulas(place, this, this.#writer);
    for (const node of nodesOf(root)) {
      for (const child of childrenOf(node)) this.#uses.set(child, (this.#uses.get(child) ?? 0) + 1);
      if (node.kind === 'named') this.#titles.set(ofStatistics(node.of) ? node.of : node, node.name);
    }
    this.#visit(root);
    this.columnFor(root);
  }

  see(node: Expr): NodeTraits {
    const own = this.own(node);
    return this.#columns.has(node) ? asColumn(node, own) : own;
  }

  own(node: Expr): NodeTraits {
    const own = this.#own.get(node);
    if (!own) throw new Error(`node not planned: ${node.kind}`);
    return own;
  }

  lettersFor(node: Expr): string | undefined {
    return this.#columns.get(node)?.letters;
  }

  add(title: string, formula: () => string, array = false): DraftColumn {
    const draft = { letters: lettersOf(this.#place.firstColumn + this.drafts.length), title, array, formula };
    this.drafts.push(draft);
    return draft;
  }

  /** The last column: points rounded as the catalogue says, or the word for the trouble. */
  addPoints(root: Expr): void {
    const { words, digits } = this.#place;
    const cell = this.columnFor(root).letters + rowMark;
    // Points are small whatever they are computed from.
    const figure = settled(cell, { ...this.own(root), order: 0 }, digits ?? 0);
    const points = digits === undefined ? cell : `ROUND(${figure},${digits})`;
    const worded = `IF(ISNA(${cell}),${quoted(words.pending)},IF(ISERR(${cell}),${quoted(words.incomputable)},${points}))`;
    this.add(words.points, () => worded);
  }

  titleFor(node: Expr): string {
    if (node.kind === 'item') return node.item;
    const title = this.#titles.get(node) ?? this.#columns.get(node)?.title ?? this.#place.words.part(++this.#parts);
    this.#titles.set(node, title);
    return title;
  }

  columnFor(node: Expr): DraftColumn {
    return remember(this.#columns, node, () => this.#newColumn(node));
  }

  #newColumn(node: Expr): DraftColumn {
    if (node.kind === 'named' && ofStatistics(node.of)) return this.columnFor(node.of);
    if (node.kind === 'statistic') return this.#populations.statistic(node);
    if (node.kind === 'rank') return this.#populations.rank(node);
    return this.add(this.titleFor(node), () => this.#writer.definition(node));
  }

  #visit(node: Expr): void {
    if (this.#own.has(node)) return;
    const children = childrenOf(node);
    for (const child of children) this.#visit(child);
    for (const child of this.#obscure(node, children)) this.columnFor(child);
    const own = traitsOf(node, (child) => this.see(child), this.#place);
    this.#own.set(node, own);
    const shared = (this.#uses.get(node) ?? 0) > 1 && own.size > sharedSize;
    if (node.kind === 'named' || ofStatistics(node) || shared || own.size > largestSize) this.columnFor(node);
  }

  /** Operands whose missing branch another operand's zero denominator, or a recovery, could cover up. */
  #obscure(node: Expr, children: readonly Expr[]): readonly Expr[] {
    if (node.kind === 'choose' || ofStatistics(node)) return [];
    const hidden = children.filter((child) => this.see(child).hidden);
    if (node.kind === 'recover') return hidden.filter((child) => child === node.of);
    const checked = node.kind === 'binary' && node.operator === '/' && this.see(node.right).cancels;
    return hidden.filter(
      (child) => checked || children.some((other) => other !== child && this.see(other).undefinable),
    );
  }
}

function ofStatistics(node: Expr): boolean {
  return node.kind === 'statistic' || node.kind === 'rank';
}
