import type { WorkCalendar } from '../domain/calendar.ts';
import type { Column } from '../domain/dataset.ts';
import type { Period } from '../domain/period.ts';

/** What a tree is evaluated over: the units of one assessment, a row each. */
export interface UnitTable {
  readonly size: number;
  /** 参评范围: 1 for rows that count in statistics (applicable, not excluded); missing values drop out by themselves. */
  readonly participates: Uint8Array;
  /** Number of each row's 组. */
  readonly groups: Int32Array;
  /** 叠放: rows of different stacks never meet in a statistic; absent when there is one population only. */
  readonly stacks?: Int32Array;
  readonly calendar: WorkCalendar;
  /** The item's values in a period; undefined where nothing was read, which makes every row missing. */
  column(item: string, period: Period): Column | undefined;
}

/** A single row without data: what a tree of constants is evaluated over. */
export const emptyTable: UnitTable = {
  size: 1,
  participates: new Uint8Array(1),
  groups: new Int32Array(1),
  calendar: { daysOff: new Set(), makeUpDays: new Set(), namedDays: new Map(), years: new Set() },
  column: () => undefined,
};
