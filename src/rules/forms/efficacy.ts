import {
  add,
  choose,
  divide,
  type Expr,
  multiply,
  named,
  type Population,
  statistic,
  subtract,
  when,
} from '../../expression/expr.ts';
import { type Formula, formula } from '../../expression/formula.ts';
import { choice } from '../../schema/scalars.ts';
import { either, field, optional } from '../../schema/shapes.ts';
import type { SourceNode } from '../../schema/sourceNode.ts';
import { constantOf } from '../constant.ts';
import { directionFacts, fallsShort, surpasses } from '../direction.ts';
import { defineForm, type FormScope } from '../form.ts';
import { ParameterLint } from '../parameterLint.ts';
import { populationSchema, populationWords } from '../population.ts';

/** A bound: a figure, or the extreme value of the compared units. */
type Bound = Formula | 'min' | 'max';

const extremes = { 组内最低: 'min', 组内最高: 'max' } as const;
const isExtreme = (node: SourceNode) => node.kind === 'scalar' && node.text.trim() in extremes;
const bound = either<'min' | 'max', Formula>(isExtreme, choice<'min' | 'max'>(extremes), formula('取值点'));

/**
 * 功效系数 (C6): a base share of full points at the 不允许值, rising in a straight line to the 满意值.
 * Source: scoring forms C6, worked 60 + 40 × (70 − 50) ÷ (95 − 50) = 77.78 of 100.
 */
export const efficacy = defineForm({
  keyword: '功效系数',
  code: 'C6',
  yields: 'share',
  takes: 'one',
  monotone: true,
  mayExceed: false,
  fields: {
    bad: field('不允许值', bound),
    good: field('满意值', bound),
    base: field('基础', formula('占满分的比例')),
    span: field('幅度', formula('占满分的比例')),
    belowBad: field('低于不允许值', formula('得分')),
    aboveGood: field('高于满意值', formula('得分')),
    population: optional('范围', populationSchema),
  },
  clauses: {
    belowBad: {
      zh: '取值{取值},差于不允许值{不允许值},得{得分}',
      en: 'value {取值} is worse than the bound {不允许值}: {得分}',
    },
    aboveGood: {
      zh: '取值{取值},优于满意值{满意值},得{得分}',
      en: 'value {取值} is better than the bound {满意值}: {得分}',
    },
    between: {
      zh: '取值{取值},在不允许值{不允许值}与满意值{满意值}之间,功效系数为{功效系数}',
      en: 'value {取值} between {不允许值} and {满意值}: efficacy {功效系数}',
    },
  },
  /** Bounds taken from the units make the form a relative one. */
  traitsOf: ({ bad, good }) => (isSampled(bad) || isSampled(good) ? { monotone: false } : {}),
  compile(p, scope, clause) {
    const x = scope.value;
    const bad = named('不允许值', boundOf(p.bad, p.population, scope));
    const good = named('满意值', boundOf(p.good, p.population, scope));
    const [below, beyond] = [scope.bind(p.belowBad), scope.bind(p.aboveGood)];
    // Equal bounds (all units alike) divide by zero: 无法计算, as the indicator's 零分母 rule takes it.
    const progress = divide(subtract(x, bad), subtract(good, bad));
    const coefficient = named('功效系数', add(scope.bind(p.base), multiply(scope.bind(p.span), progress)));
    return choose(
      [
        when(fallsShort(scope.better, x, bad), below, clause('belowBad', { 取值: x, 不允许值: bad, 得分: below })),
        when(surpasses(scope.better, x, good), beyond, clause('aboveGood', { 取值: x, 满意值: good, 得分: beyond })),
      ],
      multiply(scope.full, coefficient),
      clause('between', { 取值: x, 不允许值: bad, 满意值: good, 功效系数: coefficient }),
    );
  },
  lint(p, scope, report) {
    const lint = new ParameterLint(scope, report);
    lint.share('基础', p.base);
    lint.share('幅度', p.span);
    lint.points('低于不允许值', p.belowBad);
    lint.points('高于满意值', p.aboveGood);
    if ((isSampled(p.bad) || isSampled(p.good)) && !p.population) report('CAT-0236', p.base.location);
    if (isSampled(p.bad) || isSampled(p.good)) return;
    const [bad, good] = [constantOf(scope.bind(p.bad)), constantOf(scope.bind(p.good))];
    const rise = bad && good ? good.compare(bad) : undefined;
    if (rise === 0) report('CAT-0235', p.good.location, { first: '不允许值', second: '满意值', value: p.good.source });
    else if (rise !== undefined && rise > 0 !== (scope.better === 'higher'))
      report('CAT-0202', p.good.location, directionFacts(scope.better));
  },
  describe(p, language) {
    const [bad, good] = [boundWords(p.bad, language), boundWords(p.good, language)];
    const who = p.population ? `(${populationWords(p.population, language)})` : '';
    return language === 'zh'
      ? `不允许值${bad}、满意值${good}${who},满分×(${p.base.source}+${p.span.source}×功效);差于不允许值得${p.belowBad.source},优于满意值得${p.aboveGood.source}`
      : `from ${bad} to ${good}${who}: full points × (${p.base.source} + ${p.span.source} × progress); worse: ${p.belowBad.source}, better: ${p.aboveGood.source}`;
  },
});

function isSampled(value: Bound): value is 'min' | 'max' {
  return value === 'min' || value === 'max';
}

function boundOf(value: Bound, population: Population | undefined, scope: FormScope): Expr {
  if (!isSampled(value)) return scope.bind(value);
  return statistic(value, scope.value, population ?? { by: 'all', fallbackBelow: 0 });
}

function boundWords(value: Bound, language: 'zh' | 'en'): string {
  if (!isSampled(value)) return value.source;
  return language === 'zh'
    ? value === 'min'
      ? '组内最低'
      : '组内最高'
    : `the ${value === 'min' ? 'lowest' : 'highest'} unit`;
}
