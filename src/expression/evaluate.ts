import { workdaysBetween } from '../domain/calendar.ts';
import { valueAt } from '../domain/dataset.ts';
import { Rational } from '../domain/rational.ts';
import type { BinaryNode, CallNode, ChooseNode, Expr, ItemNode, RankNode, StatisticNode } from './expr.ts';
import { numberIn, numeric, type Outcome, troubleOf, truthIn, undefinedOutcome, yesno } from './outcome.ts';
import { remember } from './remember.ts';
import { StatisticsEvaluator } from './statistics.ts';
import type { UnitTable } from './unitTable.ts';

/** Figures about several units, as one of them sees them. */
export interface Statistics {
  statistic(node: StatisticNode, row: number): Outcome;
  rank(node: RankNode, row: number): Outcome;
}

/** Exact evaluation of trees over a unit table, each node once per row. The columnar evaluator falls back to this one. */
export class ExactEvaluator {
  readonly #table: UnitTable;
  readonly #known = new Map<Expr, Outcome[]>();
  readonly #statistics: Statistics;

  constructor(table: UnitTable, statistics?: Statistics) {
    this.#table = table;
    this.#statistics = statistics ?? new StatisticsEvaluator(table, (expr, row) => this.evaluate(expr, row));
  }

  evaluate(expr: Expr, row: number): Outcome {
    if (expr.kind === 'number') return numeric(expr.value);
    const outcomes = remember(this.#known, expr, (): Outcome[] => []);
    const known = outcomes[row];
    if (known) return known;
    const found = this.#compute(expr, row);
    outcomes[row] = found;
    return found;
  }

  /** Lets go of figures already computed; asked again they are computed again. */
  forget(): void {
    this.#known.clear();
  }

  /** Which branch of a choice applies: its place, `branches.length` for otherwise; undefined when it cannot be told. */
  branchOf(node: ChooseNode, row: number): number | undefined {
    for (const [place, branch] of node.branches.entries()) {
      const condition = this.evaluate(branch.when, row);
      if (troubleOf([condition])) return undefined;
      if (truthIn(condition)) return place;
    }
    return node.branches.length;
  }

  #compute(expr: Expr, row: number): Outcome {
    switch (expr.kind) {
      case 'number':
        return numeric(expr.value);
      case 'label':
        return { kind: 'label', value: expr.text };
      case 'name':
        throw new Error(`unbound name in a tree: ${expr.name}`);
      case 'item':
        return this.#item(expr, row);
      case 'negate':
        return this.#with([expr.of], row, ([of]) => numeric(numberIn(of).negated()));
      case 'named':
        return this.evaluate(expr.of, row);
      case 'binary':
        return this.#with([expr.left, expr.right], row, ([left, right]) => operate(expr, left, right));
      case 'call':
        return this.#with(expr.args, row, (args) => this.#call(expr, args));
      case 'choose':
        return this.#choose(expr, row);
      case 'statistic':
        return this.#statistics.statistic(expr, row);
      case 'rank':
        return this.#statistics.rank(expr, row);
      case 'recover': {
        const of = this.evaluate(expr.of, row);
        return of.kind === 'undefined' ? this.evaluate(expr.otherwise, row) : of;
      }
    }
  }

  #with(
    operands: readonly Expr[],
    row: number,
    compute: (values: [Outcome, Outcome, ...Outcome[]]) => Outcome,
  ): Outcome {
    const outcomes = operands.map((operand) => this.evaluate(operand, row));
    return troubleOf(outcomes) ?? compute(outcomes as [Outcome, Outcome, ...Outcome[]]);
  }

  #item(node: ItemNode, row: number): Outcome {
    const column = this.#table.column(node.item, node.period);
    const value = column ? valueAt(column, row) : undefined;
    if (!column || !value) return { kind: 'missing', item: node };
    if (!column.labels) return numeric(value);
    const label = column.labels[Number(value.numerator)] ?? '';
    return isYesNo(column.labels) ? yesno(label === '是') : { kind: 'label', value: label };
  }

  #choose(node: ChooseNode, row: number): Outcome {
    for (const branch of node.branches) {
      const condition = this.evaluate(branch.when, row);
      const trouble = troubleOf([condition]);
      if (trouble) return trouble;
      if (truthIn(condition)) return this.evaluate(branch.then, row);
    }
    return this.evaluate(node.otherwise, row);
  }

  #call(node: CallNode, args: readonly [Outcome, Outcome, ...Outcome[]]): Outcome {
    if (node.name === 'not') return yesno(!truthIn(args[0]));
    const [first, ...rest] = args.map(numberIn) as [Rational, ...Rational[]];
    const digits = Number(rest[0]?.round(0).numerator ?? 0n);
    switch (node.name) {
      case 'min':
        return numeric(Rational.min(first, ...rest));
      case 'max':
        return numeric(Rational.max(first, ...rest));
      case 'sum':
        return numeric(Rational.sum([first, ...rest]));
      case 'abs':
        return numeric(first.absolute());
      case 'round':
        return numeric(first.round(digits));
      case 'truncate':
        return numeric(first.truncate(digits));
      case 'roundAway':
        return numeric(first.roundAway(digits));
      case 'days':
        return numeric(first.minus(rest[0] ?? Rational.zero));
      case 'workdays':
        return numeric(
          Rational.of(workdaysBetween(this.#table.calendar, Number(rest[0]?.numerator ?? 0n), Number(first.numerator))),
        );
    }
  }
}

/** 是/否 columns carry exactly these two labels. */
export function isYesNo(labels: readonly string[]): boolean {
  return labels.length === 2 && labels[0] === '否' && labels[1] === '是';
}

function operate(node: BinaryNode, left: Outcome, right: Outcome): Outcome {
  switch (node.operator) {
    case 'and':
      return yesno(truthIn(left) && truthIn(right));
    case 'or':
      return yesno(truthIn(left) || truthIn(right));
    case '=':
      return yesno(same(left, right));
    case '<>':
      return yesno(!same(left, right));
    default:
      return arithmetic(node.operator, numberIn(left), numberIn(right));
  }
}

function same(left: Outcome, right: Outcome): boolean {
  if (left.kind === 'label') return right.kind === 'label' && left.value === right.value;
  if (right.kind === 'label') return false;
  return numberIn(left).equals(numberIn(right));
}

function arithmetic(
  operator: '+' | '-' | '*' | '/' | '<' | '<=' | '>' | '>=',
  left: Rational,
  right: Rational,
): Outcome {
  switch (operator) {
    case '+':
      return numeric(left.plus(right));
    case '-':
      return numeric(left.minus(right));
    case '*':
      return numeric(left.times(right));
    case '/':
      return right.isZero ? undefinedOutcome : numeric(left.dividedBy(right));
    case '<':
      return yesno(left.compare(right) < 0);
    case '<=':
      return yesno(left.compare(right) <= 0);
    case '>':
      return yesno(left.compare(right) > 0);
    case '>=':
      return yesno(left.compare(right) >= 0);
  }
}
