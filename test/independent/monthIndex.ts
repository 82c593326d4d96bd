import { type Fraction, f, sum } from './fraction.ts';

/** What one due indicator brings one unit: a 得分率, nothing yet, points its area takes over (P2), or none at all (P3). */
export interface Contribution {
  readonly id: string;
  readonly area: string;
  readonly due: Fraction;
  readonly rate: Fraction | '待核' | 'P2' | 'P3';
}

export interface Area {
  /** Due points that apply to the unit, and what was earned on them. */
  readonly due: Fraction;
  readonly earned: Fraction;
  readonly rate: Fraction;
  /** Due points with those of P2 indicators. */
  readonly weight: Fraction;
}

/** Areas with something applicable in them. */
export function areasOf(contributions: readonly Contribution[]): Map<string, Area> {
  const areas = new Map<string, Area>();
  for (const name of new Set(contributions.map(({ area }) => area))) {
    const own = contributions.filter(({ area }) => area === name);
    const earnings = own.flatMap(({ due, rate }) =>
      typeof rate === 'string' ? [] : [{ due, earned: due.times(rate) }],
    );
    const spread = own.filter(({ rate }) => rate === 'P2').map(({ due }) => due);
    if (earnings.length === 0) continue;
    const due = sum(earnings.map((each) => each.due));
    const earned = sum(earnings.map((each) => each.earned));
    areas.set(name, { due, earned, rate: earned.over(due), weight: due.plus(sum(spread)) });
  }
  return areas;
}

/** 100 × Σ area weight × area rate ÷ Σ area weight; 待核 left out of both sums. */
export function indexOf(contributions: readonly Contribution[]): Fraction {
  const areas = [...areasOf(contributions).values()];
  const earned = sum(areas.map(({ weight, rate }) => weight.times(rate)));
  return earned.over(sum(areas.map(({ weight }) => weight))).times(100);
}

/** The index with every 待核 figure at nothing, or at full points. */
export function boundOf(contributions: readonly Contribution[], openAt: 0 | 1): Fraction {
  return indexOf(contributions.map((each) => (each.rate === '待核' ? { ...each, rate: f(openAt) } : each)));
}

/** Effective points of an applicable indicator in the unit's index, after redistribution. */
export function weightsOf(contributions: readonly Contribution[]): Map<string, Fraction> {
  const areas = areasOf(contributions);
  const empty = contributions.filter(({ area, rate }) => rate === 'P2' && !areas.has(area)).map(({ due }) => due);
  const filled = sum([...areas.values()].map(({ weight }) => weight));
  const outer = filled.plus(sum(empty)).over(filled);
  return new Map(
    contributions.flatMap(({ id, area, due, rate }) => {
      const own = areas.get(area);
      return own && typeof rate !== 'string' ? [[id, due.times(own.weight).over(own.due).times(outer)] as const] : [];
    }),
  );
}

/** 名次 1, 2, 2, 4, highest first. */
export function rankAmong(own: Fraction, all: readonly Fraction[]): number {
  return 1 + all.filter((other) => other.isAbove(own)).length;
}
