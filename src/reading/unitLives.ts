import type { Facts, Phrase } from '../diagnostics/phrase.ts';
import type { Problems } from '../diagnostics/problems.ts';
import type { ProblemCode } from '../diagnostics/problemTable.ts';
import { suggestion } from '../diagnostics/suggest.ts';
import type { Succession, Unit, UnitState } from '../domain/roster.ts';
import { choice } from '../schema/scalars.ts';
import { unexpected } from '../schema/schema.ts';
import type { Located } from '../schema/shapes.ts';
import { plainText } from './plainText.ts';
import type { RosterEvent } from './rosterEvents.ts';
import { lifeOf, type Turn } from './unitLife.ts';

/** 参评 as the roster writes it. */
export const standings = { 参评: 'ranked', 参评不排名: 'unranked', 不参评: 'excluded' } as const;
const standingWords: Phrase = choice(standings).expected;

/** What the events make of the units. */
export interface UnitLives {
  readonly units: readonly Unit[];
  readonly successions: readonly Succession[];
  readonly passed: boolean;
}

/** Reads 沿革 backwards from what the roster says of each unit today: every event must end in the state that follows it. */
export function unitLives(units: readonly Unit[], events: readonly RosterEvent[], problems: Problems): UnitLives {
  const reader = new LifeReader(units, problems);
  const inOrder = [...events].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const successions = inOrder.flatMap((event) => reader.take(event) ?? []);
  const lives = units.map((unit) => reader.live(unit));
  return { units: withSince(lives, successions), successions, passed: reader.passed };
}

class LifeReader {
  readonly #codes: ReadonlyMap<string, string>;
  readonly #problems: Problems;
  readonly #turns = new Map<string, Turn[]>();
  passed = true;

  constructor(units: readonly Unit[], problems: Problems) {
    const words = units.flatMap(({ code, name, shortName }) => [
      [code, code] as const,
      [name, code],
      [shortName, code],
    ]);
    this.#codes = new Map(words.map(([word = '', code = '']) => [plainText(word), code]));
    this.#problems = problems;
  }

  /** Notes what an event means for each of its units; the succession, if it is one. */
  take(event: RosterEvent): Succession | undefined {
    const { from } = event;
    if (event.kind === 'succession') return this.#succession(event);
    const code = this.#code(event.unit);
    if (code === undefined) return undefined;
    if (event.kind === 'changed') this.#turn(code, event);
    else this.#add(code, { kind: event.kind === 'founded' ? 'begins' : 'ends', from, place: event.unit });
    return undefined;
  }

  #succession(event: Extract<RosterEvent, { kind: 'succession' }>): Succession | undefined {
    const { from, figures } = event;
    const named = (units: readonly Located<string>[]) => units.map((place) => ({ place, code: this.#code(place) }));
    const [before, after] = [named(event.predecessors), named(event.successors)];
    const codesOf = (units: typeof before) => units.flatMap(({ code }) => code ?? []);
    // A unit that stands on both sides goes on.
    for (const { place, code } of before)
      if (code !== undefined && !codesOf(after).includes(code)) this.#add(code, { kind: 'ends', from, place });
    for (const { place, code } of after)
      if (code !== undefined && !codesOf(before).includes(code)) this.#add(code, { kind: 'begins', from, place });
    return { from, predecessors: codesOf(before), successors: codesOf(after), figures };
  }

  #turn(code: string, event: Extract<RosterEvent, { kind: 'changed' }>): void {
    const [before, after] = [event.before, event.after].map((word) => this.#stateOf(event.what, word));
    if (before && after) this.#add(code, { kind: 'turns', from: event.from, place: event.after, before, after });
  }

  #stateOf(what: 'name' | 'group' | 'standing', word: Located<string>): Partial<UnitState> | undefined {
    if (what === 'name') return { name: word.value, shortName: word.value };
    if (what === 'group') return { group: word.value };
    const found = Object.entries(standings).find(([each]) => each === word.value)?.[1];
    if (found) return { standing: found };
    this.#fail('DEF-0105', word, unexpected(standingWords, word.value));
    return undefined;
  }

  #add(code: string, turn: Turn): void {
    const turns = this.#turns.get(code) ?? [];
    this.#turns.set(code, turns);
    turns.push(turn);
  }

  #code(word: Located<string>): string | undefined {
    const code = this.#codes.get(plainText(word.value));
    if (code !== undefined) return code;
    this.#fail('WSP-0303', word, { unit: word.value, hint: suggestion(word.value, this.#codes.keys(), '') });
    return undefined;
  }

  live(unit: Unit): Unit {
    const turns = this.#turns.get(unit.code);
    if (!turns) return unit;
    const { life, faults } = lifeOf(unit, turns);
    for (const { code, place, facts } of faults) this.#fail(code, place, { unit: unit.name, ...facts });
    return life;
  }

  #fail(code: ProblemCode, { node }: Located<string>, facts: Facts): void {
    this.passed = false;
    this.#problems.report(code, node.location, facts);
  }
}

/** A unit whose figures go on counting for the next has been in office as long as those before it. */
function withSince(units: readonly Unit[], successions: readonly Succession[]): readonly Unit[] {
  const since = new Map(units.flatMap((unit) => (unit.since ? [[unit.code, unit.since] as const] : [])));
  for (const { from, predecessors, successors, figures } of successions) {
    const [successor = ''] = successors;
    if (figures !== 'sum' || since.get(successor) !== from) continue;
    const starts = predecessors.map((code) => since.get(code));
    const [first] = starts.flatMap((start) => start ?? []).sort();
    if (first !== undefined && !starts.includes(undefined)) since.set(successor, first);
    else since.delete(successor);
  }
  return units.map(({ since: _own, ...unit }) => {
    const from = since.get(unit.code);
    return from === undefined ? unit : { ...unit, since: from };
  });
}
