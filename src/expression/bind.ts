import { type Branch, childrenOf, type Expr, type NameNode } from './expr.ts';

/** Replaces every name by what `resolve` gives for it; sharing is kept, parts without names stay the very same nodes. An unknown name stays. */
export function bind(expr: Expr, resolve: (name: NameNode) => Expr | undefined): Expr {
  const done = new Map<Expr, Expr>();
  const visit = (node: Expr): Expr => {
    const known = done.get(node);
    if (known) return known;
    const rebuilt = node.kind === 'name' ? (resolve(node) ?? node) : rebuild(node, visit);
    const untouched = node.kind !== 'name' && childrenOf(node).every((child) => done.get(child) === child);
    const bound = untouched ? node : rebuilt;
    done.set(node, bound);
    return bound;
  };
  return visit(expr);
}

/** The same node over mapped children. */
export function rebuild(node: Expr, map: (child: Expr) => Expr): Expr {
  switch (node.kind) {
    case 'number':
    case 'label':
    case 'name':
    case 'item':
      return node;
    case 'negate':
    case 'named':
    case 'rank':
      return { ...node, of: map(node.of) };
    case 'binary':
      return { ...node, left: map(node.left), right: map(node.right) };
    case 'call':
      return { ...node, args: node.args.map(map) };
    case 'choose':
      return {
        ...node,
        branches: node.branches.map((branch) => rebuildBranch(branch, map)),
        otherwise: map(node.otherwise),
      };
    case 'statistic':
      return node.where ? { ...node, of: map(node.of), where: map(node.where) } : { ...node, of: map(node.of) };
    case 'recover':
      return { ...node, of: map(node.of), otherwise: map(node.otherwise) };
  }
}

function rebuildBranch(branch: Branch, map: (child: Expr) => Expr): Branch {
  return { ...branch, when: map(branch.when), then: map(branch.then) };
}

/** The names a formula uses, each once, in reading order. */
export function freeNames(expr: Expr): readonly NameNode[] {
  const found = new Map<string, NameNode>();
  bind(expr, (name) => {
    if (!found.has(name.name)) found.set(name.name, name);
    return undefined;
  });
  return [...found.values()];
}
