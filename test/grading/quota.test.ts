import { describe, expect, it } from 'vitest';
import { Rational } from '../../src/domain/rational.ts';
import { type QuotaMethod, quotaOf } from '../../src/grading/quota.ts';
import { quotaWords } from '../../src/grading/quotaWords.ts';
import { contenders, gradeNames, gradesOf, methods, policyOf } from './policies.ts';
import { cumulativeCounts, gradePlaces, largestRemainderCounts } from './quotaRule.ts';

const upTo200 = Array.from({ length: 200 }, (_, place) => place + 1);
const counts = (method: QuotaMethod, units: number) =>
  quotaOf({ grades: gradeNames, method, limits: [] }, { list: '总体', units, decision: undefined }).lines.map(
    (line) => line.count,
  );

/** Shares that make ties of remainders, whole results, a grade without a share. */
const percentLists = [
  [30, 30, 30, 10],
  [25, 25, 25, 25],
  [20, 50, 20, 10],
  [15, 35, 45, 5],
  [40, 60, 0, 0],
] as const;

describe('counts by shares', () => {
  it.each(percentLists)('of %i/%i/%i/%i are those of the rule for every list of 1 to 200', (...percents) => {
    const shares = percents.map((percent) => Rational.of(percent, 100));
    for (const units of upTo200) {
      const found = {
        high: counts({ kind: 'largestRemainder', shares, ties: 'better' }, units),
        low: counts({ kind: 'largestRemainder', shares, ties: 'worse' }, units),
        cumulative: counts({ kind: 'cumulative', shares }, units),
      };
      expect({ units, ...found }).toEqual({
        units,
        high: largestRemainderCounts(units, percents, true),
        low: largestRemainderCounts(units, percents, false),
        cumulative: cumulativeCounts(units, percents),
      });
      for (const each of Object.values(found)) expect(each.reduce((sum, count) => sum + count, 0)).toBe(units);
    }
  });

  it('are the published table for 30/30/30/10', () => {
    const table = [5, 6, 7, 8, 9, 56, 95, 115].map((units) => ({
      units,
      largest: counts(methods.high, units).join('/'),
      cumulative: counts(methods.cumulative, units).join('/'),
    }));
    expect(table).toEqual([
      { units: 5, largest: '2/2/1/0', cumulative: '2/1/2/0' },
      { units: 6, largest: '2/2/2/0', cumulative: '2/2/1/1' },
      { units: 7, largest: '2/2/2/1', cumulative: '2/2/2/1' },
      { units: 8, largest: '3/2/2/1', cumulative: '2/3/2/1' },
      { units: 9, largest: '3/3/2/1', cumulative: '3/2/3/1' },
      { units: 56, largest: '17/17/17/5', cumulative: '17/17/16/6' },
      { units: 95, largest: '29/29/28/9', cumulative: '29/28/29/9' },
      { units: 115, largest: '35/35/34/11', cumulative: '35/34/35/11' },
    ]);
    expect(counts(methods.low, 5)).toEqual([1, 1, 2, 1]);
    const differing = upTo200
      .filter((units) => units >= 3 && units <= 150)
      .filter((units) => counts(methods.high, units).join() !== counts(methods.cumulative, units).join());
    expect(differing).toHaveLength(103);
  });

  it('keep to limits, the difference borne by the grade named', () => {
    const limits = [
      { grade: '优秀', least: undefined, most: 2, balancedBy: '良好' },
      { grade: '较差', least: 1, most: undefined, balancedBy: '一般' },
    ];
    const quota = quotaOf(
      { grades: gradeNames, method: methods.high, limits },
      { list: '总体', units: 9, decision: undefined },
    );
    expect(quota.lines.map((line) => line.count)).toEqual([2, 4, 2, 1]);
    const few = quotaOf(
      { grades: gradeNames, method: methods.high, limits },
      { list: '总体', units: 5, decision: undefined },
    );
    expect(few.lines.map((line) => line.count)).toEqual([2, 2, 0, 1]);
  });

  it('are the leaders’ where they fixed them', () => {
    const method: QuotaMethod = {
      kind: 'fixed',
      basis: '纪要〔2027〕3号',
      lists: new Map([['总体', [2, 3, 'rest', 1]]]),
    };
    expect(counts(method, 9)).toEqual([2, 3, 3, 1]);
    expect(counts(method, 6)).toEqual([2, 3, 0, 1]);
    expect(counts(method, 4)).toEqual([2, 2, 0, 0]);
  });
});

