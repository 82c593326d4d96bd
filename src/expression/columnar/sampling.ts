import type { Expr } from '../expr.ts';
import type { Sample } from './sample.ts';
import { type Column, ok, type Strip } from './strip.ts';

/** Whose figures are looked at, and which of them count. */
export interface Sampling {
  readonly of: Expr;
  readonly column: Column;
  readonly condition: Column | undefined;
}

/** A sample for each place, in arrays that all of them share. */
export function samplesOf(sampling: Sampling, places: readonly Int32Array[]): readonly Sample[] {
  const { of, column } = sampling;
  const most = places.reduce((sum, rows) => sum + rows.length, 0);
  const room = { rows: new Int32Array(most), values: new Float64Array(most), errors: new Float64Array(most), end: 0 };
  const counts = countedRows(sampling);
  return places.map((rows) => {
    const start = room.end;
    gather(rows, { counts, strip: column.strip }, room);
    const { end } = room;
    return {
      of,
      column,
      rows: room.rows.subarray(start, end),
      values: room.values.subarray(start, end),
      errors: room.errors.subarray(start, end),
    };
  });
}

interface Room extends Pick<Sample, 'rows' | 'values' | 'errors'> {
  /** Up to here it is taken. */
  end: number;
}

function gather(from: Int32Array, { counts, strip }: { counts: Uint8Array; strip: Strip }, room: Room): void {
  const { rows, values, errors } = room;
  let { end } = room;
  for (let i = 0; i < from.length; i++) {
    const row = from[i] ?? 0;
    if (counts[row] !== 1) continue;
    rows[end] = row;
    values[end] = strip.values[row] ?? 0;
    errors[end] = strip.errors[row] ?? 0;
    end++;
  }
  room.end = end;
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
