import { describe, expect, it } from 'vitest';
import { Rational } from '../../src/domain/rational.ts';
import { changeOf, partsOf } from './changeCase.ts';
import { FixtureOffice, type FixtureOptions, periodOf } from './fixtureOffice.ts';
import { resultOf } from './inMonth.ts';

// April: T1 20 + W1 12 + R1 10 + X1 12 = 54 of 90.
const sixty = '60.00';

describe('a change by one cause', () => {
  it('is nothing when nothing changes', () => {
    expect(changeOf({ months: { '2026-03': {}, '2026-04': {} } })).toEqual({
      previous: sixty,
      published: '0.00',
      comparable: '0.00',
      rankChange: 0,
      parts: ['应考范围', '标准', '版本', '本单位数据', '待核变动', '其他单位数据'].map((cause) => ({
        cause,
        shown: '0.00',
      })),
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
    const change = changeOf({
      editions: ['change-2026-01.yaml', 'change-2026-04.yaml'],
      months: { '2026-03': {}, '2026-04': {} },
    });
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

describe('all six causes together', () => {
  const options: FixtureOptions = {
    change: (edition) => (edition.version === '2026-04' ? { ...edition, effective: periodOf('2026-05') } : edition),
  };
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
