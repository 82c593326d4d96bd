import type { Problem } from './problem.ts';

/** Problems of 报送表, the workbooks that offices fill in by hand. 12xx. */
export const collectionProblems = {
  'DAT-1201': {
    severity: 'error',
    zh: { what: '数据项“{item}”在这里有数,在 {other} 也有数', remedy: '只留一处: 移走其中一个文件,或把这一列清空' },
    en: {
      what: 'data item "{item}" has figures here and in {other} too',
      remedy: 'keep one of them: move one of the files away, or clear this column',
    },
  },
  'DAT-1202': {
    severity: 'error',
    zh: {
      what: '这里应是“{expected}”,表上写的是“{found}”,未读取',
      remedy: '换成对应的报送表;表头被改动的,用 kaohe collect 重新生成',
    },
    en: {
      what: 'this should be "{expected}", but the sheet says "{found}"; it was not read',
      remedy: 'put the right one here; one whose head was changed is made again by kaohe collect',
    },
  },
  'DAT-1203': {
    severity: 'warning',
    zh: { what: '报送表没有确认: 缺 {missing}', remedy: '请处室补填后重新报送' },
    en: { what: 'the sheet is not confirmed: {missing} left blank', remedy: 'ask the office to complete it' },
  },
  'DAT-1204': {
    severity: 'warning',
    zh: { what: '填报人和复核人是同一人: {name}', remedy: '请处室另由一人复核' },
    en: {
      what: 'filled in and checked by the same person: {name}',
      remedy: 'ask the office to have another person check it',
    },
  },
  'DAT-1205': {
    severity: 'warning',
    zh: {
      what: '“{office}”的报送表没有到({pattern}),相关指标待核',
      remedy: '用 kaohe collect {period} 生成,请处室填好后放入这个文件夹',
    },
    en: {
      what: 'the sheet of "{office}" has not come ({pattern}); its indicators are pending',
      remedy: 'make it by kaohe collect {period} and put it here once the office has filled it in',
    },
  },
} satisfies Record<string, Problem>;
