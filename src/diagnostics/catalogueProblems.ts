import type { Problem } from './problem.ts';

/** Problems of what a catalogue says as a whole, found before any data: structure, units of measure, examples, data items. */
export const catalogueProblems = {
  'CAT-0101': {
    severity: 'error',
    zh: { what: '“{name}”的分值 {stated} 不等于下级分值之和 {sum}', remedy: '改正分值,使上下级相等' },
    en: {
      what: 'the points {stated} of "{name}" are not the sum {sum} of what stands below',
      remedy: 'make both levels agree',
    },
  },
  'CAT-0102': {
    severity: 'error',
    zh: { what: '这个体系用“{own}”,此处却写了“{other}”', remedy: '全目录只用“分值”或只用“权重”' },
    en: { what: 'this tree states {own}, but {other} stands here', remedy: 'use 分值 throughout or 权重 throughout' },
  },
  'CAT-0103': {
    severity: 'error',
    zh: { what: '编号“{id}”已用于第 {line} 行', remedy: '改用另一个编号' },
    en: { what: 'the id "{id}" is taken at line {line}', remedy: 'choose another id' },
  },
  'CAT-0104': {
    severity: 'error',
    zh: { what: '应考月 {months} 与周期“{cycle}”矛盾', remedy: '改正应考月(季: 3、6、9、12月;年: 不写),或改周期' },
    en: {
      what: 'due months {months} contradict the cycle {cycle}',
      remedy: 'mend 应考月 (季: 3, 6, 9, 12; 年: none) or 周期',
    },
  },
  'CAT-0105': {
    severity: 'error',
    zh: { what: '“{key}”没有规定: 指标和“默认”里都没有', remedy: '在指标或“默认”里写明“{key}”' },
    en: { what: '{key} is stated neither by the indicator nor under 默认', remedy: 'state {key} in one of them' },
  },
  'CAT-0106': {
    severity: 'error',
    zh: { what: '没有应考月,这个指标永远不会计分', remedy: '写明应考月' },
    en: { what: 'no due months: the indicator is never scored', remedy: 'state 应考月' },
  },
  'CAT-0107': {
    severity: 'error',
    zh: { what: '“适用”里的“{name}”不在名册中', remedy: '{meant}' },
    en: { what: '"{name}" under 适用 is neither a group nor a unit of the roster', remedy: '{meant}' },
  },
  'CAT-0108': {
    severity: 'error',
    zh: { what: '计分方式“{form}”需要{needs},这里的取值是{found}', remedy: '改写取值,或换用计分方式' },
    en: { what: 'the form {form} takes {needs}, but 取值 is {found}', remedy: 'rewrite 取值 or use another form' },
  },
  'CAT-0109': {
    severity: 'error',
    zh: { what: '条件“{source}”不是条件,而是一个以{dimension}计的数', remedy: '写成比较,如“{source} = 0”' },
    en: {
      what: 'the condition "{source}" is a figure in {dimension}, not a condition',
      remedy: 'write a comparison such as "{source} = 0"',
    },
  },
  'CAT-0110': {
    severity: 'error',
    zh: { what: '取值以{dimension}计,与单位“{measure}”不符', remedy: '改正“单位”,或改写取值' },
    en: { what: '取值 is in {dimension}, which does not fit the unit {measure}', remedy: 'mend 单位 or rewrite 取值' },
  },
  'CAT-0111': {
    severity: 'error',
    zh: { what: '{key}没有由小到大排列,或有重复', remedy: '由小到大写,每月一次' },
    en: { what: 'the months of {key} are not in rising order, or repeated', remedy: 'write each month once, rising' },
  },
  'CAT-0112': {
    severity: 'error',
    zh: { what: '周期为“年”的指标不能列入平时考核', remedy: '把“考核”改为“年度”,或改周期' },
    en: { what: 'an annual indicator cannot be a regular one', remedy: 'set 考核 to 年度 or change 周期' },
  },
  'CAT-0113': {
    severity: 'error',
    zh: {
      what: '提醒月只能是平时指标不计分的月份,这里写了 {months}',
      remedy: '去掉这些月份: 应考月本来就提醒,年度指标不按月提醒',
    },
    en: {
      what: '提醒月 is for months in which a regular indicator is not scored, found {months}',
      remedy: 'take these months out: due months are reminded of anyway, annual indicators never are',
    },
  },
  'CAT-0291': {
    severity: 'error',
    zh: { what: '得分 {points} 超过满分 {full},而“{form}”不允许超过满分', remedy: '改正得分,或用“80%满分”的写法' },
    en: {
      what: '{points} points exceed the full {full}, which {form} does not allow',
      remedy: 'mend the points or write a share such as 80%满分',
    },
  },
  'CAT-0292': {
    severity: 'error',
    zh: { what: '“{item}”没有“{label}”这个取值', remedy: '{meant}' },
    en: { what: '"{label}" is not among the labels of {item}', remedy: '{meant}' },
  },
  'CAT-0293': {
    severity: 'error',
    zh: { what: '“{item}”的取值“{label}”没有得分', remedy: '在“得分”里补上“{label}”' },
    en: { what: 'the label "{label}" of {item} has no points', remedy: 'add it under 得分' },
  },
  'CAT-0401': {
    severity: 'error',
    zh: { what: '用例不符: “{key}”写的是 {expected},按规则得 {found}', remedy: '核对用例与规则,改正错的一方' },
    en: {
      what: 'the worked case fails: {key} says {expected}, the rule gives {found}',
      remedy: 'find out which of them is wrong',
    },
  },
  'CAT-0402': {
    severity: 'error',
    zh: { what: '用例给出的“{item}”没有用到', remedy: '{meant}' },
    en: { what: '"{item}" of the worked case is used by nothing', remedy: '{meant}' },
  },
  'CAT-0403': {
    severity: 'error',
    zh: { what: '用例里“{item}”的“{text}”读不成以{measure}计的值', remedy: '按数据项的单位书写' },
    en: { what: '"{text}" cannot be read as {item} in {measure}', remedy: 'write it in the unit of the data item' },
  },
  'CAT-0404': {
    severity: 'error',
    zh: { what: '用例的月份 {month} 不是应考月', remedy: '改用应考月: {months}' },
    en: { what: 'month {month} of the worked case is not a due month', remedy: 'use one of {months}' },
  },
  'CAT-0405': {
    severity: 'error',
    zh: {
      what: '按合计比率计算时,用例的他单位要给数据项,不能只给取值',
      remedy: '把他单位写成“单位: { 数据项: 数, … }”',
    },
    en: {
      what: 'an aggregate ratio needs the data of the other units, not their 取值',
      remedy: 'write them as unit: { item: figure, … }',
    },
  },
  'CAT-0501': {
    severity: 'error',
    zh: { what: '以{measure}计的数据项不能有“取值”列表', remedy: '去掉“取值”,或把单位改为等级' },
    en: { what: 'a data item in {measure} has no list of labels', remedy: 'drop 取值 or make the unit 等级' },
  },
  'CAT-0502': {
    severity: 'error',
    zh: { what: '范围的下限 {least} 大于上限 {most}', remedy: '改正范围' },
    en: { what: 'the range starts at {least}, above its end {most}', remedy: 'mend 范围' },
  },
  'CAT-0503': {
    severity: 'warning',
    zh: { what: '数据项“{item}”没有指标用到', remedy: '删去,或补上用到它的指标' },
    en: { what: 'no indicator uses the data item "{item}"', remedy: 'drop it or add the indicator that needs it' },
  },
  'CAT-0504': {
    severity: 'warning',
    zh: { what: '标准表“{standard}”没有指标用到', remedy: '删去,或补上用到它的指标' },
    en: { what: 'no indicator uses the standard "{standard}"', remedy: 'drop it or add the indicator that needs it' },
  },
  'CAT-0505': {
    severity: 'error',
    zh: { what: '标准表“{standard}”没有 {month} 月的数,而 {indicator} 在该月应考', remedy: '补上该月的数,或改应考月' },
    en: {
      what: 'the standard "{standard}" has no figure for month {month}, in which {indicator} is due',
      remedy: 'add the figure or change 应考月',
    },
  },
  'CAT-0506': {
    severity: 'error',
    zh: { what: '名称“{name}”已有别的含义: {taken}', remedy: '改用另一个名称' },
    en: { what: 'the name "{name}" already stands for {taken}', remedy: 'choose another name' },
  },
  'CAT-0507': {
    severity: 'error',
    zh: { what: '名称“{name}”不能在公式里使用', remedy: '只用汉字、字母、数字和下划线,并以汉字或字母开头' },
    en: {
      what: 'the name "{name}" cannot be used in a formula',
      remedy: 'use letters, digits and underscores, beginning with a letter',
    },
  },
} satisfies Record<string, Problem>;
