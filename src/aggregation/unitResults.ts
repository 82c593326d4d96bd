import type { UnitResult } from '../domain/assessment.ts';
import { monthOf, type Period, previousMonth, sameMonthLastYear, yearOf } from '../domain/period.ts';
import { Rational } from '../domain/rational.ts';
import type { Attribution } from './attribution.ts';
import { changeResult, sinceFirst, yearOnYear } from './changes.ts';
import type { UnitMonth } from './indices.ts';
import type { AssessInput, PastMonth } from './input.ts';

/** What the stages found out about the month's units. */
export interface UnitParts {
  readonly units: readonly UnitMonth[];
  readonly changes: readonly (Attribution | undefined)[];
  /** 应考分值 of the month. */
  readonly due: Rational;
}

/** Each unit's month in exact and shown figures, compared with the months before. */
export function unitResults(input: AssessInput, { units, changes, due }: UnitParts): readonly UnitResult[] {
  const { definitions, period, history } = input;
  const { digits } = definitions.policy.index;
  const first = firstRanked(input);
  const inMonth = (when: Period | undefined) => resultsByCode(when ? history.get(when) : undefined);
  const [lastMonth, lastYear, inFirst] = [previousMonth(period), sameMonthLastYear(period), first?.period].map(inMonth);
  return units.map((unit, row) => {
    const code = definitions.roster.units[row]?.code ?? '';
    const shown = unit.index?.toFixed(digits);
    const now = { shown, rank: unit.rank };
    return {
      code,
      index: figure(unit.index, digits),
      bounds: unit.bounds ? { low: unit.bounds.low.toFixed(digits), high: unit.bounds.high.toFixed(digits) } : null,
      provisional: unit.open || unit.dependent,
      rank: unit.rank,
      groupRank: unit.groupRank,
      ...dueFigures(unit, due),
      areas: areaFigures(unit, digits),
      change:
        monthOf(period) === 1 ? null : changeResult(now, lastMonth?.get(code), { attribution: changes[row], digits }),
      yearOnYear: yearOnYear(shown, lastYear?.get(code), digits),
      sinceFirst: first ? sinceFirst(shown, { assessment: first, unit: inFirst?.get(code) }, digits) : null,
    };
  });
}

function resultsByCode(assessment: PastMonth | undefined): ReadonlyMap<string, UnitResult> {
  return new Map(assessment?.results.map((result) => [result.code, result]));
}

function dueFigures({ figures }: UnitMonth, due: Rational): Pick<UnitResult, 'due' | 'earned' | 'coefficient'> {
  const coefficient = figures.due.isZero ? Rational.one : due.dividedBy(figures.due);
  return { due: figures.due.toText(), earned: figures.earned.toText(), coefficient: coefficient.toText() };
}

function areaFigures({ figures }: UnitMonth, digits: number): UnitResult['areas'] {
  return figures.areas.map(({ id, due, earned, rate }) => ({
    id,
    due: due.toText(),
    earned: earned.toText(),
    rate: figure(rate, digits + 2),
  }));
}

/** Exact text, and the text shown. */
function figure(value: Rational | undefined, digits: number): { exact: string; shown: string } | null {
  return value ? { exact: value.toText(), shown: value.toFixed(digits) } : null;
}

/** The year's first ranked month, when it lies before this one. */
function firstRanked({ period, history, definitions }: AssessInput): PastMonth | undefined {
  const ranked = [...history.values()].filter(
    (past) =>
      yearOf(past.period) === yearOf(period) &&
      past.period < period &&
      (monthOf(past.period) ?? 0) >= definitions.policy.index.firstRankedMonth,
  );
  return ranked.sort((a, b) => (a.period < b.period ? -1 : 1))[0];
}
