import type { Problem } from './problem.ts';

/** What a source promises of its files (WSP-11xx), and files that do not keep it (DAT-1301 to DAT-1309). */
export const contractProblems = {
  'WSP-1101': {
    severity: 'error',
    zh: { what: '“公布”里的“{item}”不是来源表“{source}”的数据项', remedy: '{hint}' },
    en: { what: '"{item}" under 公布 is no data item of source "{source}"', remedy: '{hint}' },
  },
  'WSP-1102': {
    severity: 'error',
    zh: {
      what: '“公布”里“{item}”的期间“{period}”,来源表“{source}”没有这一期的数',
      remedy: '写成 2026-06,年度数写成 2026;只写来源表有这一列的期间',
    },
    en: {
      what: '公布 gives "{item}" for "{period}", of which source "{source}" brings no figures',
      remedy: 'write 2026-06, or 2026 for a whole year, and only periods in which the column comes',
    },
  },
  'WSP-1103': {
    severity: 'error',
    zh: {
      what: '“{item}”以{measure}计,不能和公布的“{published}”核对合计',
      remedy: '只有金额和个数能核对合计,计量单位要与目录里的同类',
    },
    en: {
      what: '"{item}" is in {measure}: its total cannot be held against the published "{published}"',
      remedy: 'only amounts and counts have totals, and the units of measure must be of one kind',
    },
  },
  'WSP-1104': {
    severity: 'error',
    zh: { what: '来源表“{source}”的行数最少 {least}、最多 {most},前后颠倒', remedy: '按[最少, 最多]书写“行数”' },
    en: {
      what: 'source "{source}" is to have {least} rows at least and {most} at most',
      remedy: 'write 行数 as [least, most]',
    },
  },
  'WSP-1105': {
    severity: 'error',
    zh: {
      what: '“{item}”的公布数写的是“{target}”,它不是目录里性质为“目标”的数据项',
      remedy: '写成 { 2026-06: 784.05万元 },或改成性质为“目标”的数据项。{hint}',
    },
    en: {
      what: 'the published total of "{item}" is "{target}", which is no data item of 性质 目标',
      remedy: 'write { 2026-06: 784.05万元 }, or name an item of 性质 目标. {hint}',
    },
  },
  'DAT-1301': {
    severity: 'error',
    zh: {
      what: '来源表“{source}”读取了 {rows} 行,约定是 {least} 至 {most} 行',
      remedy: '核对导出是否完整、有没有多选;确实变了的,改正数据源里的“行数”',
    },
    en: {
      what: 'source "{source}" has {rows} rows where {least} to {most} are declared',
      remedy: 'make sure that the export is whole; if the number changed, mend 行数 of the source',
    },
  },
  'DAT-1302': {
    severity: 'error',
    zh: {
      what: '合计行的“{item}”是 {stated},各单位之和是 {sum}({measure}),数据源声明不符为错误',
      remedy: '核对是否漏了单位或重复计列,改正后重新导出',
    },
    en: {
      what: 'the total of "{item}" is {stated}, the sum of the units {sum} ({measure}): declared an error',
      remedy: 'check for a unit left out or counted twice and export again',
    },
  },
  'DAT-1303': {
    severity: 'warning',
    zh: {
      what: '“{item}”公布的合计是 {published},各单位之和是 {sum}({measure}),相差 {gap}',
      remedy: '核对导出的口径和时点,或改正数据源里的“公布”',
    },
    en: {
      what: 'the published total of "{item}" is {published}, the sum of the units {sum} ({measure}): {gap} apart',
      remedy: 'check what the export covers, and when; or mend 公布 of the source',
    },
  },
  'DAT-1304': {
    severity: 'error',
    zh: {
      what: '“{item}”公布的合计是 {published},各单位之和是 {sum}({measure}),相差 {gap},数据源声明不符为错误',
      remedy: '核对导出的口径和时点,改正后重新导出;或改正数据源里的“公布”',
    },
    en: {
      what: 'the published total of "{item}" is {published}, the sum of the units {sum} ({measure}), {gap} apart: declared an error',
      remedy: 'check what the export covers, and when, and export again; or mend 公布 of the source',
    },
  },
  'DAT-1306': {
    severity: 'error',
    zh: {
      what: '来源表“{source}”有不止一个文件,按“多份”看不出取哪一个: {files}',
      remedy: '文件名用数字或后缀区分先后(如 _2、更正),或在“多份”里按先后列出文件名样式',
    },
    en: {
      what: 'source "{source}" has more than one file, and 多份 does not tell which counts: {files}',
      remedy: 'tell their names apart by a number or an ending (_2, 更正), or list name patterns in order under 多份',
    },
  },
  'DAT-1307': {
    severity: 'note',
    zh: { what: '来源表“{source}”用这个文件替换了 {old},改动 {count} 个数', remedy: '确认应以这个文件为准' },
    en: {
      what: 'source "{source}": this file replaces {old} and changes {count} figures',
      remedy: 'make sure that this is the one that counts',
    },
  },
  'DAT-1308': {
    severity: 'note',
    zh: { what: '“{item}”由 {then} 改为 {now}(原在 {old})', remedy: '确认改动属实' },
    en: { what: '"{item}" was {then} in {old} and is now {now}', remedy: 'make sure that the change is meant' },
  },
  'DAT-1309': {
    severity: 'warning',
    zh: { what: '来源表“{source}”被替换的文件 {old} 读不出来,没有比对改动', remedy: '自行核对改动,或把它移出文件夹' },
    en: {
      what: 'source "{source}": the replaced file {old} cannot be read, so that changes are not known',
      remedy: 'check the changes by hand, or move it out of the folder',
    },
  },
} satisfies Record<string, Problem>;
