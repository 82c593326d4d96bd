import type { Definitions } from '../catalogue/definitions.ts';
import { type Column, columnOf, valueAt } from '../domain/dataset.ts';
import type { Period } from '../domain/period.ts';
import { Rational } from '../domain/rational.ts';
import type { RegisterEntry } from '../domain/register.ts';
import type { UnitTable } from '../expression/unitTable.ts';
import type { CompiledIndicator } from './compileIndicator.ts';
import { type Candidates, type IndicatorScores, scoreIndicator } from './scoreIndicator.ts';
import { candidatesOf, type Lookup, tableMaker } from './scoreMonth.ts';

/** Data of two months, to be mixed a unit at a time. */
export interface TwoMonths {
  readonly months: { readonly earlier: Period; readonly later: Period };
  readonly lookup: Lookup;
}

/**
 * 逐户替换: as many copies of the units as there are units, stacked in one table; in copy u only unit u has the later month's data.
 * One evaluation so answers, for every unit, what its own data alone would have changed.
 */
export function scoreStacked(
  definitions: Definitions,
  rule: CompiledIndicator,
  { months, lookup }: TwoMonths,
): IndicatorScores {
  const size = definitions.roster.units.length;
  const later = candidatesOf(definitions, rule.indicator, months.later);
  const earlier = candidatesOf(definitions, rule.indicator, months.earlier);
  const nobody = new Uint8Array(size);
  const flat = tableMaker(definitions, months.later, lookup)(nobody);
  const groupsBefore = tableMaker(definitions, months.earlier, lookup)(nobody).groups;
  const known = new Map<string, Column | undefined>();
  const column = (item: string, period: Period): Column | undefined => {
    if (!known.has(item)) known.set(item, stackedColumn(lookup(item, months.earlier), lookup(item, period), size));
    return known.get(item);
  };
  const makeTable = (participates: Uint8Array): UnitTable => ({
    ...flat,
    size: size * size,
    participates,
    groups: Int32Array.from(
      { length: size * size },
      (_, row) => (isOwn(row, size) ? flat.groups : groupsBefore)[row % size] ?? 0,
    ),
    stacks: Int32Array.from({ length: size * size }, (_, row) => Math.floor(row / size)),
    column,
  });
  return scoreIndicator(rule, stackedCandidates(earlier, later, size), makeTable);
}

/** Where unit `unit` stands in its own copy. */
export function ownRow(unit: number, size: number): number {
  return unit * size + unit;
}

function isOwn(row: number, size: number): boolean {
  return row % size === Math.floor(row / size);
}

function stackedCandidates(earlier: Candidates, later: Candidates, size: number): Candidates {
  const rows = Array.from({ length: size * size }, (_, row) => row);
  const entries = rows.flatMap((row): [number, RegisterEntry][] => {
    const entry = (isOwn(row, size) ? later : earlier).entries.get(row % size);
    return entry ? [[row, entry]] : [];
  });
  return {
    // Who else takes part is the others' doing.
    assessed: rows.map((row) => (isOwn(row, size) ? later : earlier).assessed[row % size] ?? false),
    applicable: rows.map((row) => (isOwn(row, size) ? later : earlier).applicable[row % size] ?? false),
    entries: new Map(entries),
  };
}

/** The earlier column, copied, with the later value on the diagonal. */
function stackedColumn(earlier: Column | undefined, later: Column | undefined, size: number): Column | undefined {
  if (!earlier && !later) return undefined;
  if (earlier && later && sameShape(earlier, later)) {
    const mantissa = Float64Array.from(
      { length: size * size },
      (_, row) => (isOwn(row, size) ? later : earlier).mantissa[row % size] ?? Number.NaN,
    );
    return { mantissa, scale: later.scale, ...(later.labels ? { labels: later.labels } : {}) };
  }
  const labels = later?.labels ?? earlier?.labels;
  const values = Array.from({ length: size * size }, (_, row) =>
    relabelled(isOwn(row, size) ? later : earlier, row % size, labels),
  );
  return columnOf(values, labels ? { labels } : {});
}

/** A value by another list of labels: an edition may have changed the list. */
function relabelled(column: Column | undefined, row: number, labels: Column['labels']): Rational | undefined {
  const value = column && valueAt(column, row);
  if (!value || !column.labels || !labels) return value;
  const place = labels.indexOf(column.labels[Number(value.numerator)] ?? '');
  return place < 0 ? undefined : Rational.of(place);
}

function sameShape(a: Column, b: Column): boolean {
  return a.scale === b.scale && !a.wide && !b.wide && String(a.labels) === String(b.labels);
}
