import type { ChooseNode, Expr, RecoverNode } from '../expr.ts';
import type { Cells } from './cells.ts';
import { serialOffset, serialText } from './days.ts';
import type { NodeTraits } from './nodeTraits.ts';
import { numberText } from './number.ts';
import { binaryText, callText, type PartWriter, settled } from './operations.ts';
import type { WorksheetPlace } from './place.ts';
import { References } from './references.ts';
import { enclosed, type FormulaText, quoted, tightness, whole } from './text.ts';

/** Cells known to be there at a place of a formula. */
type Known = ReadonlySet<Expr>;
const nothing: Known = new Set();

/**
 * Writes formulas whose trouble is an error value: #N/A where a value is missing, #DIV/0! where a denominator is zero. Missing cells are
 * asked first, because programs differ in which of two errors they pass on.
 */
export class FormulaWriter {
  readonly #place: WorksheetPlace;
  readonly #cells: Cells;
  readonly #references: References;

  constructor(place: WorksheetPlace, cells: Cells) {
    this.#place = place;
    this.#cells = cells;
    this.#references = new References(place, cells);
  }

  /** The formula of a node's own column. */
  definition(node: Expr): string {
    if (node.kind === 'named') return this.#part(node.of, nothing);
    return this.#guarded(this.#cells.own(node), nothing, (known) => this.#write(node, known).text);
  }

  /** A condition over the row, an error where it cannot be told. */
  condition(node: Expr): string {
    return this.#guarded(this.#cells.see(node), nothing, (known) => this.#condition(node, known));
  }

  /** A part that stands alone: a definition or a branch. */
  #part(node: Expr, known: Known, numeric = false): string {
    const write = (all: Known) => (numeric ? this.#number(node, all) : this.#text(node, all)).text;
    return this.#guarded(this.#cells.see(node), known, write);
  }

  /** Asks first for the cells that the part needs. */
  #guarded({ needs, clashes }: NodeTraits, known: Known, write: (known: Known) => string): string {
    const asked = [...needs].filter((need) => !known.has(need) && (clashes || !this.#cells.lettersFor(need)));
    const text = write(new Set([...known, ...asked]));
    const missing = this.#references.missing(asked);
    return missing === undefined ? text : `IF(${missing},NA(),${text})`;
  }

  /** The node as a part of a formula: its cell, or its own text. */
  #text(node: Expr, known: Known): FormulaText {
    return this.#cells.lettersFor(node) === undefined ? this.#write(node, known) : whole(this.#references.cell(node));
  }

  #write(node: Expr, known: Known): FormulaText {
    switch (node.kind) {
      case 'number':
        return whole(numberText(node.value));
      case 'label':
        return whole(quoted(node.text));
      case 'item':
        return this.#item(node);
      case 'named':
        return this.#text(node.of, known);
      case 'negate':
        return whole(`(-${enclosed(this.#number(node.of, known), tightness.whole)})`);
      case 'binary':
        return binaryText(node, this.#parts(known));
      case 'call':
        return whole(callText(node, this.#parts(known), this.#place.calendar));
      case 'choose':
        return whole(this.#choose(node, known));
      case 'recover':
        return this.#recover(node, known);
      default:
        throw new Error(`no formula for ${node.kind} outside its column`);
    }
  }

  #item(node: Expr): FormulaText {
    const cell = this.#references.cell(node);
    switch (this.#references.contentOf(node)) {
      case 'yesno':
        return { text: `${cell}="是"`, binds: tightness['='] };
      case 'date':
        return { text: `${cell}-${serialOffset}`, binds: tightness['-'] };
      default:
        return whole(cell);
    }
  }

  #parts(known: Known): PartWriter {
    return {
      see: (node) => this.#cells.see(node),
      isCell: (node) => this.#cells.lettersFor(node) !== undefined,
      isDate: (node) => this.#references.contentOf(node) === 'date',
      text: (node) => this.#text(node, known),
      number: (node) => this.#number(node, known),
      condition: (node) => this.#condition(node, known),
      serial: (node) => this.#serial(node, known),
    };
  }

  #number(node: Expr, known: Known): FormulaText {
    const text = this.#text(node, known);
    return this.#cells.see(node).type === 'yesno' ? whole(`IF(${text.text},1,0)`) : text;
  }

  #condition(node: Expr, known: Known): string {
    const traits = this.#cells.see(node);
    const { text } = this.#text(node, known);
    return traits.type === 'yesno' ? text : `${settled(text, traits, 3)}<>0`;
  }

  #serial(node: Expr, known: Known): string {
    if (this.#references.contentOf(node) === 'date') return this.#references.cell(node);
    if (node.kind === 'number') return serialText(node.value);
    return `(${enclosed(this.#number(node, known), tightness['+'])}+${serialOffset})`;
  }

  /** Choices have one branch here (see fold.ts). */
  #choose(node: ChooseNode, known: Known): string {
    const [branch] = node.branches;
    if (!branch) throw new Error('a choice without a branch was folded away');
    const numeric = this.#cells.own(node).type === 'number';
    // Whether the condition holds or not, everything it needs was there.
    const after = new Set([...known, ...this.#cells.see(branch.when).needs]);
    const part = (of: Expr) => this.#part(of, after, numeric);
    return `IF(${this.#condition(branch.when, known)},${part(branch.then)},${part(node.otherwise)})`;
  }

  #recover(node: RecoverNode, known: Known): FormulaText {
    const of = this.#cells.see(node.of);
    const numeric = this.#cells.own(node).type === 'number';
    const written = numeric ? this.#number(node.of, known) : this.#text(node.of, known);
    if (!of.undefinable) return written;
    const { text } = written;
    const otherwise = this.#part(node.otherwise, new Set([...known, ...of.needs]), numeric);
    // ISERR passes #N/A over; IFERROR does not, and stands only where all that is needed was asked for.
    return whole(of.size === 1 ? `IF(ISERR(${text}),${otherwise},${text})` : `IFERROR(${text},${otherwise})`);
  }
}
