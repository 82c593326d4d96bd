import type { WorkCalendar } from '../../../src/domain/calendar.ts';
import { type Column, columnOf } from '../../../src/domain/dataset.ts';
import { monthPeriod } from '../../../src/domain/period.ts';
import { Rational } from '../../../src/domain/rational.ts';
import {
  type BinaryOperator,
  binary,
  call,
  choose,
  type Expr,
  type FunctionName,
  label,
  named,
  number,
  type Population,
  type RankNode,
  rank,
  recover,
  type StatisticName,
  statistic,
  when,
} from '../../../src/expression/expr.ts';
import type { UnitTable } from '../../../src/expression/unitTable.ts';
import fc from '../../properties.ts';

export const june = monthPeriod(2026, 6);

export function item(name: string): Expr {
  return { kind: 'item', item: name, period: june };
}

const figures = ['a', 'b', 'c', 'd'];
const labels = ['甲', '乙', '丙'];

const calendar: WorkCalendar = {
  daysOff: new Set([20_601, 20_604, 20_605]),
  makeUpDays: new Set([20_609]),
  namedDays: new Map(),
  years: new Set([2026]),
};

/** Figures that tie, that lie on the edge of a rounding, that are near one another, and that no double holds. */
const edges = [
  '0',
  '1',
  '2',
  '3',
  '-1',
  '0.5',
  '1.005',
  '2.675',
  '91.999999',
  '0.33333',
  '0.92',
  '6',
  '12',
  '-2.5',
  '0.00005',
  '33.33335',
  '1e-7',
];
const odd = [
  Rational.of(1, 3),
  Rational.of(2, 7),
  Rational.of(9007199254740993n),
  Rational.of(-5, 9),
  Rational.of(10n ** 30n, 7n),
  Rational.of(1n, 10n ** 40n),
];

function figureOf(values: readonly Rational[]): fc.Arbitrary<Rational | undefined> {
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant(undefined) },
    { weight: 12, arbitrary: fc.constantFrom(...values) },
  );
}

const parsed = edges.map((text) => Rational.fromText(text.includes('e') ? '0.0000001' : text));

const decimal = fc
  .tuple(fc.integer({ min: -200_000, max: 2_000_000 }), fc.integer({ min: 0, max: 5 }))
  .map(([n, digits]) => Rational.scaled(n, digits));

function columnArbitrary(size: number): fc.Arbitrary<Column> {
  const cell = fc.oneof(
    { weight: 6, arbitrary: figureOf(parsed) },
    { weight: 3, arbitrary: decimal },
    { weight: 1, arbitrary: figureOf([...odd, ...parsed]) },
  );
  const plain = figureOf(parsed.slice(0, 12));
  return fc
    .oneof(
      { weight: 2, arbitrary: fc.array(plain, { minLength: size, maxLength: size }) },
      { weight: 2, arbitrary: fc.array(cell, { minLength: size, maxLength: size }) },
    )
    .map((values) => columnOf(values));
}

/** Amounts whose quotients lie nearer to 46%, one third or one than a double can tell, or at them. */
const near = [9e15, 9e15 - 1, 9e15 + 1, 4.14e15, 4.14e15 + 1, 4.14e15 - 1, 3e15, 3e15 + 1, 2 ** 53 + 2, 2 ** 54 + 4];

function nearColumn(size: number): fc.Arbitrary<Column> {
  return fc
    .array(fc.constantFrom(...near), { minLength: size, maxLength: size })
    .map((values) => ({ mantissa: Float64Array.from(values), scale: 4 }));
}

function whole(size: number, max: number): fc.Arbitrary<Column['mantissa']> {
  const cell = fc.oneof(
    { weight: 1, arbitrary: fc.constant(Number.NaN) },
    { weight: 10, arbitrary: fc.integer({ min: 0, max }) },
  );
  return fc.array(cell, { minLength: size, maxLength: size }).map((values) => Float64Array.from(values));
}

