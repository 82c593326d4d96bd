import type { DataColumn } from '../domain/assessment.ts';
import { type Column, type ColumnOrigin, type Dataset, splitKey } from '../domain/dataset.ts';
import { Rational } from '../domain/rational.ts';
import { nodesOf } from '../expression/expr.ts';
import type { MonthState } from './attribution.ts';
import type { AssessInput } from './input.ts';

/** Which columns a month's result carries: all of the month itself, and whatever else its scores were made of. */
export function usedColumns(
  { period, lookup }: AssessInput,
  state: MonthState,
): (key: string, column: Column) => boolean {
  const used = new Set<Column | undefined>();
  for (const { scores } of state.leaves.values()) {
    const trees = [scores.compiled.points, ...scores.compiled.conditions.map((condition) => condition.when)];
    for (const node of trees.flatMap((tree) => [...nodesOf(tree)]))
      if (node.kind === 'item') used.add(lookup(node.item, node.period));
  }
  return (key, column) => splitKey(key)[1] === period || used.has(column);
}

/** Columns of a dataset as plain data, in a fixed order. */
export function dataColumns(dataset: Dataset, used: (key: string, column: Column) => boolean): readonly DataColumn[] {
  const columns = [...dataset.columns].filter(([key, column]) => used(key, column));
  return columns
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, column]) => {
      const [item, period] = splitKey(key);
      const { origin } = column;
      return {
        item,
        period,
        scale: column.scale,
        mantissa: Array.from(column.mantissa, (value) => (Number.isNaN(value) ? null : value)),
        wide: [...(column.wide ?? [])].map(([row, value]) => [row, value.toText()] as const),
        labels: column.labels ?? null,
        ...(column.notApplicable ? { notApplicable: column.notApplicable } : {}),
        origin: origin ? plainOrigin(origin) : null,
      };
    });
}

function plainOrigin({ notes, ...origin }: ColumnOrigin): NonNullable<DataColumn['origin']> {
  return { ...origin, rows: Array.from(origin.rows), ...(notes ? { notes: [...notes] } : {}) };
}

/** Back from plain data. */
export function columnFrom(data: DataColumn): Column {
  const { scale, labels, notApplicable, origin } = data;
  const wide =
    data.wide.length > 0 ? new Map(data.wide.map(([row, text]) => [row, Rational.fromText(text)])) : undefined;
  return {
    mantissa: Float64Array.from(data.mantissa, (value) => value ?? Number.NaN),
    scale,
    ...(wide ? { wide } : {}),
    ...(labels ? { labels } : {}),
    ...(notApplicable ? { notApplicable } : {}),
    ...(origin ? { origin: originFrom(origin) } : {}),
  };
}

function originFrom({ notes, ...origin }: NonNullable<DataColumn['origin']>): ColumnOrigin {
  return { ...origin, rows: Int32Array.from(origin.rows), ...(notes ? { notes: new Map(notes) } : {}) };
}
