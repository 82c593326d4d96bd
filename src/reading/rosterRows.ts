import type { Location } from '../diagnostics/diagnostic.ts';
import type { Problems } from '../diagnostics/problems.ts';
import { monthOf } from '../domain/period.ts';
import { isAssessed, type Unit } from '../domain/roster.ts';
import { ofUnit } from './table.ts';
import type { UnitFinder } from './unitFinder.ts';

/** Units that a table should have and has not; figures of those before a unit can stand for its own. */
export function unitsLacking(units: UnitFinder, isThere: (row: number) => boolean): readonly Unit[] {
  const inTable = (code: string) => isThere(units.units.findIndex((unit) => unit.code === code));
  const covered = (code: string) =>
    followed(units, 'sum').some(
      ({ predecessors, successors }) => successors.includes(code) && predecessors.some(inTable),
    );
  return units.units.filter((unit, row) => isAssessed(unit) && !isThere(row) && !covered(unit.code));
}

/** Rows of units that are not in force in the month, unless the roster says what becomes of their figures. */
export function reportAbsentUnits(
  units: UnitFinder,
  { rows, at }: { rows: Int32Array; at: (row: number) => Location },
  problems: Problems,
): void {
  // What an export says of a year may be said of any unit of the year.
  if (units.period === undefined || monthOf(units.period) === undefined) return;
  const expected = [...followed(units, 'sum'), ...followed(units, 'own')].flatMap(({ predecessors }) => predecessors);
  for (const [place, unit] of units.units.entries()) {
    const row = rows[place] ?? 0;
    if (unit.standing !== 'absent' || row === 0 || expected.includes(unit.code)) continue;
    problems.report('DAT-0803', ofUnit(at(row), unit.name), { unit: unit.name, period: units.period });
  }
}

/** Successions that have taken place by the month. */
function followed({ roster, period }: UnitFinder, figures: 'sum' | 'own') {
  const { successions = [] } = roster;
  return successions.filter((each) => each.figures === figures && period !== undefined && each.from <= period);
}