export const randomTable: fc.Arbitrary<UnitTable> = fc.integer({ min: 1, max: 8 }).chain((size) =>
  fc
    .record({
      figures: fc.tuple(...figures.map(() => columnArbitrary(size))),
      near: fc.tuple(nearColumn(size), nearColumn(size)),
      yes: whole(size, 1),
      level: whole(size, 3),
      other: whole(size, 2),
      days: fc.tuple(whole(size, 20), whole(size, 20)),
      digits: whole(size, 3),
      participates: fc.array(fc.constantFrom(1, 1, 1, 0), { minLength: size, maxLength: size }),
      groups: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: size, maxLength: size }),
    })
    .map((made) => {
      const columns = new Map<string, Column>([
        ...made.figures.map((column, place) => [figures[place] ?? '', column] as const),
        ...made.near.map((column, place) => [`near${place}`, column] as const),
        ['yes', { mantissa: made.yes, scale: 0, labels: ['否', '是'] }],
        ['digits', { mantissa: made.digits, scale: 0 }],
        ['level', { mantissa: made.level, scale: 0, labels }],
        ['other', { mantissa: made.other, scale: 0, labels: ['丙', '甲', '甲'] }],
        ...made.days.map(
          (days, place) => [`day${place}`, { mantissa: days.map((day) => day + 20_600), scale: 0 }] as const,
        ),
      ]);
      return {
        size,
        participates: Uint8Array.from(made.participates),
        groups: Int32Array.from(made.groups),
        calendar,
        column: (name) => columns.get(name),
      } satisfies UnitTable;
    }),
);

const population: fc.Arbitrary<Population> = fc.record({
  by: fc.constantFrom('all', 'group'),
  fallbackBelow: fc.constantFrom(0, 2, 3),
});
const literal = fc.oneof(fc.constantFrom(...parsed, ...odd.slice(0, 2)), decimal).map((value) => number(value));
const rounding: fc.Arbitrary<FunctionName> = fc.constantFrom('round', 'truncate', 'roundAway');

interface Trees {
  readonly figure: Expr;
  readonly condition: Expr;
  readonly text: Expr;
}

type Tie = fc.LetrecTypedTie<Trees>;

const statisticNames = fc.constantFrom<StatisticName>('min', 'max', 'mean', 'median', 'sum', 'count');
const comparing = fc.constantFrom<BinaryOperator>('=', '<>', '<', '<=', '>', '>=');
const arithmetic = fc.constantFrom<BinaryOperator>('+', '-', '*', '/', '/');
const depth = { maxDepth: 5, depthSize: 'medium', withCrossShrink: true } as const;

const nearQuotient = binary('/', item('near0'), item('near1'));
const thresholds = fc
  .constantFrom(Rational.scaled(46, 2), Rational.of(1, 3), Rational.one, Rational.of(1, 2))
  .map((value) => number(value));

const leaves: fc.Arbitrary<Expr> = fc.oneof<fc.Arbitrary<Expr>[]>(
  fc.constantFrom(...figures, 'day0', 'near0').map(item),
  fc.constantFrom(...figures).map(item),
  fc.constantFrom('a', 'b').map((name) => binary('/', item(name), item('c'))),
  literal,
  fc.constantFrom(nearQuotient, binary('/', item('near1'), item('near0'))),
  thresholds.map((value) => binary('-', nearQuotient, value)),
  fc.constant(call('days', item('day0'), item('day1'))),
  fc.constant(call('workdays', item('day0'), item('day1'))),
);

function operations(figure: fc.Arbitrary<Expr>): fc.Arbitrary<Expr>[] {
  const joining = fc.constantFrom<FunctionName>('min', 'max', 'sum');
  return [
    fc.tuple(arithmetic, figure, figure).map(([operator, left, right]) => binary(operator, left, right)),
    figure.map((of) => ({ kind: 'negate', of })),
    fc.tuple(joining, fc.array(figure, { minLength: 1, maxLength: 3 })).map(([name, args]) => call(name, ...args)),
    figure.map((of) => call('abs', of)),
    fc
      .tuple(rounding, figure, fc.integer({ min: -2, max: 6 }))
      .map(([name, of, digits]) => call(name, of, number(digits))),
    fc.tuple(rounding, figure).map(([name, of]) => call(name, of, item('digits'))),
    figure.map((of) => binary('*', named('x', of), of)),
    fc.tuple(figure, figure).map(([of, otherwise]) => recover(of, otherwise)),
  ];
}

