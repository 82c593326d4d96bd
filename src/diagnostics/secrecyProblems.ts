import type { Problem } from './problem.ts';

/** Confidential data at the door (涉密). None of these quotes anything but declared names: no value, no text of a cell. */
export const secrecyProblems = {
  'WSP-0801': {
    severity: 'error',
    zh: {
      what: '来源表“{source}”取用了涉密数据项“{item}”',
      remedy: '从数据源里删去这一列,并把涉密数据移出工作区;只登记允许使用的折算分(人工登记册的“核定得分”)',
    },
    en: {
      what: 'source "{source}" brings the confidential item "{item}"',
      remedy: 'take the column out and the data away; enter permitted points in the register only (核定得分)',
    },
  },
  'DAT-1001': {
    severity: 'error',
    zh: { what: '文件里有涉密列“{heading}”,整个文件不读', remedy: '把文件移出工作区,请报送单位删去这一列后重新报送' },
    en: {
      what: 'the file has the confidential column "{heading}" and is not read at all',
      remedy: 'take the file away and ask for one without the column',
    },
  },
  'DAT-1002': {
    severity: 'error',
    zh: {
      what: '{table}里有涉密数据项“{item}”,这一行不读',
      remedy: '删去这一行;只登记允许使用的折算分(人工登记册的“核定得分”)',
    },
    en: {
      what: '{table} holds the confidential item "{item}"; the line is not read',
      remedy: 'delete the line; enter permitted points in the register only (核定得分)',
    },
  },
} satisfies Record<string, Problem>;
