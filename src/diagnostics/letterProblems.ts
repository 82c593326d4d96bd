import type { Problem } from './problem.ts';

/** Problems of the letters, briefs and indices that 公文办法.yaml declares (14xx). */
export const letterProblems = {
  'WSP-1401': {
    severity: 'warning',
    zh: {
      what: '写了“{paper}”,但年终办法的等次运用里没有哪个等次写{measures},所以一份也不会有',
      remedy: '去掉这份公文,或在等次运用里写明措施',
    },
    en: {
      what: '"{paper}" is declared, and no grade of the 年终办法 is followed by {measures}, so there will be none',
      remedy: 'take the paper away, or declare the measure under 等次运用',
    },
  },
  'WSP-1402': {
    severity: 'warning',
    zh: {
      what: '写了“{paper}”,但办法的“发布”没有准许公开“{sheet}”,所以一份也不会有',
      remedy: '去掉这份公文,或在办法的“发布”里写明公开',
    },
    en: {
      what: '"{paper}" is declared, and 发布 of the 办法 does not let the public have {sheet}, so there will be none',
      remedy: 'take the paper away, or let 发布 make it public',
    },
  },
} satisfies Record<string, Problem>;
