import type { Problem } from './problem.ts';

/** Problems of 人工核定.csv, the register of data values set by hand (DAT-09xx). */
export const overrideProblems = {
  'DAT-0901': {
    severity: 'error',
    zh: { what: '“{item}”不能确定是哪个考核的数据项。{hint}', remedy: '写目录“数据项”里的名称' },
    en: {
      what: 'no one assessment has a data item "{item}". {hint}',
      remedy: 'write a name of 数据项 in the catalogue',
    },
  },
  'DAT-0902': {
    severity: 'error',
    zh: { what: '“{item}”是目标,不在这里核定', remedy: '改目标表,并写明依据' },
    en: { what: '"{item}" is a target and is not set here', remedy: 'change the target table, with its basis' },
  },
  'DAT-0903': {
    severity: 'error',
    zh: { what: '止月“{text}”看不懂,或早于 {from}', remedy: '写这一年里不早于“月份”的月份;只管一期的留空' },
    en: {
      what: '止月 "{text}" is not understood or before {from}',
      remedy: 'write a month of the year, not before 月份, or leave it blank for one period only',
    },
  },
  'DAT-0904': {
    severity: 'error',
    zh: { what: '“{unit}”的“{item}”核定了两次,前一次在 {other}', remedy: '只留一条,或让两条的月份错开' },
    en: { what: '"{item}" of "{unit}" is set twice; first in {other}', remedy: 'keep one, or set their months apart' },
  },
  'DAT-0905': {
    severity: 'error',
    zh: { what: '核定没有写理由', remedy: '写明导出的数为什么不能用' },
    en: { what: 'the entry gives no reason', remedy: "say why the export's figure will not do" },
  },
  'DAT-0906': {
    severity: 'warning',
    zh: {
      what: '“{unit}”{period}的“{item}”的核定没有起作用: {reason}',
      remedy: '不再需要的删去,或改正月份、单位、数据项',
    },
    en: {
      what: 'the value set for "{item}" of "{unit}" in {period} has no effect ({reason})',
      remedy: 'delete it if it is no longer needed, or mend month, unit or item',
    },
  },
  'DAT-0907': {
    severity: 'warning',
    zh: {
      what: '“{unit}”的“{item}”的核定 {until} 到期,{period} 按来源表取数',
      remedy: '与系统核实;仍要核定的,重新登记',
    },
    en: {
      what: 'the value set for "{item}" of "{unit}" ran out in {until}; {period} takes the export',
      remedy: 'ask the owner of the system; make a new entry if it must go on',
    },
  },
  'DAT-0908': {
    severity: 'error',
    zh: {
      what: '“{unit}”{period}的“{item}”现在是 {found},与登记的原值不同',
      remedy: '核对新导出的数: 改“原值”,或删去这条核定',
    },
    en: {
      what: '"{item}" of "{unit}" in {period} is now {found}, not what the entry was made for',
      remedy: 'look at the new export: mend 原值 or delete the entry',
    },
  },
} satisfies Record<string, Problem>;
