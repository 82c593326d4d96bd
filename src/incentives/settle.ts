import { apportion } from '../domain/apportion.ts';
import { Rational } from '../domain/rational.ts';
import { type Grain, isWhole } from './amount.ts';
import type { Claimant } from './claimant.ts';

/** 末位次序: what decides between equal claims to the last grain. 排序号 stands last, so that nothing is left open. */
export const rosterOrder = '排序号';
export const scoreOrder = '得分';

/** 末位: an equal claim to the last grain, and the key that decided it. */
export interface LastGrain {
  readonly got: boolean;
  readonly tiedWith: readonly string[];
  readonly key: string;
}

export interface Settled {
  /** Whole grains, in 万元. */
  readonly amounts: readonly Rational[];
  readonly lastGrains: readonly (LastGrain | null)[];
  /** What of the pool is less than a grain, or has no claimant. */
  readonly left: Rational;
}

/** Rows by themselves: 四舍五入 to the grain. */
export function settleRows(parts: readonly Rational[], grain: Grain): Settled {
  const amounts = parts.map((part) => part.dividedBy(grain.size).round(0).times(grain.size));
  return { amounts, lastGrains: parts.map(() => null), left: Rational.zero };
}

export interface PoolClaims {
  readonly pool: Rational;
  readonly claimants: readonly Claimant[];
  readonly order: readonly string[];
}

/** 最大余额法: rows add up to the pool exactly, but for what is less than a grain. */
export function settlePool(parts: readonly Rational[], grain: Grain, claims: PoolClaims): Settled {
  const { pool, claimants, order } = claims;
  const claimed = Rational.sum(parts);
  const whole = isWhole(pool, grain) ? pool : pool.dividedBy(grain.size).truncate(0).times(grain.size);
  if (claimed.isZero) return { amounts: parts, lastGrains: parts.map(() => null), left: pool };
  const scale = whole.dividedBy(claimed).dividedBy(grain.size);
  const shares = parts.map((part) => part.times(scale));
  const before = (a: number, b: number) => comparePlaces(claimants, order, a, b).sign;
  const portions = apportion(shares, whole.dividedBy(grain.size).numerator, before);
  const tied = portions.flatMap(({ tied: each }, place) => (each ? [place] : []));
  const lost = tied.filter((place) => !portions[place]?.extra).sort(before)[0] ?? 0;
  const won =
    tied
      .filter((place) => portions[place]?.extra)
      .sort(before)
      .at(-1) ?? 0;
  const { key } = comparePlaces(claimants, order, won, lost);
  return {
    amounts: portions.map((each) => Rational.of(each.whole + (each.extra ? 1n : 0n)).times(grain.size)),
    lastGrains: portions.map((each, place) =>
      each.tied ? { got: each.extra, tiedWith: codesBut(claimants, tied, place), key } : null,
    ),
    left: pool.minus(whole),
  };
}

function codesBut(claimants: readonly Claimant[], places: readonly number[], own: number): readonly string[] {
  return places.filter((place) => place !== own).map((place) => claimants[place]?.code ?? '');
}

/** Which of two places comes first, and by which key. */
function comparePlaces(
  claimants: readonly Claimant[],
  order: readonly string[],
  a: number,
  b: number,
): { readonly sign: number; readonly key: string } {
  for (const key of order) {
    const sign = key === rosterOrder ? a - b : figureOf(claimants[b], key).compare(figureOf(claimants[a], key));
    if (sign !== 0) return { sign, key };
  }
  return { sign: a - b, key: rosterOrder };
}

function figureOf(claimant: Claimant | undefined, key: string): Rational {
  const figure = key === scoreOrder ? claimant?.score : claimant?.figures.get(key);
  return figure ?? Rational.zero;
}
