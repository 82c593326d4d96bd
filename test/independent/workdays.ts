/** 2026年放假安排 (weekdays off). */
const holidays = new Set(
  '01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05 10-06 10-07'.split(
    ' ',
  ),
);

/** 调休上班 (weekend days worked). */
const worked = new Set('01-04 02-14 02-28 05-09 09-20 10-10'.split(' '));

/** 工作日 after `from`, up to and including `to`; none when `to` is not later. */
export function workdaysAfter(from: Date, to: Date): number {
  let count = 0;
  for (let day = nextDay(from); day.getTime() <= to.getTime(); day = nextDay(day)) if (isWorkday(day)) count++;
  return count;
}

function nextDay(day: Date): Date {
  return new Date(day.getTime() + 86_400_000);
}

function isWorkday(day: Date): boolean {
  const [year = '', mark = ''] = [day.toISOString().slice(0, 4), day.toISOString().slice(5, 10)];
  if (year !== '2026') throw new RangeError(`no calendar for ${year}`);
  const weekend = day.getUTCDay() === 0 || day.getUTCDay() === 6;
  return weekend ? worked.has(mark) : !holidays.has(mark);
}