function comparisonsOfUnits(figure: fc.Arbitrary<Expr>, condition: fc.Arbitrary<Expr>): fc.Arbitrary<Expr>[] {
  const order = fc.record({
    better: fc.constantFrom<RankNode['better']>('higher', 'lower'),
    ties: fc.constantFrom<RankNode['ties']>('competition', 'dense', 'average'),
  });
  return [
    fc.tuple(statisticNames, figure, population).map(([name, of, among]) => statistic(name, of, among)),
    fc
      .tuple(statisticNames, figure, population, condition)
      .map(([name, of, among, where]) => statistic(name, of, among, where)),
    fc.tuple(statisticNames, condition, population).map(([name, of, among]) => statistic(name, of, among)),
    fc.tuple(figure, population, order).map(([of, among, how]) => rank(of, among, how)),
  ];
}

function choices(condition: fc.Arbitrary<Expr>, of: fc.Arbitrary<Expr>): fc.Arbitrary<Expr> {
  return fc.tuple(fc.array(fc.tuple(condition, of), { minLength: 1, maxLength: 3 }), of).map(([branches, otherwise]) =>
    choose(
      branches.map(([holds, taken]) => when(holds, taken)),
      otherwise,
    ),
  );
}

/** Lines between thresholds of one figure, as ramps and bands have them; the threshold stands on either side. */
function pieces(base: fc.Arbitrary<Expr>): fc.Arbitrary<Expr> {
  const shape = fc.tuple(comparing, fc.boolean(), fc.oneof(thresholds, literal), literal, literal, fc.boolean());
  const line = (of: Expr, factor: Expr, offset: Expr): Expr =>
    binary('-', offset, binary('*', binary('-', of, factor), factor));
  return fc.tuple(base, fc.array(shape, { minLength: 1, maxLength: 4 }), literal).map(([of, made, otherwise]) =>
    choose(
      made.map(([operator, left, at, factor, offset, level]) =>
        when(left ? binary(operator, at, of) : binary(operator, of, at), level ? offset : line(of, factor, offset)),
      ),
      line(of, otherwise, otherwise),
    ),
  );
}

function conditions(tie: Tie): fc.Arbitrary<Expr>[] {
  const [figure, condition, text] = [tie('figure'), tie('condition'), tie('text')];
  return [
    fc.constant(item('yes')),
    fc.tuple(comparing, figure, figure).map(([operator, left, right]) => binary(operator, left, right)),
    fc.tuple(comparing, thresholds).map(([operator, value]) => binary(operator, nearQuotient, value)),
    fc
      .tuple(comparing, figure, population, statisticNames)
      .map(([operator, of, among, name]) => binary(operator, of, statistic(name, of, among))),
    fc
      .tuple(fc.constantFrom<BinaryOperator>('=', '<>'), text, text)
      .map(([operator, left, right]) => binary(operator, left, right)),
    fc
      .tuple(fc.constantFrom<BinaryOperator>('and', 'or'), condition, condition)
      .map(([operator, left, right]) => binary(operator, left, right)),
    condition.map((of) => call('not', of)),
    figure.map((of) => call('not', of)),
  ];
}

/** Well-typed trees of every kind of node; sharing comes from `named` values used twice. */
export const randomTrees = fc.letrec<Trees>((tie: Tie) => {
  const [figure, condition, text] = [tie('figure'), tie('condition'), tie('text')];
  const deep = [
    ...operations(figure),
    ...comparisonsOfUnits(figure, condition),
    choices(condition, figure),
    pieces(figure),
  ];
  return {
    figure: fc.oneof(depth, leaves, ...deep),
    condition: fc.oneof(depth, ...conditions(tie)),
    text: fc.oneof(
      { maxDepth: 2 },
      fc.constantFrom(...labels).map(label),
      fc.constantFrom('level', 'other').map(item),
      choices(condition, text),
    ),
  };
});
