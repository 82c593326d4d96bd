import type { UnitMark } from '../../domain/assessment.ts';
import { Rational } from '../../domain/rational.ts';
import type { PeerTerms } from './terms.ts';

/** 最高/平均/最低 of a unit's group, its own figure among them; a dash where too few have one. */
export function peerText(
  figures: readonly (string | null)[],
  {
    units,
    row,
    terms,
    digits,
  }: {
    readonly units: readonly UnitMark[];
    readonly row: number;
    readonly terms: PeerTerms | null;
    readonly digits: number;
  },
): string {
  const known = figures.flatMap((text, place) =>
    text !== null && isPeer(units, row, place) ? [Rational.fromText(text)] : [],
  );
  const [first, ...rest] = known;
  if (terms === null || first === undefined || known.length < terms.least) return '—';
  const highest = rest.reduce((most, each) => (each.compare(most) > 0 ? each : most), first);
  const lowest = rest.reduce((least, each) => (each.compare(least) < 0 ? each : least), first);
  const mean = Rational.sum(known).dividedBy(Rational.of(known.length));
  return [highest, mean, lowest].map((each) => each.toFixed(digits)).join('/');
}

export function isPeer(units: readonly UnitMark[], row: number, place: number): boolean {
  return units[place]?.group === units[row]?.group && units[place]?.standing === 'ranked';
}
