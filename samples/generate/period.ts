import { nth } from './amounts.ts';

export type Period = number | 'annual';

export const monthly: readonly Period[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
export const quarterly: readonly Period[] = [3, 6, 9, 12];
export const fromMidYear: readonly Period[] = [6, 9, 12];
export const annual: readonly Period[] = ['annual'];

export const periods: readonly Period[] = [...monthly, ...annual];

/** The annual exports show the state at the end of December. */
export const monthOf = (period: Period): number => (period === 'annual' ? 12 : period);

const twoDigits = (month: number): string => String(month).padStart(2, '0');

export const folderOf = (period: Period): string => (period === 'annual' ? '2026' : `2026-${twoDigits(period)}`);

export const suffixOf = (period: Period): string => (period === 'annual' ? '2026' : `2026${twoDigits(period)}`);

export const titleFor = (template: string, period: Period): string =>
  template.replace('2026年×月', period === 'annual' ? '2026年' : `2026年${period}月`);

/** January and February are one combined period: what is counted per month covers both in the February export. */
export const monthsCovered = (month: number): number => (month === 2 ? 2 : 1);

/** Working days of 2026 by the calendar of holidays and make-up days; February counts January too. */
const workingDays = [21, 37, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23];

export const workingDaysOf = (month: number): number => nth(workingDays, month - 1);
