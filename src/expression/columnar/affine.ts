import { Rational } from '../../domain/rational.ts';
import type { Expr } from '../expr.ts';
import { unnamed } from './sample.ts';

/** A tree as factor · base + offset: most of what is done with a 取值 is a line, and a line is one step. */
export interface Affine {
  readonly base: Expr;
  readonly factor: Rational;
  readonly offset: Rational;
}

/** The innermost base reached through sums, differences, products and quotients with constants. */
export function affineOf(expr: Expr, constant: (expr: Expr) => Rational | undefined): Affine {
  const node = unnamed(expr);
  if (node.kind === 'negate') return times(affineOf(node.of, constant), Rational.of(-1));
  if (node.kind === 'binary') {
    const [left, right] = [constant(node.left), constant(node.right)];
    switch (node.operator) {
      case '+':
        if (right) return plus(affineOf(node.left, constant), right);
        if (left) return plus(affineOf(node.right, constant), left);
        break;
      case '-':
        if (right) return plus(affineOf(node.left, constant), right.negated());
        if (left) return plus(times(affineOf(node.right, constant), Rational.of(-1)), left);
        break;
      case '*':
        if (right) return times(affineOf(node.left, constant), right);
        if (left) return times(affineOf(node.right, constant), left);
        break;
      case '/':
        if (right && !right.isZero) return times(affineOf(node.left, constant), Rational.one.dividedBy(right));
        break;
    }
  }
  return { base: node, factor: Rational.one, offset: Rational.zero };
}

function plus({ base, factor, offset }: Affine, constant: Rational): Affine {
  return { base, factor, offset: offset.plus(constant) };
}

function times({ base, factor, offset }: Affine, constant: Rational): Affine {
  return { base, factor: factor.times(constant), offset: offset.times(constant) };
}
