import { Rational } from '../domain/rational.ts';

/** A figure of an export: `mantissa × 10^-scale` while the mantissa is a safe integer, else an exact number. */
export type Decimal = { readonly mantissa: number; readonly scale: number } | Rational;

export interface WrittenFigure {
  readonly value: Decimal;
  /** Powers of ten below one that a sign stands for: % 2, ‰ 3. */
  readonly sign: 0 | 2 | 3;
}

const pattern = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?([eE][+-]?\d+)?([%‰])?$/;

/** Reads `1234.5`, `1,234.50`, `-0.9`, `65%`; undefined for anything else. The text has no white space left. */
export function parseWritten(text: string): WrittenFigure | undefined {
  const match = pattern.exec(text.replace(/^[\u2212\u2013]/, '-'));
  if (!match) return undefined;
  const [, minus = '', grouped = '', fraction = '', exponent = '', sign] = match;
  const whole = grouped.replaceAll(',', '');
  const value =
    exponent === ''
      ? decimalOf(minus, whole, fraction)
      : Rational.parse(`${minus}${whole}.${fraction || '0'}${exponent}`);
  return value && { value, sign: sign === '%' ? 2 : sign === '‰' ? 3 : 0 };
}

function decimalOf(sign: string, whole: string, fraction: string): Decimal {
  const digits = whole + fraction;
  // Fifteen digits always fit a double's integers.
  if (digits.length <= 15) {
    const magnitude = Number(digits);
    return { mantissa: sign === '-' && magnitude !== 0 ? -magnitude : magnitude, scale: fraction.length };
  }
  const mantissa = BigInt(digits);
  return Rational.scaled(sign === '-' ? -mantissa : mantissa, fraction.length);
}

/** Zero has no sign. */
export function negated(value: Decimal): Decimal {
  if (value instanceof Rational) return value.negated();
  return value.mantissa === 0 ? value : { mantissa: -value.mantissa, scale: value.scale };
}

export function exactly(value: Decimal): Rational {
  return value instanceof Rational ? value : Rational.scaled(value.mantissa, value.scale);
}

/** Multiplies by a factor; a power of ten only moves the point. Made once a column. */
export function multiplier(factor: Rational): (value: Decimal) => Decimal {
  const shift = powerOfTen(factor);
  if (shift === 0) return (value) => value;
  return (value) => {
    if (value instanceof Rational || shift === undefined) return exactly(value).times(factor);
    return { mantissa: value.mantissa, scale: value.scale - shift };
  };
}

function powerOfTen({ numerator, denominator }: Rational): number | undefined {
  const [text, sign] = denominator === 1n ? [numerator.toString(), 1] : [denominator.toString(), -1];
  return /^10*$/.test(text) && (numerator === 1n || denominator === 1n) ? sign * (text.length - 1) : undefined;
}

/** The nearest double. */
export function approximately(value: Decimal): number {
  if (value instanceof Rational) return value.toNumber();
  return value.scale >= 0 ? value.mantissa / 10 ** value.scale : value.mantissa * 10 ** -value.scale;
}
