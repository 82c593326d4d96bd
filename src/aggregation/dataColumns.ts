import type { DataColumn } from '../domain/assessment.ts';
import { type Column, columnKey, type Dataset, splitKey } from '../domain/dataset.ts';
import type { Period } from '../domain/period.ts';
import { Rational } from '../domain/rational.ts';
import { nodesOf } from '../expression/expr.ts';
import type { MonthState } from './attribution.ts';

/** Which columns a month's result carries: all of the month itself, and those that carried scores were made of. */
export function usedColumns(period: Period, state: MonthState): (item: string, of: Period) => boolean {
  const carried = new Set<string>();
  for (const { scores } of state.leaves.values()) {
    const trees = [scores.compiled.points, ...scores.compiled.conditions.map((condition) => condition.when)];
    for (const node of trees.flatMap((tree) => [...nodesOf(tree)]))
      if (node.kind === 'item') carried.add(columnKey(node.item, node.period));
  }
  return (item, of) => of === period || carried.has(columnKey(item, of));
}

/** Columns of a dataset as plain data, in a fixed order. */
export function dataColumns(dataset: Dataset, used: (item: string, period: Period) => boolean): readonly DataColumn[] {
  const columns = [...dataset.columns].filter(([key]) => used(...splitKey(key)));
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
        origin: origin ? { ...origin, rows: Array.from(origin.rows) } : null,
      };
    });
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
    ...(origin ? { origin: { ...origin, rows: Int32Array.from(origin.rows) } } : {}),
  };
}
