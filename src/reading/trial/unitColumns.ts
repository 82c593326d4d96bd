import { plainText } from '../plainText.ts';
import { cellText, type RawTable } from '../table.ts';
import type { UnitFinder } from '../unitFinder.ts';

/** Columns (from 0) of a table that hold codes and names of units, as far as its cells tell. */
export interface UnitColumns {
  readonly code: number | undefined;
  readonly name: number | undefined;
  /** Different units found in the better of the two. */
  readonly units: number;
  /** Rows with a unit among those looked at, and the first of them. */
  readonly rows: number;
  readonly firstRow: number;
}

/** Enough to know the columns of any table by. */
const rowsLookedAt = 2000;

interface Found {
  readonly units: Set<number>;
  rows: number;
  firstRow: number;
}

/** The columns with most units; undefined where no cell is one. */
export function unitColumns(table: RawTable, units: UnitFinder): UnitColumns | undefined {
  const codes = new Map<number, Found>();
  const names = new Map<number, Found>();
  for (const [place, cells] of table.rows.slice(0, rowsLookedAt).entries()) {
    for (const [column, cell] of cells.entries()) {
      const text = plainText(cellText(cell));
      if (text === '') continue;
      if (units.knows(text)) note(codes, column, { unit: units.find(text, '').row, row: place + 1 });
      else if (units.isName(text)) note(names, column, { unit: units.find('', text).row, row: place + 1 });
    }
  }
  const [code, name] = [best(codes), best(names)];
  const better = (code?.found.units.size ?? 0) >= (name?.found.units.size ?? 0) ? code : name;
  if (!better) return undefined;
  const { units: most, rows, firstRow } = better.found;
  // A figure may happen to be some unit's code.
  const sound = (each: typeof code) => (each && each.found.units.size * 2 >= most.size ? each.column : undefined);
  return { code: sound(code), name: sound(name), units: most.size, rows, firstRow };
}

function note(
  columns: Map<number, Found>,
  column: number,
  { unit, row }: { unit: number | undefined; row: number },
): void {
  if (unit === undefined) return;
  const found = columns.get(column) ?? { units: new Set<number>(), rows: 0, firstRow: row };
  found.units.add(unit);
  found.rows++;
  columns.set(column, found);
}

/** The leftmost of those with most units. */
function best(columns: ReadonlyMap<number, Found>): { readonly column: number; readonly found: Found } | undefined {
  let most: { column: number; found: Found } | undefined;
  for (const [column, found] of [...columns].sort(([one], [other]) => one - other))
    if (found.units.size > (most?.found.units.size ?? 0)) most = { column, found };
  return most;
}
