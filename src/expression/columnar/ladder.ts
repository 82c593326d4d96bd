import type { Single } from './arithmetic.ts';
import { type Approximation, integers, slack, underflow } from './bounds.ts';
import type { Ways } from './comparisons.ts';
import { type Line, lineRoundoff } from './line.ts';
import { copyStatus } from './selection.ts';
import { ok } from './strip.ts';

/** A threshold of the base, and in which of the three ways a comparison with it can come out the line of this place applies. */
export interface Rung extends Approximation, Ways {}

/** A choice by thresholds of one figure among lines through it: ramps, bands and the like, which most indicators are. */
export interface Ladder extends Single {
  readonly rungs: Rungs;
  readonly lines: Lines;
  /** The line that applies to each row at hand: room for working. */
  readonly taken: Uint32Array;
  /** Sign of base − threshold from exact figures. */
  settle(index: number, rung: number): number;
}

/** Rungs side by side, figure by figure: read for every row, where an object a rung costs more than the comparison. */
export interface Rungs {
  readonly count: number;
  readonly at: Float64Array;
  readonly errors: Float64Array;
  /** Whether the rung's line applies, by 3·rung + 1 + sign of base − threshold. */
  readonly ways: Uint8Array;
}

/** Lines side by side; the last applies where no rung's does. */
export interface Lines {
  readonly factors: Float64Array;
  readonly offsets: Float64Array;
  readonly level: Uint8Array;
  readonly exact: Uint8Array;
}

export function rungsOf(rungs: readonly Rung[]): Rungs {
  return {
    count: rungs.length,
    at: Float64Array.from(rungs, (rung) => rung.value),
    errors: Float64Array.from(rungs, (rung) => rung.error),
    ways: Uint8Array.from(rungs.flatMap(({ less, equal, more }) => [less, equal, more])),
  };
}

export function linesOf(lines: readonly Line[]): Lines {
  return {
    factors: Float64Array.from(lines, (line) => line.factor),
    offsets: Float64Array.from(lines, (line) => line.offset),
    level: Uint8Array.from(lines, (line) => +(line.factor === 0)),
    exact: Uint8Array.from(lines, (line) => +line.exact),
  };
}

export function climb(plan: Ladder, count: number): void {
  copyStatus(plan, count);
  takeLines(plan, count);
  followLines(plan, count);
}

/** Which side of a threshold a row is on is a toss-up, so the side is computed rather than branched on. */
function takeLines(plan: Ladder, count: number): void {
  const { values, errors } = plan.of;
  const { at, errors: atErrors, ways, count: last } = plan.rungs;
  const { taken } = plan;
  for (let i = 0; i < count; i++) {
    const value = values[i] ?? 0;
    const error = errors[i] ?? 0;
    let line = last;
    let open = 0;
    for (let rung = last - 1; rung >= 0; rung--) {
      const lead = value - (at[rung] ?? 0);
      const margin = (error + (atErrors[rung] ?? 0)) * slack;
      const [more, less] = [+(lead > margin), +(lead < -margin)];
      const applies = -(ways[3 * rung + 1 + more - less] ?? 0);
      line = (rung & applies) | (line & ~applies);
      open |= +(margin !== 0) & ~(more | less);
    }
    taken[i] = open === 0 ? line : lineOfOpenRow(plan, i);
  }
}

/** From the first rung on, with exact figures where the doubles leave a side open. */
function lineOfOpenRow({ of, out, rungs, settle }: Ladder, index: number): number {
  const { at, errors, ways, count: last } = rungs;
  if (out.status[index] !== ok) return last;
  for (let rung = 0; rung < last; rung++) {
    const lead = (of.values[index] ?? 0) - (at[rung] ?? 0);
    const margin = ((of.errors[index] ?? 0) + (errors[rung] ?? 0)) * slack;
    const sign = lead > margin ? 1 : lead < -margin ? -1 : margin === 0 ? 0 : settle(index, rung);
    if (ways[3 * rung + 1 + sign] === 1) return rung;
  }
  return last;
}

function followLines({ of, out, lines, taken }: Ladder, count: number): void {
  const { values: from, errors: own } = of;
  const { values, errors } = out;
  const { factors, offsets, level, exact } = lines;
  for (let i = 0; i < count; i++) {
    const line = taken[i] ?? 0;
    const factor = factors[line] ?? 0;
    const offset = offsets[line] ?? 0;
    // A level line is not touched by what its base is off by, be it beyond all doubles.
    const error = own[i] ?? 0;
    const beyond = !(error < Number.POSITIVE_INFINITY) && factor === 0;
    const product = beyond ? 0 : (from[i] ?? 0) * factor;
    const spread = beyond ? 0 : error * Math.abs(factor);
    const size = Math.abs(product);
    const sum = product + offset;
    const whole = +(size < integers) & +(Math.abs(sum) < integers);
    const inexact = 1 - ((exact[line] ?? 0) & whole & (+(error === 0) | (level[line] ?? 0)));
    values[i] = sum;
    errors[i] = inexact * (spread + (size + Math.abs(offset)) * lineRoundoff + underflow) * slack;
  }
}
