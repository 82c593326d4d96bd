import type { Period } from '../../domain/period.ts';

/** What a column of input cells holds. `date` cells are worksheet serials, `yesno` cells 是 or 否; a blank cell is a missing value. */
export type InputContent = 'number' | 'date' | 'yesno' | 'label';

/** An item's column on the sheet, its numbers in the base of the item's dimension. */
export interface WorksheetInput {
  /** Column letters. */
  readonly column: string;
  readonly content: InputContent;
  /** The largest magnitude in the column (its data, or 范围): it tells which decimals of a computed figure can be trusted. */
  readonly largest: number;
}

/** Ranges with the days of the work calendar that break the five-day week, as worksheet serials. */
export interface WorksheetCalendar {
  /** Days off, `日历!$A$2:$A$40`. */
  readonly daysOff: string;
  /** 调休: Saturdays and Sundays worked. */
  readonly makeUpDays: string;
}

/** Where on a sheet a working paper stands: one unit a row. */
export interface WorksheetPlace {
  /** Undefined for an item of which nothing was read: every row misses it. */
  input(item: string, period: Period): WorksheetInput | undefined;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Where computed columns start; A is 1. */
  readonly firstColumn: number;
  /** Letters of the column with 1 for rows that count in statistics. */
  readonly participatesColumn: string;
  /** Letters of the column with each row's 组. */
  readonly groupColumn: string;
  readonly calendar: WorksheetCalendar | undefined;
  /** Decimals of the last column; unrounded when undefined. */
  readonly digits: number | undefined;
  readonly words: WorksheetWords;
}

/** The words a working paper adds of its own. */
export interface WorksheetWords {
  readonly points: string;
  readonly unrounded: string;
  /** Instead of points: a value is missing, or a denominator is zero. */
  readonly pending: string;
  readonly incomputable: string;
  readonly part: (number: number) => string;
  readonly counted: (title: string) => string;
  readonly comparedWithAll: string;
}

export const worksheetWords: Readonly<Record<'zh' | 'en', WorksheetWords>> = {
  zh: {
    points: '得分',
    unrounded: '得分(未舍入)',
    pending: '待核',
    incomputable: '无法计算',
    part: (number) => `中间值${number}`,
    counted: (title) => `${title}(计入比较)`,
    comparedWithAll: '改与全体比较',
  },
  en: {
    points: 'points',
    unrounded: 'points (unrounded)',
    pending: 'pending',
    incomputable: 'not computable',
    part: (number) => `part ${number}`,
    counted: (title) => `${title} (compared)`,
    comparedWithAll: 'compared with all',
  },
};

/** Stands for the row in a formula that is the same in every row. */
export const rowMark = '\u0000';

/** `27` → `AA`. */
export function lettersOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return rest === 0 ? letter : lettersOf(rest) + letter;
}
