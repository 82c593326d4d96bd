import { add, choose, divide, multiply, named, number, subtract, when } from '../../expression/expr.ts';
import { formula } from '../../expression/formula.ts';
import { choice } from '../../schema/scalars.ts';
import { field } from '../../schema/shapes.ts';
import { constantOf } from '../constant.ts';
import { advantage } from '../direction.ts';
import { defineForm, type Language } from '../form.ts';
import { ParameterLint } from '../parameterLint.ts';
import { peersOf } from '../peers.ts';
import { populationSchema, populationWords } from '../population.ts';

type Edge = 'full' | 'low' | 'middle';

const edge = choice<Edge>({ 满分: 'full', 低分: 'low', 中间: 'middle' });

const edgeWords: Readonly<Record<Edge, Readonly<Record<Language, string>>>> = {
  full: { zh: '满分', en: 'full points' },
  low: { zh: '低分', en: 'the lowest score' },
  middle: { zh: '高低分的中间', en: 'halfway between' },
};

/** 极差 (C1): the best unit has full points, the last one the lowest score, the others in proportion between them. */
export const minMax = defineForm({
  keyword: '极差',
  code: 'C1',
  yields: 'share',
  takes: 'one',
  monotone: false,
  mayExceed: false,
  fields: {
    low: field('低分', formula('得分')),
    population: field('范围', populationSchema),
    allEqual: field('全等时', edge),
    alone: field('单户时', edge),
  },
  clauses: {
    alone: { zh: '仅有一户参评,无从比较,按声明计分', en: 'a single unit, nobody to compare with: scored as declared' },
    equal: {
      zh: '参评单位取值全部相同({取值}),按声明计分',
      en: 'every unit has the same value ({取值}): scored as declared',
    },
    placed: {
      zh: '取值{取值},在最低{最低}与最高{最高}之间,按比例在{低分}与满分之间计分',
      en: 'value {取值} between lowest {最低} and highest {最高}: in proportion from {低分} to full points',
    },
  },
  compile(p, scope, clause) {
    const x = scope.value;
    const { lowest, highest, alone, allEqual } = peersOf(x, p.population);
    const low = named('低分', scope.bind(p.low));
    const points = { full: scope.full, low, middle: divide(add(scope.full, low), number(2)) };
    const last = scope.better === 'higher' ? lowest : highest;
    const place = divide(advantage(scope.better, x, last), subtract(highest, lowest));
    return choose(
      [when(alone, points[p.alone], clause('alone')), when(allEqual, points[p.allEqual], clause('equal', { 取值: x }))],
      add(low, multiply(place, subtract(scope.full, low))),
      clause('placed', { 取值: x, 最低: lowest, 最高: highest, 低分: low }),
    );
  },
  lint(p, scope, report) {
    new ParameterLint(scope, report).points('低分', p.low);
    const [low, full] = [constantOf(scope.bind(p.low)), constantOf(scope.full)];
    if (low && full && low.compare(full) > 0) {
      report('CAT-0233', p.low.location, { low: low.toDecimal(4), full: full.toDecimal(4) });
    }
  },
  describe(p, language) {
    const who = populationWords(p.population, language);
    const [equal, alone] = [edgeWords[p.allEqual][language], edgeWords[p.alone][language]];
    return language === 'zh'
      ? `在${who}中,最好得满分、最差得${p.low.source},其余按比例;全部相同得${equal},仅一户得${alone}`
      : `among ${who}: best full points, last ${p.low.source}, others in proportion; all equal: ${equal}, a single unit: ${alone}`;
  },
});
