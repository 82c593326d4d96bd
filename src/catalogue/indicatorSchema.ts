import { type Formula, formula } from '../expression/formula.ts';
import { gapSchema } from '../rules/gap.ts';
import { scoring } from '../rules/registry.ts';
import { choice, text } from '../schema/scalars.ts';
import type { Infer, Schema } from '../schema/schema.ts';
import { either, field, list, optional, record, shape } from '../schema/shapes.ts';
import type { Cycle, Indicator, NotApplicableRule } from './edition.ts';
import { exampleSchema } from './exampleSchema.ts';
import {
  decimals,
  measure,
  missingRule,
  month,
  points,
  secrecy,
  share,
  treatment,
  zeroDenominatorRule,
} from './words.ts';

/** The name of a 取值 that is a single formula. */
export const singleValue = '取值';

const notApplicable: Schema<NotApplicableRule> = shape({
  condition: field('条件', formula('条件')),
  treatment: field('处理', treatment),
});

const values: Schema<ReadonlyMap<string, Formula>> = (() => {
  const one = formula('取值算式');
  const several = record(formula('取值算式'), '取值名');
  const read = either((node) => node.kind === 'map', several, one);
  return {
    ...read,
    read(node, context) {
      const found = read.read(node, context);
      return found && ('source' in found ? new Map([[singleValue, found]]) : found);
    },
  };
})();

/** Keys that inner nodes and indicators have in common. */
export const nodeFields = {
  id: field('编号', text()),
  name: field('名称', text()),
  points: optional('分值', points),
  weight: optional('权重', share),
};

/** 指标: a leaf of the 体系, all of its keys. */
export const indicatorSchema = shape({
  ...nodeFields,
  basis: field('依据', text()),
  cycle: field('周期', choice<Cycle>({ 月: 'month', 季: 'quarter', 年: 'year', 节点: 'milestone' })),
  dueMonths: optional('应考月', list(month)),
  reminderMonths: optional('提醒月', list(month)),
  regularity: field('考核', choice<Indicator['regularity']>({ 平时: 'regular', 年度: 'annual' })),
  better: field('方向', choice<Indicator['better']>({ 正: 'higher', 负: 'lower' })),
  measure: field('单位', measure),
  office: field('处室', text()),
  person: optional('人员', text()),
  collection: field('取数', choice({ 系统取数: '系统取数', 财政厅登记: '财政厅登记', 单位报送: '单位报送' })),
  secrecy: field('密级', secrecy),
  status: optional('状态', text()),
  note: optional('说明', text()),
  scope: optional('口径', text()),
  merit: optional('绩效类型', text()),
  dataYear: optional('数据年度', text()),
  yearEnd: optional('年终折算', text()),
  yearEndTime: optional('年终时间', text()),
  values: optional('取值', values),
  notApplicable: optional('不适用', list(notApplicable)),
  zeroDenominator: optional('零分母', zeroDenominatorRule),
  missing: optional('缺失', missingRule),
  pointDigits: optional('舍入', decimals),
  appliesTo: optional('适用', list(text(), 1)),
  outside: optional('不在适用范围', treatment),
  cap: optional('上限', formula('得分')),
  floor: optional('下限', formula('得分')),
  scoring: field('计分', scoring),
  gap: optional('差距', gapSchema),
  examples: optional('用例', list(exampleSchema)),
});

export type IndicatorBlock = Infer<typeof indicatorSchema>;
