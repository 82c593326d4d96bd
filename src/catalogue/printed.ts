import { Rational } from '../domain/rational.ts';

/**
 * A figure in the way an expected one is written: at its digits, with its %, or as the exact fraction. Equal text then means equal at
 * the digits printed, without any tolerance. Undefined when the expected text is no figure.
 */
export function printedLike(expected: string, value: Rational): string | undefined {
  if (/^-?\d+\/[1-9]\d*$/.test(expected)) return Rational.fromText(expected).equals(value) ? expected : value.toText();
  const match = /^-?\d+(?:\.(\d+))?([%‰])?$/.exec(expected);
  if (!match) return undefined;
  const [, decimals = '', mark = ''] = match;
  const scale = mark === '%' ? 2 : mark === '‰' ? 3 : 0;
  return value.times(Rational.scaled(1, -scale)).toFixed(decimals.length) + mark;
}
