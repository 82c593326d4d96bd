import type { Problem } from './problem.ts';

/** Problems of what is published: more than is said can be read out of it; and of lines about units that the year does not know. */
export const disclosureProblems = {
  'WSP-1701': {
    severity: 'warning',
    zh: {
      what: '“{list}”共{units}个单位,通报点名{grades}共{named}个,没有点名的只有{rest}个{who},一排除就知道是{others}',
      remedy: '{advice}。决定照样点名的,在“忽略”里写明谁负责',
    },
    en: {
      what: '{list} has {units} units; with {named} of {grades} named in the circular, the {rest} left{who} are known by elimination to be {others}',
      remedy: '{advice}; if it is to be so all the same, say under 忽略 who answers for it',
    },
  },
  'WSP-1702': {
    severity: 'warning',
    zh: {
      what: '“{list}”共{units}个单位,通报点名{grades}共{named}个,没有点名的等次只剩{others},{rest}个{who}的等次等于公布',
      remedy: '{advice}。决定照样点名的,在“忽略”里写明谁负责',
    },
    en: {
      what: '{list} has {units} units; with {named} of {grades} named in the circular, {others} is the only grade left: the grade of {rest}{who} is as good as published',
      remedy: '{advice}; if it is to be so all the same, say under 忽略 who answers for it',
    },
  },
  'WSP-1703': {
    severity: 'warning',
    zh: {
      what: '组别“{group}”参加排名的只有{units}个,少于{least}个:给出最高、最低、平均,就能算出别的单位的数',
      remedy: '给这一组的反馈不写最高、最低、平均,或者写全体的;要写就把小组并大',
    },
    en: {
      what: 'only {units} units of group {group} are ranked, less than {least}: highest, lowest and mean give a peer’s figure away',
      remedy:
        'leave highest, lowest and mean out of what this group is sent, give those of all units, or merge small groups',
    },
  },
  'WSP-1704': {
    severity: 'warning',
    zh: {
      what: '组别“{group}”参加排名的只有{units}个:写了组内名次或平均,就等于说出另一个单位的名次和数',
      remedy: '给这一组的反馈不写组内名次和最高、最低、平均,或者写全体的;要写就把小组并大',
    },
    en: {
      what: 'only {units} units of group {group} are ranked: a rank in the group, or a mean, tells each the other’s',
      remedy:
        'leave the rank in the group and highest, lowest and mean out of what it is sent, give those of all units, or merge small groups',
    },
  },
  'DAT-1701': {
    severity: 'warning',
    zh: { what: '“{unit}”在{year}年末不参评,这一行不起作用', remedy: '核对单位;不该登记的删去这一行' },
    en: {
      what: '"{unit}" takes no part at the end of {year}: this line does nothing',
      remedy: 'check the unit, or delete the line',
    },
  },
  'DAT-1702': {
    severity: 'warning',
    zh: {
      what: '“{unit}”在{year}年末不在册,这一行不起作用',
      remedy: '已合并或拆分的,登记到承接的单位名下;不该登记的删去这一行',
    },
    en: {
      what: '"{unit}" is not in force at the end of {year}: this line does nothing',
      remedy: 'enter it for the unit that followed, or delete the line',
    },
  },
} satisfies Record<string, Problem>;
