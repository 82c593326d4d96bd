import type { Period } from '../domain/period.ts';
import type { Roster, Unit } from '../domain/roster.ts';
import { belongsIn, type SubUnit } from '../domain/subUnit.ts';
import { UnitFinder } from './unitFinder.ts';

/** The assessed units and all that belongs to them in a period, to be found by code or name alike. */
export interface SubUnits {
  /** Rows of the roster, and after them sub-units in the order of {@link members}. */
  readonly finder: UnitFinder;
  readonly size: number;
  readonly members: readonly SubUnitMember[];
}

export interface SubUnitMember {
  readonly name: string;
  /** Row of the unit in the roster. */
  readonly parent: number;
}

export function subUnitsIn(roster: Roster, declared: readonly SubUnit[], period: Period): SubUnits {
  const rows = new Map(roster.units.map((unit, row) => [unit.code, row]));
  const inForce = declared.flatMap((each) => {
    const parent = rows.get(each.parent);
    const owner = parent === undefined ? undefined : roster.units[parent];
    return owner && parent !== undefined && belongsIn(each, period) ? [{ each, parent, owner }] : [];
  });
  const units = inForce.map(
    ({ each, owner }): Unit => ({
      code: each.code,
      name: each.name,
      shortName: each.name,
      aliases: each.aliases,
      group: owner.group,
      standing: owner.standing,
      line: each.row,
    }),
  );
  return {
    finder: new UnitFinder({ ...roster, units: [...roster.units, ...units] }),
    size: roster.units.length,
    members: inForce.map(({ each, parent }) => ({ name: each.name, parent })),
  };
}
