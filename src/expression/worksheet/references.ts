import type { Expr } from '../expr.ts';
import type { Cells } from './cells.ts';
import { type InputContent, rowMark, type WorksheetPlace } from './place.ts';

/** Cells of a row: inputs and planned columns. */
export class References {
  readonly #place: WorksheetPlace;
  readonly #cells: Cells;

  constructor(place: WorksheetPlace, cells: Cells) {
    this.#place = place;
    this.#cells = cells;
  }

  /** The cell that holds the node: its column, else its input; an error where nothing was read. */
  cell(node: Expr): string {
    const letters = this.#cells.lettersFor(node) ?? this.#inputOf(node)?.column;
    return letters === undefined ? 'NA()' : letters + rowMark;
  }

  /** What the input cell of an item holds; undefined for other nodes. */
  contentOf(node: Expr): InputContent | undefined {
    return node.kind === 'item' ? (this.#inputOf(node)?.content ?? 'number') : undefined;
  }

  /** A condition that holds where any of the nodes is missing: blank inputs, #N/A in columns. Undefined for none. */
  missing(nodes: readonly Expr[]): string | undefined {
    const inputs = nodes.filter((node) => node.kind === 'item' && !this.#cells.lettersFor(node));
    const isText = (node: Expr) => this.contentOf(node) === 'yesno' || this.contentOf(node) === 'label';
    const figures = inputs.filter((node) => !isText(node)).map((node) => this.cell(node));
    const tests = [
      ...(figures.length > 0 ? [`COUNT(${figures.join(',')})<${figures.length}`] : []),
      ...inputs.filter(isText).map((node) => `${this.cell(node)}=""`),
      ...nodes.filter((node) => !inputs.includes(node)).map((node) => `ISNA(${this.cell(node)})`),
    ];
    return tests.length > 1 ? `OR(${tests.join(',')})` : tests[0];
  }

  #inputOf(node: Expr) {
    return node.kind === 'item' ? this.#place.input(node.item, node.period) : undefined;
  }
}
