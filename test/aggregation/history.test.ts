import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/domain/assessment.ts';
import { FixtureOffice, periodOf } from './fixtureOffice.ts';
import { resultOf } from './inMonth.ts';

const ids = ['A1', 'A2a', 'A2b', 'A2c', 'B1', 'B2', 'B3', 'C1', 'D1'];
/** The index of each unit is its rate. */
const rated = (rates: string) => Object.fromEntries(ids.map((id) => [id, rates]));

const office = new FixtureOffice(['tree.yaml']);
const data = {
  '2026-01': rated('10 10 10 10 10'),
  '2026-02': rated('20 30 40 50 60'),
  '2026-03': rated('50 40 40 50 60'),
  '2026-04': rated('55.5 41 · 50 60'),
  '2026-05': rated('70 80 40 50 60'),
};
const months = office.year(data);

function result(month: string, unit: string) {
  const workings = months.get(month);
  if (!workings) throw new Error(month);
  return resultOf(workings, unit);
}

describe('环比', () => {
  it('is against last month, in shown figures and ranks', () => {
    expect(result('2026-05', '甲').change).toMatchObject({
      previous: '55.50',
      published: '14.50',
      comparable: '14.50',
      rankChange: 0,
    });
    expect(result('2026-05', '乙').change).toMatchObject({ previous: '41.00', published: '39.00', rankChange: 3 });
  });

  it('is the same from last month’s result as from its data', () => {
    const before = ['2026-03', '2026-04'].flatMap((month) => months.get(month)?.assessment ?? []);
    const bare = before.map(({ scores: _, ...rest }) => rest);
    expect(office.month('2026-05', data, bare).assessment.results).toEqual(months.get('2026-05')?.assessment.results);
  });

  it('is missing in January, and in the first month with an index', () => {
    expect(result('2026-01', '甲').change).toBeNull();
    expect(result('2026-02', '甲').change).toBeNull();
    expect(result('2026-03', '甲').change).toMatchObject({ previous: '20.00', published: '30.00', rankChange: null });
  });

  it('is missing for a unit without an index in one of the months', () => {
    // All of 丙 is open in April.
    expect(result('2026-04', '丙')).toMatchObject({
      index: null,
      bounds: { low: '0.00', high: '100.00' },
      change: null,
    });
    expect(result('2026-05', '丙').change).toBeNull();
    expect(result('2026-05', '庚').change).toBeNull();
  });

  it('is missing where last month was not assessed', () => {
    const march = months.get('2026-03')?.assessment;
    const may = office.month('2026-05', data, march ? [march] : []);
    expect(resultOf(may, '甲').change).toBeNull();
    expect(resultOf(may, '甲').sinceFirst).toEqual({ period: '2026-03', change: '20.00' });
  });

  it('has figures only where something was due and known in both months', () => {
    // What 甲 had in April is gone in May, and the other way round.
    const split = { '2026-04': { ...rated('·'), A1: '50' }, '2026-05': { ...rated('80'), A1: '·' } };
    const workings = office.year(split).get('2026-05');
    const change = workings && resultOf(workings, '甲').change;
    expect(change?.parts.filter((part) => part.shown !== '0.00')).toEqual([{ cause: '待核变动', shown: '30.00' }]);
  });
});

describe('an index that rests on other indicators than last month’s', () => {
  it('changes by its due set, without a comparable change', () => {
    const onlyNew = new FixtureOffice(['schedule-2026-01.yaml', 'schedule-2026-08.yaml'], {
      change: (edition) => ({
        ...edition,
        indicators: edition.indicators.filter((each) => each.id === (edition.version === '2026-08' ? 'N1' : 'X1')),
      }),
    });
    const august = onlyNew
      .year({ '2026-07': { X1: '20 20 20 20 20 20' }, '2026-08': { N1: '90 90 90 90 90 90' } })
      .get('2026-08');
    const change = august && resultOf(august, '甲').change;
    expect(change).toMatchObject({ previous: '20.00', published: '70.00', comparable: null });
    expect(change?.parts.filter((part) => part.shown !== '0.00')).toEqual([{ cause: '应考范围', shown: '70.00' }]);
  });
});

describe('同比', () => {
  const early = new FixtureOffice(['tree.yaml'], {
    change: (edition) => ({ ...edition, effective: periodOf('2025-01') }),
  });
  const lastYear = early.month('2025-05', { '2025-05': rated('61.25 90 · 50 60') }).assessment;

  it('is against the same month of last year where there is one', () => {
    const may = office.month('2026-05', data, [lastYear]);
    expect(resultOf(may, '甲').yearOnYear).toEqual({ previous: '61.25', change: '8.75' });
    expect(resultOf(may, '乙').yearOnYear).toEqual({ previous: '90.00', change: '-10.00' });
    expect(resultOf(may, '丙').yearOnYear).toBeNull();
    expect(result('2026-05', '甲').yearOnYear).toBeNull();
  });

  it('takes no other month of last year for it, nor for this year’s', () => {
    const june = office.month('2026-06', { '2026-06': rated('70') }, [lastYear]);
    expect(resultOf(june, '甲')).toMatchObject({ yearOnYear: null, change: null, sinceFirst: null });
    expect(june.assessment.trend.map(({ period }) => period)).toEqual(['2026-06']);
  });
});

describe('the year so far', () => {
  it('starts with the first ranked month', () => {
    expect(result('2026-05', '甲').sinceFirst).toEqual({ period: '2026-03', change: '20.00' });
    expect(result('2026-05', '丁').sinceFirst).toEqual({ period: '2026-03', change: '0.00' });
    expect(result('2026-03', '甲').sinceFirst).toBeNull();
  });

  it('knows nothing of later months', () => {
    const later = ['2026-05'].flatMap((month) => months.get(month)?.assessment ?? []);
    const april = office.month('2026-04', data, later);
    expect(resultOf(april, '甲')).toMatchObject({ index: { shown: '55.50' }, sinceFirst: null, change: null });
    expect(april.assessment.trend.map(({ period }) => period)).toEqual(['2026-04']);
  });

  it('is a trend of every month', () => {
    const trend = months.get('2026-05')?.assessment.trend;
    expect(trend?.map(({ period, index, rank }) => [period, index[0], index[2], rank[0]])).toEqual([
      ['2026-01', null, null, null],
      ['2026-02', '20.00', '40.00', null],
      ['2026-03', '50.00', '40.00', 2],
      ['2026-04', '55.50', null, 2],
      ['2026-05', '70.00', '40.00', 2],
    ]);
  });

  it('follows the units when their order changes', () => {
    const earlier = [...months.values()].slice(0, 4).map(({ assessment }) => assessment);
    const turned = new FixtureOffice(['tree.yaml'], { arrange: (units) => [...units].reverse() });
    const may = turned.month('2026-05', reversed(data), earlier);
    const trend: Assessment['trend'] = may.assessment.trend;
    expect(trend.map(({ index }) => index.at(-1))).toEqual([null, '20.00', '50.00', '55.50', '70.00']);
    expect(resultOf(may, '甲')).toEqual(result('2026-05', '甲'));
  });
});

function reversed(all: typeof data) {
  const turn = (words: string) => ['·', '·', ...words.split(' ').reverse()].join(' ');
  return Object.fromEntries(
    Object.entries(all).map(([month, items]) => [
      month,
      Object.fromEntries(Object.entries(items).map(([id, words]) => [id, turn(words)])),
    ]),
  );
}
