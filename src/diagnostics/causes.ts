import type { Diagnostic, Location } from './diagnostic.ts';
import { type Fact, type Facts, inWords } from './phrase.ts';
import { rankOf } from './problems.ts';
import { wordProblem } from './wording.ts';

/** 同因问题: problems that one and the same mistake explains, told once, with every place it stands in. */
export interface Cause {
  /** One of them stands for all in code, severity and suppression; its facts are those that all share. */
  readonly told: Diagnostic;
  readonly places: readonly Diagnostic[];
  /** Whether the places differ in nothing but what stands there; otherwise each needs its own sentence. */
  readonly alike: boolean;
}

/** Stands for a fact that differs from place to place. */
const differs = '…';

/** All problems by cause: worst first and what is suppressed last, then in the order in which they were found. */
export function causesOf(problems: readonly Diagnostic[]): readonly Cause[] {
  const alike = [...grouped(problems, causeKey).values()];
  const merged = [...grouped(alike, columnKey).values()].map((groups) => causeOf(groups));
  return merged.sort((a, b) => rankOf(a.told) - rankOf(b.told));
}

function grouped<T>(list: readonly T[], keyOf: (each: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const each of list) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return groups;
}

/** The same code, suppressed alike, with the same facts, apart from those that only quote what stands in the place. */
function causeKey(problem: Diagnostic): string {
  const { code, facts, location, suppressed } = problem;
  const own = [location?.value, location?.unit].flatMap((text) => (text ? [squeezed(text)] : []));
  const entries = Object.entries(facts).map(([name, fact]) => [name, isOwn(fact, own) ? differs : fact]);
  return JSON.stringify([code, entries, suppressed]);
}

function isOwn(fact: Fact, own: readonly string[]): boolean {
  return typeof fact === 'string' && own.includes(squeezed(fact));
}

/** Reading takes spaces and widths of characters lightly; so must a comparison with what was read. */
function squeezed(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '');
}

/** Different words about one column, to be mended in one way, are one cause too: a hundred codes that nobody knows. */
function columnKey(group: readonly Diagnostic[]): string {
  const [first] = group;
  const columns = new Set(group.map(({ location }) => columnOf(location)));
  const [column] = columns;
  if (!first || columns.size > 1 || column === undefined) return first ? causeKey(first) : '';
  return JSON.stringify([first.code, column, wordProblem(first, 'zh').remedy, first.suppressed]);
}

function columnOf(location: Location | undefined): string | undefined {
  const letters = location?.cell?.replace(/\d+$/, '');
  return location && letters ? JSON.stringify([location.file, location.sheet ?? '', letters]) : undefined;
}

function causeOf(groups: readonly (readonly Diagnostic[])[]): Cause {
  const places = groups.flat();
  const [first] = places;
  if (!first) throw new RangeError('a cause without a place');
  return { told: { ...first, facts: sharedFacts(first.facts, places) }, places, alike: groups.length === 1 };
}

function sharedFacts(facts: Facts, places: readonly Diagnostic[]): Facts {
  const shared = ([name, fact]: [string, Fact]) => places.every((each) => same(each.facts[name], fact));
  return Object.fromEntries(Object.entries(facts).map((entry) => (shared(entry) ? entry : [entry[0], differs])));
}

function same(a: Fact | undefined, b: Fact): boolean {
  return a !== undefined && inWords(a, 'zh') === inWords(b, 'zh') && inWords(a, 'en') === inWords(b, 'en');
}
