import { cents } from './amounts.ts';
import type { Cell, Column } from './export.ts';
import type { Period } from './period.ts';
import type { ExactShare } from './scenarios/override.ts';
import { overrides } from './scenarios/overrides.ts';
import type { Unit } from './units.ts';

const keyOf = (unit: string, period: Period, item: string): string => `${unit} ${period} ${item}`;

const scripted: ReadonlyMap<string, Cell | ExactShare> = new Map(
  overrides.flatMap(({ unit, periods, cells: scriptedCells }) =>
    periods.flatMap((period) =>
      Object.entries(scriptedCells).map(([item, value]) => [keyOf(unit, period, item), value] as const),
    ),
  ),
);

function exactShare<U extends Unit>({ percent, of }: ExactShare, row: ReadonlyMap<string, Cell>, unit: U): Cell {
  const whole = row.get(of);
  if (typeof whole !== 'number') throw new TypeError(`${unit.name}: ${of} is not a number of this export`);
  return cents((whole * percent) / 100);
}

/** A unit's cells in the order of the columns: as drawn, unless a scenario says otherwise. */
export function cells<U extends Unit>(columns: readonly Column<U>[], unit: U, period: Period): Cell[] {
  const drawn = new Map(columns.map(({ item, cell }) => [item, cell(unit, period)]));
  return columns.map(({ item, cell }) => {
    const value = scripted.get(keyOf(unit.name, period, item)) ?? cell(unit, period);
    return typeof value === 'object' ? exactShare(value, drawn, unit) : value;
  });
}
