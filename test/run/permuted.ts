import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { between } from '../../samples/generate/prng.ts';

/** The same things in another order, the same on every run. */
export function shuffled<T>(items: readonly T[], seed: string): readonly T[] {
  return items
    .map((item, place) => ({ item, key: between(`${seed} ${place}`, 0, 1) }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

/** A CSV export with its data rows in another order. */
export function withRowsShuffled(path: string, bytes: Buffer): Buffer {
  return rewritten(path, bytes, (table, header) => [
    ...table.slice(0, header + 1),
    ...shuffled(table.slice(header + 1), path),
  ]);
}

/** A CSV export with its columns in another order. */
export function withColumnsShuffled(path: string, bytes: Buffer): Buffer {
  return rewritten(path, bytes, (table, header) => {
    const order = shuffled(
      (table[header] ?? []).map((_, place) => place),
      path,
    );
    return table.map((line, row) => (row < header ? line : order.map((place) => line[place] ?? '')));
  });
}

type Table = readonly (readonly string[])[];

function rewritten(path: string, bytes: Buffer, change: (table: Table, header: number) => Table): Buffer {
  if (!path.endsWith('.csv')) return bytes;
  const table: Table = parse(bytes, { bom: true, relax_column_count: true });
  // Title and unit of measure stand above the header in a cell of their own.
  const header = table.findIndex((line) => line.length > 1);
  return Buffer.from(
    `\ufeff${stringify(
      change(table, header).map((line) => [...line]),
      { record_delimiter: '\r\n' },
    )}`,
  );
}
