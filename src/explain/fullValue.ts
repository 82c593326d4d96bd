import type { Rational } from '../domain/rational.ts';
import { type Expr, nodesOf, number } from '../expression/expr.ts';
import { constantOf } from '../rules/constant.ts';
import type { CompiledIndicator } from '../scoring/compileIndicator.ts';

/**
 * 达到满分所需取值: for a unit's 取值, the nearest one in the better direction at which the form alone gives full points. Found once
 * an indicator among the form's own thresholds, by scoring each of them; answers undefined where the form has no single 取值 or its
 * points depend on other units.
 */
export function fullPointsFrom(compiled: CompiledIndicator): (value: Rational) => Rational | undefined {
  if (compiled.values.size !== 1 || !compiled.indicator.scoring.form.monotone) return () => undefined;
  const better = compiled.scope.better === 'higher' ? 1 : -1;
  const enough = thresholdsOf(compiled.direct, compiled.scope.value)
    .filter((threshold) => reachesFull(compiled, threshold))
    .sort((a, b) => a.compare(b) * better);
  return (value) => enough.find((threshold) => threshold.compare(value) * better > 0);
}

function reachesFull({ indicator, scope, due }: CompiledIndicator, threshold: Rational): boolean {
  const points = constantOf(indicator.scoring.compile({ ...scope, value: number(threshold) }));
  return points !== undefined && points.compare(due) >= 0;
}

/** Constants that the form sets against the 取值. */
function thresholdsOf(tree: Expr, value: Expr): readonly Rational[] {
  const found = [...nodesOf(tree)].flatMap((node) => {
    if (node.kind !== 'binary') return [];
    const other = node.left === value ? node.right : node.right === value ? node.left : undefined;
    const constant = other && constantOf(other);
    return constant ? [constant] : [];
  });
  return found.filter((each, place) => found.findIndex((other) => other.equals(each)) === place);
}
