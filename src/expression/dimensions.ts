import type { Dimension, Measure } from '../domain/measure.ts';
import { bare, productOf, quotientOf } from './dimensionAlgebra.ts';
import type { BinaryNode, CallNode, ChooseNode, Expr } from './expr.ts';

/** Two quantities that an operation may not join; `operation` is its mark or the function's name. */
export interface DimensionFault {
  readonly left: Dimension;
  readonly right: Dimension;
  readonly operation: string;
}

export interface DimensionContext {
  measureOf(item: string): Measure | undefined;
  /** Dimensions settled elsewhere: a 取值 checked on its own, seen again inside a form's tree. */
  readonly known?: ReadonlyMap<Expr, Dimension>;
  /**
   * True inside a form's tree, where a parameter may silently be a rate (0.1 points a day, 30% of full points an error): a bare
   * figure times a quantity is then a bare figure, points times a quantity are points. In a formula of the author's, a bare
   * figure times a quantity is the quantity.
   */
  readonly bareParameters?: boolean;
  report?(fault: DimensionFault): void;
}

const yesNo: Dimension = 'yesno';
const label: Dimension = 'label';
const points: Dimension = 'score';

/** The dimension of a tree, for showing its figures; inconsistent trees give the bare one. */
export function dimensionOf(expr: Expr, measureOf: DimensionContext['measureOf']): Dimension {
  return new DimensionInference({ measureOf }).of(expr);
}

/** 量纲检查: infers the dimension of each node once, reporting every operation that joins what does not fit. */
export class DimensionInference {
  readonly #context: DimensionContext;
  readonly #found: Map<Expr, Dimension>;

  constructor(context: DimensionContext) {
    this.#context = context;
    this.#found = new Map(context.known);
  }

  of(expr: Expr): Dimension {
    const known = this.#found.get(expr);
    if (known !== undefined) return known;
    const dimension = this.#infer(expr);
    this.#found.set(expr, dimension);
    return dimension;
  }

  #infer(expr: Expr): Dimension {
    switch (expr.kind) {
      case 'number':
        return expr.ratio ? 'ratio' : bare;
      case 'label':
        return label;
      case 'name':
        return bare;
      case 'item':
        return this.#context.measureOf(expr.item)?.dimension ?? bare;
      case 'negate':
        return this.#quantity(this.of(expr.of), '-');
      case 'named':
        return this.of(expr.of);
      case 'binary':
        return this.#binary(expr);
      case 'call':
        return this.#call(expr);
      case 'choose':
        return this.#choose(expr);
      case 'statistic':
        if (expr.where) this.#condition(expr.where);
        return expr.statistic === 'count' ? bare : this.#quantity(this.of(expr.of), expr.statistic);
      case 'rank':
        this.#quantity(this.of(expr.of), 'rank');
        return bare;
      case 'recover':
        return this.#same(this.of(expr.of), this.of(expr.otherwise), 'IF');
    }
  }

  #binary({ operator, left, right }: BinaryNode): Dimension {
    if (operator === 'and' || operator === 'or') {
      this.#condition(left);
      this.#condition(right);
      return yesNo;
    }
    const [a, b] = [this.of(left), this.of(right)];
    switch (operator) {
      case '+':
      case '-':
        return this.#same(this.#summand(a, operator), this.#summand(b, operator), operator);
      case '*':
      case '/':
        if (operator === '/' && isCount(right)) return this.#factor(a, operator);
        return this.#product(this.#factor(a, operator), this.#factor(b, operator), operator);
      case '=':
      case '<>':
        this.#same(a, b, operator);
        return yesNo;
      default:
        this.#same(this.#quantity(a, operator), this.#quantity(b, operator), operator);
        return yesNo;
    }
  }

  #call({ name, args }: CallNode): Dimension {
    const [first = bare, ...rest] = args.map((arg) => this.of(arg));
    switch (name) {
      case 'not':
        for (const arg of args) this.#condition(arg);
        return yesNo;
      case 'days':
      case 'workdays':
        for (const each of [first, ...rest]) this.#same(each, 'date', name.toUpperCase());
        return 'days';
      case 'round':
      case 'truncate':
      case 'roundAway':
        for (const each of rest)
          if (each !== bare) this.#context.report?.({ left: each, right: bare, operation: name.toUpperCase() });
        return this.#quantity(first, name.toUpperCase());
      default:
        return [first, ...rest]
          .map((each) => this.#summand(each, name.toUpperCase()))
          .reduce((a, b) => this.#same(a, b, name.toUpperCase()));
    }
  }

  #choose(node: ChooseNode): Dimension {
    for (const branch of node.branches) this.#condition(branch.when);
    return [...node.branches.map((branch) => this.of(branch.then)), this.of(node.otherwise)].reduce((a, b) =>
      this.#same(a, b, 'IF'),
    );
  }

  #product(a: Dimension, b: Dimension, operator: '*' | '/'): Dimension {
    if (this.#context.bareParameters) return rated(a, b, operator);
    if (a !== bare && b !== bare) return operator === '*' ? productOf(a, b) : quotientOf(a, b);
    // A figure over a quantity has no unit of measure that anyone could name.
    return a === bare ? (operator === '/' ? bare : b) : a;
  }

  #same(a: Dimension, b: Dimension, operation: string): Dimension {
    if (a === b || b === bare) return a;
    if (a === bare) return b;
    this.#context.report?.({ left: a, right: b, operation });
    return bare;
  }

  /** 是/否 count as 1 and 0 in sums and products. */
  #factor(dimension: Dimension, operation: string): Dimension {
    return dimension === yesNo ? bare : this.#quantity(dimension, operation);
  }

  /** Dates are places on the calendar: their distance is 天数, their sum is nothing. */
  #summand(dimension: Dimension, operation: string): Dimension {
    if (dimension !== 'date' || operation === 'MIN' || operation === 'MAX') return this.#factor(dimension, operation);
    this.#context.report?.({ left: dimension, right: dimension, operation });
    return bare;
  }

  #quantity(dimension: Dimension, operation: string): Dimension {
    if (dimension !== label) return dimension;
    this.#context.report?.({ left: label, right: label, operation });
    return bare;
  }

  #condition(expr: Expr): void {
    const dimension = this.of(expr);
    if (!isCondition(dimension)) this.#context.report?.({ left: dimension, right: yesNo, operation: 'IF' });
  }
}

/** A product inside a form, where points and bare figures may be rates. */
function rated(a: Dimension, b: Dimension, operator: '*' | '/'): Dimension {
  if (operator === '*')
    return a === points || b === points ? points : a === bare || b === bare ? bare : productOf(a, b);
  if (a === bare || b === bare) return bare;
  return a === points && b !== points ? points : quotientOf(a, b);
}

/** A whole number that a form divides by, for a mean; figures of the author's have a text. */
function isCount(expr: Expr): boolean {
  return expr.kind === 'number' && expr.text === undefined && !expr.ratio;
}

/** Whether something of this dimension can be true or false. */
function isCondition(dimension: Dimension): boolean {
  return dimension === yesNo || dimension === bare;
}
