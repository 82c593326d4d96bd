import type { Problem } from './problem.ts';

/** Problems of the tables an office keeps itself. 06xx and 18xx targets, 07xx register, 08xx the year's registers. */
export const recordProblems = {
  'DAT-0601': {
    severity: 'error',
    zh: { what: '“{item}”不是目录里的目标数据项', remedy: '{hint}' },
    en: { what: '"{item}" is not a target item of the catalogue', remedy: '{hint}' },
  },
  'DAT-0602': {
    severity: 'error',
    zh: { what: '月份“{text}”看不懂或不属于这一年', remedy: '写 1 到 12;适用于全年的留空' },
    en: {
      what: 'month "{text}" is not understood or of another year',
      remedy: 'write 1 to 12, or leave it blank for the whole year',
    },
  },
  'DAT-0603': {
    severity: 'error',
    zh: { what: '“{item}”的计量单位应与“{expected}”同类,实际是“{found}”', remedy: '改正计量单位' },
    en: {
      what: 'the unit of "{item}" should be of the kind of "{expected}", found "{found}"',
      remedy: 'mend the unit of measure',
    },
  },
  'DAT-0604': {
    severity: 'error',
    zh: { what: '“{unit}”的“{item}”写了两次,前一次在 {other}', remedy: '只留一行' },
    en: { what: '"{item}" of "{unit}" stands twice; first in {other}', remedy: 'keep one row' },
  },
  'DAT-0605': {
    severity: 'warning',
    zh: { what: '目标表缺少 {count} 个单位 {year} 年度的“{item}”: {units}', remedy: '补上目标数;否则相关指标待核' },
    en: {
      what: 'the target table lacks "{item}" of {year} for {count} units: {units}',
      remedy: 'add the targets; until then the indicators are pending',
    },
  },
  'DAT-0701': {
    severity: 'error',
    zh: { what: '没有指标“{indicator}”。{hint}', remedy: '写指标编号或全称' },
    en: {
      what: 'there is no indicator "{indicator}". {hint}',
      remedy: 'write the number or full name of an indicator',
    },
  },
  'DAT-0702': {
    severity: 'error',
    zh: { what: '登记类型“{found}”无效', remedy: '可用的类型: {expected}' },
    en: { what: 'unknown kind of entry "{found}"', remedy: 'use one of {expected}' },
  },
  'DAT-0703': {
    severity: 'error',
    zh: { what: '“{kind}”的数值不对: “{found}”', remedy: '“核定得分”填不小于零的分数,其他类型留空' },
    en: {
      what: 'wrong figure for "{kind}": "{found}"',
      remedy: '核定得分 takes points not below zero, the other kinds none',
    },
  },
  'DAT-0704': {
    severity: 'error',
    zh: { what: '登记没有依据', remedy: '写明文号或会议纪要' },
    en: { what: 'the entry names no basis', remedy: 'write the document or minutes it rests on' },
  },
  'DAT-0705': {
    severity: 'error',
    zh: { what: '“{unit}”的指标“{indicator}”在 {period} 登记了两次,前一次在 {other}', remedy: '只留一条' },
    en: {
      what: 'indicator "{indicator}" of "{unit}" has two entries for {period}; first in {other}',
      remedy: 'keep one entry',
    },
  },
  'DAT-0706': {
    severity: 'warning',
    zh: {
      what: '“{unit}”{period}的指标“{indicator}”的登记没有起作用: {reason}',
      remedy: '核对月份、单位和指标;不需要的删去',
    },
    en: {
      what: 'the entry for "{indicator}" of "{unit}" in {period} has no effect ({reason})',
      remedy: 'check month, unit and indicator, or delete it',
    },
  },
  'DAT-1501': {
    severity: 'error',
    zh: { what: '“{name}”不是年终办法里的{kind}。{hint}', remedy: '写年终办法里的名称' },
    en: { what: '"{name}" is not {kind} of the year\'s policy. {hint}', remedy: 'write a name the policy declares' },
  },
  'DAT-1502': {
    severity: 'error',
    zh: {
      what: '“{item}”的数值不对: “{found}”',
      remedy: '加分、扣分填大于零的次数或分数,核定、复核填不小于零的得分,其他事项留空',
    },
    en: {
      what: 'wrong figure for "{item}": "{found}"',
      remedy: 'bonus and malus take times or points above zero, 核定 and 复核 points not below zero, the others none',
    },
  },
  'DAT-1503': {
    severity: 'error',
    zh: { what: '“{item}”的指标不对: “{found}”', remedy: '作用于单项指标的事项写指标编号或全称,其他事项留空' },
    en: {
      what: 'wrong indicator for "{item}": "{found}"',
      remedy: 'items that act on one indicator name it, the others leave the column blank',
    },
  },
  'DAT-1504': {
    severity: 'error',
    zh: { what: '“{unit}”的“{name}”登记了两次,前一次在 {other}', remedy: '只留一条' },
    en: { what: '"{name}" of "{unit}" is registered twice; first in {other}', remedy: 'keep one line' },
  },
  'DAT-1505': {
    severity: 'error',
    zh: { what: '金额“{found}”看不懂', remedy: '连单位一起写,如“400万元”' },
    en: { what: 'the amount "{found}" is not understood', remedy: 'write it with its unit, such as 400万元' },
  },
  'DAT-1506': {
    severity: 'error',
    zh: { what: '“{column}”是空的', remedy: '补上' },
    en: { what: '"{column}" is blank', remedy: 'fill it in' },
  },
  'DAT-1507': {
    severity: 'error',
    zh: { what: '名额“{found}”看不懂', remedy: '写全各等次,恰好一个写“其余”,如“优秀2、良好2、一般其余、较差1”' },
    en: {
      what: 'the counts "{found}" are not understood',
      remedy: 'name every grade, one of them with 其余, such as 优秀2、良好2、一般其余、较差1',
    },
  },
  'DAT-1801': {
    severity: 'error',
    zh: { what: '目标的年度“{text}”没有写或看不懂', remedy: '写四位数的年份,如 2026:目标只用于写明的那一年' },
    en: {
      what: 'the year "{text}" of the target is not there or not understood',
      remedy: 'write it in four digits, like 2026: a target counts in the year that is written',
    },
  },
  'DAT-1802': {
    severity: 'warning',
    zh: { what: '目标表里没有 {year} 年度的目标,只有 {years} 年度的', remedy: '补上这一年的目标;否则相关指标待核' },
    en: {
      what: 'the target table has no targets of {year}, only of {years}',
      remedy: 'add the targets of that year; until then the indicators are pending',
    },
  },
} satisfies Record<string, Problem>;
