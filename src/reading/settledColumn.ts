import type { DataItem } from '../catalogue/edition.ts';
import type { Problems } from '../diagnostics/problems.ts';
import type { Column } from '../domain/dataset.ts';
import { type Overriding, overridden } from './applyOverrides.ts';
import type { OverrideEntry } from './overrideEntries.ts';
import { withPredecessors } from './successions.ts';

export interface Settling {
  readonly item: DataItem;
  readonly entries: readonly OverrideEntry[];
  readonly at: Omit<Overriding, 'overrides'> & { readonly overrides: Overriding['overrides'] | undefined };
}

/**
 * What an item comes to once the units before have been added and persons have had their say: an entry for an old unit counts in the
 * sum, one for the unit that follows replaces it.
 */
export function settledColumn(
  column: Column | undefined,
  { item, entries, at }: Settling,
  problems: Problems,
): Column | undefined {
  const { overrides, roster, period } = at;
  const sums = roster.successions?.filter(({ figures }) => figures === 'sum') ?? [];
  const codes = new Set(sums.flatMap(({ successors }) => successors));
  const follows = ({ unit }: OverrideEntry) => codes.has(roster.units[unit]?.code ?? '');
  const say = (sofar: Column | undefined, own: readonly OverrideEntry[]) =>
    overrides && own.length > 0 ? overridden(sofar, own, { item, at: { ...at, overrides }, problems }) : sofar;
  const parts = say(
    column,
    entries.filter((entry) => !follows(entry)),
  );
  const sum = parts && withPredecessors(parts, { roster, item, period, own: 'adds' });
  return say(sum, entries.filter(follows));
}
