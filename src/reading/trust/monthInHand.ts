import type { DataItem, Edition } from '../../catalogue/edition.ts';
import type { Column } from '../../domain/dataset.ts';
import type { Period } from '../../domain/period.ts';
import type { Rational } from '../../domain/rational.ts';
import type { Roster } from '../../domain/roster.ts';
import type { SourceMapping } from '../sourceMapping.ts';
import type { EarlierColumn } from './earlierColumn.ts';

/** A month whose files are held against those before. */
export interface MonthInHand {
  readonly edition: Edition;
  readonly period: Period;
  readonly sources: readonly SourceMapping[];
  readonly roster: Roster;
}

/** A column of the month, with the last one before. */
export interface ColumnPair extends EarlierColumn {
  readonly item: DataItem;
  readonly column: Column;
  /** 跳变 declared for it. */
  readonly jump: Rational | undefined;
}
