import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnOf } from '../../src/domain/dataset.ts';
import { type Period, parsePeriod } from '../../src/domain/period.ts';
import { Rational } from '../../src/domain/rational.ts';
import { type Expr, number, type Population } from '../../src/expression/expr.ts';
import type { UnitTable } from '../../src/expression/unitTable.ts';
import { CalendarSheet } from './calendarSheet.ts';
import { paperOf } from './paper.ts';
import { calculate } from './strictCalculator.ts';

/** Trees that nobody would write: every way in which missing values, zero denominators and choices can nest. */
const period = parsePeriod('2026-06') as Period;
const items = ['a', 'b', 'c'] as const;

const figure = fc.constantFrom('0', '0.1', '0.2', '0.3', '0.5', '1', '2', '-0.4').map((text) => number(Rational.fromText(text)));
const item = fc.constantFrom(...items).map((name): Expr => ({ kind: 'item', item: name, period }));
const population = fc.constantFrom<Population>({ by: 'all', fallbackBelow: 0 }, { by: 'group', fallbackBelow: 0 }, { by: 'group', fallbackBelow: 3 });

const { tree } = fc.letrec<{ tree: Expr; condition: Expr }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    item,
    figure,
    fc.record({ kind: fc.constant('binary'), operator: fc.constantFrom('+', '-', '*', '/'), left: tie('tree'), right: tie('tree') }) as fc.Arbitrary<Expr>,
    fc.record({ kind: fc.constant('binary'), operator: fc.constantFrom('+', '/'), left: tie('tree'), right: item }) as fc.Arbitrary<Expr>,
    fc.tuple(fc.constantFrom('min', 'max', 'sum'), tie('tree'), tie('tree')).map(([name, ...args]): Expr => ({ kind: 'call', name, args } as Expr)),
    fc.tuple(tie('condition'), tie('tree'), tie('tree')).map(([when, then, otherwise]): Expr => ({ kind: 'choose', branches: [{ when, then }], otherwise })),
    tie('tree').map((of): Expr => ({ kind: 'named', name: 'n', of })),
    fc.record({ kind: fc.constant('recover'), of: tie('tree'), otherwise: tie('tree') }) as fc.Arbitrary<Expr>,
    fc.tuple(fc.constantFrom('min', 'max', 'mean', 'median', 'sum', 'count'), tie('tree'), population).map(([statistic, of, who]) => ({ kind: 'statistic', statistic, of, population: who }) as Expr),
    fc.tuple(fc.constantFrom('max', 'mean'), tie('tree'), population, tie('condition')).map(([statistic, of, who, where]) => ({ kind: 'statistic', statistic, of, population: who, where }) as Expr),
    fc.tuple(tie('tree'), population, fc.constantFrom('competition', 'dense', 'average'), fc.constantFrom('higher', 'lower')).map(([of, who, ties, better]) => ({ kind: 'rank', of, population: who, ties, better }) as Expr),
  ),
  condition: fc.oneof(
    { maxDepth: 3 },
    fc.record({ kind: fc.constant('binary'), operator: fc.constantFrom('<', '<=', '>', '>=', '=', '<>'), left: tie('tree'), right: tie('tree') }) as fc.Arbitrary<Expr>,
    fc.record({ kind: fc.constant('binary'), operator: fc.constantFrom('and', 'or'), left: tie('condition'), right: tie('condition') }) as fc.Arbitrary<Expr>,
    tie('condition').map((of): Expr => ({ kind: 'call', name: 'not', args: [of] })),
  ),
}));

const values = fc.array(fc.constantFrom(undefined, '0', '0.1', '0.2', '0.3', '0.6', '0.7', '1.2'), { minLength: 6, maxLength: 6 });
const units = fc.record({ a: values, b: values, c: values, groups: fc.array(fc.nat(2), { minLength: 6, maxLength: 6 }) }).map(({ groups, ...data }): UnitTable => {
  const columns = new Map(items.map((name) => [name as string, columnOf(data[name].map((text) => (text === undefined ? undefined : Rational.fromText(text))))]));
  return {
    size: 6,
    participates: Uint8Array.from([1, 1, 1, 1, 1, 0]),
    groups: Int32Array.from(groups),
    calendar: { daysOff: new Set(), makeUpDays: new Set(), namedDays: new Map(), years: new Set() },
    column: (name) => columns.get(name),
  };
});

describe('trees drawn at random', () => {
  it('give what their formulas give', () => {
    fc.assert(
      fc.property(tree, units, (drawn, table) => {
        const calendars = new CalendarSheet();
        const paper = paperOf({ name: 'random', tree: drawn, units: table, dates: new Set(), digits: 4 }, 1, calendars);
        const found = calculate(paper, calendars);
        const formulas = paper.columns.map((column) => `${column.letters}: ${column.formula(2)}`).join('\n');
        expect({ found, formulas }).toEqual({ found: paper.points, formulas });
      }),
      { numRuns: Number(process.env['RUNS'] ?? 300), seed: Number(process.env['FSEED'] ?? 1) },
    );
  });
});
