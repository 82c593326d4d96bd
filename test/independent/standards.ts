import { type Fraction, f } from './fraction.ts';

type Standard = (month: number) => Fraction;

/** 月度标准表: twelve percentages, January first. */
function monthly(...percentages: readonly number[]): Standard {
  return (month) => f(`${percentages[month - 1]}%`);
}

export const directFunds = monthly(3, 8, 16, 25, 36, 48, 57, 66, 76, 84, 91, 97);
export const linkUpFunds = monthly(1, 4, 10, 20, 32, 46, 57, 67, 78, 86, 92, 97);
export const aidAndBorder = monthly(1, 3, 7, 14, 24, 36, 47, 58, 69, 79, 86, 92);
export const generalBudget = monthly(4, 9, 17, 24, 32, 42, 51, 59, 69, 78, 87, 96);
export const fundBudget = monthly(1, 3, 7, 13, 21, 31, 41, 51, 61, 70, 78, 86);
export const specialBonds = monthly(1, 4, 10, 18, 28, 40, 51, 61, 71, 79, 85, 90);
export const departmentSpending = monthly(5, 11, 19, 26, 34, 43, 51, 59, 69, 78, 87, 96);
export const projectSpending = monthly(2, 6, 12, 19, 28, 39, 48, 58, 68, 78, 86, 94);
export const majorPolicies = monthly(2, 6, 13, 21, 31, 43, 53, 62, 72, 81, 89, 95);
export const carriedOverFull = monthly(6, 15, 30, 40, 50, 60, 68, 75, 83, 88, 93, 97);
export const carriedOverZero = monthly(0, 2, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50);

/** 节点: a standard for the due months only. */
export function nodes(by: Readonly<Record<number, string>>): Standard {
  return (month) => {
    const standard = by[month];
    if (standard === undefined) throw new RangeError(`no node in month ${month}`);
    return f(standard);
  };
}
