import { atMost, choose, named, number, rank, when } from '../../expression/expr.ts';
import { formula } from '../../expression/formula.ts';
import { integer } from '../../schema/scalars.ts';
import { field, list, located, shape } from '../../schema/shapes.ts';
import { constantOf } from '../constant.ts';
import { defineForm } from '../form.ts';
import { ParameterLint } from '../parameterLint.ts';
import { populationSchema, populationWords } from '../population.ts';
import { ties, tieWords } from '../ranking.ts';

const tier = shape({ last: field('至', integer('名次')), score: field('得分', formula('得分')) });

/** 名次分档 (C5): the first so many ranks have so many points, the next ones fewer. */
export const rankTier = defineForm({
  keyword: '名次分档',
  code: 'C5',
  yields: 'share',
  takes: 'one',
  monotone: false,
  mayExceed: false,
  fields: {
    ties: field('并列', ties),
    population: field('范围', populationSchema),
    tiers: field('档位', list(located(tier), 1)),
    rest: field('其余得分', formula('得分')),
  },
  clauses: {
    tier: {
      zh: '取值{取值},名次{名次},在前{至}名以内,得{得分}',
      en: 'value {取值}, rank {名次}, within the first {至}: {得分}',
    },
    rest: {
      zh: '取值{取值},名次{名次},在各档以外,得{得分}',
      en: 'value {取值}, rank {名次}, beyond every tier: {得分}',
    },
  },
  compile(p, scope, clause) {
    const x = scope.value;
    const place = named('名次', rank(x, p.population, { better: scope.better, ties: p.ties }));
    const branches = p.tiers.map(({ value }) => {
      const [last, score] = [number(value.last), scope.bind(value.score)];
      return when(atMost(place, last), score, clause('tier', { 取值: x, 名次: place, 至: last, 得分: score }));
    });
    const rest = scope.bind(p.rest);
    return choose(branches, rest, clause('rest', { 取值: x, 名次: place, 得分: rest }));
  },
  lint(p, scope, report) {
    const lint = new ParameterLint(scope, report);
    for (const { value } of p.tiers) lint.points('得分', value.score);
    lint.points('其余得分', p.rest);
    const tiers = p.tiers.map(({ value, node }) => ({ last: value.last, score: value.score, location: node.location }));
    const rest = { last: Number.POSITIVE_INFINITY, score: p.rest, location: p.rest.location };
    for (const [place, next] of [...tiers, rest].entries()) {
      const before = tiers[place - 1];
      const [high, low] = [before && constantOf(scope.bind(before.score)), constantOf(scope.bind(next.score))];
      const rises = next.last > (before?.last ?? 0);
      if (!rises || (high && low && low.compare(high) > 0))
        report('CAT-0234', next.location, { tier: String(place + 1) });
    }
  },
  describe(p, language) {
    const [who, tie] = [populationWords(p.population, language), tieWords[p.ties][language]];
    const tiers = p.tiers.map(({ value }) =>
      language === 'zh' ? `前${value.last}名${value.score.source}` : `first ${value.last}: ${value.score.source}`,
    );
    return language === 'zh'
      ? `在${who}中排名,${tiers.join(',')},其余${p.rest.source},${tie}`
      : `ranked among ${who}, ${tiers.join(', ')}, the rest: ${p.rest.source}, ${tie}`;
  },
});
