import type { StatisticName } from '../expr.ts';
import { type Approximation, slack } from './bounds.ts';
import type { Sample } from './sample.ts';

/** The figure at a place of the sorted sample; `rows` are those that may hold it, and it is the one at `index` among them. */
export interface OrderStatistic extends Approximation {
  readonly rows: Int32Array;
  readonly index: number;
}

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
  let below = 0;
  const near = rows.filter((row) => {
    const lead = (values[row] ?? 0) - value;
    if (lead < -reach) below++;
    return !(Math.abs(lead) > reach);
  });
  return { value, error: largestError(sample, near), rows: near, index: index - below };
}

function sortedValues({ column, rows }: Sample): Float64Array {
  const { values } = column.strip;
  return Float64Array.from(rows, (row) => values[row] ?? 0).sort();
}

function extremeValue({ column, rows }: Sample, sign: 1 | -1): number {
  const { values } = column.strip;
  let best = sign * Number.NEGATIVE_INFINITY;
  for (const row of rows) best = sign > 0 ? Math.max(best, values[row] ?? 0) : Math.min(best, values[row] ?? 0);
  return best;
}

function largestError({ column }: Sample, rows: Int32Array): number {
  const { errors } = column.strip;
  let most = 0;
  for (const row of rows) most = Math.max(most, errors[row] ?? 0);
  return most;
}
