import type { RawTable } from '../table.ts';
import type { TableArea } from './tableArea.ts';

/** 转置: a table of units across as one of units in rows; its cells keep the addresses they have in the sheet. */
export function turnedTable(table: RawTable, { top, bottom }: TableArea): RawTable {
  const area = table.rows.slice(top - 1, bottom);
  const width = area.reduce((most, row) => Math.max(most, row.length), 0);
  const rows = Array.from({ length: width }, (_, column) => area.map((row) => row[column] ?? ''));
  const { hidden } = table;
  return {
    ...table,
    rows,
    ...(hidden
      ? {
          hidden: {
            rows: new Set([...hidden.columns].map((column) => column + 1)),
            columns: new Set([...hidden.rows].map((row) => row - top)),
          },
        }
      : {}),
    placeOf: (row, column) => ({ row: column + top, column: row - 1 }),
  };
}
