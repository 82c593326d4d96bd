import type { DataItem } from '../../catalogue/edition.ts';
import { type Column, originCell, valueAt } from '../../domain/dataset.ts';
import { formatDay } from '../../domain/date.ts';
import type { Unit } from '../../domain/roster.ts';

/** A cell as it would be read. */
export interface FirstFigure {
  readonly item: string;
  readonly cell: string;
  /** As it stands in the file. */
  readonly text: string;
  /** In the item's own unit of measure; undefined = missing. */
  readonly value: string | undefined;
  readonly measure: string;
}

export interface FirstRow {
  readonly unit: string;
  readonly figures: readonly FirstFigure[];
}

/** The first units of the roster that the table has, with what is read of each. */
export function firstRows(
  units: readonly Unit[],
  { read, items }: { read: ReadonlyMap<string, Column>; items: ReadonlyMap<string, DataItem> },
  most: number,
): readonly FirstRow[] {
  const rows = units.flatMap(({ name }, row) => {
    const figures = [...read].flatMap(([key, column]) => figureAt(items.get(key), column, row));
    return figures.some(({ cell }) => cell !== '') ? [{ unit: name, figures }] : [];
  });
  return rows.slice(0, most);
}

function figureAt(item: DataItem | undefined, column: Column, row: number): readonly FirstFigure[] {
  const { origin } = column;
  if (!item || !origin) return [];
  const { name: measure, dimension } = item.measure;
  const plain = dimension === 'yesno' || dimension === 'label' || dimension === 'date';
  return [
    {
      item: item.name,
      cell: originCell(origin, row),
      text: origin.texts[row] ?? '',
      value: shown(item, column, row),
      measure: plain ? '' : measure,
    },
  ];
}

function shown({ measure }: DataItem, column: Column, row: number): string | undefined {
  const value = valueAt(column, row);
  if (!value) return undefined;
  if (column.labels) return column.labels[value.toNumber()];
  return measure.dimension === 'date' ? formatDay(value.toNumber()) : value.dividedBy(measure.factor).toText();
}
