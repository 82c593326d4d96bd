import type { RankNode } from '../expr.ts';
import { roundoff, slack } from './bounds.ts';
import type { Division } from './populations.ts';
import type { Cell, ExactFigures } from './sample.ts';
import { sortedRows } from './sortedRows.ts';
import { type Column, newStrip, ok } from './strip.ts';

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
  const { column, division, participates } = sources;
  const strip = newStrip(column.strip.values.length, 'number');
  strip.status.set(column.strip.status);
  strip.troubled = column.strip.troubled;
  for (const [place, rows] of rowsByPlace(sources).entries()) {
    const groups = tieGroups(node, rows, sources);
    if (node.better === 'higher') groups.reverse();
    const ahead = { rows: 0, groups: 0 };
    for (const group of groups) {
      const equals = group.filter((row) => participates[row] === 1).length;
      const rank = rankAfter(node, ahead, equals);
      for (const row of group) if (division.placeOf[row] === place) strip.values[row] = rank;
      ahead.rows += equals;
      ahead.groups += equals > 0 ? 1 : 0;
    }
  }
  // Average ranks come in halves.
  return { kind: 'number', grain: node.ties === 'average' ? 2 : 1, labels: [], strip };
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

/** Rows in ascending order, equal ones together. Doubles leave clusters within one another's bounds; those are settled exactly. */
function tieGroups(node: RankNode, rows: readonly number[], sources: RankSources): number[][] {
  const { values, errors } = sources.column.strip;
  // Figures beyond doubles have no order among them at all.
  if (rows.some((row) => !Number.isFinite(errors[row]))) return settle(node, rows, sources);
  const groups: number[][] = [];
  let cluster: number[] = [];
  let upper = Number.NEGATIVE_INFINITY;
  const close = (): void => {
    if (cluster.length === 0) return;
    for (const group of cluster.every((row) => errors[row] === 0) ? [cluster] : settle(node, cluster, sources))
      groups.push(group);
  };
  for (const row of sortedRows(rows, values)) {
    const value = values[row] ?? 0;
    const error = errors[row] ?? 0;
    // Room for the rounding of both ends; an exact figure has none.
    const reach = error === 0 ? 0 : error * slack + Math.abs(value) * 4 * roundoff;
    if (value - reach > upper) {
      close();
      cluster = [];
      upper = value + reach;
    }
    cluster.push(row);
    upper = Math.max(upper, value + reach);
  }
  close();
  return groups;
}

function settle({ of }: RankNode, cluster: readonly number[], { figures, twin }: RankSources): number[][] {
  if (cluster.length === 1) return [[...cluster]];
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
