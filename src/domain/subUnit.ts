import type { Period } from './period.ts';

/** 下级单位: a county or 基层预算单位 whose figures count for an assessed unit; both months counted. */
export interface SubUnit {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Code of the assessed unit. */
  readonly parent: string;
  /** undefined = from the beginning. */
  readonly from: Period | undefined;
  readonly until: Period | undefined;
  /** Row of the file that declares it. */
  readonly row: number;
}

/** Whether it belongs to its unit in a month; in a whole year, in its last month. */
export function belongsIn({ from, until }: SubUnit, period: Period): boolean {
  const month = period.length === 4 ? `${period}-12` : period;
  return (from === undefined || from <= month) && (until === undefined || month <= until);
}
