import type { Edition } from '../catalogue/edition.ts';
import { enumerated } from '../diagnostics/phrase.ts';
import type { Problems } from '../diagnostics/problems.ts';
import type { WorkCalendar } from '../domain/calendar.ts';
import { type Column, type Dataset, splitKey, valueAt } from '../domain/dataset.ts';
import { formatDay } from '../domain/date.ts';
import type { Roster } from '../domain/roster.ts';
import { freeNames } from '../expression/bind.ts';
import { nodesOf } from '../expression/expr.ts';
import { originLocation } from './originLocation.ts';

/** Working days are counted in years the calendar knows, or not at all: a date of another year is an error at its cell. */
export function checkCalendar(
  dataset: Dataset,
  { edition, calendar, roster }: { edition: Edition; calendar: WorkCalendar; roster: Roster },
  problems: Problems,
): void {
  const items = workdayItems(edition);
  for (const [key, column] of dataset.columns) {
    const [item] = splitKey(key);
    if (items.has(item)) checkColumn(item, { column, dataset, calendar, roster }, problems);
  }
}

function checkColumn(
  item: string,
  { column, dataset, calendar, roster }: { column: Column; dataset: Dataset; calendar: WorkCalendar; roster: Roster },
  problems: Problems,
): void {
  for (let row = 0; row < dataset.size; row++) {
    const value = valueAt(column, row);
    const date = value && formatDay(Number(value.numerator));
    if (date === undefined || calendar.years.has(Number(date.slice(0, 4)))) continue;
    const place = originLocation(dataset.files, column, { row, unit: roster.units[row]?.name ?? '' });
    problems.report('DAT-0512', place, { item, date, years: enumerated([...calendar.years].map(String)) });
  }
}

/** Date items that some formula counts working days between. */
function workdayItems(edition: Edition): ReadonlySet<string> {
  const formulas = edition.indicators.flatMap((indicator) => [
    ...indicator.values.values(),
    ...indicator.notApplicable.map((rule) => rule.condition),
  ]);
  const calls = formulas
    .flatMap(({ expr }) => [...nodesOf(expr)])
    .filter((node) => node.kind === 'call' && node.name === 'workdays');
  return new Set(calls.flatMap((call) => freeNames(call)).map((name) => name.name));
}
