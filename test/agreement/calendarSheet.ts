import type { WorkCalendar } from '../../src/domain/calendar.ts';
import { weekdayOf } from '../../src/domain/date.ts';
import { serialOffset } from '../../src/expression/worksheet/days.ts';
import { lettersOf } from '../../src/expression/worksheet/place.ts';
import type { WorksheetCalendar } from '../../src/expression/worksheet.ts';

/** The sheet 日历: a column for each list of days that breaks the five-day week, from row 2. */
export class CalendarSheet {
  readonly name = '日历';
  readonly columns: (readonly number[])[] = [];
  readonly #known = new Map<string, string>();

  rangesFor({ daysOff, makeUpDays }: WorkCalendar): WorksheetCalendar {
    const weekend = (day: number) => weekdayOf(day) === 0 || weekdayOf(day) === 6;
    return {
      daysOff: this.#range([...daysOff].filter((day) => !makeUpDays.has(day))),
      makeUpDays: this.#range([...makeUpDays].filter(weekend)),
    };
  }

  /** One blank cell follows the days, so that an empty list has a range too. */
  #range(days: readonly number[]): string {
    const key = days.join();
    let range = this.#known.get(key);
    if (range === undefined) {
      this.columns.push(days.map((day) => day + serialOffset));
      const letters = lettersOf(this.columns.length);
      range = `${this.name}!$${letters}$2:$${letters}$${days.length + 2}`;
      this.#known.set(key, range);
    }
    return range;
  }
}
