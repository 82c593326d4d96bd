import type { ScoredLeaf } from '../aggregation/leaf.ts';
import { statusTexts } from '../aggregation/scoreColumn.ts';
import type { Workings } from '../assess.ts';
import type { StatusText } from '../domain/assessment.ts';
import { valueAt } from '../domain/dataset.ts';
import { itemsOf } from '../explain/compiledItems.ts';
import { isOpen } from '../scoring/status.ts';

/** 待核 or 无法计算 of one indicator, for the units that lack the same data. */
export interface OpenFigure {
  readonly indicator: string;
  readonly name: string;
  readonly office: string;
  readonly person: string;
  readonly status: StatusText;
  /** Codes. */
  readonly units: readonly string[];
  /** Data items that are missing. */
  readonly lacking: readonly string[];
}

/** Everything that keeps the month a draft, in catalogue order. */
export function openFigures(workings: Workings): readonly OpenFigure[] {
  return [...workings.state.leaves.values()].flatMap((leaf) => ofLeaf(workings, leaf));
}

function ofLeaf(workings: Workings, { indicator, scores }: ScoredLeaf): readonly OpenFigure[] {
  const { units } = workings.assessment;
  const groups = new Map<string, OpenFigure>();
  for (const [row, unit] of units.entries()) {
    const status = scores.statuses[row];
    const open = status !== undefined && isOpen(status);
    if (!open || (unit.standing === 'absent' && scores.compiled.populations.length === 0)) continue;
    const lacking = status === 'pending' ? lackingAt(workings, { indicator, scores }, row) : [];
    const key = [status, ...lacking].join(' ');
    const { id, name, office, person = '' } = indicator;
    const known = groups.get(key) ?? {
      indicator: id,
      name,
      office,
      person,
      status: statusTexts[status],
      units: [],
      lacking,
    };
    groups.set(key, { ...known, units: [...known.units, unit.code] });
  }
  return [...groups.values()];
}

function lackingAt(
  { input }: Workings,
  { scores }: Pick<ScoredLeaf, 'indicator' | 'scores'>,
  row: number,
): readonly string[] {
  const missing = itemsOf(scores.compiled).filter(({ item, period }) => {
    const column = input.lookup(item, period);
    return !column || !valueAt(column, row);
  });
  return [...new Set(missing.map(({ item }) => item))];
}
