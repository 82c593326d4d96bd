import { enumerated } from '../../diagnostics/phrase.ts';
import { isAssessed } from '../../domain/roster.ts';
import type { MarkerMeaning } from '../cellDeclaration.ts';
import { type BodyRow, isName } from '../layout/bodyRows.ts';
import type { TableView } from '../layout/layOut.ts';
import { reportAbsentUnits, unitsLacking } from '../rosterRows.ts';
import type { RollUp } from '../sourceMapping.ts';
import type { SubUnits } from '../subUnits.ts';
import { cellLocation, tableLocation } from '../table.ts';
import { sumKind, summedName } from '../tableRows.ts';
import {
  grandTotals,
  keyColumn,
  type PlacingContext,
  type RowContext,
  reportPadded,
  reportTwice,
  unitOf,
} from '../unitRows.ts';

/** The rows of a table that concern one assessed unit. */
export interface UnitMembers {
  /** Rows of its sub-units. */
  readonly members: readonly number[];
  /** Rows under its own code or name. */
  readonly own: readonly number[];
  /** 小计 row that names it; 0 where there is none. */
  readonly subtotal: number;
  /** Sub-units declared in the period … */
  readonly declared: number;
  /** … and those of them that have no row. */
  readonly absent: readonly string[];
}

export interface MemberRows {
  readonly units: readonly UnitMembers[];
  /** 合计 rows of the whole table. */
  readonly totals: readonly number[];
}

/** Whether a row stands for a sub-unit once, so that one that comes again is counted twice. */
function isOncePerUnit({ kind }: RollUp): boolean {
  return kind === 'sum' || kind === 'ratio' || kind === 'subtotal';
}

/** Sorts the rows of a table by the assessed unit that they belong to; what belongs to none is reported. */
export function findMemberRows(
  view: TableView,
  { subUnits, rules }: { subUnits: SubUnits; rules: readonly RollUp[] },
  context: RowContext,
): MemberRows {
  const padded: string[] = [];
  const sorting = new Sorting(view, { subUnits, once: rules.some(isOncePerUnit) }, { ...context, padded });
  const totals: BodyRow[] = [];
  for (const row of view.body) if (!sorting.place(row)) totals.push(row);
  const units = sorting.units();
  reportPadded(view.table, padded, context.problems);
  const first = Int32Array.from(units, ({ members, own, subtotal }) => members[0] ?? own[0] ?? subtotal);
  const at = (row: number) => cellLocation(view.table, row, keyColumn(view.keys));
  reportAbsentUnits(context.units, { rows: first, at }, context.problems);
  for (const { weight, kind } of totals) view.tally.skip(kind === 'total' ? '合计行' : '小计行', weight);
  tallyMembers(view, rules, units);
  return { units, totals: grandTotals(totals) };
}

class Sorting {
  readonly #view: TableView;
  readonly #subUnits: SubUnits;
  readonly #once: boolean;
  readonly #context: PlacingContext;
  readonly #rows: { members: number[]; own: number[]; subtotal: number }[];
  /** Row of each sub-unit; 0 = none. */
  readonly #seen: Int32Array;

  constructor(view: TableView, { subUnits, once }: { subUnits: SubUnits; once: boolean }, context: PlacingContext) {
    this.#view = view;
    this.#subUnits = subUnits;
    this.#once = once;
    this.#context = context;
    this.#rows = Array.from({ length: subUnits.size }, () => ({ members: [], own: [], subtotal: 0 }));
    this.#seen = new Int32Array(subUnits.members.length);
  }

