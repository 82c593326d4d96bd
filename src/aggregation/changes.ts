import type { ChangeResult, UnitResult } from '../domain/assessment.ts';
import { changeCauses } from '../domain/assessment.ts';
import { Rational } from '../domain/rational.ts';
import type { Attribution } from './attribution.ts';
import type { PastMonth } from './input.ts';
import { sharedOut } from './sharedOut.ts';

/** 环比 of a unit in shown digits; null without an index in both months. */
export function changeResult(
  now: UnitFigures,
  before: UnitResult | undefined,
  { attribution, digits }: { attribution: Attribution | undefined; digits: number },
): ChangeResult | null {
  if (!before?.index || now.shown === undefined) return null;
  const previous = Rational.fromText(before.index.shown);
  const published = Rational.fromText(now.shown).minus(previous);
  const parts = attribution
    ? sharedOut(
        changeCauses.map((cause) => attribution.parts.get(cause) ?? Rational.zero),
        published,
        digits,
      )
    : [];
  return {
    previous: before.index.shown,
    published: published.toFixed(digits),
    comparable: attribution?.comparable?.toFixed(digits) ?? null,
    rankChange: now.rank !== null && before.rank !== null ? before.rank - now.rank : null,
    parts: parts.map((part, place) => ({ cause: changeCauses[place] ?? '应考范围', shown: part.toFixed(digits) })),
  };
}

/** What of a unit's month the comparison needs. */
export interface UnitFigures {
  readonly shown: string | undefined;
  readonly rank: number | null;
}

/** 同比 against the same month last year. */
export function yearOnYear(
  shown: string | undefined,
  lastYear: UnitResult | undefined,
  digits: number,
): UnitResult['yearOnYear'] {
  if (!lastYear?.index || shown === undefined) return null;
  return {
    previous: lastYear.index.shown,
    change: Rational.fromText(shown).minus(Rational.fromText(lastYear.index.shown)).toFixed(digits),
  };
}

/** Change since the first month of the year that was ranked. */
export function sinceFirst(
  shown: string | undefined,
  first: { assessment: PastMonth; unit: UnitResult | undefined } | undefined,
  digits: number,
): UnitResult['sinceFirst'] {
  if (!first?.unit?.index || shown === undefined) return null;
  return {
    period: first.assessment.period,
    change: Rational.fromText(shown).minus(Rational.fromText(first.unit.index.shown)).toFixed(digits),
  };
}
