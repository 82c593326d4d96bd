import type { ExactEvaluator } from './evaluate.ts';
import { type ChooseNode, type Clause, childrenOf, type Expr, type NamedNode } from './expr.ts';

/** A clause that applied to a unit, with the choice it came from. */
export interface AppliedClause {
  readonly clause: Clause;
  readonly node: ChooseNode;
}

/** Whose figures a tree is read with. */
export interface UnitView {
  readonly evaluator: ExactEvaluator;
  readonly row: number;
}

/**
 * The clauses that decided a unit's figure, outermost first. Conditions, statistics over other units and values that do not enter
 * the result are not looked into, nor what `apart` names.
 */
export function appliedClauses(expr: Expr, unit: UnitView, apart?: string): readonly AppliedClause[] {
  const found: AppliedClause[] = [];
  const seen = new Set<Expr>();
  const visit = (node: Expr): void => {
    if (seen.has(node) || (node.kind === 'named' && node.name === apart)) return;
    seen.add(node);
    if (node.kind === 'choose') {
      const clause = clauseTaken(node, unit);
      if (clause) found.push({ clause, node });
    }
    for (const part of partsTaken(node, unit)) visit(part);
  };
  visit(expr);
  return found;
}

/** The named intermediates that a unit's figure and the conditions on its way rest on, in order of computation. */
export function namedSteps(expr: Expr, unit: UnitView): readonly NamedNode[] {
  const steps = new Set<NamedNode>();
  const seen = new Set<Expr>();
  const visit = (node: Expr): void => {
    if (seen.has(node)) return;
    seen.add(node);
    for (const condition of conditionsAsked(node, unit)) visit(condition);
    for (const part of partsTaken(node, unit)) visit(part);
    if (node.kind === 'named') steps.add(node);
  };
  visit(expr);
  return [...steps];
}

/** What a node with alternatives comes to for a unit; undefined for any other, and when it cannot be told. */
export function alternativeTaken(node: Expr, { evaluator, row }: UnitView): Expr | undefined {
  if (node.kind === 'recover') return evaluator.evaluate(node.of, row).kind === 'undefined' ? node.otherwise : node.of;
  if (node.kind !== 'choose') return undefined;
  const place = evaluator.branchOf(node, row);
  return place === undefined ? undefined : (node.branches[place]?.then ?? node.otherwise);
}

function clauseTaken(node: ChooseNode, { evaluator, row }: UnitView): Clause | undefined {
  const place = evaluator.branchOf(node, row);
  if (place === undefined) return undefined;
  const branch = node.branches[place];
  return branch ? branch.clause : node.clause;
}

/** The conditions of a choice up to the one that holds. */
function conditionsAsked(node: Expr, { evaluator, row }: UnitView): readonly Expr[] {
  if (node.kind !== 'choose') return [];
  const place = evaluator.branchOf(node, row);
  return place === undefined ? [] : node.branches.slice(0, place + 1).map((branch) => branch.when);
}

/** The parts of a node that make its figure for this unit; statistics rest on other units. */
function partsTaken(node: Expr, unit: UnitView): readonly Expr[] {
  if (node.kind === 'statistic' || node.kind === 'rank') return [];
  if (node.kind !== 'choose' && node.kind !== 'recover') return childrenOf(node);
  const taken = alternativeTaken(node, unit);
  return taken ? [taken] : [];
}
