import { divide, zero } from '../expression/expr.ts';

/**
 * 无法计算 on purpose: the data are there, but no points follow from them (a sample too small, a pick outside its band).
 * A division by zero, because evaluators and worksheets alike know one; the clause beside it says why.
 */
export const undefinedPoints = divide(zero, zero);
