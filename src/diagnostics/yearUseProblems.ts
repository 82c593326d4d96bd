import type { Problem } from './problem.ts';

/** Problems of what a year's result is used for. 15xx 整改, 16xx 对外运用. */
export const yearUseProblems = {
  'WSP-1501': {
    severity: 'error',
    zh: {
      what: '等次“{grade}”有整改措施,没有“整改”这一段',
      remedy: '补上“整改”: 起算日、时限按、临期、列入扣分、状态',
    },
    en: {
      what: 'grade "{grade}" is to be rectified, but there is no 整改',
      remedy: 'add 整改 with 起算日, 时限按, 临期, 列入扣分 and 状态',
    },
  },
  'WSP-1502': {
    severity: 'error',
    zh: { what: '整改时限按工作日数,要用到 {years} 年,日历里没有写全', remedy: '在日历里补上,或改为“时限按: 自然日”' },
    en: {
      what: 'the deadlines count working days of {years}, which the calendar does not know',
      remedy: 'complete the calendar, or write 时限按: 自然日',
    },
  },
  'WSP-1503': {
    severity: 'error',
    zh: { what: '“状态”的第一个应是“未完”,后面至少有一个“销号”', remedy: '调整次序,或补上' },
    en: {
      what: 'the first 状态 should mean 未完, and one after it 销号',
      remedy: 'put them in that order, or add what is missing',
    },
  },
  'WSP-1504': {
    severity: 'error',
    zh: {
      what: '“状态”做不成表格里的下拉列表: 名称里有逗号或引号,或合起来超过{most}个字',
      remedy: '用短一些的、不带标点的名称',
    },
    en: {
      what: '状态 cannot be a list of a spreadsheet: a name has a comma or a quote, or all are longer than {most}',
      remedy: 'use shorter names without punctuation',
    },
  },
  'WSP-1601': {
    severity: 'error',
    zh: { what: '项目“{item}”与列里固定的名称相同,分不清', remedy: '改用别的名称' },
    en: { what: 'item "{item}" is named like what any column may hold', remedy: 'give it another name' },
  },
  'WSP-1602': {
    severity: 'warning',
    zh: { what: '项目“{item}”没有哪一列或哪个合计用到', remedy: '在“列”里加上,或删去这个项目' },
    en: { what: 'no column and no sum uses item "{item}"', remedy: 'add a column for it, or take the item out' },
  },
  'WSP-1603': {
    severity: 'error',
    zh: { what: '“列”里没有“单位”也没有“单位代码”,看不出是哪一户', remedy: '加上一列' },
    en: { what: 'no column holds 单位 or 单位代码: nobody can tell whose line it is', remedy: 'add such a column' },
  },
} satisfies Record<string, Problem>;
