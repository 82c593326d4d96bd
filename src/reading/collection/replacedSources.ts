import type { Period } from '../../domain/period.ts';
import { columnsDue, type SourceMapping } from '../sourceMapping.ts';

/** What of a period is expected, and what came of it. */
export interface Arrivals {
  readonly due: readonly SourceMapping[];
  readonly came: ReadonlySet<SourceMapping>;
  readonly period: Period;
}

/**
 * The sources that are really waited for. What offices know may come in an export or in their 报送表: an export is not missing when
 * 报送表 brought all its items, nor a 报送表 while every item of it came, or is expected, in an export.
 */
export function withoutReplaced(
  sources: readonly SourceMapping[],
  { due, came, period }: Arrivals,
): readonly SourceMapping[] {
  const itemsOf = (all: Iterable<SourceMapping>) =>
    new Set([...all].flatMap((source) => columnsDue(source, period)).map(({ item }) => item));
  const brought = itemsOf(came);
  const exported = itemsOf(due.filter(({ collected }) => !collected));
  return sources.filter((source) => {
    if (came.has(source)) return true;
    const elsewhere = (item: string) => brought.has(item) || (source.collected !== undefined && exported.has(item));
    return !columnsDue(source, period).every(({ item }) => elsewhere(item));
  });
}
