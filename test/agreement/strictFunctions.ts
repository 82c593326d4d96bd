import { isWorkday } from '../../src/domain/calendar.ts';
import { Rational } from '../../src/domain/rational.ts';
import { serialOffset } from '../../src/expression/worksheet/days.ts';
import {
  divisionByZero,
  eachRow,
  isArray,
  numberOf,
  type Scalar,
  SheetError,
  scalarOf,
  type Value,
  wrongNumber,
  wrongValue,
} from './strictValues.ts';

/** Functions of which any error among the arguments is the result. */
export function strictCall(name: string, args: readonly Value[]): Value {
  const error = args.flat().find((value) => value instanceof SheetError);
  if (error) return error;
  const [first, second, third] = args;
  const numbers = args.flatMap((arg) =>
    isArray(arg) ? arg.filter((value) => typeof value === 'number') : [Number(numberOf(arg))],
  );
  switch (name) {
    case 'AND':
      return args.every((arg) => numberOf(scalarOf(arg)) !== 0);
    case 'OR':
      return args.some((arg) => numberOf(scalarOf(arg)) !== 0);
    case 'NOT':
      return numberOf(scalarOf(first)) === 0;
    case 'ABS':
      return Math.abs(Number(scalarOf(first)));
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
      return workdays(Number(scalarOf(first)), Number(scalarOf(second)), numbersIn(third));
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
