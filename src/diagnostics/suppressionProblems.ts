import type { Problem } from './problem.ts';

/** Problems of 忽略.yaml (WSP-07xx). */
export const suppressionProblems = {
  'WSP-0701': {
    severity: 'error',
    zh: { what: '没有问题代码 {code}', remedy: '抄写报错里的代码,如 DAT-0407' },
    en: { what: 'there is no problem code {code}', remedy: 'copy the code from the message, such as DAT-0407' },
  },
  'WSP-0702': {
    severity: 'error',
    zh: { what: '{code} 是错误,不能忽略', remedy: '改正错误本身,删去这一条' },
    en: { what: '{code} is an error and cannot be suppressed', remedy: 'mend the error itself and delete the entry' },
  },
  'WSP-0703': {
    severity: 'warning',
    zh: { what: '没有遇到这一条要忽略的 {code}', remedy: '问题已解决的删去这一条;还在的,核对文件、单元格、内容' },
    en: {
      what: 'the {code} that this entry suppresses did not turn up',
      remedy: 'delete the entry if it is settled, or check file, cell and content',
    },
  },
  'WSP-0704': {
    severity: 'warning',
    zh: { what: '这一条对 {code} 的忽略 {until} 到期', remedy: '问题已解决的删去;还要忽略的,重新说明理由、改“止”' },
    en: {
      what: 'this entry suppressed {code} until {until} only',
      remedy: 'delete it if it is settled, or give a reason again and a later 止',
    },
  },
} satisfies Record<string, Problem>;
