import { choose, most, multiply, named, one, rank, subtract, when } from '../../expression/expr.ts';
import { formula } from '../../expression/formula.ts';
import { field } from '../../schema/shapes.ts';
import { defineForm } from '../form.ts';
import { ParameterLint } from '../parameterLint.ts';
import { incomparable, incomparablePoints, incomparableWords, peersOf } from '../peers.ts';
import { populationSchema, populationWords } from '../population.ts';
import { ties, tieWords } from '../ranking.ts';

/**
 * 名次递减 (C4): full points for the first, so many off for each rank after it.
 * Source: S22 (5 % of full a rank), S20 (0.25 points a rank: 20 points, rank 9 gives 18).
 */
export const rankStep = defineForm({
  keyword: '名次递减',
  code: 'C4',
  yields: 'points',
  takes: 'one',
  monotone: false,
  mayExceed: false,
  fields: {
    deduct: field('每后一位扣', formula('每位扣分')),
    ties: field('并列', ties),
    population: field('范围', populationSchema),
    floor: field('保底', formula('得分')),
    alone: field('单户时', incomparable),
  },
  clauses: {
    alone: { zh: '仅有一户参评,无从比较,按声明计分', en: 'a single unit, nobody to compare with: scored as declared' },
    ranked: {
      zh: '取值{取值},名次{名次},每后一位扣{每位扣分},不低于{保底}',
      en: 'value {取值}, rank {名次}: {每位扣分} off for each rank after the first, not below {保底}',
    },
  },
  compile(p, scope, clause) {
    const x = scope.value;
    const place = named('名次', rank(x, p.population, { better: scope.better, ties: p.ties }));
    const [deduct, floor] = [scope.bind(p.deduct), scope.bind(p.floor)];
    return choose(
      [when(peersOf(x, p.population).alone, incomparablePoints(p.alone, scope), clause('alone'))],
      most(floor, subtract(scope.full, multiply(deduct, subtract(place, one)))),
      clause('ranked', { 取值: x, 名次: place, 每位扣分: deduct, 保底: floor }),
    );
  },
  lint(p, scope, report) {
    const lint = new ParameterLint(scope, report);
    lint.deduction('每后一位扣', p.deduct);
    lint.points('保底', p.floor);
  },
  describe(p, language) {
    const [who, tie] = [populationWords(p.population, language), tieWords[p.ties][language]];
    const alone = incomparableWords[p.alone][language];
    return language === 'zh'
      ? `在${who}中排名,第1名得满分,每后一位扣${p.deduct.source},${tie},不低于${p.floor.source};仅一户得${alone}`
      : `ranked among ${who}: first full points, ${p.deduct.source} off per rank, ${tie}, not below ${p.floor.source}; a single unit: ${alone}`;
  },
});
