import type { BinaryOperator } from '../expr.ts';

/** What a comparison comes to where left is less than, equal to or more than right. */
export interface Ways {
  readonly less: number;
  readonly equal: number;
  readonly more: number;
}

export type ComparisonOperator = Extract<BinaryOperator, '=' | '<>' | '<' | '<=' | '>' | '>='>;

export const comparisons: Readonly<Record<ComparisonOperator, Ways>> = {
  '=': { less: 0, equal: 1, more: 0 },
  '<>': { less: 1, equal: 0, more: 1 },
  '<': { less: 1, equal: 0, more: 0 },
  '<=': { less: 1, equal: 1, more: 0 },
  '>': { less: 0, equal: 0, more: 1 },
  '>=': { less: 0, equal: 1, more: 1 },
};

export function isComparison(operator: BinaryOperator): operator is ComparisonOperator {
  return operator in comparisons;
}
