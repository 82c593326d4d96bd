import type { RankNode } from '../expr.ts';
import { roundoff, slack } from './bounds.ts';
import type { Division } from './populations.ts';
import type { Cell, ExactFigures } from './sample.ts';
import { sortedRows } from './sortedRows.ts';
import { type Column, newStrip, ok, type Strip } from './strip.ts';

/** What is ranked, and who settles near ties. */
export interface RankSources {
  readonly column: Column;
  readonly division: Division;
  readonly participates: Uint8Array;
  readonly figures: ExactFigures;
  /** A row with the same figure, often the same one for many. */
  twin(cell: Cell): number;
}

/** 名次 of every row among the members of its population; rows that do not take part see where they would stand. */
export function rankColumn(node: RankNode, sources: RankSources): Column {
  const { column } = sources;
  const strip = newStrip(column.strip.values.length, 'number');
  strip.status.set(column.strip.status);
  strip.troubled = column.strip.troubled;
  for (const [place, rows] of rowsByPlace(sources).entries())
    rankPlace(node, { place, ranks: strip.values, ties: tiesAmong(node, rows, sources) }, sources);
  // Average ranks come in halves.
  return { kind: 'number', grain: node.ties === 'average' ? 2 : 1, labels: [], strip };
}

/** Rows in ascending order, and where in it each run of equal ones begins. */
interface Ties {
  readonly rows: Uint32Array;
  readonly starts: readonly number[];
}

interface Ranking {
  readonly place: number;
  readonly ranks: Float64Array;
  readonly ties: Ties;
}

function rankPlace(node: RankNode, { place, ranks, ties }: Ranking, { division, participates }: RankSources): void {
  const { rows, starts } = ties;
  const ahead = { rows: 0, groups: 0 };
  for (let nth = 0; nth < starts.length; nth++) {
    const run = node.better === 'higher' ? starts.length - 1 - nth : nth;
    const [start, end] = [starts[run] ?? 0, starts[run + 1] ?? rows.length];
    let equals = 0;
    for (let at = start; at < end; at++) if (participates[rows[at] ?? 0] === 1) equals++;
    const rank = rankAfter(node, ahead, equals);
    for (let at = start; at < end; at++) {
      const row = rows[at] ?? 0;
      if (division.placeOf[row] === place) ranks[row] = rank;
    }
    ahead.rows += equals;
    if (equals > 0) ahead.groups++;
  }
}

function rankAfter(
  { ties }: RankNode,
  ahead: { readonly rows: number; readonly groups: number },
  equals: number,
): number {
  if (ties === 'dense') return 1 + ahead.groups;
  return ties === 'competition' ? 1 + ahead.rows : 2 + 2 * ahead.rows + Math.max(0, equals - 1);
}

/** Rows with a figure that look at a place or count in it. */
function rowsByPlace({ column, division }: RankSources): readonly (readonly number[])[] {
  const { placeOf, members } = division;
  const { status } = column.strip;
  const rows: number[][] = members.map(() => []);
  for (let row = 0; row < placeOf.length; row++) if (status[row] === ok) rows[placeOf[row] ?? 0]?.push(row);
  for (const [place, counted] of members.entries()) {
    if (rows[place]?.length === 0) continue;
    for (const row of counted) if (status[row] === ok && placeOf[row] !== place) rows[place]?.push(row);
  }
  return rows;
}

/** Doubles leave clusters of rows within one another's bounds; those are settled exactly. */
function tiesAmong(node: RankNode, given: readonly number[], sources: RankSources): Ties {
  const { strip } = sources.column;
  // Figures beyond doubles have no order among them at all.
  const beyond = given.some((row) => !Number.isFinite(strip.errors[row]));
  const rows = beyond ? Uint32Array.from(given) : sortedRows(given, strip.values);
  const starts: number[] = [];
  let end = 0;
  for (let start = 0; start < rows.length; start = end) {
    end = beyond ? rows.length : clusterEnd(rows, start, strip);
    starts.push(start);
    if (end === start + 1) continue;
    const cluster = rows.subarray(start, end);
    if (cluster.every((row) => strip.errors[row] === 0)) continue;
    let next = start;
    for (const equals of settle(node, cluster, sources)) {
      if (next > start) starts.push(next);
      rows.set(equals, next);
      next += equals.length;
    }
  }
  return { rows, starts };
}

function clusterEnd(rows: Uint32Array, start: number, { values, errors }: Strip): number {
  let upper = Number.POSITIVE_INFINITY;
  for (let at = start; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    const value = values[row] ?? 0;
    const error = errors[row] ?? 0;
    // Room for the rounding of both ends; an exact figure has none.
    const reach = error === 0 ? 0 : error * slack + Math.abs(value) * 4 * roundoff;
    if (value - reach > upper) return at;
    upper = at === start ? value + reach : Math.max(upper, value + reach);
  }
  return rows.length;
}

/** Rows with equal figures together, in ascending order. */
function settle(
  { of }: RankNode,
  cluster: Uint32Array,
  { figures, twin }: RankSources,
): readonly (readonly number[])[] {
  const twins = new Map<number, number[]>();
  for (const row of cluster) {
    const first = twin({ expr: of, row });
    const known = twins.get(first);
    if (known) known.push(row);
    else twins.set(first, [row]);
  }
  const compare = (a: number, b: number): number => figures.compare({ expr: of, row: a }, { expr: of, row: b });
  const groups: number[][] = [];
  let last: number | undefined;
  for (const first of [...twins.keys()].sort(compare)) {
    const same = twins.get(first) ?? [];
    if (last !== undefined && compare(last, first) === 0) groups.at(-1)?.push(...same);
    else groups.push(same);
    last = first;
  }
  return groups;
}
