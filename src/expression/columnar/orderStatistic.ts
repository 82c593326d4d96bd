import type { StatisticName } from '../expr.ts';
import { slack } from './bounds.ts';
import type { OrderStatistic, Sample } from './sample.ts';

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
  const sorted = positions.some((position) => position > 0 && position < sample.rows.length - 1)
    ? sortedValues(sample)
    : undefined;
  const error = largestError(sample, sample.rows);
  return positions.map((position) => {
    const value = sorted ? (sorted[position] ?? 0) : extremeValue(sample, position === 0 ? -1 : 1);
    const widest: OrderStatistic = { value, error, rows: sample.rows, index: position };
    return error === 0 ? widest : narrow(sample, narrow(sample, widest));
  });
}

function narrow(sample: Sample, { value, error, rows, index }: OrderStatistic): OrderStatistic {
  const { values } = sample.column.strip;
  const reach = 2 * error * slack;
  const near: number[] = [];
  let below = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    const lead = (values[row] ?? 0) - value;
    if (lead < -reach) below++;
    if (!(Math.abs(lead) > reach)) near.push(row);
  }
  const kept = Int32Array.from(near);
  return { value, error: largestError(sample, kept), rows: kept, index: index - below };
}

function sortedValues({ column, rows }: Sample): Float64Array {
  const { values } = column.strip;
  const sorted = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) sorted[i] = values[rows[i] ?? 0] ?? 0;
  return sorted.sort();
}

function extremeValue({ column, rows }: Sample, sign: 1 | -1): number {
  const { values } = column.strip;
  let best = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < rows.length; i++) best = Math.max(best, sign * (values[rows[i] ?? 0] ?? 0));
  return sign * best;
}

function largestError({ column }: Sample, rows: Int32Array): number {
  const { errors } = column.strip;
  let most = 0;
  for (let i = 0; i < rows.length; i++) most = Math.max(most, errors[rows[i] ?? 0] ?? 0);
  return most;
}
