import { above, atLeast, atMost, below, type Expr, subtract } from '../expression/expr.ts';

/** 方向: whether a higher 取值 is the better one. */
export type Better = 'higher' | 'lower';

/** At the line or on its good side. */
export function reaches(better: Better, value: Expr, line: Expr): Expr {
  return better === 'higher' ? atLeast(value, line) : atMost(value, line);
}

/** Strictly on the good side of the line. */
export function surpasses(better: Better, value: Expr, line: Expr): Expr {
  return better === 'higher' ? above(value, line) : below(value, line);
}

/** Strictly on the bad side of the line. */
export function fallsShort(better: Better, value: Expr, line: Expr): Expr {
  return better === 'higher' ? below(value, line) : above(value, line);
}

/** How much better than the reference, in the direction's own sense: positive is good. */
export function advantage(better: Better, value: Expr, reference: Expr): Expr {
  return better === 'higher' ? subtract(value, reference) : subtract(reference, value);
}

/** Facts of a finding about the direction. */
export function directionFacts(better: Better): { readonly direction: string } {
  return { direction: better === 'higher' ? '正' : '负' };
}
