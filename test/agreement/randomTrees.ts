import { columnOf } from '../../src/domain/dataset.ts';
import { monthPeriod } from '../../src/domain/period.ts';
import { Rational } from '../../src/domain/rational.ts';
import {
  type BinaryOperator,
  binary,
  call,
  choose,
  type Expr,
  named,
  number,
  type Population,
  type StatisticName,
  statistic,
  when,
} from '../../src/expression/expr.ts';
import fc from '../properties.ts';
import type { AgreementCase } from './paper.ts';

/** Trees that nobody would write: every way in which missing values, zero denominators, choices and statistics can nest. */
const period = monthPeriod(2026, 6);
const items = ['a', 'b', 'c'];
const rows = 6;

const figure = fc
  .constantFrom('0', '0.1', '0.2', '0.3', '0.5', '1', '2', '-0.4')
  .map((text) => number(Rational.fromText(text)));
const item = fc.constantFrom(...items).map((name): Expr => ({ kind: 'item', item: name, period }));
const population = fc.constantFrom<Population>(
  { by: 'all', fallbackBelow: 0 },
  { by: 'group', fallbackBelow: 0 },
  { by: 'group', fallbackBelow: 3 },
);

const operators = (...list: BinaryOperator[]) => fc.constantFrom(...list);
const statistics = fc.constantFrom<StatisticName>('min', 'max', 'mean', 'median', 'sum', 'count');
const ties = fc.constantFrom('competition' as const, 'dense' as const, 'average' as const);
const better = fc.constantFrom('higher' as const, 'lower' as const);
const rounding = fc.constantFrom('round' as const, 'truncate' as const, 'roundAway' as const);

const { tree } = fc.letrec<{ tree: Expr; condition: Expr }>((tie) => {
  const [part, condition] = [tie('tree'), tie('condition')];
  return {
    tree: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      item,
      figure,
      fc.tuple(operators('+', '-', '*', '/'), part, part).map((node) => binary(...node)),
      fc.tuple(operators('-', '/'), part, item).map((node) => binary(...node)),
      fc.tuple(fc.constantFrom('min', 'max', 'sum'), part, part).map((node) => call(...node)),
      fc.tuple(rounding, part, fc.constantFrom(number(0), number(2))).map((node) => call(...node)),
      fc.tuple(condition, part, part).map(([test, then, otherwise]) => choose([when(test, then)], otherwise)),
      part.map((of) => named('名称', of)),
      fc.tuple(part, part).map(([of, otherwise]): Expr => ({ kind: 'recover', of, otherwise })),
      fc.tuple(statistics, part, population).map((node) => statistic(...node)),
      fc.tuple(statistics, part, population, condition).map((node) => statistic(...node)),
      fc.record({ kind: fc.constant('rank' as const), of: part, population, ties, better }),
    ),
    condition: fc.oneof(
      { maxDepth: 3 },
      fc.tuple(operators('<', '<=', '>', '>=', '=', '<>'), part, part).map((node) => binary(...node)),
      fc.tuple(operators('and', 'or'), condition, condition).map((node) => binary(...node)),
      condition.map((of) => call('not', of)),
    ),
  };
});

const value = fc.constantFrom(undefined, '0', '0.1', '0.2', '0.3', '0.6', '0.7', '1.2');
const column = fc
  .array(value, { minLength: rows, maxLength: rows })
  .map((texts) => columnOf(texts.map((text) => (text === undefined ? undefined : Rational.fromText(text)))));

/** A tree with six units of data, one of them not participating. */
export const randomCase: fc.Arbitrary<AgreementCase> = fc
  .record({
    tree,
    columns: fc.tuple(column, column, column),
    groups: fc.array(fc.nat(2), { minLength: rows, maxLength: rows }),
  })
  .map(({ tree, columns, groups }) => ({
    name: 'random',
    tree,
    units: {
      size: rows,
      participates: Uint8Array.from([1, 1, 1, 1, 1, 0]),
      groups: Int32Array.from(groups),
      calendar: { daysOff: new Set(), makeUpDays: new Set(), namedDays: new Map(), years: new Set() },
      column: (name) => columns[items.indexOf(name)],
    },
    dates: new Set(),
    digits: 4,
  }));
