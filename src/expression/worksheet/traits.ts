import { Rational } from '../../domain/rational.ts';
import type { ChooseNode, Expr, ItemNode, NumberNode, RankNode, RecoverNode, StatisticNode } from '../expr.ts';
import { type NodeTraits, nothing, plain, strict } from './nodeTraits.ts';
import { isPlainDecimal, orderOf } from './number.ts';
import { binaryTraits, callTraits } from './operationTraits.ts';
import type { WorksheetPlace } from './place.ts';
import { commonType, typeOf } from './valueType.ts';

type See = (node: Expr) => NodeTraits;

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
