import { atMost, type Expr, most, multiply, named, subtract, total, zero } from '../../expression/expr.ts';
import { formula } from '../../expression/formula.ts';
import { choice, text } from '../../schema/scalars.ts';
import { field, list, located, optional, shape } from '../../schema/shapes.ts';
import { deduct } from '../deduction.ts';
import { defineForm } from '../form.ts';
import { ParameterLint } from '../parameterLint.ts';

type FloorCycle = 'month' | 'quarter' | 'year';

const cycles: Readonly<Record<string, FloorCycle>> = { 月: 'month', 季: 'quarter', 年: 'year' };
const cycleWords = {
  month: { zh: '按月', en: 'a month' },
  quarter: { zh: '按季', en: 'a quarter' },
  year: { zh: '按年', en: 'a year' },
} as const;

const penalty = shape({
  item: field('数据项', located(text('数据项'))),
  each: field('每次扣', formula('得分')),
  free: optional('免扣', formula('次数')),
});

/**
 * 按次扣分 (B8): several kinds of occurrence, each with its own deduction, under one floor. Counts are per cycle of the data
 * items; 封底周期 says for readers which one the floor belongs to.
 */
export const occurrenceDeduction = defineForm({
  keyword: '按次扣分',
  code: 'B8',
  yields: 'points',
  takes: 'none',
  monotone: false,
  mayExceed: false,
  fields: {
    penalties: field('扣分项', list(penalty, 1)),
    floor: field('保底', formula('得分')),
    cycle: field('封底周期', choice<FloorCycle>(cycles)),
  },
  clauses: {
    none: { zh: '没有应扣分的事项,得满分', en: 'nothing to take off: full points' },
    deducted: { zh: '计扣{次数#}次,合计扣{扣分}', en: '{次数#} occurrences, {扣分} off' },
    floored: {
      zh: '计扣{次数#}次,应扣{扣分},扣至保底{保底}',
      en: '{次数#} occurrences, {扣分} off, down to the floor {保底}',
    },
  },
  compile({ penalties, floor }, scope, clause) {
    const counted = penalties.map(({ item, each, free }) => {
      const count = scope.item(item.value, item.node.location);
      const over = most(zero, free ? subtract(count, scope.bind(free)) : count);
      return { each: scope.bind(each), times: named(`${item.value}(计扣)`, over) };
    });
    const times = named('计扣次数', total(counted.map((kind) => kind.times)));
    const off = named('应扣分', total(counted.map((kind): Expr => multiply(kind.each, kind.times))));
    const facts = { 次数: times, 扣分: off, 保底: scope.bind(floor) };
    return deduct(scope, {
      untouched: atMost(times, zero),
      off,
      floor: facts.保底,
      clauses: { none: clause('none', facts), floored: clause('floored', facts), deducted: clause('deducted', facts) },
    });
  },
  lint({ penalties, floor }, scope, report) {
    const lint = new ParameterLint(scope, report);
    for (const { each } of penalties) lint.deduction('每次扣', each);
    lint.points('保底', floor);
  },
  describe({ penalties, floor, cycle }, language) {
    const zh = language === 'zh';
    const kinds = penalties.map(({ item, each, free }) => {
      const waived = free ? (zh ? `(免扣${free.source})` : ` (beyond ${free.source})`) : '';
      return zh ? `${item.value}每次扣${each.source}${waived}` : `${each.source} off for each ${item.value}${waived}`;
    });
    const end = zh
      ? `${cycleWords[cycle].zh}不低于${floor.source}`
      : `not below ${floor.source} ${cycleWords[cycle].en}`;
    return [...kinds, end].join(zh ? ';' : '; ');
  },
});
