import { Rational } from '../domain/rational.ts';

const decimals = 4;

/** At most four decimals. */
export function decimal(exact: string): string {
  return Rational.fromText(exact).toDecimal(decimals);
}

/** `= 4.6875`, or `≈ 3.4478` where the decimals do not hold all of it; `digits` asks for so many of them. */
export function equals(exact: string, digits?: number): string {
  const value = Rational.fromText(exact);
  if (!value.isDecimal(digits ?? decimals)) return `≈ ${value.toFixed(digits ?? decimals)}`;
  return `= ${digits === undefined ? decimal(exact) : value.toFixed(digits)}`;
}

export function percent(exact: string): string {
  return `${Rational.fromText(exact).times(Rational.hundred).toDecimal(decimals)}%`;
}

/** At most four decimals, marked where that is not all of it: `≈32.2855`. */
export function approximately(exact: string): string {
  return Rational.fromText(exact).isDecimal(decimals) ? decimal(exact) : `≈${decimal(exact)}`;
}
