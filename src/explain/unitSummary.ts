import { pointsText, statusTexts, treatmentTexts } from '../aggregation/scoreColumn.ts';
import { effectiveWeights } from '../aggregation/unitIndex.ts';
import type { Workings } from '../assess.ts';
import { leavesOf } from '../catalogue/edition.ts';
import type { StatusText, UnitResult } from '../domain/assessment.ts';
import type { Period } from '../domain/period.ts';
import { Rational } from '../domain/rational.ts';

/** An indicator's part in a unit's index. */
export interface SummaryLine {
  readonly indicator: string;
  readonly name: string;
  readonly period: Period;
  readonly status: StatusText;
  /** How the unit's points are treated where it is 不适用 or 免考. */
  readonly treatment: string | null;
  /** Compared with units whose figures are open. */
  readonly provisional: boolean;
  readonly points: string | null;
  readonly due: string;
  /**
   * 计入: what enters the sums of the tree, exact. Points as they are, but for those treated otherwise (满分, 同组均值) and those
   * carried into an edition with other points; null where nothing does.
   */
  readonly counted: { readonly earned: string; readonly due: string } | null;
  /** What it adds to the index, and at most could. */
  readonly adds: string | null;
  readonly most: string | null;
}

/** 指数构成 of one unit: areas, their indicators, and what each adds to the index. */
export interface UnitSummary {
  readonly unit: string;
  readonly name: string;
  readonly period: Period;
  readonly result: UnitResult | undefined;
  readonly areas: readonly {
    readonly id: string;
    readonly name: string;
    readonly rate: string | null;
    readonly lines: readonly SummaryLine[];
  }[];
}

export function unitSummary(workings: Workings, row: number): UnitSummary {
  const { state, assessment } = workings;
  const weights = effectiveWeights(state.edition, state.leaves, row);
  const total = workings.units[row]?.figures.dueAll ?? Rational.zero;
  const result = assessment.results[row];
  const line = (id: string): SummaryLine[] => {
    const leaf = state.leaves.get(id);
    if (!leaf) return [];
    const weight = weights.get(id);
    const contribution = leaf.contributions[row];
    const most = weight && !total.isZero ? weight.dividedBy(total).times(Rational.hundred) : undefined;
    const adds = most && contribution?.kind === 'rate' ? most.times(contribution.rate) : undefined;
    const treatment = leaf.scores.treatments[row];
    return [
      {
        indicator: id,
        name: leaf.indicator.name,
        period: leaf.scores.compiled.period,
        status: statusTexts[leaf.scores.statuses[row] ?? 'pending'],
        treatment: treatment ? treatmentTexts[treatment] : null,
        provisional: leaf.scores.provisional[row] ?? false,
        points: pointsText(leaf.scores, row),
        due: leaf.scores.due.toDecimal(4),
        counted:
          contribution?.kind === 'rate'
            ? { earned: leaf.due.times(contribution.rate).toText(), due: leaf.due.toText() }
            : null,
        adds: adds?.toFixed(4) ?? null,
        most: most?.toFixed(4) ?? null,
      },
    ];
  };
  return {
    unit: assessment.units[row]?.code ?? '',
    name: assessment.units[row]?.name ?? '',
    period: assessment.period,
    result,
    areas: state.edition.areas.map((area) => ({
      id: area.id,
      name: area.name,
      rate: result?.areas.find((each) => each.id === area.id)?.rate?.shown ?? null,
      lines: leavesOf(area).flatMap((indicator) => line(indicator.id)),
    })),
  };
}
