import { Rational } from '../domain/rational.ts';
import type { YearEntry } from '../domain/yearEntry.ts';
import { type AdjustmentItem, type AdjustmentPolicy, itemOf } from './adjustmentPolicy.ts';

/** An indicator's points of one unit in the year. */
export interface IndicatorPoints {
  /** Undefined while it is 待核. */
  readonly points: Rational | undefined;
  readonly full: Rational;
}

/** 调整前后 of one indicator: both are kept. */
export interface IndicatorChange {
  readonly indicator: string;
  readonly kind: AdjustmentItem['kind'];
  /** null where the indicator was 待核. */
  readonly before: string | null;
  /** null where the indicator is left out of the unit's year. */
  readonly after: string | null;
  /** The change is larger than the policy lets pass without notice. */
  readonly large: boolean;
  readonly entry: YearEntry;
}

export interface AdjustedIndicators {
  readonly points: ReadonlyMap<string, IndicatorPoints>;
  /** 免责, not counted: their points go to the unit's other indicators. */
  readonly leftOut: ReadonlySet<string>;
  readonly changes: readonly IndicatorChange[];
}

/** Entries on single indicators (核定, 申诉复核, 免责, 归零) in the order of their dates; 归零 has the last word. */
export function adjustIndicators(
  policy: AdjustmentPolicy,
  indicators: ReadonlyMap<string, IndicatorPoints>,
  entries: readonly YearEntry[],
): AdjustedIndicators {
  const points = new Map(indicators);
  const leftOut = new Set<string>();
  const changes: IndicatorChange[] = [];
  const zeroing = (entry: YearEntry) => itemOf(policy, entry.item).kind === 'zeroed';
  for (const entry of [...entries.filter((each) => !zeroing(each)), ...entries.filter(zeroing)]) {
    const item = itemOf(policy, entry.item);
    const now = entry.indicator === undefined ? undefined : points.get(entry.indicator);
    const after = now && pointsAfter(item, entry, now);
    if (!now || after === undefined || entry.indicator === undefined) continue;
    if (after === 'leftOut') leftOut.add(entry.indicator);
    else leftOut.delete(entry.indicator);
    const value = after === 'leftOut' ? Rational.zero : after;
    points.set(entry.indicator, { ...now, points: value });
    changes.push({
      indicator: entry.indicator,
      kind: item.kind,
      before: now.points?.toText() ?? null,
      after: after === 'leftOut' ? null : value.toText(),
      large: item.kind === 'manual' && isLarge(item.most, now.points, value),
      entry,
    });
  }
  return { points, leftOut, changes };
}

/** Undefined for items that do not act on an indicator. */
function pointsAfter(
  item: AdjustmentItem,
  { figure }: YearEntry,
  { full }: IndicatorPoints,
): Rational | 'leftOut' | undefined {
  switch (item.kind) {
    case 'manual':
    case 'objection':
      return figure;
    case 'excused':
      return item.treatment === 'full' ? full : 'leftOut';
    case 'zeroed':
      return Rational.zero;
    default:
      return undefined;
  }
}

function isLarge(most: Rational | undefined, before: Rational | undefined, after: Rational): boolean {
  return most !== undefined && before !== undefined && after.minus(before).absolute().compare(most) > 0;
}
