import { Rational } from '../domain/rational.ts';

/**
 * 最大余额法: rounds the parts to `digits` decimals so that they add up to `total` exactly. What rounding down leaves goes one
 * grain at a time to the largest remainders; equal remainders go to the earlier part.
 */
export function sharedOut(parts: readonly Rational[], total: Rational, digits: number): readonly Rational[] {
  if (parts.length === 0) return [];
  const grain = Rational.scaled(1, digits);
  const floors = parts.map((part) => floorTo(part, digits));
  const left = total.minus(Rational.sum(floors)).dividedBy(grain);
  // A total that has nothing to do with its parts leaves more grains than there are parts, or takes some: each bears its share.
  const each = floorTo(left.dividedBy(Rational.of(parts.length)), 0);
  const rest = Number(left.minus(each.times(Rational.of(parts.length))).round(0).numerator);
  const favoured = new Set(byRemainder(parts, floors).slice(0, rest));
  return floors.map((floor, place) => {
    const grains = favoured.has(place) ? each.plus(Rational.one) : each;
    return floor.plus(grains.times(grain));
  });
}

/** Places of the parts, largest remainder first. */
function byRemainder(parts: readonly Rational[], floors: readonly Rational[]): readonly number[] {
  const remainders = parts.map((part, place) => ({ place, remainder: part.minus(floors[place] ?? Rational.zero) }));
  return remainders.sort((a, b) => b.remainder.compare(a.remainder) || a.place - b.place).map(({ place }) => place);
}

function floorTo(value: Rational, digits: number): Rational {
  const cut = value.truncate(digits);
  return cut.compare(value) > 0 ? cut.minus(Rational.scaled(1, digits)) : cut;
}
