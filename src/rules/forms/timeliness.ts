import { atMost, multiply, named, subtract } from '../../expression/expr.ts';
import { formula } from '../../expression/formula.ts';
import { field } from '../../schema/shapes.ts';
import { deduct } from '../deduction.ts';
import { defineForm } from '../form.ts';
import { ParameterLint } from '../parameterLint.ts';

/**
 * 时限 (B10): full points within the limit, so many off for each day late. The 取值 counts the days (天数 or 工作日数),
 * from a date of the unit's or a named day of the calendar.
 */
export const timeliness = defineForm({
  keyword: '时限',
  code: 'B10',
  yields: 'points',
  takes: 'one',
  monotone: true,
  mayExceed: false,
  fields: {
    limit: field('时限', formula('日数')),
    perDay: field('每迟一日扣', formula('得分')),
    floor: field('保底', formula('得分')),
  },
  clauses: {
    onTime: {
      zh: '用时{取值#}日,未超过时限{时限#}日,得满分',
      en: '{取值#} days, within the limit of {时限#}: full points',
    },
    late: { zh: '用时{取值#}日,迟{迟#}日,每日扣{每日扣分}', en: '{取值#} days, {迟#} late, {每日扣分} off for each' },
    floored: {
      zh: '用时{取值#}日,迟{迟#}日,每日扣{每日扣分},扣至保底{保底}',
      en: '{取值#} days, {迟#} late, {每日扣分} off for each, down to the floor {保底}',
    },
  },
  compile(p, scope, clause) {
    const limit = named('时限', scope.bind(p.limit));
    const late = named('迟日数', subtract(scope.value, limit));
    const facts = {
      取值: scope.value,
      时限: limit,
      迟: late,
      每日扣分: scope.bind(p.perDay),
      保底: scope.bind(p.floor),
    };
    return deduct(scope, {
      untouched: atMost(scope.value, limit),
      off: multiply(facts.每日扣分, late),
      floor: facts.保底,
      clauses: { none: clause('onTime', facts), floored: clause('floored', facts), deducted: clause('late', facts) },
    });
  },
  lint(p, scope, report) {
    const lint = new ParameterLint(scope, report);
    lint.deduction('每迟一日扣', p.perDay);
    lint.points('保底', p.floor);
    lint.direction(scope.better === 'lower', p.limit);
  },
  describe({ limit, perDay, floor }, language) {
    return language === 'zh'
      ? `时限${limit.source}日,每迟一日扣${perDay.source},不低于${floor.source}`
      : `within ${limit.source} days, ${perDay.source} off for each day late, not below ${floor.source}`;
  },
});
