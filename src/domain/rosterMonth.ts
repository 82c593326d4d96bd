import { monthOf, monthPeriod, type Period, yearOf } from './period.ts';
import type { Roster, Unit, UnitState } from './roster.ts';

const known = new WeakMap<Roster, Map<Period, Roster>>();

/**
 * The roster of a month (a year stands for its December): the same units in the same rows, each in the state it had then. Asking a
 * month's roster for another month gives the same month's again, so that one month's units can be held against another's figures.
 */
export function rosterIn(roster: Roster, period: Period): Roster {
  if (roster.units.every(({ stages, since }) => !stages && !since)) return roster;
  const month = monthOf(period) === undefined ? monthPeriod(yearOf(period), 12) : period;
  const months = known.get(roster) ?? new Map<Period, Roster>();
  known.set(roster, months);
  const made = months.get(month) ?? { ...roster, units: roster.units.map((unit) => unitIn(unit, month, roster)) };
  months.set(month, made);
  return made;
}

function unitIn(unit: Unit, month: Period, { leastMonths = 0 }: Roster): Unit {
  const { code, aliases, line, since } = unit;
  const { name, shortName, group, standing } = stateIn(unit, month);
  const tooNew = standing === 'ranked' && since !== undefined && monthsBetween(since, month) + 1 < leastMonths;
  return { code, aliases, line, name, shortName, group, standing: tooNew ? 'unranked' : standing };
}

function stateIn(unit: Unit, month: Period): UnitState {
  return unit.stages?.findLast(({ from }) => from === undefined || from <= month) ?? unit;
}

function monthsBetween(first: Period, last: Period): number {
  return (yearOf(last) - yearOf(first)) * 12 + (monthOf(last) ?? 12) - (monthOf(first) ?? 1);
}
