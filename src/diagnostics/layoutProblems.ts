import type { Problem } from './problem.ts';

/** 09xx: where a table stands in its sheet, how it lies there, and rows of sub-units that are rolled up. */
export const layoutProblems = {
  'DAT-0901': {
    severity: 'error',
    zh: { what: '按“{text}”找不准表的位置: {found}', remedy: '改正数据源里的“表题”或“止于”,写到只有一行符合' },
    en: {
      what: 'the text "{text}" does not tell where the table is: {found}',
      remedy: 'mend 表题 or 止于 of the source so that one row fits',
    },
  },
  'DAT-0902': {
    severity: 'error',
    zh: {
      what: '没有一行的“{header}”是 {wanted}。文件里写的是: {found}',
      remedy: '改正数据源里“筛选”的写法,或核对是不是其他期间的文件',
    },
    en: {
      what: 'no row has {wanted} under "{header}". The file says: {found}',
      remedy: 'mend 筛选 of the source, or make sure it is not the file of another period',
    },
  },
  'DAT-0903': {
    severity: 'error',
    zh: {
      what: '要读的内容在隐藏的行或列里: {what}',
      remedy: '取消隐藏,或在数据源里写明“隐藏: 照读”或“隐藏: 跳过”',
    },
    en: {
      what: 'what is to be read stands in hidden rows or columns: {what}',
      remedy: 'unhide them, or write 隐藏: 照读 (read) or 跳过 (skip) in the source',
    },
  },
  'DAT-0904': {
    severity: 'note',
    zh: { what: '隐藏的行或列里有: {what},按数据源“隐藏: {how}”', remedy: '确认隐藏的内容确应如此处理' },
    en: {
      what: 'hidden rows or columns hold {what}; treated as the source says (隐藏: {how})',
      remedy: 'make sure that this is what is meant',
    },
  },
  'DAT-0905': {
    severity: 'error',
    zh: { what: '“{unit}”的“{item}”出现两次,前一次在 {other}', remedy: '只留一行;如因年度、月份不同,用“筛选”取其一' },
    en: {
      what: '"{item}" of "{unit}" stands twice; first in {other}',
      remedy: 'keep one row; if they are of different periods, choose by 筛选',
    },
  },
  'DAT-0906': {
    severity: 'warning',
    zh: {
      what: '文件里缺少 {count} 个下级单位: {units}。其所属单位的合计按缺失处理',
      remedy: '补上这些下级单位的行;已不归其管的,在下级单位表里写明“止”',
    },
    en: {
      what: '{count} sub-units are not in the file: {units}. The figures of their units are missing',
      remedy: 'add their rows, or date their end in the list of sub-units',
    },
  },
  'DAT-0907': {
    severity: 'warning',
    zh: {
      what: '小计行的“{item}”是 {stated},各下级单位之和是 {sum}({measure})',
      remedy: '核对是否漏了下级单位、重复计列,或隶属关系有变',
    },
    en: {
      what: 'the subtotal of "{item}" is {stated}, the sum of the sub-units {sum} ({measure})',
      remedy: 'check for a sub-unit left out, counted twice, or moved to another unit',
    },
  },
  'DAT-0908': {
    severity: 'warning',
    zh: { what: '“{item}”的分母合计为零({cells}),按缺失处理', remedy: '核对分母;确无此项业务的,在目录里写明不适用' },
    en: {
      what: 'the denominators of "{item}" sum to zero ({cells}): the value is missing',
      remedy: 'check the denominators; where there is no such business declare it not applicable',
    },
  },
  'DAT-0909': {
    severity: 'warning',
    zh: {
      what: '与 {before} 相比,“{items}”普遍约为 {times} 倍,多半是计量单位变了(现按{measure}读取)',
      remedy: '核对导出时选的单位;确实变了的,改正数据源里的“单位”',
    },
    en: {
      what: 'against {before}, "{items}" are about {times} times as large throughout (read in {measure})',
      remedy: 'check the unit chosen for the export; if it changed, mend 单位 of the source',
    },
  },
} satisfies Record<string, Problem>;