describe('grades by counts', () => {
  /** Scores in clumps of one to five, in no order. */
  const scores = (units: number) =>
    Array.from(
      { length: units },
      (_, place) => 60 + ((place * place * 7 + place) % Math.max(3, Math.floor(units / 3))),
    );

  it.each(['up', 'down'] as const)('go %s across a line as the rule says, for every list of 1 to 200', (way) => {
    let tied = 0;
    for (const units of upTo200) {
      for (const method of Object.values(methods)) {
        const given = scores(units);
        const places = gradePlaces(given, counts(method, units), way);
        expect(gradesOf(policyOf({ method, ties: { kind: way } }), contenders(given))).toEqual(
          places.map((place) => gradeNames[place]),
        );
        if (places.join() !== gradePlaces(given, counts(method, units), way === 'up' ? 'down' : 'up').join()) tied++;
      }
    }
    expect(tied).toBeGreaterThan(300);
  });

  it('go by keys across a line as if the keys were part of the score, for every list of 1 to 200', () => {
    for (const units of upTo200) {
      const given = scores(units).map((score, place) => ({ score, keys: [(place * 5) % 4, (place * 3) % 7] }));
      const merged = given.map(({ score, keys: [first = 0, second = 0] }) => score * 100 + first * 10 + second);
      for (const exhausted of ['up', 'down'] as const) {
        const policy = policyOf({ ties: { kind: 'keys', keys: ['预算执行', '平时'], exhausted } });
        const places = gradePlaces(merged, largestRemainderCounts(units, [30, 30, 30, 10], true), exhausted);
        expect(gradesOf(policy, contenders(given))).toEqual(places.map((place) => gradeNames[place]));
      }
    }
  });
});

describe('the arithmetic in words', () => {
  it('says what each share came to and who got what was left', () => {
    const quota = quotaOf(
      { grades: gradeNames, method: methods.high, limits: [] },
      { list: '总体', units: 57, decision: undefined },
    );
    expect(quotaWords(quota, 'zh')).toEqual([
      '优秀30%应得17.1个,取整17个,余0.1',
      '良好30%应得17.1个,取整17个,余0.1',
      '一般30%应得17.1个,取整17个,余0.1',
      '较差10%应得5.7个,取整5个,余0.7',
      '取整后剩1个,按余数从大到小给较差',
      '参评57个,名额为优秀17个、良好17个、一般17个、较差6个',
    ]);
    expect(
      quotaWords(
        quotaOf(
          { grades: gradeNames, method: methods.low, limits: [] },
          { list: '总体', units: 5, decision: undefined },
        ),
        'zh',
      ).slice(-3),
    ).toEqual([
      '取整后剩2个,按余数从大到小给一般、较差',
      '余数相同的就低',
      '参评5个,名额为优秀1个、良好1个、一般2个、较差1个',
    ]);
    expect(
      quotaWords(
        quotaOf(
          { grades: gradeNames, method: methods.cumulative, limits: [] },
          { list: '总体', units: 8, decision: undefined },
        ),
        'en',
      ),
    ).toEqual([
      '优秀 30%: 2.4 due, 2.4 down to here, rounded to 2',
      '良好 30%: 2.4 due, 4.8 down to here, rounded to 5',
      '一般 30%: 2.4 due, 7.2 down to here, rounded to 7',
      '较差 10%: 0.8 due, 8 down to here, rounded to 8',
      '8 units, places: 优秀 2, 良好 3, 一般 2, 较差 1',
    ]);
  });
});
