import type { Location } from '../diagnostics/diagnostic.ts';
import type { Fact } from '../diagnostics/phrase.ts';
import { term } from '../diagnostics/terms.ts';
import { type Formula, formula } from '../expression/formula.ts';
import { choice, text, yesNo } from '../schema/scalars.ts';
import type { Schema } from '../schema/schema.ts';
import { field, located, optional, shape } from '../schema/shapes.ts';
import { type PopulationSpec, populationSchema } from './population.ts';

/**
 * 差距规则: indicators at or slightly below the standard are scored by it, those with a gap are placed proportionally between
 * highest and lowest. Every parameter is stated; none has a default in code.
 */
export interface GapRule {
  /** 读法: the subject of the sentence is the whole 指标 (I), or each 单位 (II). */
  readonly reading: 'indicator' | 'unit';
  /** 方式 declared for the year; `automatic` lets the statistic decide (allowed, linted). */
  readonly mode: 'direct' | 'relative' | 'automatic';
  readonly reason: string | undefined;
  readonly standard: Formula;
  /** 容差 δ: what 略低于 means. */
  readonly tolerance: Formula;
  readonly statistic: 'median' | 'mean' | 'aggregate' | 'shareReaching';
  /** Share of units that must reach S−δ, with `shareReaching`. */
  readonly reachingLine: Formula | undefined;
  readonly statisticOn: 'value' | 'rate';
  readonly population: PopulationSpec;
  /** 极值: highest and lowest among all of the population, or only among its gap units. */
  readonly extremes: 'all' | 'gap';
  readonly on: 'score' | 'value';
  /** 取值上限: values beyond the standard count as the standard. */
  readonly capAtStandard: boolean;
  readonly high: Formula;
  readonly low: Formula;
  readonly raiseOnly: boolean;
  readonly allEqual: 'direct' | 'high' | 'middle';
  /** 截断: values further than this from the mean count as that far. */
  readonly truncate: Formula | undefined;
  readonly location: Location;
}

const fields = shape({
  reading: field('读法', choice<GapRule['reading']>({ 指标: 'indicator', 单位: 'unit' })),
  mode: field('方式', choice<GapRule['mode']>({ 直接: 'direct', 相对: 'relative', 自动: 'automatic' })),
  reason: optional('申报理由', text()),
  standard: field('标准', formula('标准')),
  tolerance: field('容差', formula('容差')),
  statistic: field(
    '统计',
    choice<GapRule['statistic']>({ 中位数: 'median', 均值: 'mean', 合计比率: 'aggregate', 达标占比: 'shareReaching' }),
  ),
  reachingLine: optional('达标线', formula('占比')),
  statisticOn: field('统计对象', choice<GapRule['statisticOn']>({ 取值: 'value', 得分率: 'rate' })),
  population: field('范围', populationSchema),
  extremes: field('极值', choice<GapRule['extremes']>({ 全部: 'all', 差距单位: 'gap' })),
  on: field('依据', choice<GapRule['on']>({ 得分: 'score', 取值: 'value' })),
  valueCap: optional('取值上限', choice({ 标准: true, 无: false })),
  high: field('高分', formula('得分')),
  low: field('低分', formula('得分')),
  raiseOnly: field('只升不降', yesNo()),
  allEqual: field('全等时', choice<GapRule['allEqual']>({ 直接: 'direct', 高分: 'high', 中间: 'middle' })),
  // Relative scoring of a single unit is meaningless: stated, though there is one answer.
  alone: field('单户时', choice({ 直接: 'direct' })),
  truncate: optional('截断', formula('幅度')),
});

export const gapSchema: Schema<GapRule> = {
  expected: term('差距规则'),
  keys: () => fields.keys(),
  read(node, context) {
    const read = located(fields).read(node, context);
    if (!read) return undefined;
    const { valueCap, alone: _, ...rest } = read.value;
    const needs = (present: unknown, key: string, expected: Fact) => {
      if (present === undefined) context.problems.report('DEF-0104', node.location, { key, expected });
      return present !== undefined;
    };
    const complete = [
      rest.on !== 'value' || needs(valueCap, '取值上限', '“标准”、“无”'),
      rest.statistic !== 'shareReaching' || needs(rest.reachingLine, '达标线', term('占比,如 50%')),
    ];
    return complete.every(Boolean) ? { ...rest, capAtStandard: valueCap ?? false, location: node.location } : undefined;
  },
};
