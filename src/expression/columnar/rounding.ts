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

/** What is added to a size before its whole part is taken, where the size is no whole number of steps itself. */
const lifts = { round: 0.5, truncate: 0, roundAway: 1 } as const;

/** Whole steps: half away from zero, toward zero or away from it. A row without a figure is NaN. */
export function roundSteps(plan: Rounding, count: number): void {
  const { of, out, mode, scale } = plan;
  const lifting = { lift: lifts[mode], ratio: scale.numerator / scale.denominator };
  const { values, errors, status } = out;
  copyStatus(plan, count);
  for (let i = 0; i < count; i++) {
    if (status[i] !== ok) {
      values[i] = Number.NaN;
      continue;
    }
    const value = of.values[i] ?? 0;
    const likely = likelySteps(Math.abs(value), of.errors[i] ?? 0, lifting);
    // `+ 0` makes one zero of the two.
    const steps = (likely < 0 ? settledSteps(plan, i) : value < 0 ? -likely : likely) + 0;
    values[i] = steps;
    errors[i] = Math.abs(steps) < integers ? 0 : Math.abs(steps) * 2 * roundoff;
  }
}

/** Whole figures are rounded as such, others looked up. */
function settledSteps({ of, scale, mode, settle }: Rounding, index: number): number {
  const value = of.values[index] ?? 0;
  const size = Math.abs(value) * scale.numerator;
  if (of.errors[index] !== 0 || !(size < integers)) return settle(index);
  const steps = exactSteps(size, scale.denominator, mode);
  return value < 0 ? -steps : steps;
}

/** For whole numbers below 2^53 a correctly rounded quotient never reaches the next whole number, so its floor is exact. */
function exactSteps(size: number, denominator: number, mode: RoundingMode): number {
  const below = Math.floor(size / denominator);
  const rest = size - below * denominator;
  const up = mode === 'round' ? 2 * rest >= denominator : mode === 'roundAway' && rest > 0;
  return up ? below + 1 : below;
}

/**
 * Steps of a size; -1 where its interval reaches a place at which they change. Sizes below half a step (or one, toward
 * zero) count none whichever sign the exact figure has. The bound covers the roundings of the ratio, the size, the lift and the ends.
 */
function likelySteps(size: number, ownError: number, { lift, ratio }: { lift: number; ratio: number }): number {
  const lifted = size * ratio + lift;
  const error = (ownError * ratio + (lifted + 1) * 8 * roundoff + underflow) * slack;
  const steps = Math.floor(lifted);
  const rest = lifted - steps;
  const within = rest > error || steps === 0;
  return within && rest + error < 1 && lifted < 2 ** 51 ? steps : -1;
}
