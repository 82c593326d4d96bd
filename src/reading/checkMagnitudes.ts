import type { DataItem, Edition } from '../catalogue/edition.ts';
import type { Location } from '../diagnostics/diagnostic.ts';
import { enumerated } from '../diagnostics/phrase.ts';
import type { Problems } from '../diagnostics/problems.ts';
import { type Column, columnKey, type Dataset, valueAt } from '../domain/dataset.ts';
import type { Period } from '../domain/period.ts';
import { originLocation } from './originLocation.ts';
import { earlierColumn } from './trust/earlierColumn.ts';

/** By what a file grows when its unit of measure is another: 元 for 万元 or 亿元, % for a bare ratio. */
const suspicious: Readonly<Record<string, readonly number[]>> = { money: [1e4, 1e8], ratio: [100] };
/** Within this much of such a factor: the figures themselves also change from month to month. */
const slack = Math.sqrt(10);

/** Items of one sheet that changed alike. */
interface Suspicion {
  readonly at: Location | undefined;
  readonly items: string[];
  readonly facts: { readonly times: string; readonly measure: string; readonly before: Period };
}

/**
 * Holds the figures of a month against those before, both in the dataset: where the units of a column are by and large
 * ten thousand times what they were, its file is most likely in another unit of measure. A question of plausibility, in doubles.
 * Answers with the items.
 */
export function checkMagnitudes(
  dataset: Dataset,
  { edition, period }: { edition: Edition; period: Period },
  problems: Problems,
): ReadonlySet<string> {
  const groups = new Map<string, Suspicion>();
  for (const item of edition.items.values()) {
    const column = dataset.columns.get(columnKey(item.name, period));
    const last = earlierColumn(dataset, item.name, period);
    const origin = column?.origin;
    const times = column && last && item.nature !== 'target' ? timesOf(item, column, last.earlier) : undefined;
    if (!column || !origin || !last || times === undefined) continue;
    const { before } = last;
    const at = originLocation(dataset.files, column);
    const key = [at?.file, origin.sheet, times, origin.measure, before].join('\n');
    const group: Suspicion = groups.get(key) ?? { at, items: [], facts: { times, measure: origin.measure, before } };
    group.items.push(item.name);
    groups.set(key, group);
  }
  for (const { at, items, facts } of groups.values())
    problems.report('DAT-1109', at, { ...facts, items: enumerated(items) });
  return new Set([...groups.values()].flatMap(({ items }) => items));
}

/** `10000` or `1/10000`; undefined where nothing is suspicious, or too few units can be compared. */
function timesOf(item: DataItem, column: Column, earlier: Column): string | undefined {
  const quotients = Array.from(column.mantissa, (_, row) => {
    const [now, then] = [valueAt(column, row)?.toNumber() ?? 0, valueAt(earlier, row)?.toNumber() ?? 0];
    return then === 0 ? 0 : Math.abs(now / then);
  }).filter((quotient) => quotient > 0);
  const middle = quotients.sort((a, b) => a - b)[Math.floor((quotients.length - 1) / 2)];
  if (middle === undefined || quotients.length < 2) return undefined;
  for (const factor of suspicious[item.measure.dimension] ?? []) {
    if (isNear(middle, factor)) return String(factor);
    if (isNear(middle, 1 / factor)) return `1/${factor}`;
  }
  return undefined;
}

function isNear(quotient: number, factor: number): boolean {
  return quotient > factor / slack && quotient < factor * slack;
}
