import { isWorkday, type WorkCalendar, workdaysBetween } from '../../domain/calendar.ts';
import type { DayNumber } from '../../domain/date.ts';
import { remember } from '../remember.ts';

/** Days on either side of the first one asked about; farther ones are counted one by one. */
const reach = 4000;

const known = new WeakMap<WorkCalendar, WorkdayCounts>();

/** Counted once a calendar. */
export function workdayCounts(calendar: WorkCalendar): WorkdayCounts {
  return remember(known, calendar, () => new WorkdayCounts(calendar));
}

/** Working days up to every day of some years, so that counting between two of them is a subtraction. */
export class WorkdayCounts {
  readonly #calendar: WorkCalendar;
  #first = 0;
  #upTo = new Int32Array();

  constructor(calendar: WorkCalendar) {
    this.#calendar = calendar;
  }

  /** Working days after `from` up to and including `to`; negative when `to` is earlier. */
  between(from: DayNumber, to: DayNumber): number {
    if (this.#upTo.length === 0) this.#count(from);
    const start = this.#upTo[from - this.#first];
    const end = this.#upTo[to - this.#first];
    return start === undefined || end === undefined ? workdaysBetween(this.#calendar, from, to) : end - start;
  }

  #count(around: DayNumber): void {
    this.#first = around - reach;
    this.#upTo = new Int32Array(2 * reach + 1);
    let count = 0;
    for (let place = 0; place < this.#upTo.length; place++) {
      if (isWorkday(this.#calendar, this.#first + place)) count++;
      this.#upTo[place] = count;
    }
  }
}
