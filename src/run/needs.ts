import { editionInForce } from '../catalogue/definitions.ts';
import type { Indicator } from '../catalogue/edition.ts';
import { monthOf, type Period } from '../domain/period.ts';
import { itemsOf } from '../explain/compiledItems.ts';
import { compileIndicator } from '../scoring/compileIndicator.ts';
import type { AssessmentSetup } from './office.ts';

/** An indicator due this very month or worked out for its reminders, and the data items its trees ask for, of this month and others. */
export interface Need {
  readonly indicator: Indicator;
  readonly items: ReadonlySet<string>;
}

/** What the month's indicators need, in catalogue order. */
export function needsOf({ definitions }: AssessmentSetup, period: Period): readonly Need[] {
  const edition = editionInForce(definitions.editions, period);
  if (!edition) return [];
  const month = monthOf(period) ?? 12;
  const due = edition.indicators.filter(
    ({ dueMonths, reminderMonths }) => dueMonths.includes(month) || reminderMonths.includes(month),
  );
  return due.map((indicator) => {
    const items = itemsOf(compileIndicator(edition, indicator, period));
    return { indicator, items: new Set(items.map(({ item }) => item)) };
  });
}
