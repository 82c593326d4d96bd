import type { Expr } from '../expr.ts';
import type { ValueType } from './valueType.ts';

/** What a formula's author must know of a part before writing it: doubles and error values are not exact outcomes. */
export interface NodeTraits {
  readonly type: ValueType;
  /** The nearest double of a decimal, so that equal values are equal doubles. */
  readonly exact: boolean;
  /** May come to a last bit where the exact value is zero. */
  readonly cancels: boolean;
  /** Magnitudes are expected below 10^order. */
  readonly order: number;
  /** Cells without which there is no value, whatever the others hold. */
  readonly needs: ReadonlySet<Expr>;
  readonly missable: boolean;
  /** May be missing although all it `needs` is there: in one branch of a choice. */
  readonly hidden: boolean;
  readonly undefinable: boolean;
  /** Has operands of which one may be missing while another has a zero denominator: missing must be asked first. */
  readonly clashes: boolean;
  readonly size: number;
}

export const nothing: ReadonlySet<Expr> = new Set();

/** A figure of which nothing is doubtful. */
export const plain: NodeTraits = {
  type: 'number',
  exact: true,
  cancels: false,
  order: 0,
  needs: nothing,
  missable: false,
  hidden: false,
  undefinable: false,
  clashes: false,
  size: 1,
};

/** Decimals at which figures of this magnitude are compared: the last that a double computes reliably. */
export function comparableDecimals(order: number): number {
  return Math.max(6, Math.min(12, 14 - order));
}

/** A node seen from outside once it has a column of its own. */
export function asColumn(node: Expr, own: NodeTraits): NodeTraits {
  return { ...own, needs: own.missable ? new Set([node]) : nothing, hidden: false, clashes: false, size: 1 };
}

/** All operands are evaluated, and trouble in any is trouble of the whole. */
export function strict(operands: readonly NodeTraits[]): NodeTraits {
  const undefinable = operands.filter((each) => each.undefinable);
  const missable = operands.filter((each) => each.missable);
  const clash = undefinable.some((one) => missable.some((other) => other !== one));
  return {
    ...plain,
    exact: operands.every((each) => each.exact),
    cancels: operands.some((each) => each.cancels),
    order: Math.max(0, ...operands.map((each) => each.order)),
    needs:
      operands.length === 1 ? (operands[0]?.needs ?? nothing) : new Set(operands.flatMap((each) => [...each.needs])),
    missable: missable.length > 0,
    hidden: operands.some((each) => each.hidden),
    undefinable: undefinable.length > 0,
    clashes: clash || operands.some((each) => each.clashes),
    size: 1 + operands.reduce((size, each) => size + each.size, 0),
  };
}
