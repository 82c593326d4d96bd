import type { Location } from '../../diagnostics/diagnostic.ts';
import type { Facts } from '../../diagnostics/phrase.ts';
import { available } from '../../diagnostics/suggest.ts';
import { type BinaryNode, type Expr, nodesOf } from '../../expression/expr.ts';
import type { ReportFinding } from '../../rules/form.ts';
import type { DataItem, Edition } from '../edition.ts';

/** Labels that a tree compares an item with must be among those the item declares. */
export function lintLabels(
  tree: Expr,
  items: ReadonlyMap<string, Pick<DataItem, 'labels'>>,
  report: (facts: Facts) => void,
): void {
  for (const node of nodesOf(tree)) {
    const compared = node.kind === 'binary' ? comparedLabel(node) : undefined;
    const labels = compared && items.get(compared.item)?.labels;
    if (!compared || !labels || labels.includes(compared.label)) continue;
    report({ ...compared, meant: available(labels) });
  }
}

/** Every label an item declares must score something: none may fall through by being forgotten. */
export function lintGrades(
  tree: Expr,
  edition: Edition,
  place: { readonly location: Location; readonly report: ReportFinding },
): void {
  const handled = new Map<string, Set<string>>();
  for (const node of nodesOf(tree)) {
    const compared = node.kind === 'binary' ? comparedLabel(node) : undefined;
    if (compared) handled.set(compared.item, (handled.get(compared.item) ?? new Set()).add(compared.label));
  }
  for (const [item, labels] of handled) {
    for (const label of edition.items.get(item)?.labels ?? []) {
      if (!labels.has(label)) place.report('CAT-0293', place.location, { item, label });
    }
  }
}

function comparedLabel({
  operator,
  left,
  right,
}: BinaryNode): { readonly item: string; readonly label: string } | undefined {
  if (operator !== '=' && operator !== '<>') return undefined;
  const [a, b] = [unwrapped(left), unwrapped(right)];
  if (a.kind === 'item' && b.kind === 'label') return { item: a.item, label: b.text };
  return a.kind === 'label' && b.kind === 'item' ? { item: b.item, label: a.text } : undefined;
}

function unwrapped(expr: Expr): Expr {
  return expr.kind === 'named' ? unwrapped(expr.of) : expr;
}
