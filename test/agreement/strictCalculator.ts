import { isWorkday } from '../../src/domain/calendar.ts';
import { Rational } from '../../src/domain/rational.ts';
import { serialOffset } from '../../src/expression/worksheet/days.ts';
import type { CalendarSheet } from './calendarSheet.ts';
import type { Paper } from './paper.ts';
import { type Corner, type Node, readFormula } from './strictFormula.ts';
import {
  compareScalars,
  divisionByZero,
  eachRow,
  isArray,
  notAvailable,
  numberOf,
  type Scalar,
  SheetError,
  type Value,
  wrongNumber,
  wrongValue,
} from './strictValues.ts';

/**
 * A calculator that forgives nothing: plain doubles, comparisons by every bit, no difference taken for zero. LibreOffice (and Excel in
 * places) hides last bits; a formula that agrees here does not live on that. Rounding takes the decimal that a double prints as.
 */
export function calculate(paper: Paper, calendars: CalendarSheet): readonly string[] {
  const sheet = new Map<string, readonly Scalar[]>(paper.inputs);
  for (const { letters, formula } of paper.columns) {
    const node = readFormula(formula(paper.header + 1));
    const rows = Array.from({ length: paper.size }, (_, offset) => {
      const value = evaluate(node, { sheet, calendars, header: paper.header, offset });
      return isArray(value) ? value[0] : value;
    });
    sheet.set(letters, rows);
  }
  return (sheet.get(paper.columns.at(-1)?.letters ?? '') ?? []).map(shown);
}

interface Context {
  readonly sheet: ReadonlyMap<string, readonly Scalar[]>;
  readonly calendars: CalendarSheet;
  readonly header: number;
  /** How many rows below the first the formula stands. */
  readonly offset: number;
}

function shown(value: Scalar): string {
  if (value instanceof SheetError) return value.code;
  return typeof value === 'number' ? Rational.fromDouble(value).toDecimal() : String(value ?? '');
}

function evaluate(node: Node, context: Context): Value {
  switch (node.kind) {
    case 'value':
      return node.value;
    case 'range':
      return cells(node, context);
    case 'minus':
      return eachRow([evaluate(node.of, context)], ([of]) => operate('-', 0, of));
    case 'operation':
      return eachRow([evaluate(node.left, context), evaluate(node.right, context)], ([a, b]) =>
        operate(node.operator, a, b),
      );
    case 'call':
      return call(node.name, node.args, context);
  }
}

function cells(
  { sheet, from, to, single }: Extract<Node, { kind: 'range' }>,
  { calendars, ...context }: Context,
): Value {
  const own = context.sheet.get(from.letters);
  const column = sheet === '' ? own : calendars.columns[from.letters.charCodeAt(0) - 65];
  if (!column) throw new Error(`no column ${from.letters}`);
  const first = sheet === '' ? context.header + 1 : 2;
  const place = (corner: Corner) => corner.row - first + (corner.fixed ? 0 : context.offset);
  return single
    ? column[place(from)]
    : Array.from({ length: place(to) - place(from) + 1 }, (_, row) => column[place(from) + row]);
}

function operate(operator: string, left: Scalar, right: Scalar): Scalar {
  if (left instanceof SheetError) return left;
  if (right instanceof SheetError) return right;
  const order = compareScalars(left, right);
  const comparisons: Readonly<Record<string, boolean>> = {
    '=': order === 0,
    '<>': order !== 0,
    '<': order < 0,
    '<=': order <= 0,
    '>': order > 0,
    '>=': order >= 0,
  };
  const found = comparisons[operator];
  return found ?? arithmetic(operator, numberOf(left), numberOf(right));
}

function arithmetic(operator: string, left: number | SheetError, right: number | SheetError): Scalar {
  if (left instanceof SheetError) return left;
  if (right instanceof SheetError) return right;
  if (operator === '+') return left + right;
  if (operator === '-') return left - right;
  if (operator === '*') return left * right;
  return right === 0 ? divisionByZero : left / right;
}

/** Functions that look at their arguments before evaluating the rest, or take errors as values. */
function call(name: string, args: readonly Node[], context: Context): Value {
  const at = (place: number): Value => {
    const arg = args[place];
    return arg ? evaluate(arg, context) : undefined;
  };
  switch (name) {
    case 'IF': {
      const condition = at(0);
      if (!isArray(condition))
        return choose(
          condition,
          () => at(1),
          () => at(2),
        );
      return eachRow([condition, at(1), at(2)], ([when, then, otherwise]) =>
        scalar(
          choose(
            when,
            () => then,
            () => otherwise,
          ),
        ),
      );
    }
    case 'IFERROR':
      return eachRow([at(0), at(1)], ([value, instead]) => (value instanceof SheetError ? instead : value));
    case 'ISERROR':
      return eachRow([at(0)], ([value]) => value instanceof SheetError);
    case 'ISNA':
      return eachRow([at(0)], ([value]) => value === notAvailable);
    case 'ISERR':
      return eachRow([at(0)], ([value]) => value instanceof SheetError && value !== notAvailable);
    case 'ISNUMBER':
      return eachRow([at(0)], ([value]) => typeof value === 'number');
    case 'NA':
      return notAvailable;
    case 'COUNT':
      return args.flatMap((_, place) => at(place)).filter((value) => typeof value === 'number').length;
    default:
      return strictCall(
        name,
        args.map((_, place) => at(place)),
      );
  }
}

