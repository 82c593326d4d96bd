import type { BinaryNode, CallNode } from '../expr.ts';
import { type NodeTraits, strict } from './nodeTraits.ts';

/** A quotient is a ratio unless its denominator says otherwise. */
const quotientOrder = 2;

export function binaryTraits(node: BinaryNode, left: NodeTraits, right: NodeTraits): NodeTraits {
  const both = strict([left, right]);
  switch (node.operator) {
    case '+':
    case '-':
      return { ...both, exact: false, cancels: !both.exact };
    case '*':
      return { ...both, exact: false, order: left.order + right.order };
    case '/':
      return quotientTraits(node, left, right, both);
    default:
      return { ...both, type: 'yesno', exact: true, cancels: false, order: 1 };
  }
}

function quotientTraits(
  { right: divisor }: BinaryNode,
  left: NodeTraits,
  right: NodeTraits,
  both: NodeTraits,
): NodeTraits {
  const safe = divisor.kind === 'number' && !divisor.value.isZero;
  const order = divisor.kind === 'number' ? Math.max(0, left.order - right.order + 1) : quotientOrder;
  // A denominator checked for a last bit gives its error before the numerator is looked at.
  const clashes = both.clashes || (right.cancels && left.missable);
  return { ...both, exact: false, cancels: left.cancels, order, undefinable: both.undefinable || !safe, clashes };
}

export function callTraits(node: CallNode, args: readonly NodeTraits[]): NodeTraits {
  const all = strict(args);
  switch (node.name) {
    case 'min':
    case 'max':
    case 'abs':
      return all;
    case 'sum':
      return { ...all, exact: all.exact && args.length === 1, cancels: all.cancels || args.length > 2 || !all.exact };
    case 'round':
    case 'truncate':
    case 'roundAway':
      return { ...all, exact: true, cancels: false, order: args[0]?.order ?? 0 };
    case 'days':
    case 'workdays':
      return { ...all, exact: true, cancels: false, order: 4 };
    case 'not':
      return { ...all, type: 'yesno', exact: true, cancels: false, order: 1 };
  }
}
