import { type DayNumber, parseDay } from '../domain/date.ts';

/** What a cell says about a day: the day, perhaps by a convention, or the month only. */
export type DayWritten =
  | { readonly day: DayNumber; readonly by?: 'serial' | 'time' }
  | { readonly year: number; readonly month: number };

/**
 * Year first, as spreadsheets and people write it: `2026-02-25`, `2026/2/25`, `2026.2.25`, `2026年2月25日`, `20260225`, perhaps with
 * a time of day, or the serial number that a spreadsheet shows for a date without its format.
 */
export function readWrittenDay(text: string): DayWritten | undefined {
  const [, date = '', time] =
    /^(\S.*?)(?:[ T]+(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?$/.exec(text.normalize('NFKC').trim()) ?? [];
  const plain = date.replace(/\s+/g, '');
  const day = dayOf(plain);
  if (day !== undefined)
    return time === undefined || /^0?0:00(:00(\.0+)?)?$/.test(time) ? { day } : { day, by: 'time' };
  return time === undefined ? (serialOf(plain) ?? monthOf(plain)) : undefined;
}

function dayOf(text: string): DayNumber | undefined {
  const match =
    /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|年(\d{1,2})月(\d{1,2})[日号]|(\d{2})(\d{2}))$/.exec(
      text,
    );
  const [year = '', month = '', day = ''] = match?.slice(1).filter((part) => part !== undefined) ?? [];
  return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** Serials of 1990 to 2099, days after the last of 1899: no way of writing a date in digits looks like one. */
function serialOf(text: string): DayWritten | undefined {
  const serial = /^\d{5}(\.0+)?$/.test(text) ? Number(text) : 0;
  return serial >= 32_874 && serial < 73_051 ? { day: serial - 25_569, by: 'serial' } : undefined;
}

function monthOf(text: string): DayWritten | undefined {
  const [, year, month] = /^(\d{4})(?:[-/.](?=\d{1,2}$)|年|(?=\d{2}$))(\d{1,2})月?(?:份)?$/.exec(text) ?? [];
  const number = Number(month);
  return year !== undefined && number >= 1 && number <= 12 ? { year: Number(year), month: number } : undefined;
}

export function dayOfMonth({ year, month }: { year: number; month: number }, which: 'first' | 'last'): DayNumber {
  const first = Date.UTC(year, month - 1, 1) / 86_400_000;
  if (which === 'first') return first;
  const next = Date.UTC(year, month, 1) / 86_400_000;
  return next - 1;
}
