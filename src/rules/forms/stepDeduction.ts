import { atMost, choose, divide, most, multiply, named, subtract, when } from '../../expression/expr.ts';
import { formula } from '../../expression/formula.ts';
import { choice } from '../../schema/scalars.ts';
import { field } from '../../schema/shapes.ts';
import { constantOf } from '../constant.ts';
import { defineForm } from '../form.ts';
import { ParameterLint } from '../parameterLint.ts';
import { countSteps, partialStep, partialStepWords } from '../steps.ts';

const sides = { 高于扣: 'over', 低于扣: 'under' } as const;

/** 按步扣分 (B7): full points up to a line, then so many points off for each step beyond it. */
export const stepDeduction = defineForm({
  keyword: '按步扣分',
  code: 'B7',
  yields: 'points',
  takes: 'one',
  monotone: true,
  mayExceed: false,
  fields: {
    start: field('起点', formula('起扣点')),
    side: field('方向', choice<'over' | 'under'>(sides)),
    step: field('每', formula('步长')),
    deduct: field('扣', formula('每步扣分')),
    partial: field('不足一步', partialStep),
    floor: field('保底', formula('得分')),
  },
  clauses: {
    none: { zh: '取值{取值},未越过起扣点{起点},得满分', en: 'value {取值} does not pass {起点}: full points' },
    deducted: {
      zh: '取值{取值},越过起扣点{起点},计{步数#}步,每步扣{每步扣分},不低于{保底}',
      en: 'value {取值} passes {起点} by {步数#} steps, {每步扣分} off for each, not below {保底}',
    },
  },
  compile(p, scope, clause) {
    const x = scope.value;
    const start = named('起扣点', scope.bind(p.start));
    const beyond = p.side === 'over' ? subtract(x, start) : subtract(start, x);
    const steps = named('步数', countSteps(divide(beyond, scope.bind(p.step)), p.partial));
    const floor = scope.bind(p.floor);
    const deduct = scope.bind(p.deduct);
    const within = p.side === 'over' ? atMost(x, start) : atMost(start, x);
    return choose(
      [when(within, scope.full, clause('none', { 取值: x, 起点: start }))],
      most(floor, subtract(scope.full, multiply(deduct, steps))),
      clause('deducted', { 取值: x, 起点: start, 步数: steps, 每步扣分: deduct, 保底: floor }),
    );
  },
  lint(p, scope, report) {
    const lint = new ParameterLint(scope, report);
    lint.points('扣', p.deduct);
    lint.points('保底', p.floor);
    if ((constantOf(scope.bind(p.step))?.sign ?? 1) <= 0)
      report('CAT-0203', p.step.location, { what: '每', value: p.step.source });
    if ((constantOf(scope.bind(p.deduct))?.sign ?? 1) <= 0)
      report('CAT-0203', p.deduct.location, { what: '扣', value: p.deduct.source });
    if ((p.side === 'over') === (scope.better === 'higher')) {
      report('CAT-0202', p.start.location, { direction: scope.better === 'higher' ? '正' : '负' });
    }
  },
  describe(p, language) {
    const partial = partialStepWords[p.partial][language];
    return language === 'zh'
      ? `${p.side === 'over' ? '高于' : '低于'}${p.start.source}起,每${p.step.source}扣${p.deduct.source},${partial},不低于${p.floor.source}`
      : `${p.side === 'over' ? 'above' : 'below'} ${p.start.source}: ${p.deduct.source} off per ${p.step.source}, ${partial}, not below ${p.floor.source}`;
  },
});
