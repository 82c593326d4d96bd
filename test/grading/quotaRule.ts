/**
 * The rule of grades by rank quota, written once more from its text in whole numbers, as the table tests' other opinion: shares are
 * whole percent, scores are integers.
 */

export function largestRemainderCounts(units: number, percents: readonly number[], high: boolean): number[] {
  const counts = percents.map((percent) => Math.floor((units * percent) / 100));
  const rest = percents.map((percent, place) => ({ place, left: (units * percent) % 100 }));
  let missing = units - counts.reduce((sum, count) => sum + count, 0);
  while (missing > 0) {
    const most = Math.max(...rest.map(({ left }) => left));
    const candidates = rest.filter(({ left }) => left === most);
    const chosen = high ? candidates[0] : candidates[candidates.length - 1];
    if (!chosen) throw new Error('nobody left');
    counts[chosen.place] = (counts[chosen.place] ?? 0) + 1;
    chosen.left = -1;
    missing--;
  }
  return counts;
}

export function cumulativeCounts(units: number, percents: readonly number[]): number[] {
  let percent = 0;
  let before = 0;
  return percents.map((share) => {
    percent += share;
    const upTo = Math.floor((units * percent + 50) / 100);
    const own = upTo - before;
    before = upTo;
    return own;
  });
}

/** Place of each unit's grade: a line is crossed by everyone whom its tie rule leaves below it. */
export function gradePlaces(scores: readonly number[], counts: readonly number[], way: 'up' | 'down'): number[] {
  const sorted = [...scores].sort((a, b) => b - a);
  const worstAbove = counts.slice(0, -1).map((_, line) => {
    const places = counts.slice(0, line + 1).reduce((sum, count) => sum + count, 0);
    if (places === 0) return Number.POSITIVE_INFINITY;
    const last = sorted[places - 1] ?? Number.NEGATIVE_INFINITY;
    const straddles = places < sorted.length && sorted[places] === last;
    return straddles && way === 'down' ? last + 1 : last;
  });
  return scores.map((score) => worstAbove.filter((least) => score < least).length);
}
