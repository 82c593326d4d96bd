import type { Facts } from './phrase.ts';
import type { Severity } from './problem.ts';
import type { ProblemCode } from './problemTable.ts';

/** Where a problem stands: a line of a definition file, or a cell of an export. Lines and columns count from 1. */
export interface Location {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** Length of the offending text in characters, for the caret line. */
  readonly width?: number;
  readonly sheet?: string;
  readonly cell?: string;
  /** What stands in the cell, as it stands there. */
  readonly value?: string;
  /** Name of the unit that the cell speaks of. */
  readonly unit?: string;
  /** 涉密: what stands there, and in the table around it, is not to be repeated anywhere. */
  readonly confidential?: true;
}

/** 问题: facts only; the wording of each code stands in the problem tables, once per language. */
export interface Diagnostic {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly location?: Location;
  readonly facts: Facts;
  /** 已忽略: who answers for leaving it so, why, and until when. */
  readonly suppressed?: SuppressionMark;
}

export interface SuppressionMark {
  readonly by: string;
  readonly reason: string;
  readonly until: string;
}
