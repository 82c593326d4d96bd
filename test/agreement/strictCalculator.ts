import { Rational } from '../../src/domain/rational.ts';
import type { CalendarSheet } from './calendarSheet.ts';
import type { Paper } from './paper.ts';
import { type Corner, type Node, readFormula } from './strictFormula.ts';
import { strictCall } from './strictFunctions.ts';
import {
  compareScalars,
  divisionByZero,
  eachRow,
  isArray,
  notAvailable,
  numberOf,
  type Scalar,
  SheetError,
  scalarOf,
  type Value,
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
      return scalarOf(evaluate(node, { sheet, calendars, header: paper.header, offset }));
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
    case 'IF':
      return conditional(at);
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

/** Only the branch that a single condition takes is evaluated. */
function conditional(at: (place: number) => Value): Value {
  const condition = at(0);
  const [then, otherwise] = [() => at(1), () => at(2)];
  if (!isArray(condition)) return choose(condition, then, otherwise);
  return eachRow([condition, at(1), at(2)], ([test, yes, no]) =>
    scalarOf(
      choose(
        test,
        () => yes,
        () => no,
      ),
    ),
  );
}

function choose(condition: Scalar, then: () => Value, otherwise: () => Value): Value {
  if (condition instanceof SheetError) return condition;
  const truth = numberOf(condition);
  return truth instanceof SheetError ? truth : truth === 0 ? otherwise() : then();
}
