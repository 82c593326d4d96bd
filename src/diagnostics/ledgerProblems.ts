import type { Problem } from './problem.ts';

/** Problems of 整改台账, which the office keeps. 16xx. */
export const ledgerProblems = {
  'DAT-1601': {
    severity: 'error',
    zh: { what: '整改台账的表头缺少: {columns}', remedy: '恢复这几列的表头文字;列的位置可以移动,也可以另加列' },
    en: {
      what: 'the header of the ledger lacks {columns}',
      remedy: 'put the headers back; columns may be moved, and others added',
    },
  },
  'DAT-1602': {
    severity: 'error',
    zh: {
      what: '这里应是“{expected}”,表上写的是“{found}”,未读取',
      remedy: '换成对应年度和考核的台账;这一格被删改的,照样写回去',
    },
    en: {
      what: 'this should be "{expected}", but the sheet says "{found}"; it was not read',
      remedy: 'put the ledger of this year and assessment here; where the cell was changed, write it back',
    },
  },
  'DAT-1603': {
    severity: 'error',
    zh: { what: '整改台账不是 .xlsx 工作簿,未读取', remedy: '用 Excel 或 WPS 打开,另存为 .xlsx' },
    en: {
      what: 'the ledger is no .xlsx workbook; it was not read',
      remedy: 'open it in Excel or WPS, save it as .xlsx',
    },
  },
  'DAT-1604': {
    severity: 'error',
    zh: { what: '状态“{status}”不是年终办法里声明的。{hint}', remedy: '从列表里选,或在年终办法“整改”的“状态”里声明' },
    en: {
      what: '状态 "{status}" is not declared in 年终办法. {hint}',
      remedy: 'choose from the list, or declare it under 状态 of 整改',
    },
  },
  'DAT-1605': {
    severity: 'error',
    zh: { what: '“{column}”不是日期: “{text}”', remedy: '填日期,如 2027-05-31' },
    en: { what: '{column} is no date: "{text}"', remedy: 'write a date such as 2027-05-31' },
  },
  'DAT-1606': {
    severity: 'warning',
    zh: { what: '已经销号,没有佐证', remedy: '补上佐证材料的名称、文号,或改回未完的状态' },
    en: { what: 'closed without evidence', remedy: 'name the evidence, or set the status back' },
  },
  'DAT-1607': {
    severity: 'warning',
    zh: { what: '已经销号,没有填 {columns}', remedy: '补填' },
    en: { what: 'closed, but {columns} left blank', remedy: 'fill them in' },
  },
  'DAT-1608': {
    severity: 'warning',
    zh: { what: '销号日期 {day} 晚于 {date},按还没有销号计', remedy: '核对日期' },
    en: { what: 'closed on {day}, after {date}: counted as still open', remedy: 'check the date' },
  },
  'DAT-1609': {
    severity: 'warning',
    zh: { what: '没有时限,算不出是否逾期', remedy: '填上时限' },
    en: { what: 'no deadline: nobody can tell whether it is overdue', remedy: 'fill it in' },
  },
  'DAT-1610': {
    severity: 'warning',
    zh: { what: '编号被改动,认不出是哪个单位的哪个问题', remedy: '恢复成“单位代码·指标编号”;自己加的行留空' },
    en: {
      what: 'the 编号 was changed: nobody can tell which problem of which unit it is',
      remedy: 'write it as code·indicator again; leave it blank in lines of your own',
    },
  },
  'DAT-1611': {
    severity: 'warning',
    zh: { what: '考核结果里有、台账里没有: {name}({key})', remedy: '运行 kaohe year,从合并稿里取;删掉的行请恢复' },
    en: {
      what: 'in the result, but not on the ledger: {name} ({key})',
      remedy: 'run kaohe year and take it from the merged draft; put deleted lines back',
    },
  },
} satisfies Record<string, Problem>;
