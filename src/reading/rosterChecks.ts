import { enumerated } from '../diagnostics/phrase.ts';
import type { Problems } from '../diagnostics/problems.ts';
import { available, suggestion } from '../diagnostics/suggest.ts';
import { type Period, previousMonth } from '../domain/period.ts';
import type { Unit } from '../domain/roster.ts';
import type { Located } from '../schema/shapes.ts';
import type { SourceNode } from '../schema/sourceNode.ts';
import { plainText } from './plainText.ts';

/** Months in which something holds; undefined = open on that side. */
export interface Span {
  readonly from: Period | undefined;
  readonly until: Period | undefined;
}

interface NameClaim extends Span {
  readonly node: SourceNode;
  readonly code: string;
}

/** Holds the entries of a roster against each other. */
export class RosterChecks {
  readonly #groups: ReadonlyMap<string, string>;
  readonly #problems: Problems;
  passed = true;
  readonly #codes = new Map<string, number>();
  readonly #names = new Map<string, NameClaim[]>();

  constructor(groups: ReadonlyMap<string, string>, problems: Problems) {
    this.#groups = groups;
    this.#problems = problems;
  }

  code({ value, node }: Located<string>): void {
    const key = plainText(value);
    const line = this.#codes.get(key);
    if (line === undefined) this.#codes.set(key, lineOf(node));
    else this.#taken('代码', value, { node, line });
  }

  /** A word may come twice for the same unit (short name and alias), never for two at the same time. */
  name(word: string, claim: NameClaim): void {
    const key = plainText(word);
    const others = this.#names.get(key) ?? [];
    const owner = others.find((other) => other.code !== claim.code && meet(other, claim));
    if (owner) this.#taken('名称', word, { node: claim.node, line: lineOf(owner.node) });
    this.#names.set(key, [...others, claim]);
  }

  #taken(kind: '代码' | '名称', word: string, { node, line }: { node: SourceNode; line: number }): void {
    this.passed = false;
    this.#problems.report('WSP-0301', node.location, { kind, word, line: String(line) });
  }

  group(group: Located<string>): void {
    this.#group(group.value, group.node);
  }

  /** Groups that only 沿革 names. */
  groupsOf(units: readonly Unit[], node: SourceNode): void {
    const named = units.flatMap(
      ({ stages, group }) => stages?.map((stage) => stage.group).filter((each) => each !== group) ?? [],
    );
    for (const group of new Set(named)) this.#group(group, node);
  }

  #group(group: string, { location }: SourceNode): void {
    if (this.#groups.has(group)) return;
    this.passed = false;
    const hint = suggestion(group, this.#groups.keys(), available(this.#groups.keys()));
    this.#problems.report('WSP-0302', location, { group, hint });
  }

  /** A unit that began is ranked after so many months, and the roster says how many. */
  leastMonths(
    units: readonly Unit[],
    { leastMonths, node }: { leastMonths: number | undefined; node: SourceNode },
  ): void {
    const began = units.filter(({ since }) => since !== undefined);
    if (leastMonths !== undefined || began.length === 0) return;
    this.passed = false;
    this.#problems.report('WSP-0306', node.location, { units: enumerated(began.map(({ name }) => name)) });
  }
}

/** From the first month in force to the last. */
export function lifespanOf({ stages }: Unit): Span {
  const first = stages?.find(({ standing }) => standing !== 'absent');
  const end = stages?.findLast(({ standing }) => standing === 'absent');
  const ended = end?.from !== undefined && stages?.at(-1) === end;
  return { from: first?.from, until: ended && end.from !== undefined ? previousMonth(end.from) : undefined };
}

function meet(a: Span, b: Span): boolean {
  const after = (one: Span, other: Span) =>
    one.from !== undefined && other.until !== undefined && one.from > other.until;
  return !after(a, b) && !after(b, a);
}

function lineOf({ location }: SourceNode): number {
  return location.line ?? 1;
}
