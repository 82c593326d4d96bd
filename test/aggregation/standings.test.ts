import { describe, expect, it } from 'vitest';
import { competitionRanks, ranksWithin } from '../../src/aggregation/ranks.ts';
import type { IndexPolicy } from '../../src/catalogue/policy.ts';
import { Rational } from '../../src/domain/rational.ts';
import fc from '../properties.ts';
import { FixtureOffice } from './fixtureOffice.ts';
import { resultOf } from './inMonth.ts';

const figures = (...texts: (string | null)[]) => texts.map((text) => (text === null ? null : Rational.fromText(text)));

describe('competition ranks', () => {
  it('skip as many places as are shared', () => {
    expect(competitionRanks(figures('70', '90', '80', '80', null, '60'))).toEqual([4, 1, 2, 2, null, 5]);
    expect(competitionRanks(figures('1/3', '0.3333'))).toEqual([1, 2]);
    expect(competitionRanks([])).toEqual([]);
  });

  it('start anew in every group', () => {
    expect(ranksWithin(figures('70', '90', '80', '80', null), ['Ⅰ', 'Ⅱ', 'Ⅰ', 'Ⅱ', 'Ⅰ'])).toEqual([2, 1, 1, 2, null]);
  });

  it('count who is better, and never look at the order of the units', () => {
    const some = fc.array(fc.option(fc.integer({ min: 0, max: 6 })), { maxLength: 20 });
    fc.assert(
      fc.property(some, (values) => {
        const given = values.map((value) => (value === null ? null : Rational.of(value)));
        const expected = values.map((own) =>
          own === null ? null : 1 + values.filter((other) => other !== null && other > own).length,
        );
        expect(competitionRanks(given)).toEqual(expected);
        expect(competitionRanks([...given].reverse())).toEqual([...expected].reverse());
      }),
    );
  });
});

const ids = ['A1', 'A2a', 'A2b', 'A2c', 'B1', 'B2', 'B3', 'C1', 'D1'];

/** Every indicator at the unit's rate: the index is that rate. */
function rated(rates: string) {
  return Object.fromEntries(ids.map((id) => [id, rates]));
}

function standings(
  rates: string,
  { month = '2026-05', index = {} }: { month?: string; index?: Partial<IndexPolicy> } = {},
) {
  const { results } = new FixtureOffice(['tree.yaml'], { index }).month(month, { [month]: rated(rates) }).assessment;
  return {
    shown: results.map((result) => result.index?.shown),
    ranks: results.map((result) => result.rank),
    inGroup: results.map((result) => result.groupRank),
  };
}

describe('the month', () => {
  it('ranks overall and in groups those who are ranked', () => {
    expect(standings('50 70 60 70 80 99 100')).toEqual({
      shown: ['50.00', '70.00', '60.00', '70.00', '80.00', '99.00', undefined],
      ranks: [5, 2, 4, 2, 1, null, null],
      inGroup: [3, 1, 2, 2, 1, null, null],
    });
  });

  it('ranks on what is shown, or on the exact index, as declared', () => {
    const rates = '70.001 70.004 69.996 69 68 67';
    expect(standings(rates).shown.slice(0, 3)).toEqual(['70.00', '70.00', '70.00']);
    expect(standings(rates).ranks.slice(0, 5)).toEqual([1, 1, 1, 4, 5]);
    expect(standings(rates, { index: { rankBy: 'exact' } }).ranks.slice(0, 5)).toEqual([2, 1, 3, 4, 5]);
  });

  it('shows as many decimals as declared, half up', () => {
    expect(standings('70.05 70.04 60 60 60 60', { index: { digits: 1 } }).shown.slice(0, 2)).toEqual(['70.1', '70.0']);
    expect(standings('70.05 70.04 60 60 60 60', { index: { digits: 1 } }).ranks.slice(0, 2)).toEqual([1, 2]);
  });

  it('ranks only in the scopes declared', () => {
    expect(standings('50 70 60 70 80', { index: { rankScopes: ['overall'] } }).inGroup).toEqual(Array(7).fill(null));
    expect(standings('50 70 60 70 80', { index: { rankScopes: ['withinGroup'] } }).ranks).toEqual(Array(7).fill(null));
  });

  it('has no index before the first month, and no rank before the first ranked one', () => {
    const january = standings('50 70 60 70 80', { month: '2026-01' });
    expect([january.shown, january.ranks]).toEqual([Array(7).fill(undefined), Array(7).fill(null)]);
    const february = standings('50 70 60 70 80', { month: '2026-02' });
    expect(february.shown.slice(0, 2)).toEqual(['50.00', '70.00']);
    expect([february.ranks, february.inGroup]).toEqual([Array(7).fill(null), Array(7).fill(null)]);
  });

  it('bounds no index that is not given', () => {
    const january = new FixtureOffice(['tree.yaml']).month('2026-01', { '2026-01': { A1: '·' } });
    expect(january.assessment.scores).toEqual([]);
    const late = new FixtureOffice(['tree.yaml'], { index: { firstMonth: 6 } });
    const may = late.month('2026-05', { '2026-05': { ...rated('50 70'), A1: '· 70' } });
    expect(resultOf(may, '甲')).toMatchObject({ index: null, bounds: null, provisional: false, due: '90' });
    expect(may.assessment.draft).not.toEqual([]);
  });

  it('has no index below the least coverage', () => {
    const office = (leastCoverage: string) =>
      new FixtureOffice(['schedule-2026-01.yaml'], { index: { leastCoverage: Rational.fromText(leastCoverage) } });
    // 55 of 100 points are due in February.
    const data = { '2026-02': { M1: '50 50 50 50 50 50', X1: '20 20 20 20 20 20' } };
    expect(resultOf(office('0.55').month('2026-02', data), '甲').index?.shown).toBe('41.82');
    expect(resultOf(office('0.56').month('2026-02', data), '甲')).toMatchObject({
      index: null,
      bounds: null,
      provisional: false,
    });
  });
});
