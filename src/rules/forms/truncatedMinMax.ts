import {
  atLeast,
  atMost,
  type Branch,
  below,
  call,
  choose,
  divide,
  type Expr,
  equal,
  multiply,
  named,
  type Population,
  statistic,
  subtract,
  when,
  zero,
} from '../../expression/expr.ts';
import { type Formula, formula } from '../../expression/formula.ts';
import { choice } from '../../schema/scalars.ts';
import { field } from '../../schema/shapes.ts';
import { advantage } from '../direction.ts';
import { defineForm, type FormScope } from '../form.ts';
import { ParameterLint } from '../parameterLint.ts';
import { incomparable, incomparablePoints, incomparableWords, peersOf } from '../peers.ts';
import { populationSchema, populationWords } from '../population.ts';

/**
 * 截断极差 (C2): units further from the mean than the band have full points or none; those inside it (内点) are placed between
 * the last and the best of themselves. The mean is the simple one, the unit itself included. Where groups fall back to everybody,
 * each unit's distance is still the one from the mean it is itself compared with.
 * Source: S8, worked 20 points, band 10, inner −8 … 9: −3 gives 20 × (−3 + 8) ÷ (9 + 8) = 5.88.
 */
export const truncatedMinMax = defineForm({
  keyword: '截断极差',
  code: 'C2',
  yields: 'share',
  takes: 'one',
  monotone: false,
  mayExceed: false,
  fields: {
    band: field('带宽', formula('幅度')),
    population: field('范围', populationSchema),
    /** 按截断: whoever is beyond the band keeps full points or none, also where nobody is inside. */
    noneInside: field('无内点时', choice<'full' | 'truncated'>({ 满分: 'full', 按截断: 'truncated' })),
    insideEqual: field('内点相等时', incomparable),
    alone: field('单户时', incomparable),
  },
  clauses: {
    alone: { zh: '仅有一户参评,无从比较,按声明计分', en: 'a single unit, nobody to compare with: scored as declared' },
    noneInside: {
      zh: '没有单位在均值{均值}上下{带宽}以内,得满分',
      en: 'no unit within {带宽} of the mean {均值}: full points',
    },
    above: {
      zh: '优于均值{均值}达{差},不小于{带宽},得满分',
      en: 'better than the mean {均值} by {差}, {带宽} or more: full points',
    },
    below: {
      zh: '与均值{均值}相比为{差},差{带宽}以上,得0分',
      en: 'worse than the mean {均值} by {带宽} or more ({差}): 0 points',
    },
    insideEqual: {
      zh: '带内各单位取值相同,按声明计分',
      en: 'the units inside the band are all equal: scored as declared',
    },
    placed: {
      zh: '与均值{均值}相比为{差},在带内最差{最差}与最好{最好}之间按比例计分',
      en: '{差} against the mean {均值}: in proportion between last {最差} and best {最好} inside the band',
    },
  },
  compile(p, scope, clause) {
    const { mean, lead, band, insiders, last, best } = termsOf(p, scope);
    const facts = { 均值: mean, 带宽: band, 差: lead };
    const noneInside: Branch[] = [when(equal(insiders, zero), scope.full, clause('noneInside', facts))];
    return choose(
      [
        when(peersOf(scope.value, p.population).alone, incomparablePoints(p.alone, scope), clause('alone')),
        ...(p.noneInside === 'full' ? noneInside : []),
        when(atLeast(lead, band), scope.full, clause('above', facts)),
        when(atMost(lead, subtract(zero, band)), zero, clause('below', facts)),
        when(equal(last, best), incomparablePoints(p.insideEqual, scope), clause('insideEqual')),
      ],
      multiply(scope.full, divide(subtract(lead, last), subtract(best, last))),
      clause('placed', { ...facts, 最差: last, 最好: best }),
    );
  },
  lint(p, scope, report) {
    new ParameterLint(scope, report).positive('带宽', p.band);
  },
  describe(p, language) {
    const who = populationWords(p.population, language);
    const [equal, alone] = [incomparableWords[p.insideEqual][language], incomparableWords[p.alone][language]];
    if (language === 'en') {
      const none = p.noneInside === 'full' ? 'nobody inside: full points; ' : '';
      const rule = `against the mean of ${who}: ${p.band.source} better full points, ${p.band.source} worse none`;
      return `${rule}, in between in proportion; ${none}all inside equal: ${equal}; a single unit: ${alone}`;
    }
    const none = p.noneInside === 'full' ? '没有单位在带内得满分,' : '';
    const rule = `与${who}均值(简单平均,含本单位)比,好${p.band.source}以上得满分、差${p.band.source}以上得0分`;
    return `${rule},其间按比例;${none}带内相同得${equal},仅一户得${alone}`;
  },
});

interface Terms {
  readonly mean: Expr;
  readonly band: Expr;
  /** Distance from the mean, positive on the good side. */
  readonly lead: Expr;
  readonly insiders: Expr;
  readonly last: Expr;
  readonly best: Expr;
}

function termsOf(p: { band: Formula; population: Population }, scope: FormScope): Terms {
  const mean = named('均值', statistic('mean', scope.value, p.population));
  const lead = named('优于均值', advantage(scope.better, scope.value, mean));
  const band = named('带宽', scope.bind(p.band));
  const inside = below(call('abs', lead), band);
  const of = (name: 'min' | 'max' | 'count') => statistic(name, lead, p.population, inside);
  return {
    mean,
    band,
    lead,
    insiders: named('带内户数', of('count')),
    last: named('带内最差', of('min')),
    best: named('带内最好', of('max')),
  };
}
