import type { Problem } from './problem.ts';

/** Problems of a scoring form's parameters, and of a gap rule beside it. */
export const formProblems = {
  'CAT-0201': {
    severity: 'error',
    zh: { what: '折线上有两个点的取值相同: {value}', remedy: '改开其中一个点的取值' },
    en: { what: 'two anchors stand at the same value: {value}', remedy: 'move one of them' },
  },
  'CAT-0202': {
    severity: 'error',
    zh: { what: '得分变化与指标方向“{direction}”相反', remedy: '改正得分次序,或改指标的“方向”' },
    en: { what: 'the points run against the direction "{direction}"', remedy: 'mend the points or the direction' },
  },
  'CAT-0203': {
    severity: 'error',
    zh: { what: '“{what}”必须大于 0,实际是 {value}', remedy: '填写正数' },
    en: { what: '"{what}" must be above 0, found {value}', remedy: 'write a positive figure' },
  },
  'CAT-0204': {
    severity: 'error',
    zh: { what: '“{what}”写成了比率 {value},这里是得分', remedy: '写分数,或写“{value}满分”' },
    en: { what: '"{what}" is the ratio {value} where points are due', remedy: 'write points, or "{value}满分"' },
  },
  'CAT-0205': {
    severity: 'error',
    zh: { what: '“{what}”应写占满分的比率,在 0 与 100% 之间,实际是 {value}', remedy: '写成比率,如 90%' },
    en: {
      what: '"{what}" must be a share of the full points from 0 to 100 %, found {value}',
      remedy: 'write a share such as 90%',
    },
  },
  'CAT-0206': {
    severity: 'error',
    zh: { what: '“{low}” {lowValue} 应在“{high}” {highValue} 之下', remedy: '改正其中一个' },
    en: { what: '"{low}" {lowValue} should be below "{high}" {highValue}', remedy: 'mend one of them' },
  },
  'CAT-0207': {
    severity: 'error',
    zh: { what: '等级“{label}”重复', remedy: '每个等级只写一次' },
    en: { what: 'the label "{label}" stands twice', remedy: 'write each label once' },
  },
  'CAT-0208': {
    severity: 'error',
    zh: {
      what: '指标方向为“负”,没有写明取值越低得分越高的算法',
      remedy: '补上“反向: 目标除以取值”或“反向: {零分: …}”',
    },
    en: {
      what: 'the direction is 负, but how lower values earn more is not stated',
      remedy: 'add 反向: 目标除以取值 or 反向: {零分: …}',
    },
  },
  'CAT-0209': {
    severity: 'error',
    zh: { what: '指标方向为“正”,不能写“反向”', remedy: '去掉“反向”,或把指标方向改为“负”' },
    en: { what: '反向 has no meaning where the direction is 正', remedy: 'drop 反向 or set the direction to 负' },
  },
  'CAT-0210': {
    severity: 'error',
    zh: { what: '各事项得分合计 {sum},与满分 {full} 不符', remedy: '改正各事项的得分,使合计等于满分' },
    en: { what: 'the parts add up to {sum}, not to the full points {full}', remedy: 'mend the points of the parts' },
  },
  'CAT-0211': {
    severity: 'error',
    zh: { what: '档位没有覆盖{side}: {edge} 以外没有得分', remedy: '增加一档,或去掉这一端的界限' },
    en: { what: 'the bands leave a side open: nothing beyond {edge} ({side})', remedy: 'add a band or drop that edge' },
  },
  'CAT-0212': {
    severity: 'error',
    zh: { what: '档位之间有空档: {low} 到 {high} 没有得分', remedy: '让相邻两档首尾相接,并由其中一档包含端点' },
    en: {
      what: 'a gap between bands: nothing from {low} to {high}',
      remedy: 'let the bands meet, one of them including the edge',
    },
  },
  'CAT-0213': {
    severity: 'error',
    zh: { what: '档位重叠: {high} 到 {low} 落在两档', remedy: '让相邻两档首尾相接,只由其中一档包含端点' },
    en: {
      what: 'bands overlap from {high} to {low}',
      remedy: 'let the bands meet, only one of them including the edge',
    },
  },
  'CAT-0214': {
    severity: 'error',
    zh: { what: '“{what}”不能小于 0,实际是 {value}', remedy: '填写不小于 0 的数' },
    en: { what: '"{what}" must not be below 0, found {value}', remedy: 'write a figure of 0 or more' },
  },
  'CAT-0231': {
    severity: 'error',
    zh: { what: '取值里没有名为“{name}”的一项(现有: {known})', remedy: '在“取值”中加上这一项,或改正名称' },
    en: { what: 'no value named "{name}" in 取值 (there are: {known})', remedy: 'add it to 取值 or mend the name' },
  },
  'CAT-0232': {
    severity: 'error',
    zh: { what: '各点次序不对: {order}', remedy: '按 {wanted} 填写' },
    en: { what: 'the points are out of order: {order}', remedy: 'write them as {wanted}' },
  },
  'CAT-0233': {
    severity: 'error',
    zh: { what: '低分 {low} 高于满分 {full}', remedy: '低分不得高于满分' },
    en: { what: 'the lowest score {low} is above full points {full}', remedy: 'write a lower 低分' },
  },
  'CAT-0234': {
    severity: 'error',
    zh: { what: '名次分档次序不对: 第{tier}档', remedy: '“至”须逐档增大,得分不得逐档升高' },
    en: {
      what: 'rank tiers out of order at tier {tier}',
      remedy: '至 must rise from tier to tier and the points must not',
    },
  },
  'CAT-0235': {
    severity: 'error',
    zh: { what: '“{first}”与“{second}”相同: {value}', remedy: '改开其中一个' },
    en: { what: '"{first}" and "{second}" are the same: {value}', remedy: 'move one of them' },
  },
  'CAT-0236': {
    severity: 'error',
    zh: { what: '用“组内最低”“组内最高”时没有写“范围”', remedy: '写明与谁比较,如 范围: {比较: 全体}' },
    en: { what: 'bounds taken from the units need a 范围', remedy: 'say who is compared' },
  },
  'CAT-0237': {
    severity: 'error',
    zh: { what: '水平权重与提升权重之和为 {sum},不是 100%', remedy: '两个权重之和应为 100%' },
    en: { what: 'the weights of level and progress add up to {sum}, not 100 %', remedy: 'let them add up to 100 %' },
  },
  'CAT-0238': {
    severity: 'error',
    zh: {
      what: '“变动: 增长率”没有写明“基期为零”时如何处理',
      remedy: '写 基期为零: {均为零: 满分, 仅基期为零: 待核} 一类',
    },
    en: { what: '变动: 增长率 does not say what a zero base means', remedy: 'add 基期为零' },
  },
  'CAT-0239': {
    severity: 'error',
    zh: { what: '节点月份 {month} 不在 1—12 之间,或不晚于前一节点', remedy: '节点按月份先后写' },
    en: {
      what: 'checkpoint month {month} is not within 1–12 or not after the one before',
      remedy: 'write checkpoints in order of month',
    },
  },
  'CAT-0240': {
    severity: 'error',
    zh: { what: '各节点分值之和为 {sum},满分是 {full}', remedy: '让节点分值之和等于满分' },
    en: { what: 'the checkpoints add up to {sum} points of {full}', remedy: 'let them add up to full points' },
  },
  'CAT-0241': {
    severity: 'error',
    zh: { what: '有部分要并入,却没有写“归入”', remedy: '“归入”写接收份额的部分' },
    en: { what: 'parts are to join another, but 归入 names none', remedy: 'name the part that takes over in 归入' },
  },
  'CAT-0242': {
    severity: 'error',
    zh: { what: '分拆的部分不能用“{form}”: 它按分扣减,不随份额变化', remedy: '改用按满分比例计分的方式' },
    en: {
      what: '"{form}" deducts points and cannot score a part whose full points vary by unit',
      remedy: 'use a form that yields a share',
    },
  },
  'CAT-0243': {
    severity: 'error',
    zh: { what: '没有名为“{name}”的部分(现有: {known})', remedy: '改正部分的名称' },
    en: { what: 'no part is named "{name}" (there are: {known})', remedy: 'mend the name' },
  },
  'CAT-0244': {
    severity: 'error',
    zh: { what: '“{name}”不能并入自己', remedy: '并入条件只写其他部分' },
    en: { what: '"{name}" cannot join itself', remedy: 'state 并入条件 for other parts only' },
  },
  'CAT-0301': {
    severity: 'error',
    zh: {
      what: '“{form}”不是单一取值的单调绝对计分,不能加差距规则',
      remedy: '去掉“差距”,或换用单调的计分方式;由单调方式组成的,“统计对象”写得分率、“依据”写得分',
    },
    en: {
      what: '"{form}" is not a single-valued monotone absolute form: no gap rule may stand beside it',
      remedy:
        'drop 差距 or use a monotone form; beside one made of monotone forms, write 统计对象: 得分率 and 依据: 得分',
    },
  },
  'CAT-0302': {
    severity: 'warning',
    zh: {
      what: '差距方式为“自动”: 区域值越过标准线时,取值提高的单位得分可能反而下降',
      remedy: '由主管处室申报“直接”或“相对”',
    },
    en: {
      what: 'automatic gap mode: when the region crosses the line, a unit that improved may score lower',
      remedy: 'declare 直接 or 相对 for the year',
    },
  },
  'CAT-0303': {
    severity: 'error',
    zh: { what: '统计为“合计比率”,但取值不是“分子 / 分母”的形式', remedy: '把取值写成一个除式,或改用中位数、均值' },
    en: {
      what: 'an aggregate ratio needs a 取值 of the form numerator / denominator',
      remedy: 'write a quotient or use another statistic',
    },
  },
  'CAT-0304': {
    severity: 'error',
    zh: { what: '差距规则的高分 {high} 低于低分 {low}', remedy: '改正“高分”或“低分”' },
    en: { what: 'the highest score {high} of the gap rule is below the lowest {low}', remedy: 'mend 高分 or 低分' },
  },
  'CAT-0305': {
    severity: 'error',
    zh: { what: '容差 {tolerance} 为负,达标线比标准更严', remedy: '容差填写不小于 0 的数' },
    en: { what: 'tolerance {tolerance} is negative', remedy: 'write a tolerance of 0 or more' },
  },
  'CAT-0306': {
    severity: 'error',
    zh: {
      what: '读法为“指标”时全部单位一起调整,极值不能只取差距单位: 够线的单位会超出高分,或低于低分',
      remedy: '写“极值: 全部”,或把读法改为“单位”',
    },
    en: {
      what: 'reading 指标 adjusts every unit: between extremes of the gap units, the others would run beyond 高分 or below 低分',
      remedy: 'write 极值: 全部, or change 读法 to 单位',
    },
  },
} satisfies Record<string, Problem>;
