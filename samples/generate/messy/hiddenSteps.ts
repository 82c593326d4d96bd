import { bareCell, type SheetCell } from '../sheet.ts';
import { exactSum } from './decimals.ts';
import { blankLine, line, type Table } from './draft.ts';
import { keyColumns, onPages, onTables, type Step, titleAt } from './step.ts';

/** Last month's line of the first unit, hidden and never deleted. */
export const hiddenLine: Step = onTables('隐藏行', (table) => {
  const [first = blankLine, ...others] = table.body;
  const earlier = first.cells.map((cell, column) =>
    column >= keyColumns && typeof cell === 'number' ? cell + 1 : cell,
  );
  return { ...table, body: [first, { cells: earlier, hidden: true }, ...others] };
});

/** A figure calculated from two hidden columns that nobody was meant to see. */
export const calculated = (title: string): readonly Step[] => [
  onPages('隐藏列', (page) => {
    const width = page.tables[0]?.header[0]?.cells.length ?? 0;
    const tables = page.tables.map((table) => ({
      ...table,
      header: table.header.map(({ cells }) => line(...cells, '期初数', '本期增减')),
      body: table.body.map((each) => ({
        ...each,
        cells: [...each.cells, ...parts(each.cells[columnOf(table, title)])],
      })),
    }));
    return { ...page, tables, hiddenColumns: new Set([width, width + 1]) };
  }),
  onTables('公式', (table) => {
    const place = columnOf(table, title);
    const above = table.titles.length + table.header.length;
    const body = table.body.map((each, row) => {
      const [opening, change] = [1, 2].map(
        (fromRight) => `${letterOf(each.cells.length - 3 + fromRight)}${above + row + 1}`,
      );
      const formula = `${opening}+${change}`;
      return {
        ...each,
        cells: each.cells.map((cell, column) =>
          column === place ? { value: bareCell(cell), as: 'formula' as const, formula } : cell,
        ),
      };
    });
    return { ...table, body };
  }),
];

function columnOf(table: Table, title: string): number {
  const place = (table.header[0]?.cells ?? []).findIndex((_, column) => titleAt(table, column) === title);
  if (place < 0) throw new RangeError(`no column ${title}`);
  return place;
}

const parts = (cell: SheetCell | undefined): readonly number[] => {
  const value = Number(bareCell(cell ?? ''));
  const opening = Math.floor(value);
  return [opening, exactSum([value, -opening])];
};

const letterOf = (column: number): string => String.fromCharCode(65 + column);
