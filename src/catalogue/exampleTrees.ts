import { columnOf } from '../domain/dataset.ts';
import type { Rational } from '../domain/rational.ts';
import { ExactEvaluator } from '../expression/evaluate.ts';
import { type Expr, type ItemNode, multiply, named } from '../expression/expr.ts';
import type { UnitTable } from '../expression/unitTable.ts';
import type { FormScope, ReportFinding } from '../rules/form.ts';
import { parseFigure } from '../schema/scalars.ts';
import type { Example, Indicator } from './edition.ts';
import { ownRow, withColumns } from './exampleTable.ts';
import { singleValue } from './indicatorSchema.ts';
import { pointsTree } from './pointsTree.ts';

/** What a worked case evaluates: the trees of its indicator, with 他单位 put in place where they are given by figures. */
export interface ExampleTrees {
  readonly table: UnitTable;
  readonly direct: Expr;
  readonly points: Expr;
}

/** Peers stand for their 取值, or for their 得分率 where that is what the rule compares. */
export function exampleTrees(
  indicator: Indicator,
  scope: FormScope,
  given: { example: Example; table: UnitTable; report: ReportFinding },
): ExampleTrees {
  const direct = indicator.scoring.compile(scope);
  const plain = { table: given.table, direct, points: pointsTree(indicator, scope) };
  if (given.example.peers.size === 0) return plain;
  const peers = peerFigures(given.example, given.report);
  if (comparesRates(indicator)) return withRates(plain, indicator, { scope, peers }) ?? plain;
  return withValues(given.table, indicator, { scope, peers }) ?? plain;
}

/** 统计对象 得分率, and forms without a single 取值, compare shares of 满分. */
function comparesRates({ gap, scoring }: Indicator): boolean {
  return gap?.statisticOn === 'rate' || scoring.form.takes !== 'one';
}

function peerFigures({ peers }: Example, report: ReportFinding): readonly (Rational | undefined)[] {
  return [...peers].map(([unit, { text, location }]) => {
    const value = parseFigure(text);
    if (!value) report('CAT-0403', location, { item: unit, text, measure: '取值' });
    return value;
  });
}

interface Peers {
  readonly scope: FormScope;
  readonly peers: readonly (Rational | undefined)[];
}

/** A column of figures in place of a tree. Its name has a space: no data item can have it. */
function figuresNode(name: string, { period }: FormScope): ItemNode {
  return { kind: 'item', item: `用例 ${name}`, period };
}

/** The numerator and denominator of 他单位, which nobody gave. */
const partNames = ['分子', '分母'] as const;

/** Whether a tree asks for sums over 他单位 that their 取值 alone cannot give. */
export function asksForParts(node: Expr): boolean {
  return node.kind === 'item' && partNames.some((name) => node.item === `用例 ${name}`);
}

function withValues(table: UnitTable, indicator: Indicator, { scope, peers }: Peers): ExampleTrees | undefined {
  const own = new ExactEvaluator(table).evaluate(scope.value, ownRow);
  if (own.kind !== 'number') return undefined;
  const value = figuresNode(singleValue, scope);
  const [numerator, denominator] = partNames.map((name) => figuresNode(name, scope));
  const quotient = scope.quotient && numerator && denominator ? { numerator, denominator } : undefined;
  const compared: FormScope = { ...scope, value: named(singleValue, value), quotient };
  return {
    table: withColumns(table, new Map([[value.item, columnOf([own.value, ...peers])]])),
    direct: indicator.scoring.compile(compared),
    points: pointsTree(indicator, compared),
  };
}

function withRates(
  { table, direct }: ExampleTrees,
  indicator: Indicator,
  { scope, peers }: Peers,
): ExampleTrees | undefined {
  const own = new ExactEvaluator(table).evaluate(direct, ownRow);
  if (own.kind !== 'number' || indicator.points.isZero) return undefined;
  const rate = figuresNode('得分率', scope);
  const points = multiply(rate, scope.full);
  const scoring = {
    ...indicator.scoring,
    compile: (other: FormScope) => (other === scope ? points : indicator.scoring.compile(other)),
  };
  return {
    table: withColumns(table, new Map([[rate.item, columnOf([own.value.dividedBy(indicator.points), ...peers])]])),
    direct,
    points: pointsTree({ ...indicator, scoring }, scope),
  };
}
