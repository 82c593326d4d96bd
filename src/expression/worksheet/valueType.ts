import type { Expr } from '../expr.ts';
import type { WorksheetPlace } from './place.ts';

/** What a cell with the value of a part holds. */
export type ValueType = 'number' | 'yesno' | 'label';

export function typeOf(node: Expr, place: WorksheetPlace): ValueType {
  switch (node.kind) {
    case 'label':
      return 'label';
    case 'item': {
      const content = place.input(node.item, node.period)?.content;
      return content === 'yesno' || content === 'label' ? content : 'number';
    }
    case 'named':
      return typeOf(node.of, place);
    case 'binary':
      return '+-*/'.includes(node.operator) ? 'number' : 'yesno';
    case 'call':
      return node.name === 'not' ? 'yesno' : 'number';
    case 'choose':
      return commonType(
        [...node.branches.map((branch) => branch.then), node.otherwise].map((part) => typeOf(part, place)),
      );
    case 'recover':
      return commonType([typeOf(node.of, place), typeOf(node.otherwise, place)]);
    default:
      return 'number';
  }
}

/** Parts of one type keep it; 是/否 beside numbers counts as 1 and 0. */
export function commonType(types: readonly ValueType[]): ValueType {
  const type = types[0] ?? 'number';
  return types.every((each) => each === type) ? type : 'number';
}
