import { Rational } from '../domain/rational.ts';
import type { YearEntry } from '../domain/yearEntry.ts';
import { type AdjustmentItem, type AdjustmentPolicy, itemOf } from './adjustmentPolicy.ts';

/** An entry left out because its matter has been taken already, and by which entry. */
export interface Repeat {
  readonly entry: YearEntry;
  readonly takenBy: YearEntry;
}

export interface Matters {
  /** By date; of one date the heavier first: lines of the register may stand in any order. */
  readonly taken: readonly YearEntry[];
  readonly repeats: readonly Repeat[];
}

/**
 * 同一事项不重复扣分: of one unit's entries about one matter, a single one adds points and a single one takes them away. `worth` is what
 * the entry moves; grade restrictions are no points and stand beside them.
 */
export function onceAMatter(
  policy: AdjustmentPolicy,
  entries: readonly YearEntry[],
  worth: (entry: YearEntry) => Rational,
): Matters {
  const place = (entry: YearEntry) => policy.items.findIndex((item) => item.name === entry.item);
  const ordered = [...entries].sort(
    (a, b) => byDate(a, b) || worth(b).compare(worth(a)) || place(a) - place(b) || byMatter(a, b),
  );
  const chosen = new Map<string, YearEntry>();
  for (const entry of ordered) {
    const key = matterKey(policy, entry);
    const other = key === undefined ? undefined : chosen.get(key);
    const better = !other || (policy.sameMatter === 'heavier' && worth(entry).compare(worth(other)) > 0);
    if (key !== undefined && better) chosen.set(key, entry);
  }
  const takenBy = (entry: YearEntry) => chosen.get(matterKey(policy, entry) ?? '') ?? entry;
  return {
    taken: ordered.filter((entry) => takenBy(entry) === entry),
    repeats: ordered.filter((entry) => takenBy(entry) !== entry).map((entry) => ({ entry, takenBy: takenBy(entry) })),
  };
}

function byDate(a: YearEntry, b: YearEntry): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
}

function byMatter(a: YearEntry, b: YearEntry): number {
  return a.matter < b.matter ? -1 : a.matter > b.matter ? 1 : 0;
}

function matterKey(policy: AdjustmentPolicy, entry: YearEntry): string | undefined {
  const direction = directions[itemOf(policy, entry.item).kind];
  return direction && JSON.stringify([entry.unit, entry.matter, direction]);
}

/** What counts as the same effect for one matter; undefined may stand beside anything. */
const directions: Readonly<Record<AdjustmentItem['kind'], string | undefined>> = {
  bonus: 'up',
  malus: 'down',
  apart: 'down',
  zeroed: 'down',
  manual: undefined,
  objection: undefined,
  excused: undefined,
  whole: undefined,
  cap: undefined,
  barred: undefined,
};

/** Points an entry of a points item asks for, before caps and without sign. */
export function askedPoints(policy: AdjustmentPolicy, entry: YearEntry): Rational {
  const item = itemOf(policy, entry.item);
  const figure = entry.figure ?? Rational.zero;
  return 'each' in item && item.each ? item.each.times(figure) : figure;
}
