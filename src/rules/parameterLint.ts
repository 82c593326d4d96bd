import { Rational } from '../domain/rational.ts';
import { freeNames } from '../expression/bind.ts';
import type { Formula } from '../expression/formula.ts';
import { constantOf } from './constant.ts';
import type { FormScope, ReportFinding } from './form.ts';

/** Findings that many forms share, each about one parameter; parameters that depend on data pass. */
export class ParameterLint {
  readonly #scope: FormScope;
  readonly #report: ReportFinding;

  constructor(scope: FormScope, report: ReportFinding) {
    this.#scope = scope;
    this.#report = report;
  }

  constant(parameter: Formula): Rational | undefined {
    return constantOf(this.#scope.bind(parameter));
  }

  positive(what: string, parameter: Formula): void {
    const value = this.constant(parameter);
    if (value && value.sign <= 0) this.#report('CAT-0203', parameter.location, { what, value: parameter.source });
  }

  /** A bare percentage where points are due is nearly always a share of 满分 half written. */
  points(what: string, parameter: Formula): void {
    const { expr, source, location } = parameter;
    if (expr.kind === 'number' && expr.ratio) this.#report('CAT-0204', location, { what, value: source });
  }

  /** A share of 满分, where points would be the mistake. */
  share(what: string, parameter: Formula): void {
    const value = this.constant(parameter);
    const inRange = !value || (value.sign >= 0 && value.compare(Rational.one) <= 0);
    const namesPoints = freeNames(parameter.expr).some(({ name }) => name === '满分');
    if (!inRange || namesPoints) this.#report('CAT-0205', parameter.location, { what, value: parameter.source });
  }

  /** Points taken off for each step, head or day. */
  deduction(what: string, parameter: Formula): void {
    this.points(what, parameter);
    this.positive(what, parameter);
  }

  ordered(low: readonly [string, Formula], high: readonly [string, Formula]): void {
    if ((this.#difference(low, high) ?? 0) > 0) this.#reportOrder(low, high);
  }

  /** Ordered, and not equal. */
  below(low: readonly [string, Formula], high: readonly [string, Formula]): void {
    if ((this.#difference(low, high) ?? -1) >= 0) this.#reportOrder(low, high);
  }

  /** The points run the way of the 方向. */
  direction(fits: boolean, parameter: Formula): void {
    if (!fits)
      this.#report('CAT-0202', parameter.location, { direction: this.#scope.better === 'higher' ? '正' : '负' });
  }

  #difference([, low]: readonly [string, Formula], [, high]: readonly [string, Formula]): number | undefined {
    const [from, to] = [this.constant(low), this.constant(high)];
    return from && to && from.compare(to);
  }

  #reportOrder([low, from]: readonly [string, Formula], [high, to]: readonly [string, Formula]): void {
    this.#report('CAT-0206', from.location, { low, lowValue: from.source, high, highValue: to.source });
  }
}

/** Whether points written as a formula stay within 满分 whatever it is; a bare figure of points does not tell. */
export function staysWithinFull(points: Formula): boolean {
  const { expr } = points;
  if (expr.kind === 'name') return expr.name === '满分';
  const isShare =
    expr.kind === 'binary' && expr.operator === '*' && expr.right.kind === 'name' && expr.right.name === '满分';
  const share = isShare ? constantOf(expr.left) : undefined;
  return share !== undefined && share.compare(Rational.one) <= 0;
}
