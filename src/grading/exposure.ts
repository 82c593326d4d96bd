/** 公开范围: what outsiders and peers are shown of a year. */
export interface Disclosure {
  /** 通报点名的等次; units of every other grade are not named. */
  readonly named: readonly string[];
  /** From how many units on 最高、最低、平均 of them may be shown. */
  readonly leastPeers: number;
}

/**
 * 最少同组户数: of four units the one that is neither highest nor lowest can work out the fourth figure from its own, the extremes and
 * the mean; of five nobody can.
 */
export const leastPeers = 5;

/** Units that readers see together, by grade: the roster is no secret, so who is not named can be told. */
export interface Gathering {
  readonly name: string;
  readonly places: ReadonlyMap<string, number>;
}

/** 排除推知: naming some tells who the rest are. */
export interface Exposure {
  readonly gathering: string;
  readonly units: number;
  readonly named: number;
  readonly rest: number;
  /** Grades that the rest can have. */
  readonly others: readonly string[];
  /** The rest are too few to hide among each other, or have but one grade to have. */
  readonly kind: 'few' | 'certain';
  /** Fewer grades, best first, that leave enough units unnamed; undefined where none does. */
  readonly safer: { readonly grades: readonly string[]; readonly named: number; readonly rest: number } | undefined;
}

/** Undefined where nobody is named, everybody is, or the rest are many and of several grades. */
export function exposureOf(
  { named, leastPeers: least }: Disclosure,
  grades: readonly string[],
  { name, places }: Gathering,
): Exposure | undefined {
  const sum = (wanted: readonly string[]) => wanted.reduce((all, grade) => all + (places.get(grade) ?? 0), 0);
  const all = [...new Set([...grades, ...places.keys()])];
  const unnamed = all.filter((grade) => !named.includes(grade));
  const [units, rest] = [sum(all), sum(unnamed)];
  const certain = unnamed.length === 1;
  if (named.length === 0 || rest === 0 || (rest >= least && !certain)) return undefined;
  const fewer = grades.filter((grade) => named.includes(grade));
  const prefixes = fewer.slice(0, -1).map((_, place) => fewer.slice(0, fewer.length - 1 - place));
  const safer = prefixes
    .map((some) => ({ grades: some, named: sum(some), rest: units - sum(some) }))
    .find((each) => each.named > 0 && each.rest >= least);
  const others = unnamed.filter((grade) => grades.includes(grade) || (places.get(grade) ?? 0) > 0);
  return { gathering: name, units, named: units - rest, rest, others, kind: certain ? 'certain' : 'few', safer };
}
