import { parseDay } from '../../src/domain/date.ts';
import { Rational } from '../../src/domain/rational.ts';
import {
  above,
  add,
  atLeast,
  below,
  binary,
  both,
  call,
  choose,
  divide,
  type Expr,
  eitherOf,
  equal,
  type ItemNode,
  least,
  most,
  multiply,
  named,
  number,
  type Population,
  type RankNode,
  type StatisticName,
  statistic,
  subtract,
  total,
  when,
} from '../../src/expression/expr.ts';
import { period, units } from './handBuiltTable.ts';
import type { AgreementCase } from './paper.ts';

/** Trees that no form has, or not yet: every node of the language, and each way in which two kinds of trouble meet. */
const item = (name: string): ItemNode => ({ kind: 'item', item: name, period });
const [a, b, c] = [item('a'), item('b'), item('c')];
const [grade, yes] = [item('等级'), item('是否')];
const [day, due] = [item('办结日'), item('期限')];
const figure = (text: string) => number(Rational.fromText(text));

const all: Population = { by: 'all', fallbackBelow: 0 };
const group: Population = { by: 'group', fallbackBelow: 0 };
const largeGroup: Population = { by: 'group', fallbackBelow: 3 };

const value = named('取值', divide(a, b));
const rank = (population: Population, ties: RankNode['ties'], better: RankNode['better'], of: Expr = value): Expr => ({
  kind: 'rank',
  of,
  population,
  better,
  ties,
});
const recover = (of: Expr, otherwise: Expr): Expr => ({ kind: 'recover', of, otherwise });
const branchy = choose([when(above(a, figure('1')), divide(c, figure('4')))], figure('2'));

const statistics = (
  ['min', 'max', 'mean', 'median', 'sum', 'count'] as const satisfies readonly StatisticName[]
).flatMap((name) =>
  Object.entries({ all, group, largeGroup }).map(([who, population]): readonly [string, Expr] => [
    `${name} ${who}`,
    statistic(name, value, population),
  ]),
);

const ranks = (['competition', 'dense', 'average'] as const).flatMap((ties) =>
  Object.entries({ all, group, largeGroup }).flatMap(([who, population]): readonly (readonly [string, Expr])[] => [
    [`rank ${ties} ${who} higher`, rank(population, ties, 'higher')],
    [`rank ${ties} ${who} lower`, rank(population, ties, 'lower')],
  ]),
);

const others: readonly (readonly [string, Expr])[] = [
  ['quotient', value],
  ['a third', multiply(figure('1/3'), a)],
  ['constant', figure('2.5')],
  ['negative figures', subtract(multiply(figure('-2.5'), a), figure('-3'))],
  ['missing outranks a zero denominator on its left', add(divide(a, b), c)],
  ['missing outranks a zero denominator on its right', add(c, divide(a, b))],
  ['missing outranks in columns', add(named('率', divide(a, b)), named('另一率', divide(c, figure('3'))))],
  ['missing in a branch beside a zero denominator', add(value, branchy)],
  [
    'missing in a branch over a sum that may be zero',
    least(figure('9'), most(figure('-9'), divide(branchy, subtract(add(a, b), figure('0.3'))))),
  ],
  [
    'a difference that is exactly zero',
    divide(subtract(add(a, figure('0.1')), figure('0.3')), subtract(add(a, figure('0.1')), figure('0.3'))),
  ],
  [
    'comparison of computed figures',
    choose([when(atLeast(add(a, figure('0.1')), add(b, figure('0.2'))), figure('1'))], figure('0')),
  ],
  ['equality of computed figures', choose([when(equal(subtract(a, b), figure('0.1')), figure('1'))], figure('0'))],
  [
    'inequality of computed figures',
    choose([when(binary('<>', total([a, b, c]), figure('0.6')), figure('1'))], figure('0')),
  ],
  [
    'only the taken branch',
    choose([when(above(a, figure('1')), divide(figure('1'), b)), when(above(a, figure('0.5')), c)], figure('0.25')),
  ],
  ['recover inline', recover(divide(a, b), figure('7'))],
  ['recover a column', recover(value, multiply(c, figure('2')))],
  [
    'recover a branch',
    recover(choose([when(above(a, figure('1')), divide(c, b))], divide(figure('1'), c)), figure('9')),
  ],
  ['recover inside a sum', add(recover(divide(a, b), c), divide(b, c))],
  ['recover of two columns', recover(add(value, named('另一率', divide(c, a))), figure('5'))],
  [
    'and, or, not',
    choose([when(both(above(a, b), call('not', eitherOf(below(c, a), yes))), figure('1'))], figure('0')),
  ],
  [
    'yes and no as numbers',
    add(multiply(yes, figure('3')), choose([when(equal(yes, figure('1')), figure('0.5'))], figure('0.25'))),
  ],
  [
    'labels',
    choose(
      [
        when(equal(grade, { kind: 'label', text: 'A' }), figure('3')),
        when(binary('<>', grade, { kind: 'label', text: 'B' }), figure('1')),
      ],
      a,
    ),
  ],
  ['steps down', call('truncate', divide(subtract(a, b), figure('0.1')), figure('0'))],
  ['steps up', call('roundAway', divide(subtract(a, b), figure('0.1')), figure('0'))],
  ['rounding of a product', call('round', multiply(a, figure('1.115')), figure('2'))],
  ['to tens', call('round', multiply(a, figure('1000')), figure('-1'))],
  ['least, most, absolute', most(call('abs', subtract(a, b)), least(a, c, figure('0.4')), { kind: 'negate', of: c })],
  ['calendar days', call('days', day, due)],
  ['days to a date', call('days', day, number(Rational.of(parseDay('2026-02-16') ?? 0)))],
  ['a date compared', choose([when(above(day, due), figure('1'))], figure('0'))],
  ['working days', call('workdays', day, due)],
  ['working days from a date', call('workdays', number(Rational.of(parseDay('2026-02-16') ?? 0)), day)],
  [
    'min–max of scores',
    divide(
      subtract(value, statistic('min', value, all)),
      subtract(statistic('max', value, all), statistic('min', value, all)),
    ),
  ],
  ['statistic where', statistic('mean', value, largeGroup, above(c, figure('0.2')))],
  ['statistic where undefined', statistic('max', a, all, above(divide(b, c), figure('0.5')))],
  ['statistic of yes and no', statistic('mean', yes, all)],
  [
    'statistic of a condition',
    statistic('mean', choose([when(atLeast(value, figure('0.5')), figure('1'))], figure('0')), group),
  ],
  ['statistic of an input', statistic('median', a, group)],
  [
    'sum over sum',
    divide(statistic('sum', a, all, equal(value, value)), statistic('sum', b, all, equal(value, value))),
  ],
  ['rank of an input', rank(largeGroup, 'dense', 'lower', c)],
  [
    'shared part',
    (() => {
      const score = choose(
        [when(above(value, figure('0.5')), add(multiply(value, figure('2')), c))],
        multiply(value, figure('1.5')),
      );
      return choose(
        [when(above(score, figure('1')), most(score, statistic('mean', score, all)))],
        subtract(figure('1'), score),
      );
    })(),
  ],
];

export const handBuilt: readonly AgreementCase[] = [...statistics, ...ranks, ...others].map(([name, tree]) => ({
  name,
  tree,
  digits: 4,
  dates: new Set(['办结日', '期限']),
  units,
}));
