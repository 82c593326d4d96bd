import type { Rational } from '../domain/rational.ts';

/** 名次 by competition ranking (1,2,2,4), highest first; null for those without a figure. */
export function competitionRanks(figures: readonly (Rational | null)[]): readonly (number | null)[] {
  const ranks: (number | null)[] = figures.map(() => null);
  const sorted = figures.flatMap((figure, row) => (figure === null ? [] : [{ figure, row }]));
  sorted.sort((a, b) => b.figure.compare(a.figure));
  for (const [place, { figure, row }] of sorted.entries()) {
    const before = sorted[place - 1];
    ranks[row] = before?.figure.equals(figure) ? (ranks[before.row] ?? null) : place + 1;
  }
  return ranks;
}

/** The same within each group. */
export function ranksWithin(
  figures: readonly (Rational | null)[],
  groups: readonly string[],
): readonly (number | null)[] {
  const ranks: (number | null)[] = figures.map(() => null);
  for (const group of new Set(groups)) {
    const rows = groups.flatMap((other, row) => (other === group ? [row] : []));
    const inside = competitionRanks(rows.map((row) => figures[row] ?? null));
    for (const [place, row] of rows.entries()) ranks[row] = inside[place] ?? null;
  }
  return ranks;
}
