import type { Single } from './arithmetic.ts';
import { integers, slack, underflow } from './bounds.ts';
import { type Line, lineRoundoff } from './line.ts';
import { copyStatus } from './selection.ts';
import { ok } from './strip.ts';

/** A comparison of the base with a threshold: 1 or 0 for each of the three ways it can come out, and the line that then applies. */
export interface Rung {
  readonly at: number;
  readonly error: number;
  readonly less: number;
  readonly equal: number;
  readonly more: number;
  readonly line: Line;
}

/** A choice by thresholds of one figure among lines through it: ramps, bands and the like, which most indicators are. */
export interface Ladder extends Single {
  readonly rungs: readonly Rung[];
  readonly last: Line;
  /** Sign of base − threshold from exact figures. */
  settle(index: number, rung: number): number;
}

export function climb(plan: Ladder, count: number): void {
  const { of, out, rungs, last } = plan;
  const { values, errors } = out;
  copyStatus(plan, count);
  for (let i = 0; i < count; i++) {
    if (out.status[i] !== ok) continue;
    const value = of.values[i] ?? 0;
    const error = of.errors[i] ?? 0;
    let line = last;
    for (let place = 0; place < rungs.length; place++) {
      const rung = rungs[place];
      if (!rung) break;
      const lead = value - rung.at;
      const margin = (error + rung.error) * slack;
      const sign = lead > margin ? 1 : lead < -margin ? -1 : margin === 0 ? 0 : plan.settle(i, place);
      if ((sign > 0 ? rung.more : sign < 0 ? rung.less : rung.equal) === 0) continue;
      line = rung.line;
      break;
    }
    const level = line.factor === 0;
    const product = level ? 0 : value * line.factor;
    const size = Math.abs(product);
    const sum = product + line.offset;
    const own = level ? 0 : error * Math.abs(line.factor);
    const exact = line.exact && (level || error === 0) && size < integers && Math.abs(sum) < integers;
    values[i] = sum;
    // A level line is not touched by what its base is off by.
    errors[i] = exact ? 0 : (own + (size + Math.abs(line.offset)) * lineRoundoff + underflow) * slack;
  }
}
