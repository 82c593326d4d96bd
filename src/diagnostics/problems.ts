import type { Diagnostic, Location, SuppressionMark } from './diagnostic.ts';
import type { Facts } from './phrase.ts';
import { type Severity, severities } from './problem.ts';
import { type ProblemCode, problemTable } from './problemTable.ts';

/** Collects every problem of a run; reading goes on after each, so that one run shows them all. */
export class Problems {
  #list: Diagnostic[] = [];

  report(code: ProblemCode, location: Location | undefined, facts: Facts = {}): void {
    const { severity } = problemTable[code];
    this.#list.push(location ? { code, severity, location, facts } : { code, severity, facts });
  }

  /** Takes over what another collector found. */
  add(diagnostics: readonly Diagnostic[]): void {
    this.#list.push(...diagnostics);
  }

  /** Leaves only what is given: for a command that answers for less than was looked at. */
  replace(diagnostics: readonly Diagnostic[]): void {
    this.#list = [...diagnostics];
  }

  /** Marks what the entries mean, errors excepted; answers with the entries that meant anything. */
  suppress<S extends SuppressionMark>(
    entries: readonly S[],
    isMeant: (entry: S, diagnostic: Diagnostic) => boolean,
  ): ReadonlySet<S> {
    const used = new Set<S>();
    this.#list = this.#list.map((each) => {
      const meant = each.severity === 'error' ? [] : entries.filter((entry) => isMeant(entry, each));
      for (const entry of meant) used.add(entry);
      const [first] = meant;
      return first ? { ...each, suppressed: { by: first.by, reason: first.reason, until: first.until } } : each;
    });
    return used;
  }

  get list(): readonly Diagnostic[] {
    return this.#list;
  }

  get hasErrors(): boolean {
    return this.#list.some((each) => each.severity === 'error');
  }
}

/** How many there are of each severity, and how many that somebody answers for. */
export type ProblemCounts = Readonly<Record<Severity | 'suppressed', number>>;

export function countProblems(list: readonly Diagnostic[]): ProblemCounts {
  const open = list.filter(({ suppressed }) => !suppressed);
  const count = (severity: Severity) => open.filter((each) => each.severity === severity).length;
  const suppressed = list.length - open.length;
  return { error: count('error'), warning: count('warning'), note: count('note'), suppressed };
}

/** Worst first and what is suppressed last, otherwise in the order in which they were found. */
export function worstFirst(list: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...list].sort((a, b) => rankOf(a) - rankOf(b));
}

/** 0 = worst. */
export function rankOf({ severity, suppressed }: Diagnostic): number {
  return suppressed ? severities.length : severities.indexOf(severity);
}
