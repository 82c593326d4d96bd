import type { Expr } from '../expr.ts';
import type { Sample } from './sample.ts';
import { type Column, ok } from './strip.ts';

/** Whose figures are looked at, and which of them count. */
export interface Sampling {
  readonly of: Expr;
  readonly column: Column;
  readonly condition: Column | undefined;
}

/** A sample for each place, in arrays that all of them share. */
export function samplesOf(sampling: Sampling, places: readonly Int32Array[]): readonly Sample[] {
  const { of, column } = sampling;
  const { values: figures, errors: bounds } = column.strip;
  const most = places.reduce((sum, rows) => sum + rows.length, 0);
  const [values, errors, kept] = [new Float64Array(most), new Float64Array(most), new Int32Array(most)];
  const counts = countedRows(sampling);
  let end = 0;
  return places.map((rows) => {
    const start = end;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] ?? 0;
      if (counts[row] !== 1) continue;
      kept[end] = row;
      values[end] = figures[row] ?? 0;
      errors[end] = bounds[row] ?? 0;
      end++;
    }
    return {
      of,
      column,
      rows: kept.subarray(start, end),
      values: values.subarray(start, end),
      errors: errors.subarray(start, end),
    };
  });
}

/** 1 for rows that have a figure and meet the condition. */
function countedRows({ column, condition }: Sampling): Uint8Array {
  if (condition?.kind === 'mixed')
    throw new TypeError('a condition that is a number in one case and a yes/no in another');
  const { status } = column.strip;
  const counts = new Uint8Array(status.length);
  if (column.kind === 'label' || (condition && condition.kind !== 'yesno')) return counts;
  for (let row = 0; row < counts.length; row++) {
    const meets = !condition || (condition.strip.status[row] === ok && condition.strip.values[row] === 1);
    counts[row] = status[row] === ok && meets ? 1 : 0;
  }
  return counts;
}
