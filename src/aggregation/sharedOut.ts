import { Rational } from '../domain/rational.ts';

/**
 * 最大余额法: rounds the parts to `digits` decimals so that they add up to `total` exactly. What rounding down leaves goes one
 * grain at a time to the largest remainders; equal remainders go to the earlier part.
 */
export function sharedOut(parts: readonly Rational[], total: Rational, digits: number): readonly Rational[] {
  const grain = Rational.scaled(1, digits);
  const floors = parts.map((part) => floorTo(part, digits));
  const left = total.minus(Rational.sum(floors)).dividedBy(grain).round(0);
  const order = parts
    .map((part, place) => ({ place, remainder: part.minus(floors[place] ?? Rational.zero) }))
    .sort((a, b) => b.remainder.compare(a.remainder) || a.place - b.place);
  const shared = [...floors];
  const step = left.sign < 0 ? grain.negated() : grain;
  // A total that is itself rounded can ask for one grain more or less than there are parts: go round as often as needed.
  const givers = left.sign < 0 ? [...order].reverse() : order;
  for (let given = 0n; given < left.absolute().numerator && givers.length > 0; given++) {
    const place = givers[Number(given % BigInt(givers.length))]?.place ?? 0;
    shared[place] = (shared[place] ?? Rational.zero).plus(step);
  }
  return shared;
}

function floorTo(value: Rational, digits: number): Rational {
  const cut = value.truncate(digits);
  return cut.compare(value) > 0 ? cut.minus(Rational.scaled(1, digits)) : cut;
}
