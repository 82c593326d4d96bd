import { atMost, most, multiply, named, zero } from '../../expression/expr.ts';
import { formula } from '../../expression/formula.ts';
import { text } from '../../schema/scalars.ts';
import { field, located } from '../../schema/shapes.ts';
import { deduct } from '../deduction.ts';
import { defineForm } from '../form.ts';
import { ParameterLint } from '../parameterLint.ts';

/** 按人扣分 (B9): so many points off for each head counted. */
export const headDeduction = defineForm({
  keyword: '按人扣分',
  code: 'B9',
  yields: 'points',
  takes: 'none',
  monotone: false,
  mayExceed: false,
  fields: {
    item: field('数据项', located(text('数据项'))),
    each: field('每人扣', formula('得分')),
    floor: field('保底', formula('得分')),
  },
  clauses: {
    none: { zh: '计扣0人,得满分', en: 'nobody counted: full points' },
    deducted: { zh: '计扣{人数#}人,每人扣{每人扣分}', en: '{人数#} heads, {每人扣分} off for each' },
    floored: {
      zh: '计扣{人数#}人,每人扣{每人扣分},扣至保底{保底}',
      en: '{人数#} heads, {每人扣分} off for each, down to the floor {保底}',
    },
  },
  compile({ item, each, floor }, scope, clause) {
    const heads = named('计扣人数', most(zero, scope.item(item.value, item.node.location)));
    const facts = { 人数: heads, 每人扣分: scope.bind(each), 保底: scope.bind(floor) };
    return deduct(scope, {
      untouched: atMost(heads, zero),
      off: multiply(facts.每人扣分, heads),
      floor: facts.保底,
      clauses: { none: clause('none', facts), floored: clause('floored', facts), deducted: clause('deducted', facts) },
    });
  },
  lint({ each, floor }, scope, report) {
    const lint = new ParameterLint(scope, report);
    lint.deduction('每人扣', each);
    lint.points('保底', floor);
  },
  describe({ item, each, floor }, language) {
    return language === 'zh'
      ? `${item.value}每人扣${each.source},不低于${floor.source}`
      : `${each.source} off for each of ${item.value}, not below ${floor.source}`;
  },
});
