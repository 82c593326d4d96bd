import type { Definitions } from '../catalogue/definitions.ts';
import { monthOf, type Period } from '../domain/period.ts';
import { Rational } from '../domain/rational.ts';
import { isAssessed } from '../domain/roster.ts';
import { rosterIn } from '../domain/rosterMonth.ts';
import { isOpen } from '../scoring/status.ts';
import type { MonthState } from './attribution.ts';
import { dueOf } from './monthState.ts';
import { competitionRanks, ranksWithin } from './ranks.ts';
import { type UnitIndex, unitIndex } from './unitIndex.ts';

/** A unit's month, exact. */
export interface UnitMonth {
  readonly figures: UnitIndex;
  /** Undefined where no index is given: before the first month, below the least coverage, or nothing applies. */
  readonly index: Rational | undefined;
  readonly bounds: { readonly low: Rational; readonly high: Rational } | undefined;
  /** Open figures of its own. */
  readonly open: boolean;
  /** Compared with units whose figures are open. */
  readonly dependent: boolean;
  readonly rank: number | null;
  readonly groupRank: number | null;
}

type Unranked = Omit<UnitMonth, 'rank' | 'groupRank'>;

export function monthIndices(definitions: Definitions, period: Period, state: MonthState): readonly UnitMonth[] {
  const { policy } = definitions;
  const { units } = rosterIn(definitions.roster, period);
  const started = (monthOf(period) ?? 12) >= policy.index.firstMonth && covered(definitions, state);
  const months = units.map((unit, row) => unitMonth(state, row, started && isAssessed(unit)));
  const ranked = (monthOf(period) ?? 12) >= policy.index.firstRankedMonth;
  const figures = months.map((month, row) => {
    const counts = ranked && units[row]?.standing === 'ranked' && !month.open && month.index;
    return counts ? (policy.index.rankBy === 'shown' ? counts.round(policy.index.digits) : counts) : null;
  });
  const overall = policy.index.rankScopes.includes('overall') ? competitionRanks(figures) : [];
  const inGroup = policy.index.rankScopes.includes('withinGroup')
    ? ranksWithin(
        figures,
        units.map((unit) => unit.group),
      )
    : [];
  return months.map((month, row) => ({ ...month, rank: overall[row] ?? null, groupRank: inGroup[row] ?? null }));
}

function covered({ policy }: Definitions, state: MonthState): boolean {
  return dueOf(state).dividedBy(state.edition.total).compare(policy.index.leastCoverage) >= 0;
}

function unitMonth(state: MonthState, row: number, given: boolean): Unranked {
  const figures = unitIndex(state.edition, state.leaves, row, 'leftOut');
  const leaves = [...state.leaves.values()];
  const open = leaves.some((leaf) => isOpen(leaf.scores.statuses[row] ?? 'pending'));
  const dependent = leaves.some((leaf) => leaf.scores.provisional[row]);
  const index = given ? figures.index : undefined;
  return {
    figures,
    index,
    bounds: given && open ? boundsOf(state, row) : undefined,
    open: given && open,
    dependent: given && dependent,
  };
}

/** 上下界: open figures as nothing, and as full points. */
function boundsOf(state: MonthState, row: number): { low: Rational; high: Rational } {
  const low = unitIndex(state.edition, state.leaves, row, 'nothing').index ?? Rational.zero;
  const high = unitIndex(state.edition, state.leaves, row, 'full').index ?? Rational.hundred;
  return { low, high };
}
