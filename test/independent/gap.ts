import { type Amount, type Fraction, f, least, most } from './fraction.ts';
import { isScored, type Outcome, type Scored, type Unit } from './unit.ts';

/** What 最高分 and 最低分 are taken of: the points by the standard, or the 取值. */
type On = 'points' | 'x';

/** With whom the unit in a row is compared. */
type Peers = (outcomes: readonly Outcome[], row: number) => readonly Outcome[];

export const everybody: Peers = (outcomes) => outcomes;

/** 同组; everybody where fewer than `fewest` units of the group take part (不适用 ones do not, 待核 ones do). */
export function sameGroup(units: readonly Unit[], fewest = 3): Peers {
  return (outcomes, row) => {
    const group = outcomes.filter((_, other) => units[other]?.mark.group === units[row]?.mark.group);
    return group.filter((each) => isScored(each) || each === '待核').length < fewest ? outcomes : group;
  };
}

export interface Stretch {
  readonly on: On;
  readonly low: Amount;
  readonly high: Amount;
  readonly peers: Peers;
}

/** Reading I, declared 相对: everybody's place between the lowest and the highest, carried over to low … high. */
export function stretched(outcomes: readonly Outcome[], { on, low, high, peers }: Stretch): Outcome[] {
  return outcomes.map((outcome, row) => {
    if (!isScored(outcome)) return outcome;
    return placed(outcome, peers(outcomes, row).filter(isScored), { on, low, high });
  });
}

export interface GapStretch {
  readonly on: On;
  /** S − δ. */
  readonly line: Fraction;
  readonly low: Amount;
  /** r(S − δ). */
  readonly high: Amount;
}

/** Reading II, declared 相对: only units below S − δ, placed between the worst and the best of them. */
export function gapUnitsStretched(outcomes: readonly Outcome[], { line, ...range }: GapStretch): Outcome[] {
  const lags = (scored: Scored) => scored.x.isBelow(line);
  const gapUnits = outcomes.filter(isScored).filter(lags);
  return outcomes.map((outcome) => (isScored(outcome) && lags(outcome) ? placed(outcome, gapUnits, range) : outcome));
}

/** 只升不降. */
export function raisedOnly(
  direct: readonly Outcome[],
  adjust: (direct: readonly Outcome[]) => readonly Outcome[],
): Outcome[] {
  const adjusted = adjust(direct);
  return direct.map((before, row) => {
    const after = adjusted[row];
    return after && isScored(before) && isScored(after) && after.points.isAbove(before.points) ? after : before;
  });
}

/** 5%S unless it says otherwise. */
export function justBelow(standard: Fraction): Fraction {
  return standard.times('95%');
}

export function cappedAt(x: Fraction, standard: Fraction): Fraction {
  return least(x, standard);
}

/** All equal, or alone: 直接计分. */
function placed(
  own: Scored,
  others: readonly Scored[],
  { on, low, high }: Pick<Stretch, 'on' | 'low' | 'high'>,
): Scored {
  const figures = others.map((other) => other[on]);
  const [worst, best] = [least(own[on], ...figures), most(own[on], ...figures)];
  if (worst.equals(best)) return own;
  const place = own[on].minus(worst).over(best.minus(worst));
  return { ...own, points: f(low).plus(place.times(f(high).minus(low))) };
}
