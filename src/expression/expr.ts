import type { Period } from '../domain/period.ts';
import { Rational } from '../domain/rational.ts';

export type BinaryOperator = '+' | '-' | '*' | '/' | '=' | '<>' | '<' | '<=' | '>' | '>=' | 'and' | 'or';

/** Functions of the formula language; `days` and `workdays` count after the second date up to the first. */
export type FunctionName =
  | 'min'
  | 'max'
  | 'sum'
  | 'abs'
  | 'round'
  | 'truncate'
  | 'roundAway'
  | 'days'
  | 'workdays'
  | 'not';

/** Statistics over the participating units. `rank` counts who is better (see {@link RankNode}). */
export type StatisticName = 'min' | 'max' | 'mean' | 'median' | 'sum' | 'count';

/** 比较范围: who is compared. A group smaller than `fallbackBelow` is replaced by everybody. */
export interface Population {
  readonly by: 'all' | 'group';
  readonly fallbackBelow: number;
}

/** Which case of a choice applied, by the form's own clause name; the form words it. */
export interface Clause {
  readonly form: string;
  readonly name: string;
  /** Figures the wording quotes. */
  readonly facts: Readonly<Record<string, Expr>>;
}

export interface Branch {
  readonly when: Expr;
  readonly then: Expr;
  readonly clause?: Clause;
}

/**
 * 算式树: one tree gives the exact value, the columnar value, the worksheet formula and the words, so they cannot disagree.
 * Nodes are immutable and may be shared: evaluators compute a shared node once.
 */
export type Expr =
  | NumberNode
  | LabelNode
  | NameNode
  | ItemNode
  | NegateNode
  | BinaryNode
  | CallNode
  | ChooseNode
  | NamedNode
  | StatisticNode
  | RankNode
  | RecoverNode;

/** `text` keeps a figure as its author wrote it (`95%`), for words; `ratio` marks one written with % or ‰. */
export interface NumberNode {
  readonly kind: 'number';
  readonly value: Rational;
  readonly text?: string;
  readonly ratio?: boolean;
}

export interface LabelNode {
  readonly kind: 'label';
  readonly text: string;
}

/** A name not yet bound; `at` is its offset in the formula. Evaluators never meet one. */
export interface NameNode {
  readonly kind: 'name';
  readonly name: string;
  readonly at: number;
}

/** A data item of a unit, in the item's dimension base (money: 万元), in one period. */
export interface ItemNode {
  readonly kind: 'item';
  readonly item: string;
  readonly period: Period;
}

export interface NegateNode {
  readonly kind: 'negate';
  readonly of: Expr;
}

export interface BinaryNode {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expr;
  readonly right: Expr;
}

export interface CallNode {
  readonly kind: 'call';
  readonly name: FunctionName;
  readonly args: readonly Expr[];
}

/** The first branch whose condition holds, else `otherwise`. Only the branch taken is evaluated for trouble. */
export interface ChooseNode {
  readonly kind: 'choose';
  readonly branches: readonly Branch[];
  readonly otherwise: Expr;
  readonly clause?: Clause;
}

/** An intermediate figure with a name of its own: a column of the working paper, a line of the explanation. */
export interface NamedNode {
  readonly kind: 'named';
  readonly name: string;
  readonly of: Expr;
}

/** A statistic of `of` over the participating units of the population for which `where` holds. */
export interface StatisticNode {
  readonly kind: 'statistic';
  readonly statistic: StatisticName;
  readonly of: Expr;
  readonly population: Population;
  readonly where?: Expr;
}

/** 名次 of the unit's own `of` among the population; ties by competition (1,2,2,4), dense (1,2,2,3) or average (1,2.5,2.5,4). */
export interface RankNode {
  readonly kind: 'rank';
  readonly of: Expr;
  readonly population: Population;
  readonly better: 'higher' | 'lower';
  readonly ties: 'competition' | 'dense' | 'average';
}

