import type { DataItem } from '../catalogue/edition.ts';
import type { Measure } from '../domain/measure.ts';
import type { CellDeclaration } from './cellDeclaration.ts';
import type { SourceColumn } from './sourceMapping.ts';
import type { RawTable } from './table.ts';
import type { SourceContract } from './trust/contract.ts';
import type { UnitRows } from './unitRows.ts';

/** One data item of a table whose units are found. */
export interface ColumnRequest {
  readonly table: RawTable;
  readonly rows: UnitRows;
  readonly item: DataItem;
  /** With its unit of measure settled. */
  readonly source: SourceColumn & { readonly measure: Measure };
  /** What the source declares about its cells. */
  readonly cells: CellDeclaration;
  /** What a total that is not the sum of the units is. */
  readonly mismatch: SourceContract['mismatch'];
  /** Table column from 0. */
  readonly place: number;
  /** Place of the file in the dataset. */
  readonly file: number;
}
