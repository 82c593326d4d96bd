import type { Diagnostic, Location } from './diagnostic.ts';
import type { Facts } from './phrase.ts';
import { type Severity, severities } from './problem.ts';
import { type ProblemCode, problemTable } from './problemTable.ts';

/** Collects every problem of a run; reading goes on after each, so that one run shows them all. */
export class Problems {
  readonly #list: Diagnostic[] = [];

  report(code: ProblemCode, location: Location | undefined, facts: Facts = {}): void {
    const { severity } = problemTable[code];
    this.#list.push(location ? { code, severity, location, facts } : { code, severity, facts });
  }

  /** Takes over what another collector found. */
  add(diagnostics: readonly Diagnostic[]): void {
    this.#list.push(...diagnostics);
  }

  get list(): readonly Diagnostic[] {
    return this.#list;
  }

  get hasErrors(): boolean {
    return this.#list.some((each) => each.severity === 'error');
  }
}

/** How many there are of each severity. */
export function countProblems(list: readonly Diagnostic[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity) => list.filter((each) => each.severity === severity).length;
  return { error: count('error'), warning: count('warning'), note: count('note') };
}

/** Worst first, otherwise in the order in which they were found. */
export function worstFirst(list: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...list].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}
