import type { StatisticName, StatisticNode } from '../expr.ts';
import { type Approximation, integers, roundoff, slack, underflow } from './bounds.ts';
import { finestGrain } from './grain.ts';
import type { Sample, Samples } from './sample.ts';

/** The mean of two whole figures is whole in twice their grain. */
export function summaryGrain(name: StatisticName, grain: number): number {
  if (name === 'count') return 1;
  return name === 'median' && grain * 2 <= finestGrain ? grain * 2 : grain;
}

/** A statistic of one place's sample, in its summary grain; undefined for one of nobody. */
export function summarise(node: StatisticNode, place: number, samples: Samples): Approximation | undefined {
  const name = node.statistic;
  const sample = samples.sample(node, place);
  const size = sample.rows.length;
  if (name === 'count') return { value: size, error: 0 };
  if (name === 'sum') return sumOf(sample);
  if (size === 0) return undefined;
  if (name === 'mean') return quotient(sumOf(sample), size);
  const found = samples.orders(node, place);
  const factor = summaryGrain(name, sample.column.grain) / sample.column.grain / found.length;
  return found.length === 1 ? scaled(found[0], factor) : halves(found, factor);
}

function halves([low, high]: readonly Approximation[], factor: number): Approximation {
  const sum = (low?.value ?? 0) + (high?.value ?? 0);
  const error = (low?.error ?? 0) + (high?.error ?? 0);
  const exact = error === 0 && Math.abs(sum) < integers;
  return scaled({ value: sum, error: exact ? 0 : (error + Math.abs(sum) * roundoff) * slack }, factor);
}

/** Times 1, 2 or 1/2: exact but for leaving the whole numbers. */
function scaled(of: Approximation | undefined, factor: number): Approximation {
  const value = (of?.value ?? 0) * factor;
  const error = (of?.error ?? 0) * factor;
  const exact = error === 0 && Number.isInteger(value) && Math.abs(value) < integers;
  return { value, error: exact ? 0 : (error + Math.abs(value) * roundoff + underflow) * slack };
}

function quotient({ value, error }: Approximation, size: number): Approximation {
  const mean = value / size;
  if (error === 0 && Number.isInteger(mean) && mean * size === value) return { value: mean, error: 0 };
  return { value: mean, error: (error / size + Math.abs(mean) * roundoff + underflow) * slack };
}

/**
 * Sum by Neumaier's compensation: besides its last rounding it is off by less than (2n·2^-53)² of the sum of magnitudes.
 * Whole figures whose magnitudes stay below 2^53 sum exactly.
 */
function sumOf({ values, errors }: Sample): Approximation {
  let [sum, lost, magnitude, error] = [0, 0, 0, 0];
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
    magnitude += Math.abs(value);
    error += errors[i] ?? 0;
  }
  if (error === 0 && magnitude < integers) return { value: sum, error: 0 };
  const value = sum + lost;
  // Magnitudes and errors are summed plainly: short of the truth by at most n roundings each.
  const share = 2 * values.length * roundoff;
  const own = Math.abs(value) * 2 * roundoff + magnitude * (1 + share) * share ** 2;
  return { value, error: (error * (1 + share) + own) * slack };
}
