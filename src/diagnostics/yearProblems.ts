import type { Problem } from './problem.ts';

/** Problems of 年终办法.yaml: what its parts say about each other, the roster and the catalogue. */
export const yearProblems = {
  'WSP-1001': {
    severity: 'error',
    zh: { what: '“{key}”合计应为100%,实际是{sum}', remedy: '改正各项,使合计为100%' },
    en: { what: '{key} should add up to 100%, found {sum}', remedy: 'mend the shares so that they do' },
  },
  'WSP-1002': {
    severity: 'error',
    zh: { what: '{kind}“{name}”没有声明。{hint}', remedy: '改为已有的名称,或先声明' },
    en: { what: '{kind} "{name}" is not declared. {hint}', remedy: 'use a declared name, or declare it first' },
  },
  'WSP-1003': {
    severity: 'error',
    zh: {
      what: '等次“{grade}”的门槛不成立',
      remedy: '“不低于”归入下一等次并写明“顺延”;“低于”只用于最末等次,归入上一等次,不写“顺延”',
    },
    en: {
      what: 'the guard of grade "{grade}" cannot stand',
      remedy:
        '不低于 moves to the next grade and states 顺延; 低于 is for the last grade alone, moves to the one before, without 顺延',
    },
  },
  'WSP-1004': {
    severity: 'error',
    zh: { what: '“{key}”缺少{kind}: {names}', remedy: '补上' },
    en: { what: '{key} lacks {kind}: {names}', remedy: 'add what is missing' },
  },
  'WSP-1005': {
    severity: 'error',
    zh: { what: '{kind}“{name}”写了两次', remedy: '只留一处,或改用不同的名称' },
    en: { what: '{kind} "{name}" stands twice', remedy: 'keep one, or give them different names' },
  },
  'WSP-1006': {
    severity: 'error',
    zh: { what: '“{list}”的指定名额里,“其余”应写一次,实际写了{count}次', remedy: '恰好一个等次写“其余”' },
    en: {
      what: 'the fixed counts of "{list}" should have 其余 once, found {count}',
      remedy: 'let exactly one grade take the rest',
    },
  },
  'WSP-1007': {
    severity: 'error',
    zh: { what: '“{list}”的指定名额合计{sum}个,超过参加排名的{units}个', remedy: '与会议纪要核对名额' },
    en: {
      what: 'the fixed counts of "{list}" come to {sum} of {units} ranked units',
      remedy: 'check the counts against the minutes',
    },
  },
  'WSP-1008': {
    severity: 'error',
    zh: { what: '等次“{grade}”的名额限制至少{least}个,大于至多{most}个', remedy: '改正其中一个' },
    en: { what: 'grade "{grade}" is limited to at least {least} and at most {most}', remedy: 'mend one of them' },
  },
  'WSP-1009': {
    severity: 'error',
    zh: { what: '资金池{pool}不是精度“{grain}”的整数倍', remedy: '改正资金池,或用更小的精度' },
    en: { what: 'the pool of {pool} is no whole number of {grain}', remedy: 'mend the pool or use a smaller 精度' },
  },
  'WSP-1010': {
    severity: 'error',
    zh: { what: '“末位次序”没有以“{key}”结尾,最后一份可能分不出先后', remedy: '最后一项写“{key}”' },
    en: {
      what: '末位次序 does not end with {key}: the last grain could be left undecided',
      remedy: 'end it with {key}',
    },
  },
  'WSP-1011': {
    severity: 'error',
    zh: { what: '平时占分与年度占分合计{sum},不是总分{total}', remedy: '改正占分或总分' },
    en: {
      what: '平时占分 and 年度占分 come to {sum}, not to the total of {total}',
      remedy: 'mend the points or the total',
    },
  },
  'WSP-1012': {
    severity: 'error',
    zh: { what: '等次“{grade}”有整改措施,没有写时限', remedy: '写明“时限”(日)' },
    en: { what: 'grade "{grade}" is to be rectified, without a deadline', remedy: 'state 时限 in days' },
  },
} satisfies Record<string, Problem>;
