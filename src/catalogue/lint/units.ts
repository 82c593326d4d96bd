import type { Location } from '../../diagnostics/diagnostic.ts';
import type { Dimension } from '../../domain/measure.ts';
import { freeNames } from '../../expression/bind.ts';
import { dimensionPhrase } from '../../expression/dimensionAlgebra.ts';
import { DimensionInference } from '../../expression/dimensions.ts';
import type { Expr } from '../../expression/expr.ts';
import type { FormScope, ReportFinding } from '../../rules/form.ts';
import type { Subject } from '../scope.ts';
import type { Bound } from './bindings.ts';

/** 计量单位 of an indicator's formulas and of the trees that its forms make of them. */
export class UnitLint {
  readonly #subject: Subject;
  readonly #report: ReportFinding;
  readonly #known: Map<Expr, Dimension>;

  constructor(subject: Subject, scope: FormScope, report: ReportFinding) {
    this.#subject = subject;
    this.#report = report;
    this.#known = new Map([[scope.full, 'score']]);
  }

  /** The author's own formulas, each at its place. */
  formulas(bound: readonly Bound[]): void {
    for (const { formula, expr } of bound) this.#known.set(expr, this.#inference(formula.location).of(expr));
  }

  /** 取值 against the 单位 that the indicator declares. */
  value(scope: FormScope, location: Location): void {
    const { measure } = this.#subject.indicator;
    const dimension = this.#inference(location).of(scope.value);
    if (dimension === 'number' || dimension === measure.dimension) return;
    this.#report('CAT-0110', location, { dimension: dimensionPhrase(dimension), measure: measure.name });
  }

  condition({ formula, expr }: Bound): void {
    const dimension = this.#inference(formula.location).of(expr);
    if (dimension === 'yesno' || freeNames(expr).length > 0) return;
    this.#report('CAT-0109', formula.location, { source: formula.source, dimension: dimensionPhrase(dimension) });
  }

  /** A form's tree: its parameters meet the 取值, and what comes out are points. */
  points(tree: Expr, location: Location): void {
    const dimension = this.#inference(location, true).of(tree);
    if (dimension !== 'number' && dimension !== 'score') this.#mismatch(location, dimension, 'score', '=');
  }

  /** What a gap rule compares the units by. */
  comparison(tree: Expr, location: Location): void {
    this.#inference(location, true).of(tree);
  }

  #inference(location: Location, bareParameters = false): DimensionInference {
    return new DimensionInference({
      measureOf: (item) => this.#subject.edition.items.get(item)?.measure,
      known: this.#known,
      bareParameters,
      report: ({ left, right, operation }) => this.#mismatch(location, left, right, operation),
    });
  }

  #mismatch(location: Location, left: Dimension, right: Dimension, operation: string): void {
    this.#report('FML-0103', location, { left: dimensionPhrase(left), right: dimensionPhrase(right), operation });
  }
}
