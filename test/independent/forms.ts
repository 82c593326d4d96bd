import { type Amount, type Fraction, f, least, most } from './fraction.ts';

/** 插值: nothing at `zero`, full at `all`, a straight line between; `zero` may be the higher end. */
export function ramp(x: Fraction, zero: Amount, all: Amount, full: Amount): Fraction {
  const share = x.minus(zero).over(f(all).minus(zero));
  return within(share).times(full);
}

/** 比例: full × value ÷ target, no more than full. */
export function proportional(x: Fraction, target: Amount, full: Amount): Fraction {
  return within(x.over(target)).times(full);
}

/** 区间最优: full from `low` to `high`, falling to nothing at `lowZero` and `highZero`. */
export function plateau(
  x: Fraction,
  [lowZero, low, high, highZero]: readonly [Amount, Amount, Amount, Amount],
  full: Amount,
): Fraction {
  if (x.isBelow(low)) return ramp(x, lowZero, low, full);
  return x.isAbove(high) ? ramp(x, highZero, high, full) : f(full);
}

/** 扣分: what is left, never below nothing. */
export function less(full: Amount, deduction: Amount): Fraction {
  return most(f(0), f(full).minus(deduction));
}

/** How far `x` lies above `line`, not below nothing. */
export function excess(x: Fraction, line: Amount): Fraction {
  return most(f(0), x.minus(line));
}

export function shortfall(x: Fraction, line: Amount): Fraction {
  return most(f(0), f(line).minus(x));
}

/** 自然日 from one day to another. */
export function daysBetween(from: Date, to: Date): number {
  return Math.round((to.getTime() - from.getTime()) / 86_400_000);
}

function within(share: Fraction): Fraction {
  return most(f(0), least(f(1), share));
}
