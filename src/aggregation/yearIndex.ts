import { type Edition, type Indicator, leavesOf } from '../catalogue/edition.ts';
import { Rational } from '../domain/rational.ts';
import type { PeriodRate } from '../grading/combine.ts';
import type { Contribution, Leaf } from './leaf.ts';
import { effectiveWeights, unitIndex } from './unitIndex.ts';

/** 全年得分率 by indicator, each over all units. */
export type RatesByIndicator = ReadonlyMap<string, readonly PeriodRate[]>;

/** 年度得分 of a unit, exact, on the full total. */
export interface YearScore {
  /** Undefined when nothing applies. */
  readonly total: Rational | undefined;
  /** 平时 and 年度 parts of it. */
  readonly regular: Rational;
  readonly annual: Rational;
  /** An indicator is 待核: its points are left out, and the score is provisional. */
  readonly open: boolean;
}

/** Sums the year's rates up the tree as a month's are, spread points and all. */
export function yearScore(edition: Edition, rates: RatesByIndicator, row: number, full: Rational): YearScore {
  const leaves = yearLeaves(edition, rates);
  const weights = effectiveWeights(edition, leaves, row);
  const whole = Rational.sum(weights.values());
  const regularIds = new Set(
    indicatorsOf(edition)
      .filter((each) => each.regularity === 'regular')
      .map((each) => each.id),
  );
  const earned = (of: (id: string) => boolean) =>
    Rational.sum([...weights].filter(([id]) => of(id)).map(([id, weight]) => weight.times(rateAt(rates, id, row))));
  const scaled = (points: Rational) => (whole.isZero ? Rational.zero : points.dividedBy(whole).times(full));
  const [regular, annual] = [scaled(earned((id) => regularIds.has(id))), scaled(earned((id) => !regularIds.has(id)))];
  return {
    total: whole.isZero ? undefined : regular.plus(annual),
    regular,
    annual,
    open: [...rates.values()].some((column) => column[row]?.kind === 'open'),
  };
}

/** 一个版本内的平时得分率: the index of one segment of the year over its regular indicators; undefined when nothing applies. */
export function segmentRate(edition: Edition, rates: RatesByIndicator, row: number): Rational | undefined {
  return unitIndex(edition, yearLeaves(edition, rates), row, 'leftOut').index?.dividedBy(Rational.hundred);
}

/** 分段: segments by the months each edition was in force; undefined while one of them has no rate. */
export function joinedSegments(
  segments: readonly { readonly months: number; readonly rate: Rational | undefined }[],
): Rational | undefined {
  const counted = segments.filter(({ months }) => months > 0);
  const sum = counted.reduce((all, { months }) => all + months, 0);
  const known = counted.flatMap(({ months, rate }) => (rate ? [rate.times(Rational.of(months, sum))] : []));
  return sum > 0 && known.length === counted.length ? Rational.sum(known) : undefined;
}

export function yearLeaves(edition: Edition, rates: RatesByIndicator): ReadonlyMap<string, Leaf> {
  return new Map(
    indicatorsOf(edition).flatMap(({ id, points }) => {
      const column = rates.get(id);
      return column ? [[id, { due: points, contributions: column.map(contribution) }] as const] : [];
    }),
  );
}

function indicatorsOf({ areas }: Edition): readonly Indicator[] {
  return areas.flatMap(leavesOf);
}

function contribution(rate: PeriodRate): Contribution {
  return rate.kind === 'outside' ? { kind: rate.treatment } : rate;
}

function rateAt(rates: RatesByIndicator, id: string, row: number): Rational {
  const rate = rates.get(id)?.[row];
  return rate?.kind === 'rate' ? rate.rate : Rational.zero;
}
