import {
  above,
  add,
  atLeast,
  below,
  choose,
  divide,
  type Expr,
  multiply,
  named,
  subtract,
  when,
} from '../../expression/expr.ts';
import { formula } from '../../expression/formula.ts';
import { field } from '../../schema/shapes.ts';
import { capSchema, capWords } from '../cap.ts';
import { defineForm, type FormScope } from '../form.ts';
import { ParameterLint, staysWithinFull } from '../parameterLint.ts';
import { countSteps, partialStep, partialStepWords } from '../steps.ts';

/** 达标超额 (B4): points for reaching the target, and more for each step beyond it, with or without a cap. */
export const thresholdBonus = defineForm({
  keyword: '达标超额',
  code: 'B4',
  yields: 'points',
  takes: 'one',
  monotone: true,
  mayExceed: true,
  fields: {
    target: field('目标', formula('目标值')),
    base: field('达标得分', formula('得分')),
    step: field('每', formula('步长')),
    bonus: field('加', formula('每步加分')),
    partial: field('不足一步', partialStep),
    cap: field('封顶', capSchema),
    missed: field('未达标得分', formula('得分')),
  },
  clauses: {
    missed: { zh: '取值{取值},未达到目标{目标},得{得分}', en: 'value {取值} misses the target {目标}: {得分}' },
    reached: {
      zh: '取值{取值},达到目标{目标}得{达标得分},超出计{步数#}步,每步加{每步加分}',
      en: 'value {取值} meets {目标}: {达标得分}, and {每步加分} for each of {步数#} steps beyond',
    },
    capped: {
      zh: '取值{取值},超出目标{目标}计{步数#}步,加分后达到封顶{封顶}',
      en: 'value {取值} is {步数#} steps beyond {目标}: the cap {封顶} is reached',
    },
  },
  traitsOf: ({ cap }) => ({ mayExceed: cap === 'none' || !staysWithinFull(cap) }),
  compile(p, scope, clause) {
    const target = named('目标', scope.bind(p.target));
    const bonus = scope.bind(p.bonus);
    const base = scope.bind(p.base);
    const steps = named('超额步数', countSteps(divide(beyond(scope, target), scope.bind(p.step)), p.partial));
    const raised = named('加分后得分', add(base, multiply(bonus, steps)));
    const missed = scope.bind(p.missed);
    const facts = { 取值: scope.value, 目标: target };
    const branches = [when(misses(scope, target), missed, clause('missed', { ...facts, 得分: missed }))];
    if (p.cap !== 'none') {
      const cap = scope.bind(p.cap);
      branches.push(when(atLeast(raised, cap), cap, clause('capped', { ...facts, 步数: steps, 封顶: cap })));
    }
    return choose(branches, raised, clause('reached', { ...facts, 达标得分: base, 步数: steps, 每步加分: bonus }));
  },
  lint(p, scope, report) {
    const lint = new ParameterLint(scope, report);
    lint.positive('每', p.step);
    lint.deduction('加', p.bonus);
    lint.points('达标得分', p.base);
    lint.points('未达标得分', p.missed);
    lint.ordered(['未达标得分', p.missed], ['达标得分', p.base]);
    if (p.cap === 'none') return;
    lint.points('封顶', p.cap);
    lint.ordered(['达标得分', p.base], ['封顶', p.cap]);
  },
  describe(p, language) {
    const partial = partialStepWords[p.partial][language];
    const cap = capWords(p.cap)[language];
    return language === 'zh'
      ? `达到${p.target.source}得${p.base.source},每超${p.step.source}加${p.bonus.source},${partial},${cap};未达到得${p.missed.source}`
      : `${p.base.source} at ${p.target.source}, ${p.bonus.source} more per ${p.step.source}, ${partial}, ${cap}; ${p.missed.source} otherwise`;
  },
});

function misses(scope: FormScope, target: Expr): Expr {
  return scope.better === 'higher' ? below(scope.value, target) : above(scope.value, target);
}

function beyond(scope: FormScope, target: Expr): Expr {
  return scope.better === 'higher' ? subtract(scope.value, target) : subtract(target, scope.value);
}
