import type { StatisticName } from '../expr.ts';
import { slack } from './bounds.ts';
import { nth } from './nth.ts';
import type { Candidates, OrderStatistic, Sample } from './sample.ts';

/** Places of the sorted sample whose mean the statistic is; none for one that is not about order. */
export function positionsOf(name: StatisticName, size: number): readonly number[] {
  switch (name) {
    case 'min':
      return [0];
    case 'max':
      return [size - 1];
    case 'median':
      return size % 2 === 1 ? [(size - 1) / 2] : [size / 2 - 1, size / 2];
    default:
      return [];
  }
}

/**
 * Let m stand at the position among the doubles and E bound all errors. The exact figure T at that position is within E of m
 * (order statistics move no further than the figures do), so a row more than 2E away from m is on the same side of T as of m.
 * Among the rows that remain the same holds again with their own, often smaller bound.
 */
export function orderStatistics(sample: Sample, positions: readonly number[]): readonly OrderStatistic[] {
  const widest = largestError(sample, 0, Number.POSITIVE_INFINITY);
  const inner = positions.some((position) => position > 0 && position < sample.rows.length - 1);
  // Of figures beyond doubles none is in its place, and all remain.
  const figures = inner && Number.isFinite(widest) ? sample.values.slice() : undefined;
  return positions.map((position) => {
    const value = figures ? nth(figures, position) : extremeValue(sample.values, position === 0 ? -1 : 1);
    const first = widest === 0 ? 0 : largestError(sample, value, reachOf(widest));
    const error = first === 0 ? 0 : largestError(sample, value, reachOf(first));
    let found: Candidates | undefined;
    const candidates = (): Candidates => {
      found ??= candidatesWithin(sample, { value, reach: reachOf(first), position });
      return found;
    };
    return { value, error, candidates };
  });
}

function reachOf(error: number): number {
  return 2 * error * slack;
}

function candidatesWithin(
  { values, rows }: Sample,
  { value, reach, position }: { readonly value: number; readonly reach: number; readonly position: number },
): Candidates {
  const near: number[] = [];
  let below = 0;
  for (let i = 0; i < rows.length; i++) {
    const lead = (values[i] ?? 0) - value;
    if (lead < -reach) below++;
    if (!(Math.abs(lead) > reach)) near.push(rows[i] ?? 0);
  }
  return { rows: Int32Array.from(near), index: position - below };
}

function extremeValue(values: Float64Array, sign: 1 | -1): number {
  let best = values[0] ?? 0;
  for (let i = 1; i < values.length; i++) {
    const value = values[i] ?? 0;
    if (sign > 0 ? value > best : value < best) best = value;
  }
  return best;
}

/** Of the figures no further than `reach` from a value. */
function largestError({ values, errors }: Sample, value: number, reach: number): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) {
    if (!(Math.abs((values[i] ?? 0) - value) > reach)) most = Math.max(most, errors[i] ?? 0);
  }
  return most;
}
