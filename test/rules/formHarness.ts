import { monthsOfQuarter } from '../../src/catalogue/scope.ts';
import type { Location } from '../../src/diagnostics/diagnostic.ts';
import type { WorkCalendar } from '../../src/domain/calendar.ts';
import { type Column, columnKey, columnOf } from '../../src/domain/dataset.ts';
import { parseDay } from '../../src/domain/date.ts';
import { findMeasure } from '../../src/domain/measure.ts';
import { monthOf, type Period } from '../../src/domain/period.ts';
import { Rational } from '../../src/domain/rational.ts';
import { bind } from '../../src/expression/bind.ts';
import type { ExactEvaluator } from '../../src/expression/evaluate.ts';
import { type Clause, childrenOf, type Expr, named, nodesOf, number } from '../../src/expression/expr.ts';
import type { Formula } from '../../src/expression/formula.ts';
import type { Outcome } from '../../src/expression/outcome.ts';
import { parseFormula } from '../../src/expression/parse.ts';
import type { UnitTable } from '../../src/expression/unitTable.ts';
import { constantOf } from '../../src/rules/constant.ts';
import type { FormScope } from '../../src/rules/form.ts';
import { compileGap } from '../../src/rules/gap.ts';
import { lintGap } from '../../src/rules/gapLint.ts';
import { type FormTable, periodOf, valuesOf } from './formTable.ts';

/** A case table ready to evaluate: its trees, and its rows as a unit table. */
export interface FormCase {
  readonly table: FormTable;
  readonly scope: FormScope;
  /** Points before the gap rule; the same tree as `points` where there is none. */
  readonly direct: Expr;
  readonly points: Expr;
  readonly units: UnitTable;
}

export function formCase(table: FormTable): FormCase {
  const scope = scopeOf(table);
  const direct = table.scoring.compile(scope);
  const points = table.gap ? compileGap(table.gap, table.scoring, scope) : direct;
  return { table, scope, direct, points, units: unitsOf(table, [direct, points]) };
}

/** Codes that lint reports for a table's 计分 and 差距. */
export function findings({ table, scope }: FormCase): readonly string[] {
  const codes: string[] = [];
  table.scoring.lint(scope, (code) => codes.push(code));
  if (table.gap) lintGap(table.gap, table.scoring, scope, (code) => codes.push(code));
  return codes.sort();
}

/** What a row comes to, written as the tables write it: `7.41` at the wanted digits, or a status. */
export function written(outcome: Outcome, like: string): string {
  if (outcome.kind === 'missing') return '待核';
  if (outcome.kind === 'undefined') return '无法计算';
  if (outcome.kind !== 'number') return `(${outcome.kind})`;
  return outcome.value.toFixed(/\.(\d+)$/.exec(like)?.[1]?.length ?? 0);
}

// --- which clauses applied ---

/** The clause of the outermost choice that carries one. */
export function clauseAt(expr: Expr, row: number, evaluator: ExactEvaluator): Clause | undefined {
  return clausesReached(expr, row, evaluator)[0];
}

/** Clauses on the evaluated path, outermost first: conditions and taken branches, not the branches left aside. */
export function clausesReached(expr: Expr, row: number, evaluator: ExactEvaluator): readonly Clause[] {
  if (expr.kind !== 'choose') return childrenOf(expr).flatMap((child) => clausesReached(child, row, evaluator));
  const place = evaluator.branchOf(expr, row);
  if (place === undefined) return [];
  const taken = expr.branches[place];
  const clause = taken ? taken.clause : expr.clause;
  return [...(clause ? [clause] : []), ...clausesReached(taken?.then ?? expr.otherwise, row, evaluator)];
}

// --- scope: what the catalogue gives a form ---

function scopeOf(table: FormTable, period = periodOf(String(table.month ?? 6))): FormScope {
  const full = named('满分', number(table.full));
  const items = itemNames(table);
  const bindIn = (parameter: Formula, at: Period): Expr =>
    bind(parameter.expr, ({ name }) => {
      if (name === '满分') return full;
      const standard = table.standards?.get(name)?.get(String(monthOf(at)));
      if (standard) return named(name, number(standard));
      const day = parseDay(table.calendar?.named?.get(name) ?? '');
      if (day !== undefined) return number(Rational.of(day), name);
      return items.has(name) ? { kind: 'item', item: name, period: at } : undefined;
    });
  const { one, named: several } = valuesOf(table);
  const valueIn = (at: Period): Expr =>
    one ? bindIn(one, at) : items.has('x') ? { kind: 'item', item: 'x', period: at } : unused;
  const value = valueIn(period);
  return {
    value: named('取值', value),
    values: new Map([...several].map(([name, formula]) => [name, named(name, bindIn(formula, period))])),
    quotient:
      value.kind === 'binary' && value.operator === '/'
        ? { numerator: value.left, denominator: value.right }
        : undefined,
    full,
    better: table.better ?? 'higher',
    period,
    months: table.cycle === 'quarter' ? monthsOfQuarter(period) : [period],
    bind: (parameter) => bindIn(parameter, period),
    valueIn: (at) => named(`取值(${at})`, valueIn(at)),
    at: (other) => scopeOf(table, other),
    item: (item: string, _location: Location) => ({ kind: 'item', item, period }),
  };
}