/** `of`, or `otherwise` where `of` has a zero denominator. Missing stays missing. */
export interface RecoverNode {
  readonly kind: 'recover';
  readonly of: Expr;
  readonly otherwise: Expr;
}

// --- builders: forms read as formulas ---

export function number(value: Rational | number, text?: string): NumberNode {
  const exact = typeof value === 'number' ? Rational.fromDouble(value) : value;
  return text === undefined ? { kind: 'number', value: exact } : { kind: 'number', value: exact, text };
}

export function binary(operator: BinaryOperator, left: Expr, right: Expr): BinaryNode {
  return { kind: 'binary', operator, left, right };
}

export const add = (left: Expr, right: Expr) => binary('+', left, right);
export const subtract = (left: Expr, right: Expr) => binary('-', left, right);
export const multiply = (left: Expr, right: Expr) => binary('*', left, right);
export const divide = (left: Expr, right: Expr) => binary('/', left, right);
export const atLeast = (left: Expr, right: Expr) => binary('>=', left, right);
export const atMost = (left: Expr, right: Expr) => binary('<=', left, right);
export const above = (left: Expr, right: Expr) => binary('>', left, right);
export const below = (left: Expr, right: Expr) => binary('<', left, right);
export const equal = (left: Expr, right: Expr) => binary('=', left, right);
export const both = (left: Expr, right: Expr) => binary('and', left, right);
export const eitherOf = (left: Expr, right: Expr) => binary('or', left, right);

export function call(name: FunctionName, ...args: Expr[]): CallNode {
  return { kind: 'call', name, args };
}

export const least = (...args: Expr[]) => call('min', ...args);
export const most = (...args: Expr[]) => call('max', ...args);
export const total = (args: readonly Expr[]) => call('sum', ...args);

export function named(name: string, of: Expr): NamedNode {
  return { kind: 'named', name, of };
}

export function choose(branches: readonly Branch[], otherwise: Expr, clause?: Clause): ChooseNode {
  return clause ? { kind: 'choose', branches, otherwise, clause } : { kind: 'choose', branches, otherwise };
}

export function when(condition: Expr, then: Expr, clause?: Clause): Branch {
  return clause ? { when: condition, then, clause } : { when: condition, then };
}

export function statistic(name: StatisticName, of: Expr, population: Population, where?: Expr): StatisticNode {
  return where
    ? { kind: 'statistic', statistic: name, of, population, where }
    : { kind: 'statistic', statistic: name, of, population };
}

export function rank(of: Expr, population: Population, order: Pick<RankNode, 'better' | 'ties'>): RankNode {
  return { kind: 'rank', of, population, ...order };
}

export function recover(of: Expr, otherwise: Expr): RecoverNode {
  return { kind: 'recover', of, otherwise };
}

/** Fixed words among the facts of a clause. */
export function label(text: string): LabelNode {
  return { kind: 'label', text };
}

export const zero = number(Rational.zero);
export const one = number(Rational.one);

/** The nodes directly below, in reading order; clause facts are not part of the value and are left out. */
export function childrenOf(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case 'number':
    case 'label':
    case 'name':
    case 'item':
      return [];
    case 'negate':
    case 'named':
    case 'rank':
      return [expr.of];
    case 'binary':
      return [expr.left, expr.right];
    case 'call':
      return expr.args;
    case 'choose':
      return [...expr.branches.flatMap((branch) => [branch.when, branch.then]), expr.otherwise];
    case 'statistic':
      return expr.where ? [expr.of, expr.where] : [expr.of];
    case 'recover':
      return [expr.of, expr.otherwise];
  }
}

/** Every node below and including `expr`, each once. */
export function nodesOf(expr: Expr): ReadonlySet<Expr> {
  const seen = new Set<Expr>();
  const visit = (node: Expr): void => {
    if (seen.has(node)) return;
    seen.add(node);
    for (const child of childrenOf(node)) visit(child);
  };
  visit(expr);
  return seen;
}
