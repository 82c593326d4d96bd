import type { FunctionName } from './expr.ts';

/** A function as analysts write it: the Excel name and its Chinese alias. `most` undefined = any number of arguments. */
export interface FunctionSpelling {
  readonly name: FunctionName | 'if' | 'and' | 'or';
  readonly least: number;
  readonly most?: number;
  readonly usage: string;
}

const spellings: readonly (readonly [readonly string[], FunctionSpelling])[] = [
  [['IF', '如果'], { name: 'if', least: 3, most: 3, usage: '如果(条件, 成立时, 否则)' }],
  [['AND', '且'], { name: 'and', least: 2, usage: '且(条件1, 条件2, …)' }],
  [['OR', '或'], { name: 'or', least: 2, usage: '或(条件1, 条件2, …)' }],
  [['NOT', '非'], { name: 'not', least: 1, most: 1, usage: '非(条件)' }],
  [['MAX', '取大'], { name: 'max', least: 2, usage: '取大(数1, 数2, …)' }],
  [['MIN', '取小'], { name: 'min', least: 2, usage: '取小(数1, 数2, …)' }],
  [['SUM', '合计'], { name: 'sum', least: 1, usage: '合计(数1, 数2, …)' }],
  [['ABS', '绝对值'], { name: 'abs', least: 1, most: 1, usage: '绝对值(数)' }],
  [['ROUND', '四舍五入'], { name: 'round', least: 2, most: 2, usage: '四舍五入(数, 小数位数)' }],
  [['ROUNDDOWN', '舍去'], { name: 'truncate', least: 2, most: 2, usage: '舍去(数, 小数位数)' }],
  [['ROUNDUP', '进位'], { name: 'roundAway', least: 2, most: 2, usage: '进位(数, 小数位数)' }],
  [['DAYS', '天数'], { name: 'days', least: 2, most: 2, usage: '天数(后一日期, 前一日期)' }],
  [['WORKDAYS', '工作日数'], { name: 'workdays', least: 2, most: 2, usage: '工作日数(后一日期, 前一日期)' }],
];

const bySpelling = new Map(spellings.flatMap(([names, spelling]) => names.map((name) => [name, spelling] as const)));

/** Latin names are read in either case. */
export function findFunction(name: string): FunctionSpelling | undefined {
  return bySpelling.get(name) ?? bySpelling.get(name.toUpperCase());
}

export const functionNames: readonly string[] = [...bySpelling.keys()];
