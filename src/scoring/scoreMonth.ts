import { type Definitions, editionInForce } from '../catalogue/definitions.ts';
import type { Edition, Indicator } from '../catalogue/edition.ts';
import type { Column } from '../domain/dataset.ts';
import { monthOf, monthPeriod, type Period, yearOf } from '../domain/period.ts';
import { isAssessed } from '../domain/roster.ts';
import { rosterIn } from '../domain/rosterMonth.ts';
import type { UnitTable } from '../expression/unitTable.ts';
import { type CompiledIndicator, compileIndicator } from './compileIndicator.ts';
import { type Candidates, type IndicatorScores, type MakeTable, scoreIndicator } from './scoreIndicator.ts';

/** Where a tree's data items come from. */
export type Lookup = (item: string, period: Period) => Column | undefined;

/** An indicator of the month's due set and the due month whose score counts. */
export interface DueIndicator {
  readonly indicator: Indicator;
  readonly period: Period;
  /** The edition in force in that due month. */
  readonly edition: Edition;
}

/**
 * 到期: 平时 indicators due in the month or carried from their last due month of the year. Before its first due month an
 * indicator is 未到期 and simply not in the set. A carried score stays under the edition of its due month.
 */
export function dueSet(definitions: Definitions, period: Period): readonly DueIndicator[] {
  const edition = editionInForce(definitions.editions, period);
  const regular = edition?.indicators.filter((indicator) => indicator.regularity === 'regular') ?? [];
  return regular.flatMap(({ id }) => lastDue(definitions, id, period) ?? []);
}

/** 提醒月: regular indicators worked out in the month for reminders only. */
export function remindedSet({ editions }: Definitions, period: Period): readonly DueIndicator[] {
  const edition = editionInForce(editions, period);
  const reminded = edition?.indicators.filter(
    ({ regularity, reminderMonths }) => regularity === 'regular' && reminderMonths.includes(monthOf(period) ?? 12),
  );
  return edition && reminded ? reminded.map((indicator) => ({ indicator, period, edition })) : [];
}

/** Each month is looked up in the edition that was in force then: due months may differ between editions. */
function lastDue({ editions }: Definitions, id: string, period: Period): DueIndicator | undefined {
  for (let month = monthOf(period) ?? 12; month >= 1; month--) {
    const then = monthPeriod(yearOf(period), month);
    const edition = editionInForce(editions, then);
    const indicator = edition?.indicators.find((each) => each.id === id);
    const due = indicator?.regularity === 'regular' && indicator.dueMonths.includes(month);
    if (edition && indicator && due) return { indicator, period: then, edition };
  }
  return undefined;
}

/** Scores a due indicator with the data that `lookup` gives. */
export function scoreDue(definitions: Definitions, due: DueIndicator, lookup: Lookup): IndicatorScores {
  return scoreCompiled(definitions, compileIndicator(due.edition, due.indicator, due.period), lookup);
}

/** The same for trees already made. */
export function scoreCompiled(definitions: Definitions, compiled: CompiledIndicator, lookup: Lookup): IndicatorScores {
  const { indicator, period } = compiled;
  return scoreIndicator(
    compiled,
    candidatesOf(definitions, indicator, period),
    tableMaker(definitions, period, lookup),
  );
}

/** Unit tables over one lookup, for any set of participants; units stand in the groups of the period. */
export function tableMaker(definitions: Definitions, period: Period, lookup: Lookup): MakeTable {
  const { units, groups } = rosterIn(definitions.roster, period);
  const names = groups.map((group) => group.name);
  const groupNumbers = Int32Array.from(units, (unit) => names.indexOf(unit.group));
  return (participates): UnitTable => ({
    size: units.length,
    participates,
    groups: groupNumbers,
    calendar: definitions.calendar,
    column: lookup,
  });
}

/** Who is scored for an indicator in a due month. */
export function candidatesOf(definitions: Definitions, indicator: Indicator, period: Period): Candidates {
  const { units } = rosterIn(definitions.roster, period);
  const applies = indicator.appliesTo;
  const entries = definitions.register.filter((entry) => entry.indicator === indicator.id && entry.period === period);
  return {
    assessed: units.map(isAssessed),
    applicable: units.map((unit) => !applies || applies.has(unit.group) || applies.has(unit.code)),
    entries: new Map(
      entries.flatMap((entry) => {
        const row = units.findIndex((unit) => unit.code === entry.unit);
        return row < 0 ? [] : [[row, entry] as const];
      }),
    ),
  };
}
