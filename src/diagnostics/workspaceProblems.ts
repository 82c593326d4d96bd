import type { Problem } from './problem.ts';
import { rosterProblems } from './rosterProblems.ts';
import { suppressionProblems } from './suppressionProblems.ts';

/**
 * Problems of the workspace and of what its definition files say about each other.
 * 01xx files, 02xx editions, 03xx roster, 04xx calendar, 05xx policy, 06xx data sources.
 */
export const workspaceProblems = {
  ...rosterProblems,
  ...suppressionProblems,
  'WSP-0101': {
    severity: 'error',
    zh: { what: '从“{start}”往上都没有找到 {file}', remedy: '到工作区的文件夹里运行,或用 --workspace 指明工作区' },
    en: { what: 'no {file} in "{start}" or above it', remedy: 'run inside a workspace, or name one with --workspace' },
  },
  'WSP-0102': {
    severity: 'error',
    zh: { what: '打不开文件 {path}: {reason}', remedy: '改正文件名,或把文件放到这个位置' },
    en: { what: 'cannot open {path}: {reason}', remedy: 'mend the file name or put the file there' },
  },
  'WSP-0103': {
    severity: 'error',
    zh: { what: '文件的编码既不是 UTF-8,也不是 GB18030', remedy: '用记事本打开,另存为 UTF-8 编码' },
    en: { what: 'the file is neither UTF-8 nor GB18030', remedy: 'open it in an editor and save it as UTF-8' },
  },
  'WSP-0104': {
    severity: 'error',
    zh: { what: '文件夹 {path} 不存在', remedy: '改正文件夹名,或新建这个文件夹' },
    en: { what: 'there is no folder {path}', remedy: 'mend the name or make the folder' },
  },
  'WSP-0105': {
    severity: 'error',
    zh: {
      what: '这个文件写明属于考核“{found}”,却用在考核“{expected}”里',
      remedy: '把“考核”改为“{expected}”,或在 kaohe.yaml 里换成正确的文件',
    },
    en: {
      what: 'the file says it belongs to "{found}" but is used for "{expected}"',
      remedy: 'write "{expected}", or name the right file in kaohe.yaml',
    },
  },
  'WSP-0201': {
    severity: 'error',
    zh: { what: '目录文件夹 {folder} 里没有指标体系(*.yaml)', remedy: '放入至少一个版本的目录文件' },
    en: { what: 'no catalogue edition (*.yaml) in {folder}', remedy: 'put at least one edition there' },
  },
  'WSP-0202': {
    severity: 'error',
    zh: { what: '两个版本同从 {month} 起生效: 另一个是 {other}', remedy: '改其中一个的“生效”,或移走作废的版本' },
    en: {
      what: 'two editions take effect in {month}: the other is {other}',
      remedy: 'change one 生效, or take away the edition that was dropped',
    },
  },
  'WSP-0203': {
    severity: 'error',
    zh: {
      what: '{period} 没有生效的指标体系,最早的版本从 {first} 起生效',
      remedy: '换一个考核月份,或补上当时的目录版本',
    },
    en: {
      what: 'no edition is in force in {period}; the first takes effect in {first}',
      remedy: 'choose another month or add the edition of that time',
    },
  },
  'WSP-0401': {
    severity: 'error',
    zh: { what: '日期 {date} 在日历里写了两次', remedy: '放假与调休上班只能各算一种,删去一处' },
    en: {
      what: 'the date {date} stands twice in the calendar',
      remedy: 'a day is off or a working day: delete one of the two',
    },
  },
  'WSP-0402': {
    severity: 'error',
    zh: { what: '日期 {date} 不在日历的年份({years})之内', remedy: '改正日期,或在“年份”里加上这一年' },
    en: {
      what: 'the date {date} lies outside the years of the calendar ({years})',
      remedy: 'mend the date or add its year under 年份',
    },
  },
  'WSP-0403': {
    severity: 'warning',
    zh: { what: '调休上班日 {date} 本来就是工作日', remedy: '与国务院办公厅通知核对日期' },
    en: {
      what: '{date} is declared a make-up working day but is a weekday anyway',
      remedy: 'check the date against the official notice',
    },
  },
  'WSP-0501': {
    severity: 'error',
    zh: { what: '排名起始月 {ranked} 早于指数起算月 {first}', remedy: '没有指数就不能排名,改其中一个月份' },
    en: {
      what: 'ranking starts in month {ranked}, before the index does in {first}',
      remedy: 'there is nothing to rank without an index: change one of them',
    },
  },
  'WSP-0502': {
    severity: 'error',
    zh: { what: '提醒“{rule}”的条件里没有“{name}”这个数', remedy: '{hint}' },
    en: { what: 'the condition of reminder "{rule}" has no figure "{name}"', remedy: '{hint}' },
  },
  'WSP-0503': {
    severity: 'error',
    zh: { what: '“发布”里的“{sheet}”不是工作簿里的表', remedy: '{hint}' },
    en: { what: '"{sheet}" under 发布 is not a sheet of the workbook', remedy: '{hint}' },
  },
  'WSP-0504': {
    severity: 'error',
    zh: {
      what: '提醒“{rule}”的条件里,“{unit}”是单位的数,“{indicator}”是一项指标的数,不能写在一起',
      remedy: '分成两条提醒',
    },
    en: {
      what: 'the condition of reminder "{rule}" joins "{unit}", a figure of the unit, and "{indicator}", one of an indicator',
      remedy: 'make two reminders of it',
    },
  },
  'WSP-0601': {
    severity: 'error',
    zh: { what: '来源表“{source}”没有写明哪些月份有文件', remedy: '写“频率: 月/季/年”或“月份: […]”' },
    en: {
      what: 'source "{source}" does not say in which months its file comes',
      remedy: 'write 频率 (月, 季, 年) or 月份',
    },
  },
  'WSP-0602': {
    severity: 'error',
    zh: { what: '来源表“{source}”的表头末行在首行之前', remedy: '按[首行, 末行]书写“表头行”' },
    en: {
      what: 'the header of source "{source}" ends before it starts',
      remedy: 'write 表头行 as [first row, last row]',
    },
  },
  'WSP-0603': {
    severity: 'error',
    zh: { what: '来源表“{source}”的数据项“{item}”在目录里没有声明', remedy: '{hint}' },
    en: { what: 'no catalogue edition declares the data item "{item}" of source "{source}"', remedy: '{hint}' },
  },
  'WSP-0604': {
    severity: 'error',
    zh: {
      what: '数据项“{item}”的文件单位“{found}”与目录里的单位“{expected}”不是同一类',
      remedy: '改正数据源里这一列的“单位”',
    },
    en: {
      what: 'data item "{item}": the file\'s unit "{found}" is of another kind than the catalogue\'s "{expected}"',
      remedy: 'mend the 单位 of this column',
    },
  },
  'WSP-0605': {
    severity: 'error',
    zh: { what: '数据项“{item}”在同一期既来自“{other}”,又来自“{source}”', remedy: '只从一个来源表取数,或用“月份”错开' },
    en: {
      what: 'data item "{item}" comes from both "{other}" and "{source}" in the same period',
      remedy: 'take it from one source, or set them apart by 月份',
    },
  },
  'WSP-0606': {
    severity: 'warning',
    zh: { what: '没有来源表提供数据项“{item}”', remedy: '在数据源里指明它的来源;否则用到它的指标一直待核' },
    en: {
      what: 'no source brings the data item "{item}"',
      remedy: 'name its source; until then every indicator that uses it stays pending',
    },
  },
  'WSP-0607': {
    severity: 'error',
    zh: { what: '来源表“{source}”没有写“主键列”,也没有写“名称列”', remedy: '至少写一个,否则认不出单位' },
    en: { what: 'source "{source}" names neither 主键列 nor 名称列', remedy: 'name one of them to tell units apart' },
  },
  'WSP-0608': {
    severity: 'error',
    zh: {
      what: '来源表“{source}”要汇总,“{item}”却没有写怎样汇总',
      remedy: '在来源表写“汇总”,或给这一列单独写',
    },
    en: {
      what: 'source "{source}" is rolled up, but "{item}" does not say how',
      remedy: 'write 汇总 for the source or for this column',
    },
  },
  'WSP-0609': {
    severity: 'error',
    zh: {
      what: '“{item}”以{measure}计,不能求和',
      remedy: '比率写“汇总: { 合计比率: [分子列名, 分母列名] }”,或取小计行',
    },
    en: {
      what: '"{item}" is in {measure} and cannot be summed',
      remedy: 'write 汇总 with 合计比率 and its two columns, or take the subtotal row (取小计行)',
    },
  },
  'WSP-0901': {
    severity: 'error',
    zh: { what: '下级单位“{name}”的上级单位代码“{parent}”不在名册里。{hint}', remedy: '改正上级单位代码' },
    en: {
      what: 'sub-unit "{name}" belongs to "{parent}", which the roster does not have. {hint}',
      remedy: 'mend the code',
    },
  },
  'WSP-0902': {
    severity: 'error',
    zh: { what: '起止应为先后两个月份,实际是“{from}”至“{until}”', remedy: '写成 2026-03;一直如此的留空' },
    en: {
      what: '起 and 止 should be two months in order, found "{from}" to "{until}"',
      remedy: 'write 2026-03, or leave blank what has no end',
    },
  },
  'WSP-0903': {
    severity: 'error',
    zh: { what: '“{word}”同时指两个单位,另一个在 {other}', remedy: '改正代码或名称,或写明各自的起止月份' },
    en: { what: '"{word}" stands for two units at once; the other is in {other}', remedy: 'mend it, or date both' },
  },
  'WSP-0620': {
    severity: 'error',
    zh: {
      what: '来源表“{source}”的记号“{marker}”是数字或空白,不能作记号',
      remedy: '只声明“—”“/”“无”一类的记号;空白写在“空白”里',
    },
    en: {
      what: 'marker "{marker}" of source "{source}" is a figure or blank',
      remedy: 'declare signs such as "—", "/", "无" only; what a blank means stands under 空白',
    },
  },
} satisfies Record<string, Problem>;
