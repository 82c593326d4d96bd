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
  const plain = parsePlain(text);
  if (plain) return { value: plain, sign: 0 };
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

/** `-1234.5` of at most fifteen digits, as nearly every cell of an export has it; the pattern takes several times as long. */
function parsePlain(text: string): Decimal | undefined {
  const start = text.charCodeAt(0) === minusSign ? 1 : 0;
  const { length } = text;
  if (length === start || length - start > 16) return undefined;
  let mantissa = 0;
  let point = -1;
  for (let at = start; at < length; at++) {
    const digit = text.charCodeAt(at) - zeroDigit;
    if (digit >= 0 && digit <= 9) mantissa = mantissa * 10 + digit;
    else if (digit === pointDigit && point < 0 && at > start && at < length - 1) point = at;
    else return undefined;
  }
  if (length - start - (point < 0 ? 0 : 1) > 15) return undefined;
  return { mantissa: start === 1 && mantissa !== 0 ? -mantissa : mantissa, scale: point < 0 ? 0 : length - point - 1 };
}

const minusSign = 45;
const zeroDigit = 48;
/** The point as a digit counted from `0`. */
const pointDigit = -2;

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
