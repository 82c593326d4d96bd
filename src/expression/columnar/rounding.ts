import type { Single } from './arithmetic.ts';
import { integers, roundoff, slack, underflow } from './bounds.ts';
import type { Ratio } from './grain.ts';
import { copyStatus } from './selection.ts';
import { ok } from './strip.ts';

export type RoundingMode = 'round' | 'truncate' | 'roundAway';

export interface Rounding extends Single {
  readonly mode: RoundingMode;
  /** From the grain of the figures to steps of the rounding. */
  readonly scale: Ratio;
  /** Steps of a row whose interval straddles the place where the result changes, from its exact figure. */
  settle(index: number): number;
}

/** Whole steps: half away from zero, toward zero or away from it. Undecided figures are looked up exactly. */
export function roundSteps(plan: Rounding, count: number): void {
  const { of, out, mode, scale } = plan;
  copyStatus(plan, count);
  for (let i = 0; i < count; i++) {
    if (out.status[i] !== ok) continue;
    const value = of.values[i] ?? 0;
    const error = of.errors[i] ?? 0;
    const decided =
      error === 0 && Math.abs(value) * scale.numerator < integers
        ? exactSteps(value, scale, mode)
        : likelySteps(value, error, plan);
    const steps = decided ?? plan.settle(i);
    // `+ 0` makes one zero of the two.
    out.values[i] = steps + 0;
    out.errors[i] = Math.abs(steps) < integers ? 0 : Math.abs(steps) * 2 * roundoff;
  }
}

/** For whole numbers below 2^53 a correctly rounded quotient never reaches the next whole number, so its floor is exact. */
function exactSteps(value: number, { numerator, denominator }: Ratio, mode: RoundingMode): number {
  const size = Math.abs(value) * numerator;
  const below = Math.floor(size / denominator);
  const rest = size - below * denominator;
  const up = mode === 'round' ? 2 * rest >= denominator : mode === 'roundAway' && rest > 0;
  const steps = up ? below + 1 : below;
  return value < 0 ? -steps : steps;
}

/** The steps that both ends of the interval round to. */
function likelySteps(value: number, ownError: number, { scale, mode }: Rounding): number | undefined {
  const size = (Math.abs(value) * scale.numerator) / scale.denominator;
  // Eight roundings: two of `size`, one of each end and what adding a half to an end near k + 1/2 costs.
  const error = ((ownError * scale.numerator) / scale.denominator + size * 8 * roundoff + underflow) * slack;
  if (!(size + error < 2 ** 51)) return undefined;
  const low = stepsBelow(size - error, mode);
  const high = stepsBelow(size + error, mode);
  if (low !== high) return undefined;
  return value < 0 ? -high : high;
}

/** Steps of an end of the interval; an end below zero stands for figures of the other sign near zero. */
function stepsBelow(end: number, mode: RoundingMode): number {
  if (mode === 'round') return Math.floor(end + 0.5);
  return mode === 'truncate' ? Math.max(0, Math.floor(end)) : Math.ceil(end);
}
