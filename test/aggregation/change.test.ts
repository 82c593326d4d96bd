import { describe, expect, it } from 'vitest';
import type { UnitResult } from '../../src/domain/assessment.ts';
import { Rational } from '../../src/domain/rational.ts';
import type { MonthData } from './fixtureData.ts';
import { FixtureOffice, type FixtureOptions, periodOf, registered } from './fixtureOffice.ts';
import { resultOf } from './inMonth.ts';

/** T1 meets every table, W1 40, R1 stands in the middle, X1 60; six units, of which 甲 is looked at. */
const usual = { T1: '100 100 100 100 100 100', W1: '40 40 40 40 40 40', R1: '30 10 50 20 20 20', X1: '60 60 60 60 60 60' };

interface Case {
  readonly months: Readonly<Record<string, MonthData>>;
  readonly editions?: readonly string[];
  readonly options?: FixtureOptions;
}

/** The last month's change of 甲. */
function changeOf({ months, editions = ['change-2026-01.yaml'], options = {} }: Case): UnitResult['change'] {
  const data = Object.fromEntries(Object.entries(months).map(([month, changes]) => [month, { ...usual, ...changes }]));
  const last = [...new FixtureOffice(editions, options).year(data).values()].at(-1);
  return last ? resultOf(last, '甲').change : null;
}

/** Parts that are not nothing. */
function partsOf(change: UnitResult['change']): Readonly<Record<string, string>> {
  return Object.fromEntries((change?.parts ?? []).flatMap(({ cause, shown }) => (Rational.fromText(shown).isZero ? [] : [[cause, shown]])));
}

// April: T1 20 + W1 12 + R1 10 + X1 12 = 54 of 90.
const sixty = '60.00';

describe('a change by one cause', () => {
  it('is nothing when nothing changes', () => {
    expect(changeOf({ months: { '2026-03': {}, '2026-04': {} } })).toEqual({
      previous: sixty,
      published: '0.00',
      comparable: '0.00',
      rankChange: 0,
      parts: ['应考范围', '标准', '版本', '本单位数据', '待核变动', '其他单位数据'].map((cause) => ({ cause, shown: '0.00' })),
    });
  });

  it('应考范围: an indicator becomes due', () => {
    const change = changeOf({ months: { '2026-04': {}, '2026-05': { S1: '90' } } });
    // (54 + 9) of 100
    expect(change).toMatchObject({ published: '3.00', comparable: '0.00' });
    expect(partsOf(change)).toEqual({ 应考范围: '3.00' });
  });

  it('标准: the month has another table', () => {
    const change = changeOf({ months: { '2026-03': { T1: '30' }, '2026-04': { T1: '30' } } });
    // 30% is all of March's standard, three quarters of April's: 5 of 90.
    expect(change).toMatchObject({ published: '-5.56', comparable: '-5.56' });
    expect(partsOf(change)).toEqual({ 标准: '-5.56' });
  });

  it('版本: a new edition scores the same data otherwise', () => {
    const change = changeOf({ editions: ['change-2026-01.yaml', 'change-2026-04.yaml'], months: { '2026-03': {}, '2026-04': {} } });
    // W1 40% of the target 50% instead of 100%: 24 instead of 12.
    expect(change).toMatchObject({ published: '13.33', comparable: '13.33' });
    expect(partsOf(change)).toEqual({ 版本: '13.33' });
  });

  it('本单位数据: the unit itself did better', () => {
    const change = changeOf({ months: { '2026-03': {}, '2026-04': { W1: '70 40 40 40 40 40' } } });
    expect(partsOf(change)).toEqual({ 本单位数据: '10.00' });
  });

  it('待核变动: a figure arrives, or is lost', () => {
    const arrived = changeOf({ months: { '2026-03': { W1: '· 40' }, '2026-04': {} } });
    // 42 of 60 before.
    expect(arrived).toMatchObject({ previous: '70.00', published: '-10.00', comparable: '-10.00', rankChange: null });
    expect(partsOf(arrived)).toEqual({ 待核变动: '-10.00' });
    expect(partsOf(changeOf({ months: { '2026-03': {}, '2026-04': { W1: '· 40' } } }))).toEqual({ 待核变动: '10.00' });
  });

  it('其他单位数据: the others moved', () => {
    const change = changeOf({ months: { '2026-03': {}, '2026-04': { R1: '30 10 90 20 20 20' } } });
    // R1 (30-10)/(90-10) instead of (30-10)/(50-10): 5 instead of 10.
    expect(partsOf(change)).toEqual({ 其他单位数据: '-5.56' });
  });

  it('其他单位数据: a peer becomes known, or is lost', () => {
    const change = changeOf({ months: { '2026-03': { R1: '30 10 · 20 20 20' }, '2026-04': {} } });
    // First of all before: 20 points; half of them now.
    expect(partsOf(change)).toEqual({ 其他单位数据: '-11.11' });
  });

  it('其他单位数据: the mean of the group moves under who gets it', () => {
    const rates = Object.fromEntries(['A1', 'A2a', 'A2b', 'A2c', 'B1', 'B2', 'B3', 'C1'].map((id) => [id, '50']));
    const office = new FixtureOffice(['tree.yaml']);
    const months = office.year({ '2026-03': { ...rates, D1: 'N 60 80' }, '2026-04': { ...rates, D1: 'N 40 80' } });
    const april = months.get('2026-04');
    expect(april && partsOf(resultOf(april, '甲').change)).toEqual({ 其他单位数据: '-0.50' });
  });
});

