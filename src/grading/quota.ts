import { apportion } from '../domain/apportion.ts';
import { Rational } from '../domain/rational.ts';

/** 名额方式: how shares become whole numbers of units. */
export type QuotaMethod =
  | { readonly kind: 'largestRemainder'; readonly shares: readonly Rational[]; readonly ties: 'better' | 'worse' }
  | { readonly kind: 'cumulative'; readonly shares: readonly Rational[] }
  | { readonly kind: 'fixed'; readonly basis: string; readonly lists: ReadonlyMap<string, FixedCounts> };

/** 指定名额 of one list, best grade first; exactly one grade takes the rest. */
export type FixedCounts = readonly (number | 'rest')[];

/** 名额限制: at least or at most so many; the difference goes to, or comes from, another grade. */
export interface CountLimit {
  readonly grade: string;
  readonly least: number | undefined;
  readonly most: number | undefined;
  readonly balancedBy: string;
}

/** How the count of one grade came out. */
export interface QuotaLine {
  readonly grade: string;
  readonly share: string | null;
  /** N × share; null where leaders fixed the count. */
  readonly exact: string | null;
  /** Largest remainder: what is left after rounding down, and what it brought. */
  readonly remainder: string | null;
  readonly extra: boolean;
  readonly tied: boolean;
  /** Cumulative: N × the shares down to this grade, and its rounding. */
  readonly upTo: string | null;
  readonly upToRounded: number | null;
  /** By the method alone. */
  readonly counted: number;
  /** After limits on counts: what stands unless leaders decide otherwise. */
  readonly ruled: number;
  readonly count: number;
}

/** 名额 of one list, with its arithmetic. */
export interface Quota {
  readonly method: QuotaMethod['kind'];
  readonly ties: 'better' | 'worse' | null;
  /** 会议纪要文号 of fixed counts. */
  readonly basis: string | null;
  readonly units: number;
  readonly lines: readonly QuotaLine[];
  /** 领导决定 that changed the counts; `ruled` keeps what was before. */
  readonly decision: CountDecision | null;
}

/** 领导决定 about the counts of one list, by minutes of a meeting. */
export interface CountDecision {
  readonly list: string;
  /** Best grade first. */
  readonly counts: FixedCounts;
  readonly minutes: string;
  readonly reason: string;
  readonly date: string;
}

/** What a quota is counted for. */
export interface QuotaRequest {
  /** Best first. */
  readonly grades: readonly string[];
  readonly method: QuotaMethod;
  readonly limits: readonly CountLimit[];
}

/** The list a quota is for; the last decision about it stands. */
export interface QuotaList {
  readonly list: string;
  readonly units: number;
  readonly decision: CountDecision | undefined;
}

/** Counts of each grade in a list of `units`; they add up to it. */
export function quotaOf({ grades, method, limits }: QuotaRequest, { list, units, decision }: QuotaList): Quota {
  const lines = countedBy(method, { grades, list, units });
  const ruled = limited(limits, grades, lines);
  const decided = decision && byDecision(decision.counts, { grades, list, units }).map(({ counted }) => counted);
  return {
    method: method.kind,
    ties: method.kind === 'largestRemainder' ? method.ties : null,
    basis: method.kind === 'fixed' ? method.basis : null,
    units,
    lines: lines.map((line, place) => ({
      ...line,
      ruled: ruled[place] ?? 0,
      count: (decided ?? ruled)[place] ?? 0,
    })),
    decision: decision ?? null,
  };
}

type Counted = Omit<QuotaLine, 'ruled' | 'count'>;
interface Of {
  readonly grades: readonly string[];
  readonly list: string;
  readonly units: number;
}

function countedBy(method: QuotaMethod, of: Of): readonly Counted[] {
  switch (method.kind) {
    case 'largestRemainder':
      return byLargestRemainder(method.shares, method.ties, of);
    case 'cumulative':
      return byCumulative(method.shares, of);
    case 'fixed':
      return byDecision(method.lists.get(of.list) ?? [], of);
  }
}

const bare = {
  share: null,
  exact: null,
  remainder: null,
  extra: false,
  tied: false,
  upTo: null,
  upToRounded: null,
} as const;

function byLargestRemainder(shares: readonly Rational[], ties: 'better' | 'worse', of: Of): readonly Counted[] {
  const exact = of.grades.map((_, place) => (shares[place] ?? Rational.zero).times(Rational.of(of.units)));
  const portions = apportion(exact, BigInt(of.units), (a, b) => (ties === 'better' ? a - b : b - a));
  return portions.map(({ whole, remainder, extra, tied }, place) => ({
    ...bare,
    grade: of.grades[place] ?? '',
    share: (shares[place] ?? Rational.zero).toText(),
    exact: (exact[place] ?? Rational.zero).toText(),
    remainder: remainder.toText(),
    extra,
    tied,
    counted: Number(whole) + (extra ? 1 : 0),
  }));
}

function byCumulative(shares: readonly Rational[], { grades, units }: Of): readonly Counted[] {
  const all = Rational.of(units);
  return grades.map((grade, place) => {
    const upTo = Rational.sum(shares.slice(0, place + 1)).times(all);
    const before = Rational.sum(shares.slice(0, place)).times(all);
    const rounded = Number(upTo.round(0).numerator);
    return {
      ...bare,
      grade,
      share: (shares[place] ?? Rational.zero).toText(),
      exact: (shares[place] ?? Rational.zero).times(all).toText(),
      upTo: upTo.toText(),
      upToRounded: rounded,
      counted: rounded - Number(before.round(0).numerator),
    };
  });
}

/** Fixed counts beyond the list are cut from the worst grade upward: the better places were decided for certain. */
function byDecision(counts: FixedCounts, { grades, units }: Of): readonly Counted[] {
  const fixed = counts.reduce((sum: number, each) => sum + (each === 'rest' ? 0 : each), 0);
  let left = units;
  return grades.map((grade, place) => {
    const asked = counts[place];
    const wanted = asked === 'rest' ? Math.max(0, units - fixed) : (asked ?? 0);
    const counted = Math.min(left, wanted);
    left -= counted;
    return { ...bare, grade, counted };
  });
}

/** A grade's balance comes from or goes to the one named; it cannot give more than it has. */
function limited(limits: readonly CountLimit[], grades: readonly string[], lines: readonly Counted[]): number[] {
  const counts = lines.map((line) => line.counted);
  for (const { grade, least, most, balancedBy } of limits) {
    const [own, other] = [grades.indexOf(grade), grades.indexOf(balancedBy)];
    const [has, there] = [counts[own] ?? 0, counts[other] ?? 0];
    const wanted = Math.max(least ?? 0, Math.min(most ?? has, has));
    const moved = Math.min(wanted - has, there);
    counts[own] = has + moved;
    counts[other] = there - moved;
  }
  return counts;
}
