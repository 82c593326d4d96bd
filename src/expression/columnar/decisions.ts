import type { Pair, Single } from './arithmetic.ts';
import { slack } from './bounds.ts';
import type { Ways } from './comparisons.ts';
import { combineStatus, copyStatus } from './selection.ts';
import { ok } from './strip.ts';

export interface Comparison extends Pair, Ways {
  /** Sign of left − right from exact figures. */
  settle(index: number): number;
}

/** Operands in one grain. */
export function compare(plan: Comparison, count: number): void {
  const { left, right, out, less, equal, more } = plan;
  combineStatus(plan, count);
  for (let i = 0; i < count; i++) {
    const lead = (left.values[i] ?? 0) - (right.values[i] ?? 0);
    const margin = ((left.errors[i] ?? 0) + (right.errors[i] ?? 0)) * slack;
    if (lead > margin) out.values[i] = more;
    else if (lead < -margin) out.values[i] = less;
    else if (margin === 0) out.values[i] = equal;
    else if (out.status[i] === ok) {
      const sign = plan.settle(i);
      out.values[i] = sign > 0 ? more : sign < 0 ? less : equal;
    }
  }
}

/** 1 where the figure is not 0. */
export function nonZero(plan: Single & { settle(index: number): boolean }, count: number): void {
  const { of, out } = plan;
  copyStatus(plan, count);
  for (let i = 0; i < count; i++) {
    const value = Math.abs(of.values[i] ?? 0);
    const error = of.errors[i] ?? 0;
    if (value > error) out.values[i] = 1;
    else if (error === 0) out.values[i] = 0;
    else if (out.status[i] === ok) out.values[i] = plan.settle(i) ? 1 : 0;
  }
}

/** `same` where both labels are one text; `codes` turns the right labels' places into the left ones'. */
export function compareLabels(
  plan: Pair & { readonly codes: Float64Array; readonly same: 0 | 1 },
  count: number,
): void {
  const { left, right, out, codes, same } = plan;
  for (let i = 0; i < count; i++) {
    const code = codes[right.values[i] ?? 0] ?? -1;
    out.values[i] = left.values[i] === code ? same : 1 - same;
  }
  combineStatus(plan, count);
}

/** And (both hold) or or (at least one holds) of two conditions. */
export function connect(pair: Pair, needed: 1 | 2, count: number): void {
  const { left, right, out } = pair;
  for (let i = 0; i < count; i++) out.values[i] = (left.values[i] ?? 0) + (right.values[i] ?? 0) >= needed ? 1 : 0;
  combineStatus(pair, count);
}

export function invert({ of, out }: Single, count: number): void {
  for (let i = 0; i < count; i++) out.values[i] = of.values[i] === 0 ? 1 : 0;
  copyStatus({ of, out }, count);
}
