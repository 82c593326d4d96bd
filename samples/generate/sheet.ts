import type { Cell } from './export.ts';

/** What a file holds, before it becomes bytes. */
export interface Sheet {
  readonly name: string;
  /** Title, unit of measure, header, then one row a unit. */
  readonly rows: readonly (readonly Cell[])[];
}
