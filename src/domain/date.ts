/** Days since 1970-01-01 of a calendar date, without time zones. */
export type DayNumber = number;

const millisecondsADay = 86_400_000;

/** Reads `2026-02-25`; undefined for anything else, impossible dates included. */
export function parseDay(text: string): DayNumber | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  const day = time / millisecondsADay;
  return formatDay(day) === text ? day : undefined;
}

export function formatDay(day: DayNumber): string {
  return new Date(day * millisecondsADay).toISOString().slice(0, 10);
}

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOf(day: DayNumber): number {
  return (((day + 4) % 7) + 7) % 7;
}
