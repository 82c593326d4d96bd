import type { Phrase } from '../diagnostics/phrase.ts';
import type { FunctionName } from './expr.ts';

/** A function as analysts write it: the Excel name and its Chinese alias. `most` undefined = any number of arguments. */
export interface FunctionSpelling {
  readonly name: FunctionName | 'if' | 'and' | 'or';
  readonly least: number;
  readonly most?: number;
  readonly usage: Phrase;
}

const spellings: readonly (readonly [readonly string[], FunctionSpelling])[] = [
  [
    ['IF', '如果'],
    { name: 'if', least: 3, most: 3, usage: { zh: '如果(条件, 成立时, 否则)', en: 'IF(condition, then, otherwise)' } },
  ],
  [['AND', '且'], { name: 'and', least: 2, usage: { zh: '且(条件1, 条件2, …)', en: 'AND(condition, condition, …)' } }],
  [['OR', '或'], { name: 'or', least: 2, usage: { zh: '或(条件1, 条件2, …)', en: 'OR(condition, condition, …)' } }],
  [['NOT', '非'], { name: 'not', least: 1, most: 1, usage: { zh: '非(条件)', en: 'NOT(condition)' } }],
  [['MAX', '取大'], { name: 'max', least: 2, usage: { zh: '取大(数1, 数2, …)', en: 'MAX(figure, figure, …)' } }],
  [['MIN', '取小'], { name: 'min', least: 2, usage: { zh: '取小(数1, 数2, …)', en: 'MIN(figure, figure, …)' } }],
  [['SUM', '合计'], { name: 'sum', least: 1, usage: { zh: '合计(数1, 数2, …)', en: 'SUM(figure, figure, …)' } }],
  [['ABS', '绝对值'], { name: 'abs', least: 1, most: 1, usage: { zh: '绝对值(数)', en: 'ABS(figure)' } }],
  [
    ['ROUND', '四舍五入'],
    { name: 'round', least: 2, most: 2, usage: { zh: '四舍五入(数, 小数位数)', en: 'ROUND(figure, decimals)' } },
  ],
  [
    ['ROUNDDOWN', '舍去'],
    { name: 'truncate', least: 2, most: 2, usage: { zh: '舍去(数, 小数位数)', en: 'ROUNDDOWN(figure, decimals)' } },
  ],
  [
    ['ROUNDUP', '进位'],
    { name: 'roundAway', least: 2, most: 2, usage: { zh: '进位(数, 小数位数)', en: 'ROUNDUP(figure, decimals)' } },
  ],
  [
    ['DAYS', '天数'],
    {
      name: 'days',
      least: 2,
      most: 2,
      usage: { zh: '天数(后一日期, 前一日期)', en: 'DAYS(later date, earlier date)' },
    },
  ],
  [
    ['WORKDAYS', '工作日数'],
    {
      name: 'workdays',
      least: 2,
      most: 2,
      usage: { zh: '工作日数(后一日期, 前一日期)', en: 'WORKDAYS(later date, earlier date)' },
    },
  ],
];

const bySpelling = new Map(spellings.flatMap(([names, spelling]) => names.map((name) => [name, spelling] as const)));

/** Latin names are read in either case. */
export function findFunction(name: string): FunctionSpelling | undefined {
  return bySpelling.get(name) ?? bySpelling.get(name.toUpperCase());
}

export const functionNames: readonly string[] = [...bySpelling.keys()];