describe('the register', () => {
  const entry = (action: 'excused' | 'manualPoints' | 'zeroed', month: string) =>
    registered({ unit: '01', indicator: 'W1', action, month, points: action === 'manualPoints' ? Rational.of(21) : undefined });

  it.each([
    ['核定得分 of this month', entry('manualPoints', '2026-04'), '10.00'],
    ['核定得分 of last month, no longer standing', entry('manualPoints', '2026-03'), '-10.00'],
    ['免考 of this month', entry('excused', '2026-04'), '20.00'],
    ['指标归零 of this month', entry('zeroed', '2026-04'), '-13.33'],
  ])('is the unit’s own matter: %s', (_, registeredEntry, shown) => {
    const change = changeOf({ months: { '2026-03': {}, '2026-04': {} }, options: { register: [registeredEntry] } });
    expect(partsOf(change)).toEqual({ 本单位数据: shown });
  });

  it('of a peer is the peer’s', () => {
    const zeroed = registered({ unit: '03', indicator: 'R1', action: 'zeroed', month: '2026-04' });
    // Without 丙 the highest is 30.
    expect(partsOf(changeOf({ months: { '2026-03': {}, '2026-04': {} }, options: { register: [zeroed] } }))).toEqual({ 其他单位数据: '11.11' });
  });
});

describe('what is no cause', () => {
  it('不适用 coming and going is the unit’s data', () => {
    const change = changeOf({ months: { '2026-03': {}, '2026-04': { W1: 'N 40' } } });
    // T1 bears all 50 of its area: 72 of 90.
    expect(partsOf(change)).toEqual({ 本单位数据: '20.00' });
  });

  it('a score carried in both months stays', () => {
    const change = changeOf({ months: { '2026-05': { S1: '90' }, '2026-06': { S1: '10' } } });
    expect(partsOf(change)).toEqual({});
  });
});

describe('a checkpoint', () => {
  const office = new FixtureOffice(['schedule-2026-08.yaml'], { change: (edition) => ({ ...edition, effective: periodOf('2026-01') }) });
  const usually = { M1: '50', Q1: '60', S1: '100', N1: '100' };
  const changeIn = (last: string, reached: string) => {
    const months = { '2026-07': { ...usually, K1: '30', Q1: '·' }, '2026-10': usually, '2026-11': { ...usually, K1: reached } };
    const data = { '2026-05': usually, '2026-06': usually, '2026-09': usually, ...months };
    const workings = office.year(data).get(last);
    return workings ? resultOf(workings, '甲').change : null;
  };

  it('brings points that become due, which is 应考范围', () => {
    // 75% of 7 points in October, 75% of 15 in November: 59.25 of 92 and 65.25 of 100.
    const change = changeIn('2026-11', '60');
    expect(change).toMatchObject({ previous: '64.40', published: '0.85', comparable: '0.00' });
    expect(partsOf(change)).toEqual({ 应考范围: '0.85' });
  });

  it('and a figure of its own, which is the unit’s', () => {
    // 75% of 7 and 100% of 8: two points more.
    expect(partsOf(changeIn('2026-11', '80'))).toEqual({ 应考范围: '0.85', 本单位数据: '2.00' });
  });
});

describe('a new edition', () => {
  const editions = ['schedule-2026-01.yaml', 'schedule-2026-08.yaml'];
  const july = { M1: '50', Q1: '60', S1: '100', X1: '20', K1: '30' };
  const data = { '2026-05': july, '2026-06': july, '2026-07': july, '2026-08': { M1: '50', N1: '100' } };
  const last = [...new FixtureOffice(editions).year(data).values()].at(-1);
  const change = last ? resultOf(last, '甲').change : null;

  it('drops and adds indicators, which is 应考范围, and weighs the rest anew', () => {
    // July 50.25 of 92; without X1 47.25 of 77; under the new points 54.25 of 87; with N1 59.25 of 92.
    expect(change).toMatchObject({ previous: '54.62', published: '9.78', comparable: '0.99' });
    expect(partsOf(change)).toEqual({ 应考范围: '8.79', 版本: '0.99' });
  });
});

describe('all six causes together', () => {
  const options: FixtureOptions = { change: (edition) => (edition.version === '2026-04' ? { ...edition, effective: periodOf('2026-05') } : edition) };
  const change = changeOf({
    editions: ['change-2026-01.yaml', 'change-2026-04.yaml'],
    options,
    months: {
      '2026-04': { T1: '20', W1: '40', R1: '30 10 50 · 20 10', X1: '· 60' },
      '2026-05': { T1: '30', W1: '30', R1: '40 20 100 · 20 20', X1: '80 60', S1: '50' },
    },
  });

  it('have their own figures each', () => {
    // 10 + 12 + 10 of 70: 320/7. Table 300/7, edition 60, own 450/7, X1 known 610/9, others 170/3, S1 56.
    expect(partsOf(change)).toEqual({
      应考范围: '-0.66',
      标准: '-2.86',
      版本: '17.14',
      本单位数据: '4.29',
      待核变动: '3.49',
      其他单位数据: '-11.11',
    });
  });

  it('add up to the change shown', () => {
    expect(change).toMatchObject({ previous: '45.71', published: '10.29', comparable: '10.95', rankChange: null });
    const sum = Rational.sum((change?.parts ?? []).map((part) => Rational.fromText(part.shown)));
    expect(sum.toFixed(2)).toBe('10.29');
  });
});
