import type { ScoredLeaf } from '../aggregation/leaf.ts';
import { effectiveWeights } from '../aggregation/unitIndex.ts';
import type { Workings } from '../assess.ts';
import type { Figure } from '../domain/assessment.ts';
import { Rational } from '../domain/rational.ts';

/** 计入指数: what one indicator adds to a unit's index. */
export interface IndexPart {
  /** 折算分值 of the indicator, and of everything that counts for the unit; exact. */
  readonly weight: string;
  readonly total: string;
  /** What it could add to the index at most, and what it does. */
  readonly most: Figure;
  readonly adds: Figure;
  /** The index as shown, and how much of it this is, in percent; null where the unit has none. */
  readonly index: string | null;
  readonly share: string | null;
}

/** Null where the indicator does not count for the unit: open, spread over its neighbours, or nothing due. */
export function indexPart(workings: Workings, leaf: ScoredLeaf, row: number): IndexPart | null {
  const { state, units, assessment } = workings;
  const weight = effectiveWeights(state.edition, state.leaves, row).get(leaf.indicator.id);
  const total = units[row]?.figures.dueAll;
  const contribution = leaf.contributions[row];
  if (!weight || !total || total.isZero || contribution?.kind !== 'rate') return null;
  const most = weight.dividedBy(total).times(Rational.hundred);
  const adds = most.times(contribution.rate);
  const index = units[row]?.index;
  return {
    weight: weight.toText(),
    total: total.toText(),
    most: figure(most),
    adds: figure(adds),
    index: assessment.results[row]?.index?.shown ?? null,
    share: index && !index.isZero ? adds.dividedBy(index).times(Rational.hundred).toFixed(2) : null,
  };
}

function figure(value: Rational): Figure {
  return { exact: value.toText(), shown: value.toFixed(4) };
}
