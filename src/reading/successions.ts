import type { DataItem } from '../catalogue/edition.ts';
import { type Column, type ColumnOrigin, columnOf, originCell, valueAt } from '../domain/dataset.ts';
import { isAdditive } from '../domain/measure.ts';
import type { Period } from '../domain/period.ts';
import { Rational } from '../domain/rational.ts';
import type { Roster, Succession } from '../domain/roster.ts';

/** What a column holds, and how a figure given for the new unit itself counts beside those of the old. */
export interface Succeeding {
  readonly roster: Roster;
  readonly item: DataItem;
  readonly period: Period;
  /** `replaces` for figures that a person set for the new unit: they already mean the whole. */
  readonly own: 'adds' | 'replaces';
}

/** 数据并入: a column in which units that follow others (数据: 求和) have the figures of those before as well. */
export function withPredecessors(column: Column, succeeding: Succeeding): Column {
  const { roster, item } = succeeding;
  const sums = roster.successions?.filter(({ figures }) => figures === 'sum') ?? [];
  if (sums.length === 0 || column.labels || !isAdditive(item.measure.dimension)) return column;
  return sums.reduce((sofar, succession) => {
    const target = rowOf(roster, succession.successors[0] ?? '');
    const parts = partsOf(sofar, succession, succeeding);
    return parts.some((row) => row !== target) ? summed(sofar, { target, parts, roster }) : sofar;
  }, column);
}

/** Rows that make up the target's figure: all the old ones before it began, and from then on those that the file has. */
function partsOf(
  column: Column,
  { from, predecessors, successors }: Succession,
  { roster, period, own }: Succeeding,
): readonly number[] {
  const target = rowOf(roster, successors[0] ?? '');
  const others = predecessors.map((code) => rowOf(roster, code)).filter((row) => row !== target);
  const itself = isGiven(column, target) ? [target] : [];
  const begun = from <= period;
  if (itself.length > 0 && (own === 'replaces' || !begun)) return itself;
  // Before it took others in, a unit that goes on has its own figures and no more.
  if (!begun) return predecessors.length > others.length ? [] : others;
  return own === 'replaces' ? others : [...itself, ...others.filter((row) => isGiven(column, row))];
}

function summed(
  column: Column,
  { target, parts, roster }: { target: number; parts: readonly number[]; roster: Roster },
): Column {
  const due = parts.filter((row) => !column.notApplicable?.includes(row));
  const known = due.flatMap((row) => valueAt(column, row) ?? []);
  // A blank among the parts leaves the sum open; what is 不适用 drops out of it.
  const sum = due.length > 0 && known.length === due.length ? Rational.sum(known) : undefined;
  const others = column.notApplicable?.filter((row) => row !== target) ?? [];
  const notApplicable = due.length === 0 ? [...others, target].sort((a, b) => a - b) : others;
  const values = roster.units.map((_, row) => (row === target ? sum : valueAt(column, row)));
  const { origin } = column;
  return columnOf(values, {
    ...(origin ? { origin: noted(origin, { target, parts, roster }) } : {}),
    ...(notApplicable.length > 0 ? { notApplicable } : {}),
  });
}

function noted(
  origin: ColumnOrigin,
  { target, parts, roster }: { target: number; parts: readonly number[]; roster: Roster },
): ColumnOrigin {
  const words = parts.map((row) => {
    const cell = originCell(origin, row) || '无';
    return `${roster.units[row]?.name ?? ''} ${cell} ${origin.texts[row] || '空白'}`;
  });
  const texts = origin.texts.map((text, row) =>
    row === target ? parts.map((part) => origin.texts[part] || '空白').join(' + ') : text,
  );
  return { ...origin, texts, notes: new Map([...(origin.notes ?? []), [target, `合并求和: ${words.join(' + ')}`]]) };
}

function rowOf({ units }: Roster, code: string): number {
  return units.findIndex((unit) => unit.code === code);
}

function isGiven(column: Column, row: number): boolean {
  return column.origin ? originCell(column.origin, row) !== '' : valueAt(column, row) !== undefined;
}
