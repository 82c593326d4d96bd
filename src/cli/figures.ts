import { Rational } from '../domain/rational.ts';

const decimals = 4;

/** At most four decimals. */
export function decimal(exact: string): string {
  return Rational.fromText(exact).toDecimal(decimals);
}

/** `= 4.6875`, or `≈ 3.4478` where four decimals do not hold all of it. */
export function equals(exact: string, digits = decimals): string {
  const value = Rational.fromText(exact);
  return `${value.isDecimal(digits) ? '=' : '≈'} ${value.toFixed(digits)}`;
}

export function percent(exact: string): string {
  return `${Rational.fromText(exact).times(Rational.hundred).toDecimal(decimals)}%`;
}