/** Stands for the 取值 of a table that has none; evaluating it throws. */
const unused: Expr = { kind: 'name', name: '取值', at: 0 };

function itemNames(table: FormTable): ReadonlySet<string> {
  const inRows = (table.rows ?? []).flatMap((row) =>
    [row.inputs, ...row.otherMonths.values()].flatMap((inputs) => [...inputs.keys()]),
  );
  const plain = valuesOf(table).named.size === 0 && table.scoring.form.takes === 'one' ? ['x'] : [];
  return new Set([...plain, ...(table.items?.keys() ?? []), ...inRows]);
}

// --- unit table ---

function unitsOf(table: FormTable, trees: readonly Expr[]): UnitTable {
  const rows = table.rows ?? [];
  const used = new Set(
    trees.flatMap((tree) => [...nodesOf(tree)]).flatMap((node) => (node.kind === 'item' ? [node.item] : [])),
  );
  const texts = new Map<string, string[]>();
  for (const [place, row] of rows.entries()) {
    for (const [month, inputs] of [[String(table.month ?? 6), row.inputs] as const, ...row.otherMonths]) {
      for (const [item, text] of inputs) {
        if (!used.has(item)) throw new Error(`${table.label}: ${row.unit}: nothing uses “${item}”`);
        const key = columnKey(item, periodOf(month));
        const column = texts.get(key) ?? rows.map(() => '');
        texts.set(key, column);
        column[place] = text;
      }
    }
  }
  const columns = new Map(
    [...texts].map(([key, column]) => [key, columnFrom(column, declared(table, key.split('@')[0] ?? ''))]),
  );
  const groups = [...new Set(rows.map((row) => row.group))];
  return {
    size: rows.length,
    participates: Uint8Array.from(rows, (row) => (row.participates ? 1 : 0)),
    groups: Int32Array.from(rows, (row) => groups.indexOf(row.group)),
    calendar: calendarOf(table),
    column: (item, period) => columns.get(columnKey(item, period)),
  };
}

/** Unit of measure of an item, or its labels. */
function declared(table: FormTable, item: string): string | readonly string[] {
  return table.items?.get(item) ?? table.measure ?? '';
}

function columnFrom(texts: readonly string[], of: string | readonly string[]): Column {
  if (typeof of !== 'string' || of === '等级' || of === '是否') {
    const labels =
      typeof of !== 'string' ? of : of === '是否' ? ['否', '是'] : [...new Set(texts)].filter((each) => each !== '');
    const unknown = texts.find((text) => text !== '' && !labels.includes(text));
    if (unknown !== undefined) throw new Error(`“${unknown}” is none of ${labels.join('、')}`);
    return columnOf(
      texts.map((text) => (text === '' ? undefined : Rational.of(labels.indexOf(text)))),
      { labels },
    );
  }
  return columnOf(texts.map((text) => (text === '' ? undefined : figureOf(text, of))));
}

/** A constant formula (`72.35%`, `189/395`) or a date; figures without a % of their own are in the item's unit of measure. */
function figureOf(text: string, unit: string): Rational {
  const day = unit === '日期' ? parseDay(text) : undefined;
  if (day !== undefined) return Rational.of(day);
  const parsed = parseFormula(text);
  const value = 'expr' in parsed ? constantOf(parsed.expr) : undefined;
  if (!value) throw new Error(`not a figure: ${text}`);
  return /[%‰]/.test(text) ? value : value.times(findMeasure(unit)?.factor ?? Rational.one);
}

function calendarOf({ calendar }: FormTable): WorkCalendar {
  const days = (texts: readonly string[] = []) => new Set(texts.flatMap((text) => parseDay(text) ?? []));
  const namedDays = [...(calendar?.named ?? [])].map(([name, text]) => [name, parseDay(text) ?? 0] as const);
  return {
    daysOff: days(calendar?.off),
    makeUpDays: days(calendar?.makeUp),
    namedDays: new Map(namedDays),
    years: new Set([2025, 2026]),
  };
}
