import type { BinaryNode, BinaryOperator, CallNode, Expr, FunctionName } from '../expr.ts';
import { workdaysText } from './days.ts';
import { comparableDecimals, type NodeTraits } from './nodeTraits.ts';
import { numberText } from './number.ts';
import type { WorksheetCalendar } from './place.ts';
import { enclosed, type FormulaText, tightness, whole } from './text.ts';

/** Writes the parts of an operation where it stands. */
export interface PartWriter {
  see(node: Expr): NodeTraits;
  /** Whether the part is a cell. */
  isCell(node: Expr): boolean;
  isDate(node: Expr): boolean;
  text(node: Expr): FormulaText;
  /** A number, 是 counting as 1. */
  number(node: Expr): FormulaText;
  /** Something that IF, AND and OR take. */
  condition(node: Expr): string;
  /** A day as the worksheet counts days. */
  serial(node: Expr): string;
}

/** The figure freed of a last bit that arithmetic may have left, with decimals to spare before rounding to `digits`. */
export function settled(text: string, { exact, order }: NodeTraits, digits: number): string {
  const decimals = Math.max(digits + 2, comparableDecimals(order));
  return exact ? text : `ROUND(${text},${decimals})`;
}

export function binaryText(node: BinaryNode, write: PartWriter): FormulaText {
  const { operator, left, right } = node;
  const binds = tightness[operator];
  switch (operator) {
    case 'and':
    case 'or':
      return whole(`${operator.toUpperCase()}(${conditions(operator, node, write).join(',')})`);
    case '+':
    case '*':
      return { text: operand(left, binds, write) + operator + operand(right, binds, write), binds };
    case '-':
      return { text: difference(left, right, write), binds };
    case '/':
      return quotient(node, write);
    default:
      return { text: comparison(node, write), binds };
  }
}

function operand(node: Expr, binds: number, write: PartWriter): string {
  return enclosed(write.number(node), binds);
}

/** `a 且 b 且 c` as one list. */
function conditions(operator: BinaryOperator, { left, right }: BinaryNode, write: PartWriter): readonly string[] {
  return [left, right].flatMap((side) =>
    side.kind === 'binary' && side.operator === operator && !write.isCell(side)
      ? conditions(operator, side, write)
      : [write.condition(side)],
  );
}

function difference(left: Expr, right: Expr, write: PartWriter): string {
  const minuend = operand(left, tightness['-'], write);
  if (right.kind === 'number' && right.value.sign < 0) return `${minuend}+${numberText(right.value.negated())}`;
  return `${minuend}-${operand(right, tightness['-'] + 1, write)}`;
}

function quotient({ left, right }: BinaryNode, write: PartWriter): FormulaText {
  const divisor = write.see(right);
  const text = `${operand(left, tightness['/'], write)}/${operand(right, tightness['/'] + 1, write)}`;
  if (!divisor.cancels) return { text, binds: tightness['/'] };
  return whole(`IF(ROUND(${write.number(right).text},${comparableDecimals(divisor.order)})=0,1/0,${text})`);
}

/** Equal doubles need no rounding; computed ones differ only where their difference, rounded, does. */
function comparison({ operator, left, right }: BinaryNode, write: PartWriter): string {
  const [one, other] = [write.see(left), write.see(right)];
  const compare = (text: (node: Expr) => string) => text(left) + operator + text(right);
  if (one.type === 'label' || other.type === 'label') return compare((node) => write.text(node).text);
  if (write.isDate(left) || write.isDate(right)) return compare(write.serial);
  if ((one.exact && other.exact) || left === right) return compare((node) => operand(node, tightness['+'], write));
  const toZero = right.kind === 'number' && right.value.isZero;
  const text = toZero ? write.number(left).text : difference(left, right, write);
  return `ROUND(${text},${comparableDecimals(Math.max(one.order, other.order))})${operator}0`;
}

const functions: Partial<Readonly<Record<FunctionName, string>>> = {
  min: 'MIN',
  max: 'MAX',
  sum: 'SUM',
  abs: 'ABS',
  round: 'ROUND',
  truncate: 'ROUNDDOWN',
  roundAway: 'ROUNDUP',
};

export function callText({ name, args }: CallNode, write: PartWriter, calendar: WorksheetCalendar | undefined): string {
  const [first, second = first] = args;
  if (!first || !second) throw new Error(`${name} without arguments`);
  switch (name) {
    case 'not':
      return `NOT(${write.condition(first)})`;
    case 'days':
      return `(${write.serial(first)}-${write.serial(second)})`;
    case 'workdays':
      return workdaysText(calendar, write.serial(first), write.serial(second));
    case 'round':
    case 'truncate':
    case 'roundAway': {
      const digits = second.kind === 'number' ? Number(second.value.round(0).numerator) : 0;
      const figure = settled(write.number(first).text, write.see(first), digits);
      return `${functions[name]}(${figure},${write.number(second).text})`;
    }
    default:
      return `${functions[name]}(${args.map((arg) => write.number(arg).text).join(',')})`;
  }
}
