import type { ExactEvaluator } from './evaluate.ts';
import { type ChooseNode, type Clause, childrenOf, type Expr, type NamedNode } from './expr.ts';

/** A clause that applied to a unit, with the choice it came from. */
export interface AppliedClause {
  readonly clause: Clause;
  readonly node: ChooseNode;
}

/**
 * The clauses that decided a unit's figure, outermost first. Conditions, statistics over other units and values that do not enter
 * the result are not looked into.
 */
export function appliedClauses(expr: Expr, evaluator: ExactEvaluator, row: number): readonly AppliedClause[] {
  const found: AppliedClause[] = [];
  const seen = new Set<Expr>();
  const visit = (node: Expr): void => {
    if (seen.has(node)) return;
    seen.add(node);
    const taken = node.kind === 'choose' ? takenBranch(node, evaluator, row) : undefined;
    if (taken?.clause && node.kind === 'choose') found.push({ clause: taken.clause, node });
    const below = node.kind === 'choose' ? (taken ? [taken.result] : []) : operandsOf(node, evaluator, row);
    for (const child of below) visit(child);
  };
  visit(expr);
  return found;
}

/** The named intermediates that a unit's figure and the conditions on its way rest on, in order of computation. */
export function namedSteps(expr: Expr, evaluator: ExactEvaluator, row: number): readonly NamedNode[] {
  const steps = new Set<NamedNode>();
  const seen = new Set<Expr>();
  const visit = (node: Expr): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (node.kind === 'choose') {
      const place = evaluator.branchOf(node, row) ?? -1;
      for (const branch of node.branches.slice(0, place + 1)) visit(branch.when);
      const taken = takenBranch(node, evaluator, row);
      if (taken) visit(taken.result);
    } else for (const child of operandsOf(node, evaluator, row)) visit(child);
    if (node.kind === 'named') steps.add(node);
  };
  visit(expr);
  return [...steps];
}

/** What a choice comes to for a unit; undefined when it cannot be told. */
export function takenBranch(
  node: ChooseNode,
  evaluator: ExactEvaluator,
  row: number,
): { readonly result: Expr; readonly clause: Clause | undefined } | undefined {
  const place = evaluator.branchOf(node, row);
  if (place === undefined) return undefined;
  const branch = node.branches[place];
  return branch ? { result: branch.then, clause: branch.clause } : { result: node.otherwise, clause: node.clause };
}

/** The parts of a node that make its figure for this unit; statistics rest on other units. */
function operandsOf(node: Expr, evaluator: ExactEvaluator, row: number): readonly Expr[] {
  if (node.kind === 'statistic' || node.kind === 'rank') return [];
  if (node.kind !== 'recover') return childrenOf(node);
  return [evaluator.evaluate(node.of, row).kind === 'undefined' ? node.otherwise : node.of];
}
