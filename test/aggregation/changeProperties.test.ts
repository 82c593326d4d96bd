import { describe, expect, it } from 'vitest';
import type { Workings } from '../../src/assess.ts';
import type { ChangeCause, UnitResult } from '../../src/domain/assessment.ts';
import { Rational } from '../../src/domain/rational.ts';
import fc from '../properties.ts';
import type { YearData } from './fixtureData.ts';
import { FixtureOffice } from './fixtureOffice.ts';
import { resultOf } from './inMonth.ts';

const size = 4;
const ids = ['T1', 'W1', 'S1', 'R1', 'X1'];
const one = new FixtureOffice(['change-2026-01.yaml'], { arrange: (units) => units.slice(0, size) });
const two = new FixtureOffice(['change-2026-01.yaml', 'change-2026-04.yaml'], {
  arrange: (units) => units.slice(0, size),
});

const word = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 100 }).map(String) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 })).map(([n, d]) => `${n}/${d}`),
  },
  fc.constant('·'),
  fc.constant('N'),
);
const line = fc.array(word, { minLength: size, maxLength: size }).map((words) => words.join(' '));
const month = fc.record(Object.fromEntries(ids.map((id) => [id, line])));

/** Two months in which tables, due set, edition and data all differ. */
const marchApril: fc.Arbitrary<YearData> = fc.record({ '2026-03': month, '2026-04': month });
const aprilMay: fc.Arbitrary<YearData> = fc.record({ '2026-04': month, '2026-05': month });

function last(office: FixtureOffice, data: YearData): Workings {
  const workings = [...office.year(data).values()].at(-1);
  if (!workings) throw new Error('no month');
  return workings;
}

function part(change: UnitResult['change'], cause: ChangeCause): string | undefined {
  return change?.parts.find((each) => each.cause === cause)?.shown;
}

describe('the attribution of any change', () => {
  it.each([
    ['under one edition', one, aprilMay],
    ['into a new edition', two, marchApril],
  ])('adds up to the change shown, %s', (_, office, data) => {
    fc.assert(
      fc.property(data, (figures) => {
        for (const { index, change } of last(office, figures).assessment.results) {
          if (!index || !change) continue;
          const sum = Rational.sum(change.parts.map((each) => Rational.fromText(each.shown)));
          expect(sum.toFixed(2)).toBe(change.published);
          const shown = Rational.fromText(index.shown).minus(Rational.fromText(change.previous));
          expect(shown.toFixed(2)).toBe(change.published);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('names no cause that was not there', () => {
    const steady = fc.tuple(month, fc.array(fc.constantFrom(...ids), { maxLength: 2 }), month);
    fc.assert(
      fc.property(steady, ([before, moved, other]) => {
        // March to April, one edition, T1 beyond every table: tables, due set and edition are no causes.
        const full = { T1: '100 100 100 100' };
        const after = { ...before, ...Object.fromEntries(moved.map((id) => [id, other[id] ?? ''])), ...full };
        for (const { change } of last(one, { '2026-03': { ...before, ...full }, '2026-04': after }).assessment
          .results) {
          if (!change || change.comparable === null) continue;
          for (const cause of ['应考范围', '标准', '版本'] as const) expect(part(change, cause)).toBe('0.00');
        }
      }),
      { numRuns: 40 },
    );
  });

  it('blames the others only where a score compares', () => {
    const data = fc.tuple(month, month);
    fc.assert(
      fc.property(data, ([before, after]) => {
        const alike = { R1: before['R1'] ?? '' };
        for (const { change } of last(one, { '2026-03': before, '2026-04': { ...after, ...alike } }).assessment
          .results) {
          if (change) expect(part(change, '其他单位数据')).toBe('0.00');
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('the order of the units', () => {
  it('never matters', () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3], { minLength: size, maxLength: size });
    fc.assert(
      fc.property(aprilMay, order, (data, places) => {
        const turned = new FixtureOffice(['change-2026-01.yaml'], {
          arrange: (units) => places.flatMap((place) => units[place] ?? []),
        });
        const moved = Object.fromEntries(
          Object.entries(data).map(([period, items]) => [period, turnedLines(items, places)]),
        );
        const [plain, other] = [last(one, data), last(turned, moved)];
        for (const unit of ['甲', '乙', '丙', '丁']) expect(resultOf(other, unit)).toEqual(resultOf(plain, unit));
      }),
      { numRuns: 30 },
    );
  });
});

function turnedLines(
  items: Readonly<Record<string, string>>,
  places: readonly number[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(items).map(([id, words]) => [id, places.map((place) => words.split(' ')[place]).join(' ')]),
  );
}
