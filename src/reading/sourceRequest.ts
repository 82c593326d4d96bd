import type { DataItem } from '../catalogue/edition.ts';
import type { Column } from '../domain/dataset.ts';
import type { Period } from '../domain/period.ts';
import type { SourceColumn, SourceMapping } from './sourceMapping.ts';
import type { SubUnits } from './subUnits.ts';
import type { RawTable } from './table.ts';
import type { UnitFinder } from './unitFinder.ts';

/** One file to be read, with what is expected of it. */
export interface SourceRequest {
  readonly mapping: SourceMapping;
  readonly table: RawTable;
  /** Columns due in the period whose items the edition declares. */
  readonly columns: readonly { readonly source: SourceColumn; readonly item: DataItem }[];
  readonly period: Period;
  readonly units: UnitFinder;
  /** For sources that are rolled up. */
  readonly subUnits: SubUnits;
  /** Place of the file in the dataset. */
  readonly file: number;
}

/** A column as it was read, and how many of its blanks counted as zero. */
export interface ReadColumn {
  readonly item: DataItem;
  readonly column: Column;
  readonly zeros: number;
}
