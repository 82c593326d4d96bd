import { Rational } from '../../domain/rational.ts';
import type { WorksheetCell } from '../table.ts';
import { meaningOf } from './numberFormat.ts';

/** How a number is shown, as far as it tells what the number means. */
export interface NumberLook {
  readonly format: string | undefined;
  /** Written in a red font. */
  readonly red: boolean;
}

/** The stored double at its shortest decimal, written without an exponent. */
export function numberCell(value: number, { format, red }: NumberLook): WorksheetCell {
  if (!Number.isFinite(value)) return { kind: 'trouble', trouble: 'error', text: String(value) };
  const { percent, reversed } = meaningOf(format);
  const shortest = String(value);
  const text = shortest.includes('e') ? Rational.fromDouble(value).toDecimal(40) : shortest;
  const cell = { kind: 'number', text, percent } as const;
  return value > 0 && (reversed || red) ? { ...cell, reversed: true } : cell;
}

/** A time of day is dropped from the value and kept in the text. */
export function dateCell(value: Date): WorksheetCell {
  if (Number.isNaN(value.getTime())) return { kind: 'trouble', trouble: 'error', text: '#日期无效' };
  const day = Math.floor(value.getTime() / 86_400_000);
  const iso = value.toISOString();
  const text = iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.replace('T', ' ').slice(0, 19);
  return { kind: 'date', text, day };
}

/** A serial date, to the second. Serial 60 of the 1900 system is a day that never was, so days before it are one off. */
export function serialCell(serial: number, date1904: boolean): WorksheetCell {
  const from1900 = serial < 60 ? 25_568 : 25_569;
  const days = serial - (date1904 ? 24_107 : from1900);
  if (serial < 0 || days > 2_932_896) return { kind: 'trouble', trouble: 'error', text: '#日期无效' };
  return dateCell(new Date(Math.round(days * 86_400) * 1000));
}

export function yesNoCell(value: boolean): WorksheetCell {
  return { kind: 'yesno', text: value ? 'TRUE' : 'FALSE', value };
}

export function errorCell(text: string): WorksheetCell {
  return { kind: 'trouble', trouble: 'error', text };
}
