import type { Location } from '../diagnostics/diagnostic.ts';
import { formatDay } from '../domain/date.ts';
import { monthOf, monthPeriod, type Period, yearOf } from '../domain/period.ts';
import { Rational } from '../domain/rational.ts';
import { bind } from '../expression/bind.ts';
import { type Expr, type ItemNode, type NamedNode, type NameNode, named, number } from '../expression/expr.ts';
import type { Formula } from '../expression/formula.ts';
import type { FormScope } from '../rules/form.ts';
import type { Edition, Indicator, Standard } from './edition.ts';
import { singleValue } from './indicatorSchema.ts';

/** What the trees of an indicator are made for. */
export interface Subject {
  readonly indicator: Indicator;
  readonly edition: Edition;
  readonly period: Period;
}

/** Told of every name as it is bound: lint sees what is used, unknown, or without a figure in the month. */
export interface ScopeWatch {
  usedItem?(item: string): void;
  usedStandard?(standard: string): void;
  unknownName?(name: string, location: Location, formula: Formula | undefined): void;
  missingFigure?(standard: Standard, month: number, location: Location): void;
  /** A parameter or condition has become this tree. */
  bound?(formula: Formula, expr: Expr): void;
}

/** 满分: the one name every formula of an indicator may use beside data items and standard tables. */
export const fullPoints = '满分';

/** What the forms see of an indicator in a month. Names nobody declares stay names; lint has refused them before anything is scored. */
export function scopeOf(indicator: Indicator, edition: Edition, period: Period): FormScope {
  return watchedScope({ indicator, edition, period }, {});
}

export function watchedScope(subject: Subject, watch: ScopeWatch): FormScope {
  return new ScopeMaker(subject, watch).at(subject.period);
}

/** The scopes of one indicator, a month each; trees of a month are made once, so that evaluators can share them. */
class ScopeMaker {
  readonly #subject: Subject;
  readonly #watch: ScopeWatch;
  readonly #full: Expr;
  readonly #scopes = new Map<Period, FormScope>();
  readonly #items = new Map<string, ItemNode>();
  readonly #figures = new Map<string, NamedNode>();

  constructor(subject: Subject, watch: ScopeWatch) {
    this.#subject = subject;
    this.#watch = watch;
    this.#full = named(fullPoints, number(subject.indicator.points));
  }

  at(period: Period): FormScope {
    const known = this.#scopes.get(period);
    if (known) return known;
    const { indicator } = this.#subject;
    const bound = new Map(
      [...indicator.values].map(([name, formula]) => [
        name,
        named(this.#title(name, period), this.#formula(formula, period)),
      ]),
    );
    const single = bound.get(singleValue);
    const { of } = single ?? { of: noValue };
    const scope: FormScope = {
      value: single ?? noValue,
      values: single ? new Map() : bound,
      quotient: of.kind === 'binary' && of.operator === '/' ? { numerator: of.left, denominator: of.right } : undefined,
      full: this.#full,
      better: indicator.better,
      period,
      months: indicator.cycle === 'quarter' ? monthsOfQuarter(period) : [period],
      bind: (parameter) => this.#formula(parameter, period),
      valueIn: (other) => this.at(other).value,
      at: (other) => this.at(other),
      item: (name, location) => this.#item(name, period) ?? this.#unknown({ kind: 'name', name, at: 0 }, location),
    };
    this.#scopes.set(period, scope);
    return scope;
  }

  #title(name: string, period: Period): string {
    return period === this.#subject.period ? name : `${name}(${monthOf(period) ?? 12}月)`;
  }

  #formula(formula: Formula, period: Period): Expr {
    const expr = bind(
      formula.expr,
      (name) => this.#resolve(name, formula, period) ?? this.#unknown(name, placeOf(name, formula), formula),
    );
    this.#watch.bound?.(formula, expr);
    return expr;
  }

  #resolve(name: NameNode, formula: Formula, period: Period): Expr | undefined {
    if (name.name === fullPoints) return this.#full;
    const standard = this.#subject.edition.standards.get(name.name);
    if (standard) return this.#figure(standard, period, placeOf(name, formula));
    return this.#item(name.name, period) ?? this.#day(name.name);
  }

  #day(name: string): Expr | undefined {
    const day = this.#subject.edition.namedDays.get(name);
    return day === undefined ? undefined : named(name, number(Rational.of(day), formatDay(day)));
  }

  #figure(standard: Standard, period: Period, location: Location): Expr | undefined {
    this.#watch.usedStandard?.(standard.name);
    const month = monthOf(period) ?? 12;
    const key = `${standard.name}@${month}`;
    const known = this.#figures.get(key);
    if (known) return known;
    const value = standard.byMonth.get(month);
    if (!value) {
      this.#watch.missingFigure?.(standard, month, location);
      return { kind: 'name', name: standard.name, at: 0 };
    }
    const figure = named(
      `${standard.name}(${month}月)`,
      standard.ratio ? { kind: 'number', value, ratio: true } : number(value),
    );
    this.#figures.set(key, figure);
    return figure;
  }

  #item(name: string, period: Period): Expr | undefined {
    if (!this.#subject.edition.items.has(name)) return undefined;
    this.#watch.usedItem?.(name);
    const key = `${name}@${period}`;
    const known = this.#items.get(key) ?? { kind: 'item', item: name, period };
    this.#items.set(key, known);
    return known;
  }

  #unknown(name: NameNode, location: Location, formula?: Formula): NameNode {
    this.#watch.unknownName?.(name.name, location, formula);
    return name;
  }
}

/** Stands where an indicator has no single 取值; lint refuses whatever would evaluate it. */
const noValue: NameNode = { kind: 'name', name: singleValue, at: 0 };

/** Where a name stands inside its formula; a quoted scalar begins one character earlier. */
function placeOf(name: NameNode, { location, source }: Formula): Location {
  const quote = (location.width ?? 0) === source.length + 2 ? 1 : 0;
  return { ...location, column: (location.column ?? 1) + name.at + quote, width: name.name.length };
}

/** 季: the months of the quarter up to the scored one. January is never assessed on its own: 一季度 has February and March. */
export function monthsOfQuarter(period: Period): readonly Period[] {
  const month = monthOf(period) ?? 12;
  const first = Math.max(2, month - ((month - 1) % 3));
  return Array.from({ length: Math.max(1, month - first + 1) }, (_, place) =>
    monthPeriod(yearOf(period), Math.min(month, first + place)),
  );
}
