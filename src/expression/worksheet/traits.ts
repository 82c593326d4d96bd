import { Rational } from '../../domain/rational.ts';
import type {
  BinaryNode,
  CallNode,
  ChooseNode,
  Expr,
  ItemNode,
  NumberNode,
  RankNode,
  RecoverNode,
  StatisticNode,
} from '../expr.ts';
import { isPlainDecimal, orderOf } from './number.ts';
import type { WorksheetPlace } from './place.ts';
import { commonType, typeOf, type ValueType } from './valueType.ts';

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

type See = (node: Expr) => NodeTraits;

const nothing: ReadonlySet<Expr> = new Set();

const plain: NodeTraits = {
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

/** A quotient is a ratio unless its denominator says otherwise. */
const quotientOrder = 2;

/** Decimals at which figures of this magnitude are compared: the last that a double computes reliably. */
export function comparableDecimals(order: number): number {
  return Math.max(6, Math.min(12, 14 - order));
}

/** A node seen from outside once it has a column of its own. */
export function asColumn(node: Expr, own: NodeTraits): NodeTraits {
  return { ...own, needs: own.missable ? new Set([node]) : nothing, hidden: false, clashes: false, size: 1 };
}

export function traitsOf(node: Expr, see: See, place: WorksheetPlace): NodeTraits {
  switch (node.kind) {
    case 'number':
      return numberTraits(node);
    case 'label':
      return { ...plain, type: 'label' };
    case 'name':
      throw new Error(`unbound name in a tree: ${node.name}`);
    case 'item':
      return itemTraits(node, place);
    case 'named':
      return see(node.of);
    case 'negate':
      return { ...strict([see(node.of)]), exact: see(node.of).exact, order: see(node.of).order };
    case 'binary':
      return binaryTraits(node, see(node.left), see(node.right));
    case 'call':
      return callTraits(node, node.args.map(see));
    case 'choose':
      return chooseTraits(node, see);
    case 'statistic':
      return statisticTraits(node, see(node.of));
    case 'rank':
      return rankTraits(node, see(node.of));
    case 'recover':
      return recoverTraits(node, see);
  }
}

function numberTraits({ value }: NumberNode): NodeTraits {
  return { ...plain, exact: isPlainDecimal(value), order: orderOf(value) };
}

function itemTraits(node: ItemNode, place: WorksheetPlace): NodeTraits {
  const input = place.input(node.item, node.period);
  const order = orderOf(Rational.fromDouble(input?.largest ?? 0));
  return { ...plain, type: typeOf(node, place), order, needs: new Set([node]), missable: true };
}

/** All operands are evaluated, and trouble in any is trouble of the whole. */
function strict(operands: readonly NodeTraits[]): NodeTraits {
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

function binaryTraits(node: BinaryNode, left: NodeTraits, right: NodeTraits): NodeTraits {
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

function callTraits(node: CallNode, args: readonly NodeTraits[]): NodeTraits {
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

/** Choices have one branch here (see fold.ts). Only the condition is always evaluated. */
function chooseTraits(node: ChooseNode, see: See): NodeTraits {
  const condition = see(node.branches[0]?.when ?? node.otherwise);
  const parts = [...node.branches.map((branch) => see(branch.then)), see(node.otherwise)];
  const all = strict([condition, ...parts]);
  const values = strict(parts);
  return {
    ...all,
    type: commonType(parts.map((part) => part.type)),
    exact: values.exact,
    cancels: values.cancels,
    order: values.order,
    needs: condition.needs,
    hidden: all.hidden || parts.some((part) => beyond(part.needs, condition.needs)),
    clashes: condition.clashes,
  };
}

function recoverTraits(node: RecoverNode, see: See): NodeTraits {
  const [of, otherwise] = [see(node.of), see(node.otherwise)];
  const all = strict([of, otherwise]);
  return {
    ...all,
    type: commonType([of.type, otherwise.type]),
    needs: of.needs,
    hidden: all.hidden || beyond(otherwise.needs, of.needs),
    undefinable: of.undefinable && otherwise.undefinable,
    // What catches a zero denominator would catch a missing value as well.
    clashes: of.clashes || (of.size > 1 && of.undefinable),
  };
}

function statisticTraits(node: StatisticNode, of: NodeTraits): NodeTraits {
  switch (node.statistic) {
    case 'count':
      return { ...plain, order: 5 };
    case 'min':
    case 'max':
      return { ...plain, exact: of.exact, cancels: of.cancels, order: of.order, undefinable: true };
    case 'mean':
    case 'median':
      return { ...plain, exact: false, cancels: true, order: of.order, undefinable: true };
    case 'sum':
      return { ...plain, exact: false, cancels: true, order: of.order + 2 };
  }
}

function rankTraits(node: RankNode, of: NodeTraits): NodeTraits {
  return { ...strict([of]), exact: true, cancels: false, order: 4, needs: of.missable ? new Set([node.of]) : nothing };
}

function beyond(needs: ReadonlySet<Expr>, known: ReadonlySet<Expr>): boolean {
  return [...needs].some((need) => !known.has(need));
}
