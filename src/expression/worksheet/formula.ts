import type { BinaryNode, CallNode, ChooseNode, Expr, FunctionName, RecoverNode } from '../expr.ts';
import type { Cells } from './cells.ts';
import { serialOffset, serialText, workdaysText } from './days.ts';
import { numberText } from './number.ts';
import type { WorksheetPlace } from './place.ts';
import { References } from './references.ts';
import { enclosed, type FormulaText, quoted, tightness, whole } from './text.ts';
import { comparableDecimals, type NodeTraits } from './traits.ts';

/** Cells known to be there at a place of a formula. */
type Known = ReadonlySet<Expr>;
const nothing: Known = new Set();

const functions: Partial<Readonly<Record<FunctionName, string>>> = {
  min: 'MIN',
  max: 'MAX',
  sum: 'SUM',
  abs: 'ABS',
  round: 'ROUND',
  truncate: 'ROUNDDOWN',
  roundAway: 'ROUNDUP',
};

/** The figure freed of a last bit that arithmetic may have left, with decimals to spare before rounding to `digits`. */
export function settled(text: string, { exact, order }: NodeTraits, digits: number): string {
  const decimals = Math.max(digits + 2, comparableDecimals(order));
  return exact ? text : `ROUND(${text},${decimals})`;
}

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
    return this.#guarded(
      this.#cells.see(node),
      known,
      (all) => (numeric ? this.#number(node, all) : this.#text(node, all)).text,
    );
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
        return whole(node.value.sign < 0 ? `(${numberText(node.value)})` : numberText(node.value));
      case 'label':
        return whole(quoted(node.text));
      case 'item':
        return this.#item(node);
      case 'named':
        return this.#text(node.of, known);
      case 'negate':
        return whole(`(-${this.#operand(node.of, known, tightness.whole)})`);
      case 'binary':
        return this.#binary(node, known);
      case 'call':
        return whole(this.#call(node, known));
      case 'choose':
        return whole(this.#choose(node, known));
      case 'recover':
        return whole(this.#recover(node, known));
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

  /** A number, 是 counting as 1. */
  #number(node: Expr, known: Known): FormulaText {
    const text = this.#text(node, known);
    return this.#cells.see(node).type === 'yesno' ? whole(`IF(${text.text},1,0)`) : text;
  }

  #operand(node: Expr, known: Known, binds: number): string {
    return enclosed(this.#number(node, known), binds);
  }

  /** Something that IF, AND and OR take. */
  #condition(node: Expr, known: Known): string {
    const traits = this.#cells.see(node);
    const { text } = this.#text(node, known);
    return traits.type === 'yesno' ? text : `${settled(text, traits, 3)}<>0`;
  }

  #binary(node: BinaryNode, known: Known): FormulaText {
    const { operator, left, right } = node;
    const binds = tightness[operator];
    switch (operator) {
      case 'and':
      case 'or':
        return whole(`${operator.toUpperCase()}(${this.#condition(left, known)},${this.#condition(right, known)})`);
      case '+':
      case '*':
        return { text: this.#operand(left, known, binds) + operator + this.#operand(right, known, binds), binds };
      case '-':
        return { text: this.#difference(left, right, known), binds };
      case '/':
        return this.#quotient(node, known);
      default:
        return { text: this.#comparison(node, known), binds };
    }
  }

  #difference(left: Expr, right: Expr, known: Known): string {
    return `${this.#operand(left, known, tightness['-'])}-${this.#operand(right, known, tightness['-'] + 1)}`;
  }

  #quotient({ left, right }: BinaryNode, known: Known): FormulaText {
    const divisor = this.#cells.see(right);
    const text = `${this.#operand(left, known, tightness['/'])}/${this.#operand(right, known, tightness['/'] + 1)}`;
    if (!divisor.cancels) return { text, binds: tightness['/'] };
    const decimals = comparableDecimals(divisor.order);
    return whole(`IF(ROUND(${this.#number(right, known).text},${decimals})=0,1/0,${text})`);
  }

  /** Equal doubles need no rounding; computed ones differ only where their difference, rounded, does. */
  #comparison({ operator, left, right }: BinaryNode, known: Known): string {
    const [one, other] = [this.#cells.see(left), this.#cells.see(right)];
    const compare = (text: (node: Expr) => string) => text(left) + operator + text(right);
    if (one.type === 'label' || other.type === 'label') return compare((node) => this.#text(node, known).text);
    if ([left, right].some((node) => this.#references.contentOf(node) === 'date'))
      return compare((node) => this.#serial(node, known));
    if ((one.exact && other.exact) || left === right)
      return compare((node) => this.#operand(node, known, tightness['+']));
    const toZero = right.kind === 'number' && right.value.isZero;
    const difference = toZero ? this.#number(left, known).text : this.#difference(left, right, known);
    return `ROUND(${difference},${comparableDecimals(Math.max(one.order, other.order))})${operator}0`;
  }

  #call({ name, args }: CallNode, known: Known): string {
    const [first, second = first] = args;
    if (!first || !second) throw new Error(`${name} without arguments`);
    switch (name) {
      case 'not':
        return `NOT(${this.#condition(first, known)})`;
      case 'days':
        return `(${this.#serial(first, known)}-${this.#serial(second, known)})`;
      case 'workdays':
        return workdaysText(this.#place.calendar, this.#serial(first, known), this.#serial(second, known));
      case 'round':
      case 'truncate':
      case 'roundAway': {
        const digits = second.kind === 'number' ? Number(second.value.round(0).numerator) : 0;
        const figure = settled(this.#number(first, known).text, this.#cells.see(first), digits);
        return `${functions[name]}(${figure},${this.#number(second, known).text})`;
      }
      default:
        return `${functions[name]}(${args.map((arg) => this.#number(arg, known).text).join(',')})`;
    }
  }

  /** A day as the worksheet counts days. */
  #serial(node: Expr, known: Known): string {
    if (this.#references.contentOf(node) === 'date') return this.#references.cell(node);
    return node.kind === 'number'
      ? serialText(node.value)
      : `(${this.#operand(node, known, tightness['+'])}+${serialOffset})`;
  }

  /** Choices have one branch here (see fold.ts). */
  #choose(node: ChooseNode, known: Known): string {
    const [branch] = node.branches;
    if (!branch) return this.#text(node.otherwise, known).text;
    const numeric = this.#cells.own(node).type === 'number';
    // Whether the condition holds or not, everything it needs was there.
    const after = new Set([...known, ...this.#cells.see(branch.when).needs]);
    const part = (of: Expr) => this.#part(of, after, numeric);
    return `IF(${this.#condition(branch.when, known)},${part(branch.then)},${part(node.otherwise)})`;
  }

  #recover(node: RecoverNode, known: Known): string {
    const of = this.#cells.see(node.of);
    const numeric = this.#cells.own(node).type === 'number';
    const { text } = numeric ? this.#number(node.of, known) : this.#text(node.of, known);
    if (!of.undefinable) return text;
    const otherwise = this.#part(node.otherwise, new Set([...known, ...of.needs]), numeric);
    // ISERR passes #N/A over; IFERROR does not, and stands only where all that is needed was asked for.
    return of.size === 1 ? `IF(ISERR(${text}),${otherwise},${text})` : `IFERROR(${text},${otherwise})`;
  }
}
