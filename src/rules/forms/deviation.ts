import { atMost, call, divide, multiply, named, subtract } from '../../expression/expr.ts';
import { formula } from '../../expression/formula.ts';
import { field } from '../../schema/shapes.ts';
import { deduct } from '../deduction.ts';
import { defineForm } from '../form.ts';
import { ParameterLint } from '../parameterLint.ts';
import { countSteps, partialStep, partialStepWords } from '../steps.ts';

/** 偏离扣分 (B12): the 取值 is a deviation from plan; beyond the tolerance, to either side, points go off by steps. */
export const deviation = defineForm({
  keyword: '偏离扣分',
  code: 'B12',
  yields: 'points',
  takes: 'one',
  monotone: false,
  mayExceed: false,
  fields: {
    tolerance: field('容差', formula('容差')),
    step: field('每', formula('步长')),
    each: field('扣', formula('每步扣分')),
    partial: field('不足一步', partialStep),
    floor: field('保底', formula('得分')),
  },
  clauses: {
    within: { zh: '偏离{取值},未超出容差{容差},得满分', en: 'a deviation of {取值}, within {容差}: full points' },
    beyond: {
      zh: '偏离{取值},超出容差{容差}计{步数#}步,每步扣{每步扣分}',
      en: 'a deviation of {取值}, {步数#} steps beyond {容差}, {每步扣分} off for each',
    },
    floored: {
      zh: '偏离{取值},超出容差{容差}计{步数#}步,每步扣{每步扣分},扣至保底{保底}',
      en: 'a deviation of {取值}, {步数#} steps beyond {容差}, {每步扣分} off for each, down to the floor {保底}',
    },
  },
  compile(p, scope, clause) {
    const tolerance = named('容差', scope.bind(p.tolerance));
    const size = named('偏离幅度', call('abs', scope.value));
    const steps = named('步数', countSteps(divide(subtract(size, tolerance), scope.bind(p.step)), p.partial));
    const facts = {
      取值: scope.value,
      容差: tolerance,
      步数: steps,
      每步扣分: scope.bind(p.each),
      保底: scope.bind(p.floor),
    };
    return deduct(scope, {
      untouched: atMost(size, tolerance),
      off: multiply(facts.每步扣分, steps),
      floor: facts.保底,
      clauses: { none: clause('within', facts), floored: clause('floored', facts), deducted: clause('beyond', facts) },
    });
  },
  lint(p, scope, report) {
    const lint = new ParameterLint(scope, report);
    const tolerance = lint.constant(p.tolerance);
    if (tolerance && tolerance.sign < 0)
      report('CAT-0214', p.tolerance.location, { what: '容差', value: p.tolerance.source });
    lint.positive('每', p.step);
    lint.deduction('扣', p.each);
    lint.points('保底', p.floor);
  },
  describe(p, language) {
    const partial = partialStepWords[p.partial][language];
    return language === 'zh'
      ? `偏离不超过±${p.tolerance.source}得满分,每超${p.step.source}扣${p.each.source},${partial},双向,不低于${p.floor.source}`
      : `full within ±${p.tolerance.source}, ${p.each.source} off per ${p.step.source} either way, ${partial}, not below ${p.floor.source}`;
  },
});
