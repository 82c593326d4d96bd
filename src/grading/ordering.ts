import type { Contender, TieRule, TieWay } from './gradePolicy.ts';

/** Where a line falls among units in order, and what decided it when equal figures stood on both sides. */
export interface Cut {
  /** Units above the line. */
  readonly above: number;
  readonly tie: CutTie | null;
}

/** 跨线并列: who stood on the line, and how it was settled. */
export interface CutTie {
  readonly figure: string;
  readonly units: readonly string[];
  /** The key that told them apart; null where none did. */
  readonly key: string | null;
  /** Where the line moved; null when a key kept it in its place. */
  readonly way: TieWay | null;
}

/** Highest figure first, then the declared keys. Units equal in all of them keep their order, which decides nothing. */
export function inOrder(contenders: readonly Contender[], ties: TieRule): readonly Contender[] {
  return [...contenders].sort((a, b) => b.figure.compare(a.figure) || (ties.kind === 'keys' ? compareKeys(a, b) : 0));
}

function compareKeys(a: Contender, b: Contender): number {
  const place = differingKey(a, b);
  return place < 0 ? 0 : compareKey(a, b, place);
}

function compareKey(a: Contender, b: Contender, place: number): number {
  const [own, other] = [a.keys[place], b.keys[place]];
  if (!own || !other) throw new Error(`no key ${place} for ${a.code} or ${b.code}`);
  return other.compare(own);
}

/** Place of the first key in which two units differ; -1 when there is none. */
function differingKey(a: Contender, b: Contender): number {
  return a.keys.findIndex((_, place) => compareKey(a, b, place) !== 0);
}

/** The line after `room` units of the order. */
export function cutAfter(order: readonly Contender[], room: number, ties: TieRule): Cut {
  const [last, next] = [order[room - 1], order[room]];
  if (room <= 0 || !last) return { above: Math.max(0, Math.min(room, order.length)), tie: null };
  if (!next?.figure.equals(last.figure)) return { above: Math.min(room, order.length), tie: null };
  const block = order.filter((each) => each.figure.equals(last.figure));
  const facts = { figure: last.figure.toText(), units: block.map((each) => each.code) };
  const place = ties.kind === 'keys' ? differingKey(last, next) : -1;
  if (ties.kind === 'keys' && place >= 0) {
    return { above: room, tie: { ...facts, key: ties.keys[place] ?? '', way: null } };
  }
  const way = ties.kind === 'keys' ? ties.exhausted : ties.kind;
  const equal = ties.kind === 'keys' ? block.filter((each) => differingKey(each, last) < 0) : block;
  const start = order.indexOf(equal[0] ?? last);
  const tie = { figure: facts.figure, units: equal.map((each) => each.code), key: null, way };
  return { above: way === 'up' ? start + equal.length : start, tie };
}

/** 名次 by competition ranking (1,2,2,4) of units in order. */
export function ranksOf(order: readonly Contender[]): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  for (const [place, each] of order.entries()) {
    const before = order[place - 1];
    ranks.set(each.code, before?.figure.equals(each.figure) ? (ranks.get(before.code) ?? 1) : place + 1);
  }
  return ranks;
}
