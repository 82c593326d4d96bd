import type { Treatment } from '../catalogue/edition.ts';
import { Rational } from '../domain/rational.ts';
import type { RegisterEntry } from '../domain/register.ts';
import { ColumnEvaluator } from '../expression/columnar/columnEvaluator.ts';
import type { ExactEvaluator } from '../expression/evaluate.ts';
import type { Population } from '../expression/expr.ts';
import { populationKey } from '../expression/statistics.ts';
import type { UnitTable } from '../expression/unitTable.ts';
import type { CompiledIndicator } from './compileIndicator.ts';
import { inapplicableRows } from './inapplicable.ts';
import { isOpen, type ScoreStatus, type SettledBy } from './status.ts';

/** Scores of one indicator over all units, in columns; points are integers in the grain 10^-digits. */
export interface IndicatorScores {
  readonly compiled: CompiledIndicator;
  readonly table: UnitTable;
  readonly exact: ExactEvaluator;
  readonly digits: number;
  /** 应考分值 of the due month. */
  readonly due: Rational;
  readonly points: Float64Array;
  readonly statuses: ScoreStatus[];
  /** 不适用 or 免考: how the unit's points are treated. */
  readonly treatments: (Treatment | undefined)[];
  /** 暂定: depends on units whose data are still missing. */
  readonly provisional: boolean[];
  /** Entries of the register that acted, by row. */
  readonly entries: ReadonlyMap<number, RegisterEntry>;
  /** Where points do not come from the trees. */
  readonly settledBy: (SettledBy | undefined)[];
}

/** Who is scored at all, decided before any data of the indicator. */
export interface Candidates {
  /** Rows that take part in the assessment (不参评 units do not). */
  readonly assessed: readonly boolean[];
  /** Rows the indicator applies to (适用). */
  readonly applicable: readonly boolean[];
  readonly entries: ReadonlyMap<number, RegisterEntry>;
}

export type MakeTable = (participates: Uint8Array) => UnitTable;

export function scoreIndicator(
  compiled: CompiledIndicator,
  candidates: Candidates,
  makeTable: MakeTable,
): IndicatorScores {
  const size = candidates.assessed.length;
  const draft = draftOf(compiled, size, makeTable(new Uint8Array(size)));
  excludeOutsiders(draft, candidates);
  applyConditions(draft, makeTable);
  const table = makeTable(participants(draft, candidates));
  const columns = new ColumnEvaluator(table);
  evaluatePoints(draft, columns);
  const entries = applyRegister(draft, candidates);
  const { inapplicable: _, ...settled } = draft;
  return {
    ...settled,
    table,
    exact: columns.exact,
    digits: compiled.indicator.pointDigits,
    due: compiled.due,
    provisional: provisionalRows(draft, table),
    entries,
  };
}

interface Draft {
  readonly compiled: CompiledIndicator;
  readonly statuses: ScoreStatus[];
  readonly treatments: (Treatment | undefined)[];
  readonly points: Float64Array;
  readonly settledBy: (SettledBy | undefined)[];
  /** Rows for which a cell of the exports says 不适用. */
  readonly inapplicable: ReadonlySet<number>;
}

function draftOf(compiled: CompiledIndicator, size: number, table: UnitTable): Draft {
  return {
    compiled,
    statuses: new Array(size).fill('valued'),
    treatments: new Array(size).fill(undefined),
    points: new Float64Array(size).fill(Number.NaN),
    settledBy: new Array(size).fill(undefined),
    inapplicable: inapplicableRows(compiled, table),
  };
}

/** 参与: whoever is scored by its data; a unit whose indicator is set to zero by a gate is not compared with. */
function participants({ statuses, settledBy }: Draft, { entries }: Candidates): Uint8Array {
  return Uint8Array.from(statuses, (status, row) =>
    status === 'valued' && !settledBy[row] && entries.get(row)?.action !== 'zeroed' ? 1 : 0,
  );
}

function excludeOutsiders({ compiled, statuses, treatments }: Draft, candidates: Candidates): void {
  for (let row = 0; row < statuses.length; row++) {
    const excused = candidates.assessed[row] && candidates.entries.get(row)?.action === 'excused';
    if (candidates.assessed[row] && candidates.applicable[row] && !excused) continue;
    statuses[row] = excused ? 'excused' : 'notApplicable';
    treatments[row] = compiled.indicator.outside;
  }
}

