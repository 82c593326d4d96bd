import type { Rational } from '../domain/rational.ts';

/** An amount in 万元 as the internal tables print it. */
export function amountText(amount: Rational | null): string {
  if (amount === null) return '待核';
  return amount.isZero ? '—' : amount.toDecimal(6);
}
