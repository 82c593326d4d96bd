import type { Problem } from './problem.ts';

/** Data that hardly fit those of the month before (DAT-131x). */
export const monthProblems = {
  'DAT-1310': {
    severity: 'warning',
    zh: {
      what: '累计数“{item}”是 {now},比 {before} 的 {then} 还少({measure})',
      remedy: '核对是不是把当月数当成了累计数、用了以前的文件;系统里冲减了的,查明原因',
    },
    en: {
      what: 'the cumulative "{item}" is {now}, below the {then} of {before} ({measure})',
      remedy: 'check for figures of the month alone or an old file; where the system took something back, find out why',
    },
  },
  'DAT-1311': {
    severity: 'warning',
    zh: {
      what: '“{item}”是 {now},正负与 {before} 的 {then} 相反({measure})',
      remedy: '核对正负号,以及红字、括号的读法',
    },
    en: {
      what: '"{item}" is {now}, of another sign than the {then} of {before} ({measure})',
      remedy: 'check the sign, and how red figures and brackets are read',
    },
  },
  'DAT-1312': {
    severity: 'warning',
    zh: {
      what: '“{item}”是 {now},与 {before} 的 {then} 相差超过 {times} 倍({measure})',
      remedy: '核对是否录错、口径有变;数据源里的“跳变”太小的,改大',
    },
    en: {
      what: '"{item}" is {now}, more than {times} times from the {then} of {before} ({measure})',
      remedy: 'check for a slip or another scope; raise 跳变 of the source if it is too small',
    },
  },
  'DAT-1313': {
    severity: 'warning',
    zh: {
      what: '来源表“{source}”的数与 {before} 完全相同',
      remedy: '核对是不是上月的文件改了名,或系统还没有更新',
    },
    en: {
      what: 'the figures of source "{source}" are all those of {before}',
      remedy: "check for last month's file under a new name, or a system that was not brought up to date",
    },
  },
  'DAT-1314': {
    severity: 'warning',
    zh: { what: '与 {other} 是同一个文件,内容一字不差', remedy: '重新导出本期的文件;确实没有变化的,不必理会' },
    en: {
      what: 'this is the same file as {other}, to the last byte',
      remedy: 'export the file of this period; where nothing really changed, leave it',
    },
  },
} satisfies Record<string, Problem>;
