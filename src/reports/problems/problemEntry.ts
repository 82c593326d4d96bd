import type { Diagnostic } from '../../diagnostics/diagnostic.ts';

/** Whom a problem goes back to. */
export interface Responsible {
  /** 来源表, as far as one is concerned. */
  readonly sources: readonly string[];
  /** Systems they come from. */
  readonly systems: readonly string[];
  /** 处室 of the indicators that wait for the figures. */
  readonly offices: readonly string[];
}

/** One line of the 问题清单. */
export interface ProblemEntry {
  /** Its number in the list, from 1. */
  readonly number: number;
  readonly problem: Diagnostic;
  readonly responsible: Responsible;
}

/** A text as far as a cell can hold it. */
export function heldByCell(text: string): string {
  return text.length > mostCharacters ? `${text.slice(0, mostCharacters - 1)}…` : text;
}

const mostCharacters = 32_767;
