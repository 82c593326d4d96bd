import { Rational } from '../domain/rational.ts';

export function rateText(rate: Rational): string {
  return `${rate.times(Rational.hundred).toDecimal()}%`;
}

export function rateTexts(rates: ReadonlyMap<string, Rational>): string {
  return [...rates].map(([grade, rate]) => `${grade} ${rateText(rate)}`).join('、');
}
