import { type BinaryOperator, binary, choose, named, when, zero } from '../../expression/expr.ts';
import { formula } from '../../expression/formula.ts';
import { choice } from '../../schema/scalars.ts';
import { field } from '../../schema/shapes.ts';
import { defineForm } from '../form.ts';
import { ParameterLint } from '../parameterLint.ts';

type Comparison = Extract<BinaryOperator, '>=' | '>' | '<=' | '<' | '='>;

const comparisons: Readonly<Record<string, Comparison>> = {
  '≥': '>=',
  '>=': '>=',
  '>': '>',
  '≤': '<=',
  '<=': '<=',
  '<': '<',
  '=': '=',
};

const marks: Readonly<Record<Comparison, string>> = { '>=': '≥', '>': '>', '<=': '≤', '<': '<', '=': '=' };

/** 达标 (B3): full points where the value meets the target, none otherwise. */
export const threshold = defineForm({
  keyword: '达标',
  code: 'B3',
  yields: 'share',
  takes: 'one',
  monotone: true,
  mayExceed: false,
  fields: { comparison: field('比较', choice<Comparison>(comparisons)), target: field('目标', formula('目标值')) },
  clauses: {
    met: { zh: '取值{取值},达到目标{目标},得满分', en: 'value {取值} meets the target {目标}: full points' },
    missed: { zh: '取值{取值},未达到目标{目标},得0分', en: 'value {取值} misses the target {目标}: no points' },
  },
  traitsOf: ({ comparison }) => ({ monotone: comparison !== '=' }),
  compile(p, scope, clause) {
    const target = named('目标', scope.bind(p.target));
    const facts = { 取值: scope.value, 目标: target };
    const met = binary(p.comparison, scope.value, target);
    return choose([when(met, scope.full, clause('met', facts))], zero, clause('missed', facts));
  },
  lint({ comparison, target }, scope, report) {
    const upward = comparison === '>=' || comparison === '>';
    new ParameterLint(scope, report).direction(comparison === '=' || upward === (scope.better === 'higher'), target);
  },
  describe({ comparison, target }, language) {
    const condition = `${marks[comparison]}${target.source}`;
    return language === 'zh' ? `${condition}得满分,否则0分` : `full points if ${condition}, else none`;
  },
});
