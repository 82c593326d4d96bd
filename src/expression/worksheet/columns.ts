import { type Expr, nodesOf } from '../expr.ts';
import type { Cells, DraftColumn } from './cells.ts';
import { FormulaWriter } from './formula.ts';
import type { NodeTraits } from './nodeTraits.ts';
import { settled } from './operations.ts';
import { isOfUnits, TreeParts } from './parts.ts';
import { lettersOf, rowMark, type WorksheetPlace } from './place.ts';
import { PopulationFormulas } from './population.ts';
import { remember } from './remember.ts';
import { quoted } from './text.ts';

/** The columns of a working paper, in order: the parts of a folded tree that stand apart, and what statistics need beside them. */
export class ColumnPlan implements Cells {
  readonly drafts: DraftColumn[] = [];
  readonly #place: WorksheetPlace;
  readonly #parts: TreeParts;
  readonly #writer: FormulaWriter;
  readonly #populations: PopulationFormulas;
  readonly #columns = new Map<Expr, DraftColumn>();
  readonly #titles = new Map<Expr, string>();
  #untitled = 0;

  constructor(root: Expr, place: WorksheetPlace) {
    this.#place = place;
    this.#parts = new TreeParts(root, place);
    this.#writer = new FormulaWriter(place, this);
    this.#populations = new PopulationFormulas(place, this, this.#writer);
    for (const node of nodesOf(root)) {
      if (node.kind === 'named') this.#titles.set(isOfUnits(node.of) ? node.of : node, node.name);
    }
    if (!this.#titles.has(root)) this.#titles.set(root, place.words.unrounded);
    for (const node of this.#parts.apart) remember(this.#columns, node, () => this.#newColumn(node));
    this.#addPoints(root);
  }

  see(node: Expr): NodeTraits {
    return this.#parts.see(node);
  }

  own(node: Expr): NodeTraits {
    return this.#parts.own(node);
  }

  lettersFor(node: Expr): string | undefined {
    return this.#columns.get(node)?.letters;
  }

  titleFor(node: Expr): string {
    if (node.kind === 'item') return node.item;
    return remember(this.#titles, node, () => this.#place.words.part(++this.#untitled));
  }

  add(title: string, formula: () => string, array = false): DraftColumn {
    const draft = { letters: lettersOf(this.#place.firstColumn + this.drafts.length), title, array, formula };
    this.drafts.push(draft);
    return draft;
  }

  #newColumn(node: Expr): DraftColumn {
    const named = node.kind === 'named' ? this.#columns.get(node.of) : undefined;
    if (named && node.kind === 'named' && isOfUnits(node.of)) return named;
    if (node.kind === 'statistic') return this.#populations.statistic(node);
    if (node.kind === 'rank') return this.#populations.rank(node);
    return this.add(this.titleFor(node), () => this.#writer.definition(node));
  }

  /** The last column: points rounded as the catalogue says, or the word for the trouble. */
  #addPoints(root: Expr): void {
    const { words, digits } = this.#place;
    const cell = this.lettersFor(root) + rowMark;
    // Points are small whatever they are computed from.
    const figure = settled(cell, { ...this.own(root), order: 0 }, digits ?? 0);
    const points = digits === undefined ? cell : `ROUND(${figure},${digits})`;
    const worded = `IF(ISNA(${cell}),${quoted(words.pending)},IF(ISERR(${cell}),${quoted(words.incomputable)},${points}))`;
    this.add(words.points, () => worded);
  }
}
