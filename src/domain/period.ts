declare const periodBrand: unique symbol;

/** 考核期: a month `2026-06`, or a whole year `2026` for annual items. Text order is time order within one kind. */
export type Period = string & { readonly [periodBrand]: true };

/** Accepts `2026-06` or `2026`; undefined otherwise. */
export function parsePeriod(text: string): Period | undefined {
  return /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text) ? (text as Period) : undefined;
}

export function monthPeriod(year: number, month: number): Period {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}` as Period;
}

export function yearPeriod(year: number): Period {
  return String(year).padStart(4, '0') as Period;
}

export function yearOf(period: Period): number {
  return Number(period.slice(0, 4));
}

/** 1–12; undefined for a whole year. */
export function monthOf(period: Period): number | undefined {
  return period.length === 7 ? Number(period.slice(5)) : undefined;
}

export function previousMonth(period: Period): Period {
  const month = monthOf(period) ?? 1;
  return month === 1 ? monthPeriod(yearOf(period) - 1, 12) : monthPeriod(yearOf(period), month - 1);
}

export function sameMonthLastYear(period: Period): Period {
  return monthPeriod(yearOf(period) - 1, monthOf(period) ?? 12);
}

/** The last day of the month, for titles such as 截至6月30日. */
export function lastDayOf(period: Period): number {
  return new Date(Date.UTC(yearOf(period), monthOf(period) ?? 12, 0)).getUTCDate();
}

/** `202606`, as file names of exports have it. */
export function periodDigits(period: Period): string {
  return period.replace('-', '');
}
