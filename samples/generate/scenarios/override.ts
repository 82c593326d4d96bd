import type { Cell } from '../export.ts';
import type { Period } from '../period.ts';

/** A cell of the same export and row times a percentage: for values that sit exactly on an edge. */
export interface ExactShare {
  readonly percent: number;
  readonly of: string;
}

export interface Override {
  readonly scenario: string;
  readonly unit: string;
  readonly periods: readonly Period[];
  readonly cells: Readonly<Record<string, Cell | ExactShare>>;
}
