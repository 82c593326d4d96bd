import { type Edition, leavesOf } from '../catalogue/edition.ts';
import { Rational } from '../domain/rational.ts';
import type { YearEntry } from '../domain/yearEntry.ts';
import { type AdjustedIndicators, adjustIndicators, type IndicatorPoints } from '../grading/adjustIndicators.ts';
import { type AdjustmentPolicy, itemOf } from '../grading/adjustmentPolicy.ts';
import { type AdjustedTotal, adjustTotal } from '../grading/adjustments.ts';
import type { PeriodRate } from '../grading/combine.ts';
import { askedPoints, type Matters, onceAMatter } from '../grading/matters.ts';
import type { Overrides } from './combineYear.ts';
import type { RatesByIndicator, YearScore } from './yearIndex.ts';

/** 登记 of one unit: entries taken, and what they did to its indicators. */
export interface UnitEntries extends AdjustedIndicators {
  readonly matters: Matters;
  readonly all: readonly YearEntry[];
}

/** One matter once, then the entries on single indicators. */
export function unitEntries(
  policy: AdjustmentPolicy,
  entries: readonly YearEntry[],
  indicators: ReadonlyMap<string, IndicatorPoints>,
): UnitEntries {
  const worth = (entry: YearEntry) =>
    itemOf(policy, entry.item).kind === 'zeroed'
      ? (indicators.get(entry.indicator ?? '')?.points ?? Rational.zero)
      : askedPoints(policy, entry);
  const matters = onceAMatter(policy, entries, worth);
  return { ...adjustIndicators(policy, indicators, matters.taken), matters, all: entries };
}

/** Points of a unit on each indicator's own 分值; an open one has none yet. */
export function indicatorPoints(
  edition: Edition,
  rates: RatesByIndicator,
  row: number,
): ReadonlyMap<string, IndicatorPoints> {
  return new Map(
    edition.areas.flatMap(leavesOf).flatMap(({ id, points }) => {
      const rate = rates.get(id)?.[row];
      if (!rate) return [];
      return [[id, { full: points, points: pointsOf(rate, points) }] as const];
    }),
  );
}

function pointsOf(rate: PeriodRate, full: Rational): Rational | undefined {
  if (rate.kind === 'rate') return full.times(rate.rate);
  return rate.kind === 'open' ? undefined : Rational.zero;
}

/** Rates that changed indicators enter the tree with. */
export function overridesOf(byUnit: ReadonlyMap<string, UnitEntries>): Overrides {
  const overrides = new Map<string, Map<string, PeriodRate>>();
  for (const [unit, { changes, points, leftOut }] of byUnit) {
    for (const { indicator } of changes) {
      const own = overrides.get(indicator) ?? new Map<string, PeriodRate>();
      const at = points.get(indicator);
      own.set(unit, leftOut.has(indicator) || !at ? { kind: 'outside', treatment: 'spread' } : rateOf(at));
      overrides.set(indicator, own);
    }
  }
  return overrides;
}

function rateOf({ points, full }: IndicatorPoints): PeriodRate {
  return { kind: 'rate', rate: full.isZero || !points ? Rational.zero : points.dividedBy(full) };
}

export interface UnitTotalRequest {
  readonly score: YearScore;
  readonly full: Rational;
  readonly entries: UnitEntries;
  /** 得分率 by name of area and number of indicator. */
  readonly rates: ReadonlyMap<string, Rational>;
  /** Of a bound: figures of the other one, for gates that ask for less. */
  readonly against?: ReadonlyMap<string, Rational> | undefined;
}

/** A unit's total with the named figures its gates and tie keys look at. */
export interface UnitTotal {
  readonly adjusted: AdjustedTotal;
  readonly figures: ReadonlyMap<string, Rational>;
  /** The same as the gates looked at them. */
  readonly gateFigures: ReadonlyMap<string, Rational>;
}

/** Gates may look at 加分 and 扣分: what entries without gates come to. */
export function unitTotal(policy: AdjustmentPolicy, request: UnitTotalRequest): UnitTotal {
  const { score, full, entries, rates, against } = request;
  const base = score.total ?? Rational.zero;
  const named = new Map([
    ...rates,
    ...([
      ['平时得分', score.regular],
      ['年度得分', score.annual],
      ['基础得分', base],
    ] as const),
  ]);
  const { taken, repeats } = entries.matters;
  const free = taken.filter((entry) => gatesOf(policy, entry) === 0);
  const before = adjustTotal(policy, { base, full, figures: named, entries: free, repeats: [] });
  const figures = new Map([...named, ...pointFigures(before)]);
  const adjusted = adjustTotal(policy, { base, full, figures, against, entries: taken, repeats });
  return { adjusted, figures: new Map([...named, ...pointFigures(adjusted)]), gateFigures: figures };
}

function gatesOf(policy: AdjustmentPolicy, { item: name }: YearEntry): number {
  const item = itemOf(policy, name);
  return 'gates' in item ? item.gates.length : 0;
}

function pointFigures({ bonus, malus, apart }: AdjustedTotal): readonly (readonly [string, Rational])[] {
  const [plus, minus, own] = [bonus, malus, apart].map(Rational.fromText);
  const all = (minus ?? Rational.zero).plus(own ?? Rational.zero);
  return [
    ['加分', plus ?? Rational.zero],
    ['扣分', all],
  ];
}