function applyConditions(draft: Draft, makeTable: MakeTable): void {
  const { compiled, statuses, settledBy } = draft;
  if (compiled.conditions.length === 0) return;
  const table = makeTable(Uint8Array.from(statuses, (status) => (status === 'valued' ? 1 : 0)));
  const evaluator = new ColumnEvaluator(table);
  for (const { when, treatment } of compiled.conditions) {
    const { value, status } = evaluator.truth(when);
    for (let row = 0; row < statuses.length; row++) {
      if (statuses[row] !== 'valued' || settledBy[row]) continue;
      if (status[row] === 0 && value[row] === 0) continue;
      // A condition that cannot be told leaves the unit open, unless the catalogue says what that means.
      if (status[row] === 1) settleMissing(draft, row);
      else if (status[row] === 2) settleUndefined(draft, row);
      else settleNotApplicable(draft, row, treatment);
    }
  }
}

function evaluatePoints(draft: Draft, columns: ColumnEvaluator): void {
  const { compiled, statuses, points, settledBy } = draft;
  const column = columns.points(compiled.points, compiled.indicator.pointDigits);
  for (let row = 0; row < statuses.length; row++) {
    if (statuses[row] !== 'valued' || settledBy[row]) continue;
    if (column.status[row] === 0) points[row] = column.scaled[row] ?? Number.NaN;
    else if (column.status[row] === 1) settleMissing(draft, row);
    else settleUndefined(draft, row);
  }
}

/** What an export calls 不适用 is not missing: the unit is treated as one to which the indicator does not apply. */
function settleMissing(draft: Draft, row: number): void {
  if (draft.inapplicable.has(row)) settleNotApplicable(draft, row, draft.compiled.indicator.outside);
  else if (draft.compiled.indicator.missing === 'zero') settlePoints(draft, row, { scaled: 0, by: 'missing' });
  else draft.statuses[row] = 'pending';
}

function settleUndefined(draft: Draft, row: number): void {
  const rule = draft.compiled.indicator.zeroDenominator;
  if (rule === 'pending') draft.statuses[row] = 'pending';
  else if (rule === 'incomputable') draft.statuses[row] = 'incomputable';
  else if (rule === 'zero') settlePoints(draft, row, { scaled: 0, by: 'zeroDenominator' });
  else settleNotApplicable(draft, row, rule);
}

function settleNotApplicable({ statuses, treatments }: Draft, row: number, treatment: Treatment): void {
  statuses[row] = 'notApplicable';
  treatments[row] = treatment;
}

/** Points that do not come from the trees, as a whole number of grains. */
function settlePoints(draft: Draft, row: number, { scaled, by }: { scaled: number; by: SettledBy }): void {
  draft.statuses[row] = 'valued';
  draft.treatments[row] = undefined;
  draft.points[row] = scaled;
  draft.settledBy[row] = by;
}

/** The entries that acted: 缺失记零 acts only where something is missing, none on a unit that is not assessed. */
function applyRegister(draft: Draft, candidates: Candidates): ReadonlyMap<number, RegisterEntry> {
  const acted = new Map([...candidates.entries].filter(([row, entry]) => acts(draft, candidates, { row, entry })));
  for (const [row, entry] of acted) {
    if (entry.action === 'excused') continue;
    const points = entry.action === 'manualPoints' ? (entry.points ?? Rational.zero) : Rational.zero;
    settlePoints(draft, row, { scaled: toGrain(points, draft.compiled.indicator.pointDigits), by: 'register' });
  }
  return acted;
}

function acts({ statuses }: Draft, { assessed }: Candidates, at: { row: number; entry: RegisterEntry }): boolean {
  if (!assessed[at.row]) return false;
  return at.entry.action !== 'missingAsZero' || statuses[at.row] === 'pending';
}

function toGrain(points: Rational, digits: number): number {
  return Number(points.round(digits).times(Rational.scaled(1, -digits)).numerator);
}

const everybody: Population = { by: 'all', fallbackBelow: 0 };

/** Whoever is compared with a unit whose figure is open has a provisional score too, and so has who gets the mean of its group. */
function provisionalRows({ compiled, statuses, treatments, settledBy }: Draft, table: UnitTable): boolean[] {
  const provisional: boolean[] = new Array(statuses.length).fill(false);
  if (!statuses.some(isOpen)) return provisional;
  const mark = (population: Population, touched: (row: number) => boolean): void => {
    const keys = statuses.map((_, row) => populationKey(table, population, row));
    const openRows = keys.flatMap((_, row) => (isOpen(statuses[row] ?? 'pending') ? [row] : []));
    // A row compared with everybody is touched by an open figure in any group.
    const open = new Set(openRows.flatMap((row) => [keys[row], populationKey(table, everybody, row)]));
    for (const [row, key] of keys.entries()) if (touched(row) && open.has(key)) provisional[row] = true;
  };
  for (const population of compiled.populations)
    mark(population, (row) => statuses[row] === 'valued' && !settledBy[row]);
  mark({ by: 'group', fallbackBelow: 0 }, (row) => treatments[row] === 'groupMean');
  return provisional;
}
