import {
  choose,
  divide,
  type Expr,
  equal,
  most,
  multiply,
  named,
  one,
  type Population,
  statistic,
  subtract,
  when,
} from '../../expression/expr.ts';
import { formula } from '../../expression/formula.ts';
import { choice, yesNo } from '../../schema/scalars.ts';
import { field } from '../../schema/shapes.ts';
import { advantage, reaches } from '../direction.ts';
import { defineForm, type FormScope } from '../form.ts';
import { ParameterLint } from '../parameterLint.ts';
import { incomparable, incomparablePoints, incomparableWords, peersOf } from '../peers.ts';
import { populationSchema, populationWords } from '../population.ts';
import { countSteps, partialStep, partialStepWords } from '../steps.ts';

type Mean = 'simple' | 'aggregate';

/** 均值比较 (C3): full points at or beyond the peers' mean, so many off for each step short of it. */
export const peerAverage = defineForm({
  keyword: '均值比较',
  code: 'C3',
  yields: 'points',
  takes: 'one',
  monotone: false,
  mayExceed: false,
  fields: {
    mean: field('均值', choice<Mean>({ 简单平均: 'simple', 合计比率: 'aggregate' })),
    withOwn: field('含本单位', yesNo()),
    population: field('范围', populationSchema),
    step: field('每', formula('步长')),
    deduct: field('扣', formula('每步扣分')),
    partial: field('不足一步', partialStep),
    floor: field('保底', formula('得分')),
    alone: field('单户时', incomparable),
  },
  clauses: {
    alone: { zh: '仅有一户参评,无从比较,按声明计分', en: 'a single unit, nobody to compare with: scored as declared' },
    reached: {
      zh: '取值{取值},不差于均值{均值},得满分',
      en: 'value {取值} is no worse than the mean {均值}: full points',
    },
    short: {
      zh: '取值{取值},与均值{均值}相差{差},计{步数#}步,每步扣{每步扣分},不低于{保底}',
      en: 'value {取值} is {差} short of the mean {均值}: {步数#} steps, {每步扣分} off for each, not below {保底}',
    },
  },
  compile(p, scope, clause) {
    const x = scope.value;
    const mean = named('均值', meanOf(p, scope));
    const short = named('与均值之差', advantage(scope.better, mean, x));
    const steps = named('步数', countSteps(divide(short, scope.bind(p.step)), p.partial));
    const [deduct, floor] = [scope.bind(p.deduct), scope.bind(p.floor)];
    return choose(
      [
        when(peersOf(x, p.population).alone, incomparablePoints(p.alone, scope), clause('alone')),
        when(reaches(scope.better, x, mean), scope.full, clause('reached', { 取值: x, 均值: mean })),
      ],
      most(floor, subtract(scope.full, multiply(deduct, steps))),
      clause('short', { 取值: x, 均值: mean, 差: short, 步数: steps, 每步扣分: deduct, 保底: floor }),
    );
  },
  lint(p, scope, report) {
    const lint = new ParameterLint(scope, report);
    lint.positive('每', p.step);
    lint.deduction('扣', p.deduct);
    lint.points('保底', p.floor);
    if (p.mean === 'aggregate' && !scope.quotient) report('CAT-0303', p.step.location);
  },
  describe(p, language) {
    const who = populationWords(p.population, language);
    const [partial, alone] = [partialStepWords[p.partial][language], incomparableWords[p.alone][language]];
    if (language === 'en') {
      const mean = `${p.mean === 'simple' ? 'simple mean' : 'aggregate ratio'} of ${who}, ${p.withOwn ? 'with' : 'without'} the unit itself`;
      return `full points at the ${mean}; ${p.deduct.source} off per ${p.step.source} short of it, ${partial}, not below ${p.floor.source}; a single unit: ${alone}`;
    }
    const mean = `${who}${p.mean === 'simple' ? '简单平均' : '合计比率'}(${p.withOwn ? '含' : '不含'}本单位)`;
    return `不差于${mean}得满分,每差${p.step.source}扣${p.deduct.source},${partial},不低于${p.floor.source};仅一户得${alone}`;
  },
});

function meanOf(p: { mean: Mean; withOwn: boolean; population: Population }, scope: FormScope): Expr {
  const x = scope.value;
  if (p.mean === 'simple') {
    if (p.withOwn) return statistic('mean', x, p.population);
    const others = subtract(statistic('count', x, p.population), one);
    return divide(subtract(statistic('sum', x, p.population), x), others);
  }
  // Lint refuses Σ/Σ without a quotient. A unit whose own ratio cannot be computed is out of both sums.
  const { numerator, denominator } = scope.quotient ?? { numerator: x, denominator: one };
  const sum = (part: Expr) => statistic('sum', part, p.population, equal(x, x));
  if (p.withOwn) return divide(sum(numerator), sum(denominator));
  return divide(subtract(sum(numerator), numerator), subtract(sum(denominator), denominator));
}
