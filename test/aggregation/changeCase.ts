import type { UnitResult } from '../../src/domain/assessment.ts';
import { Rational } from '../../src/domain/rational.ts';
import type { MonthData } from './fixtureData.ts';
import { FixtureOffice, type FixtureOptions } from './fixtureOffice.ts';
import { resultOf } from './inMonth.ts';

/** T1 meets every table, W1 40, R1 stands in the middle, X1 60; six units, of which 甲 is looked at. */
const usual = {
  T1: '100 100 100 100 100 100',
  W1: '40 40 40 40 40 40',
  R1: '30 10 50 20 20 20',
  X1: '60 60 60 60 60 60',
};

export interface ChangeCase {
  readonly months: Readonly<Record<string, MonthData>>;
  readonly editions?: readonly string[];
  readonly options?: FixtureOptions;
}

/** The last month's change of 甲. */
export function changeOf({
  months,
  editions = ['change-2026-01.yaml'],
  options = {},
}: ChangeCase): UnitResult['change'] {
  const data = Object.fromEntries(Object.entries(months).map(([month, changes]) => [month, { ...usual, ...changes }]));
  const last = [...new FixtureOffice(editions, options).year(data).values()].at(-1);
  return last ? resultOf(last, '甲').change : null;
}

/** Parts that are not nothing. */
export function partsOf(change: UnitResult['change']): Readonly<Record<string, string>> {
  return Object.fromEntries(
    (change?.parts ?? []).flatMap(({ cause, shown }) => (Rational.fromText(shown).isZero ? [] : [[cause, shown]])),
  );
}