function choose(condition: Scalar, then: () => Value, otherwise: () => Value): Value {
  if (condition instanceof SheetError) return condition;
  const truth = numberOf(condition);
  return truth instanceof SheetError ? truth : truth === 0 ? otherwise() : then();
}

function scalar(value: Value): Scalar {
  return isArray(value) ? value[0] : value;
}

/** Functions of which any error among the arguments is the result. */
function strictCall(name: string, args: readonly Value[]): Value {
  const error = args.flat().find((value) => value instanceof SheetError);
  if (error) return error;
  const [first, second, third] = args;
  const numbers = args.flatMap((arg) =>
    isArray(arg) ? arg.filter((value) => typeof value === 'number') : [Number(numberOf(arg))],
  );
  switch (name) {
    case 'AND':
      return args.every((arg) => numberOf(scalar(arg)) !== 0);
    case 'OR':
      return args.some((arg) => numberOf(scalar(arg)) !== 0);
    case 'NOT':
      return numberOf(scalar(first)) === 0;
    case 'ABS':
      return Math.abs(Number(scalar(first)));
    case 'ROUND':
      return eachRow([first, second], ([value, digits]) => rounded(value, (figure) => figure.round(Number(digits))));
    case 'ROUNDDOWN':
      return eachRow([first, second], ([value, digits]) => rounded(value, (figure) => figure.truncate(Number(digits))));
    case 'ROUNDUP':
      return eachRow([first, second], ([value, digits]) =>
        rounded(value, (figure) => figure.roundAway(Number(digits))),
      );
    case 'SUMPRODUCT':
      return isArray(first)
        ? first.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0)
        : first;
    case 'FREQUENCY':
      return frequency(numbersIn(first), numbersIn(second));
    case 'NETWORKDAYS':
      return workdays(Number(scalar(first)), Number(scalar(second)), numbersIn(third));
    default:
      return summary(name, numbers);
  }
}

function rounded(value: Scalar, round: (figure: Rational) => Rational): Scalar {
  const figure = numberOf(value);
  return figure instanceof SheetError ? figure : round(Rational.fromDouble(figure)).toNumber();
}

function summary(name: string, numbers: readonly number[]): Scalar {
  const sum = numbers.reduce((total, value) => total + value, 0);
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  switch (name) {
    case 'SUM':
      return sum;
    case 'MIN':
      return sorted[0] ?? 0;
    case 'MAX':
      return sorted.at(-1) ?? 0;
    case 'AVERAGE':
      return numbers.length === 0 ? divisionByZero : sum / numbers.length;
    case 'MEDIAN':
      return numbers.length === 0
        ? wrongNumber
        : ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
    default:
      throw new Error(`no function ${name}`);
  }
}

function numbersIn(value: Value): readonly number[] {
  return (isArray(value) ? value : [value]).filter((each) => typeof each === 'number');
}

/** Counts up to each bound; a bound that stands twice counts once. */
function frequency(data: readonly number[], bounds: readonly number[]): readonly Scalar[] {
  if (bounds.length === 0) return [wrongValue];
  const sorted = [...new Set(bounds)].sort((a, b) => a - b);
  const counts = bounds.map((bound, place) => {
    const below = sorted[sorted.indexOf(bound) - 1] ?? Number.NEGATIVE_INFINITY;
    return bounds.indexOf(bound) === place ? data.filter((value) => value > below && value <= bound).length : 0;
  });
  return [...counts, data.filter((value) => value > (sorted.at(-1) ?? 0)).length];
}

/** Both ends counted; negative backwards, as the function has it. */
function workdays(from: number, to: number, off: readonly number[]): number {
  if (to < from) return -workdays(to, from, off);
  const calendar = {
    daysOff: new Set(off.map((day) => day - serialOffset)),
    makeUpDays: new Set<number>(),
    namedDays: new Map(),
    years: new Set<number>(),
  };
  let count = 0;
  for (let day = from; day <= to; day++) if (isWorkday(calendar, day - serialOffset)) count++;
  return count;
}
