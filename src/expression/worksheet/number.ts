import { Rational } from '../../domain/rational.ts';

/** Digits that every spreadsheet keeps of a number it reads. */
const significantDigits = 15;

/** A figure as a formula shows it: a decimal where one fits, else a quotient of whole numbers, else 15 digits of it. Negative ones in parentheses. */
export function numberText(value: Rational): string {
  if (isPlainDecimal(value)) return signed(value.toDecimal(20));
  const { numerator, denominator } = value;
  if (digitsOf(String(numerator)) <= significantDigits && digitsOf(String(denominator)) <= significantDigits) {
    return `(${numerator}/${denominator})`;
  }
  const decimals = significantDigits - orderOf(value);
  return signed(value.round(decimals).toDecimal(Math.max(0, decimals)));
}

function signed(text: string): string {
  return text.startsWith('-') ? `(${text})` : text;
}

/** Whether {@link numberText} gives the very double that an exact decimal is read as. */
export function isPlainDecimal(value: Rational): boolean {
  return value.isDecimal(20) && digitsOf(value.toDecimal(20)) <= significantDigits;
}

function digitsOf(text: string): number {
  return text.replace(/[-.]/g, '').replace(/^0+/, '').length;
}

/** Least n with |value| < 10ⁿ. */
export function orderOf(value: Rational): number {
  const size = value.absolute();
  let order = 0;
  while (size.compare(Rational.scaled(1, -order)) >= 0) order++;
  while (!size.isZero && size.compare(Rational.scaled(1, 1 - order)) < 0) order--;
  return order;
}
