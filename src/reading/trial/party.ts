import type { Edition } from '../../catalogue/edition.ts';
import type { Roster } from '../../domain/roster.ts';
import type { SubUnit } from '../../domain/subUnit.ts';
import type { SourceMapping } from '../sourceMapping.ts';

/** An assessment that a file may belong to, with what it has declared. */
export interface TrialParty {
  readonly assessment: string;
  /** Where a proposed entry belongs. */
  readonly sourcesFile: string;
  readonly editions: readonly Edition[];
  readonly roster: Roster;
  readonly sources: readonly SourceMapping[];
  readonly subUnits: readonly SubUnit[];
}
