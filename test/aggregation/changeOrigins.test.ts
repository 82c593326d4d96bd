import { describe, expect, it } from 'vitest';
import { Rational } from '../../src/domain/rational.ts';
import { changeOf, partsOf } from './changeCase.ts';
import { FixtureOffice, periodOf, registered } from './fixtureOffice.ts';
import { resultOf } from './inMonth.ts';

describe('the register', () => {
  const entry = (action: 'excused' | 'manualPoints' | 'zeroed', month: string) =>
    registered({
      unit: '01',
      indicator: 'W1',
      action,
      month,
      points: action === 'manualPoints' ? Rational.of(21) : undefined,
    });

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
    expect(partsOf(changeOf({ months: { '2026-03': {}, '2026-04': {} }, options: { register: [zeroed] } }))).toEqual({
      其他单位数据: '11.11',
    });
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
  const office = new FixtureOffice(['schedule-2026-08.yaml'], {
    change: (edition) => ({ ...edition, effective: periodOf('2026-01') }),
  });
  const usually = { M1: '50', Q1: '60', S1: '100', N1: '100' };
  const changeIn = (last: string, reached: string) => {
    const months = {
      '2026-07': { ...usually, K1: '30', Q1: '·' },
      '2026-10': usually,
      '2026-11': { ...usually, K1: reached },
    };
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
