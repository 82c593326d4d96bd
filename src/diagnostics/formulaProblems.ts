import type { Problem } from './problem.ts';

/** Problems inside a formula (取值, 条件, parameters). */
export const formulaProblems = {
  'FML-0101': {
    severity: 'error',
    zh: { what: '公式写法有误: {detail}', remedy: '改正第 {at} 个字符处' },
    en: { what: 'malformed formula: {detail}', remedy: 'mend it at character {at}' },
  },
  'FML-0102': {
    severity: 'error',
    zh: { what: '公式里的名称“{name}”没有声明', remedy: '{meant}' },
    en: { what: 'the name "{name}" is not declared', remedy: '{meant}' },
  },
  'FML-0103': {
    severity: 'error',
    zh: { what: '计量单位不相容: {left} 与 {right} 不能用“{operation}”', remedy: '检查数据项的单位,或改写公式' },
    en: {
      what: 'units of measure do not fit: {left} {operation} {right}',
      remedy: 'check the units of the data items or rewrite the formula',
    },
  },
  'FML-0104': {
    severity: 'error',
    zh: { what: '函数“{name}”需要 {expected} 个参数,写了 {found} 个', remedy: '按“{usage}”书写' },
    en: { what: 'function "{name}" takes {expected} arguments, found {found}', remedy: 'write it as "{usage}"' },
  },
} satisfies Record<string, Problem>;
