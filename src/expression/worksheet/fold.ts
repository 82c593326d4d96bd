import { columnKey } from '../../domain/dataset.ts';
import { Rational } from '../../domain/rational.ts';
import { rebuild } from '../bind.ts';
import { ExactEvaluator } from '../evaluate.ts';
import { type BinaryNode, type ChooseNode, childrenOf, choose, type Expr, named, number, when } from '../expr.ts';
import { emptyTable } from '../unitTable.ts';
import type { WorksheetPlace } from './place.ts';
import { remember } from './remember.ts';
import { typeOf } from './valueType.ts';

/** The tree a worksheet shows: constant parts worked out exactly, choices one branch at a time, one node for each input. */
export function foldConstants(root: Expr, place: WorksheetPlace): Expr {
  const folder = new ConstantFolder(place);
  return folder.asFigure(folder.fold(root));
}

class ConstantFolder {
  readonly #place: WorksheetPlace;
  readonly #done = new Map<Expr, Expr>();
  readonly #items = new Map<string, Expr>();
  readonly #shown = new Map<Expr, Expr>();

  constructor(place: WorksheetPlace) {
    this.#place = place;
  }

  fold(node: Expr): Expr {
    return remember(this.#done, node, () => this.#simplify(rebuild(node, (child) => this.fold(child))));
  }

  #simplify(node: Expr): Expr {
    switch (node.kind) {
      case 'item':
        return remember(this.#items, columnKey(node.item, node.period), () => node);
      case 'named':
        return node.of.kind === 'number' || node.of.kind === 'label' ? node.of : node;
      case 'choose':
        return nestChoice(node);
      case 'recover':
        return node.of.kind === 'number' ? node.of : node;
      case 'negate':
      case 'call':
        return constant(node) ?? node;
      case 'binary':
        return constant(node) ?? withoutNeutral(node, (part) => typeOf(part, this.#place) === 'number');
      case 'rank':
        return { ...node, of: this.asFigure(node.of) };
      case 'statistic':
        return this.#holdsFigure(node.of) ? node : { ...node, of: this.asFigure(node.of) };
      default:
        return node;
    }
  }

  /** An input that is compared, or is all there is, gets a column where a blank is an error and 是 a figure. */
  asFigure(of: Expr): Expr {
    return of.kind === 'item' ? remember(this.#shown, of, () => named(of.item, of)) : of;
  }

  #holdsFigure(of: Expr): boolean {
    return of.kind === 'item' && this.#place.input(of.item, of.period)?.content === 'number';
  }
}

/** The figure a node of figures comes to; 是/否 and zero denominators stay as they are written. */
function constant(node: Expr): Expr | undefined {
  // Working days depend on the calendar of the run.
  if (node.kind === 'call' && node.name === 'workdays') return undefined;
  if (!childrenOf(node).every((child) => child.kind === 'number')) return undefined;
  const outcome = new ExactEvaluator(emptyTable).evaluate(node, 0);
  return outcome.kind === 'number' ? number(outcome.value) : undefined;
}

function nestChoice(node: ChooseNode): Expr {
  return node.branches.reduceRight((otherwise, branch) => {
    const truth = truthOf(branch.when);
    return truth === undefined ? choose([when(branch.when, branch.then)], otherwise) : truth ? branch.then : otherwise;
  }, node.otherwise);
}

function truthOf(condition: Expr): boolean | undefined {
  if (condition.kind === 'number') return !condition.value.isZero;
  if (condition.kind !== 'binary' || condition.left.kind !== 'number' || condition.right.kind !== 'number')
    return undefined;
  const outcome = new ExactEvaluator(emptyTable).evaluate(condition, 0);
  return outcome.kind === 'yesno' ? outcome.value : undefined;
}

function withoutNeutral(node: BinaryNode, isNumber: (node: Expr) => boolean): Expr {
  const { operator, left, right } = node;
  const [leftIs, rightIs] = [figureOf(left), figureOf(right)];
  const sum = operator === '+' || operator === '-';
  const product = operator === '*' || operator === '/';
  if (isNumber(left) && ((sum && rightIs?.isZero) || (product && rightIs?.equals(Rational.one)))) return left;
  if (isNumber(right) && ((operator === '+' && leftIs?.isZero) || (operator === '*' && leftIs?.equals(Rational.one))))
    return right;
  if (sum && rightIs && rightIs.sign < 0)
    return { ...node, operator: operator === '+' ? '-' : '+', right: number(rightIs.negated()) };
  return node;
}

function figureOf(node: Expr): Rational | undefined {
  return node.kind === 'number' ? node.value : undefined;
}
