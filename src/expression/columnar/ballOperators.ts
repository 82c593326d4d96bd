import { Rational } from '../../domain/rational.ts';
import type { BinaryOperator } from '../expr.ts';
import { type Ball, ballOf, dividedBy, minus, plus, signOf, times } from './ball.ts';

export function yesno(value: boolean): Ball {
  return ballOf(value ? Rational.one : Rational.zero);
}

/** Undefined where the balls leave the result open. */
export function operate(operator: Exclude<BinaryOperator, 'and' | 'or'>, a: Ball, b: Ball): Ball | undefined {
  switch (operator) {
    case '+':
      return plus(a, b);
    case '-':
      return minus(a, b);
    case '*':
      return times(a, b);
    case '/':
      return dividedBy(a, b);
  }
  const sign = signOf(minus(a, b));
  if (sign === undefined) return undefined;
  switch (operator) {
    case '=':
      return yesno(sign === 0);
    case '<>':
      return yesno(sign !== 0);
    case '<':
      return yesno(sign < 0);
    case '<=':
      return yesno(sign <= 0);
    case '>':
      return yesno(sign > 0);
    case '>=':
      return yesno(sign >= 0);
  }
}
