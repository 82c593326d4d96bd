/** A row of a table that is copied, or rows in between that are left out. */
export type ShownRow = number | { readonly from: number; readonly to: number };

/** Tables up to this long are copied whole. */
const wholeUpTo = 300;
/** Of longer ones: title and header, the rows in question and their neighbours. */
const above = 10;
const around = 2;

/** The rows (from 1) of a table that a reader needs to see, in order, and what is left out between them. */
export function shownRows(count: number, marked: Iterable<number>): readonly ShownRow[] {
  const rows = new Set(marked);
  const last = Math.max(count, ...lastOf(rows));
  if (last <= wholeUpTo) return Array.from({ length: last }, (_, place) => place + 1);
  const kept = new Set(Array.from({ length: above }, (_, place) => place + 1));
  for (const row of rows)
    for (let near = Math.max(1, row - around); near <= Math.min(last, row + around); near++) kept.add(near);
  return withGaps(
    [...kept].sort((a, b) => a - b),
    last,
  );
}

function lastOf(rows: ReadonlySet<number>): readonly number[] {
  return rows.size === 0 ? [] : [[...rows].reduce((most, row) => Math.max(most, row), 0)];
}

function withGaps(kept: readonly number[], last: number): readonly ShownRow[] {
  const shown: ShownRow[] = [];
  let next = 1;
  for (const row of [...kept, last + 1]) {
    if (row > next) shown.push({ from: next, to: row - 1 });
    if (row <= last) shown.push(row);
    next = row + 1;
  }
  return shown;
}