  /** False for a sum that names no unit: it is of the whole table, or of a part nobody asks for. */
  place(row: BodyRow): boolean {
    const sums = sumKind(row.name) ?? sumKind(row.code);
    const named = { ...row, code: summedName(row.code), name: sums ? summedName(row.name) : row.name };
    if (sums && !this.#isKnown(named)) return false;
    const unit = unitOf(this.#view, sums ? named : row, this.#context);
    if (unit === undefined || !this.#take(row, unit, sums !== undefined)) this.#view.tally.skip('有错的行', row.weight);
    return true;
  }

  #isKnown({ code, name }: BodyRow): boolean {
    const { units } = this.#context;
    return code === '' ? isName(units, name) : units.knows(code);
  }

  /** False for the row of a unit that came before, where each must come once. */
  #take({ row }: BodyRow, found: number, sums: boolean): boolean {
    const place = found - this.#subUnits.size;
    const unit = this.#rows[this.#subUnits.members[place]?.parent ?? found];
    if (!unit) return false;
    const before = place >= 0 ? (this.#seen[place] ?? 0) : this.#before(unit, sums);
    if (before > 0 && (this.#once || (sums && place < 0))) {
      reportTwice(this.#view, { row, before, unit: this.#context.units.nameOf(found) }, this.#context);
      return false;
    }
    if (place >= 0) {
      this.#seen[place] = row;
      unit.members.push(row);
    } else if (sums) unit.subtotal = row;
    else unit.own.push(row);
    return true;
  }

  /** Beside the sum of its parts a row of the unit itself could be a part or the sum once more. */
  #before({ own, subtotal }: { own: readonly number[]; subtotal: number }, sums: boolean): number {
    const [first = 0] = own;
    return this.#once ? subtotal || first : sums ? subtotal : first;
  }

  units(): readonly UnitMembers[] {
    return this.#rows.map((rows, unit) => {
      const declared = this.#subUnits.members.flatMap((each, place) =>
        each.parent === unit ? [{ ...each, place }] : [],
      );
      const absent = declared.filter(({ place }) => this.#seen[place] === 0).map(({ name }) => name);
      return { ...rows, declared: declared.length, absent };
    });
  }
}

/** The rows by which a rule makes the figure of a unit. A unit without sub-units is its own only part. */
export function rowsFor({ kind }: RollUp, unit: UnitMembers): readonly number[] {
  const [own] = unit.own;
  const sum = unit.subtotal > 0 ? [unit.subtotal] : own === undefined ? [] : [own];
  if (kind === 'subtotal') return sum;
  if (kind === 'lines' || kind === 'count') return [...unit.members, ...unit.own];
  return unit.declared > 0 ? unit.members : own === undefined ? sum : [own];
}

/** The row that states the sum of a unit's parts; 0 where there is none. */
export function subtotalRow(unit: UnitMembers): number {
  return unit.declared === 0 ? 0 : unit.subtotal > 0 ? unit.subtotal : (unit.own[0] ?? 0);
}

/** Tells of every row whether some column was made of it. */
function tallyMembers({ tally, body }: TableView, rules: readonly RollUp[], units: readonly UnitMembers[]): void {
  const weights = new Map(body.map(({ row, weight }) => [row, weight]));
  for (const unit of units) {
    const used = new Set(rules.flatMap((rule) => rowsFor(rule, unit)));
    const members = new Set(unit.members);
    for (const row of [...unit.members, ...unit.own, ...(unit.subtotal > 0 ? [unit.subtotal] : [])]) {
      const weight = weights.get(row) ?? 0;
      if (used.has(row)) tally.read(weight);
      else tally.skip(members.has(row) ? '下级行' : '小计行', weight);
    }
  }
}

/** Sub-units without a row, whose units' figures cannot be told, and units without any. */
export function reportAbsentMembers(
  view: TableView,
  { units }: MemberRows,
  { rules, blank, context }: { rules: readonly RollUp[]; blank: MarkerMeaning; context: RowContext },
): void {
  const { units: finder, problems } = context;
  const assessed = units.filter((_, row) => {
    const unit = finder.units[row];
    return unit && isAssessed(unit);
  });
  const summed = rules.some(({ kind }) => kind === 'sum' || kind === 'ratio');
  const absent = summed ? assessed.flatMap(({ absent: each }) => each) : [];
  if (absent.length > 0)
    problems.report('DAT-1106', tableLocation(view.table), { count: String(absent.length), units: enumerated(absent) });
  const lacking = rules.filter(({ kind }) => blank !== 'zero' || (kind !== 'count' && kind !== 'lines'));
  // A unit of which some part has a row, or ought to have one, is told of otherwise.
  const isThere = (unit: UnitMembers | undefined) =>
    !unit || unit.absent.length > 0 || !lacking.some((rule) => rowsFor(rule, unit).length === 0);
  const names = unitsLacking(finder, (row) => isThere(units[row])).map(({ name }) => name);
  if (names.length > 0)
    problems.report('DAT-0407', tableLocation(view.table), { count: String(names.length), units: enumerated(names) });
}
