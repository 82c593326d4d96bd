import { describe, expect, it } from 'vitest';
import { FixtureOffice, registered } from './fixtureOffice.ts';
import { columnOf, resultOf, scoreOf, sumOfTexts, weightsOf } from './inMonth.ts';
import { treeMonth } from './treeMonth.ts';

const office = new FixtureOffice(['tree.yaml']);
const every = { 甲: 'N', 乙: 'N', 丙: 'N', 丁: 'N', 戊: 'N', 己: 'N', 庚: 'N' };

describe('全目录分摊 (P3)', () => {
  it('takes the points out of both sums', () => {
    const workings = office.month('2026-05', treeMonth({ C1: { 己: 'N' } }));
    const { index, due, earned, coefficient, areas } = resultOf(workings, '己');
    expect(index).toEqual({ exact: '670/9', shown: '74.44' });
    expect({ due, earned, coefficient }).toEqual({ due: '90', earned: '67', coefficient: '10/9' });
    expect(areas[2]?.rate).toBeNull();
    expect(weightsOf(workings, '己')).toEqual({
      A1: '10',
      A2a: '10',
      A2b: '10',
      A2c: '20',
      B1: '20',
      B2: '9',
      B3: '6',
      D1: '5',
    });
  });

  it('is told from P2 by what its siblings bear', () => {
    // C1 is alone in its area: spread inside the area it would pass up and weigh on all alike, which is the same index.
    const dropped = office.month('2026-05', treeMonth({ C1: { 甲: 'N' } }));
    const spread = new FixtureOffice(['tree.yaml'], {
      register: [registered({ unit: '01', indicator: 'C1', action: 'excused', month: '2026-05' })],
    }).month('2026-05', treeMonth());
    expect(resultOf(dropped, '甲').index).toEqual(resultOf(spread, '甲').index);
    expect(sumOfTexts(Object.values(weightsOf(dropped, '甲')))).toBe('90');
    expect(sumOfTexts(Object.values(weightsOf(spread, '甲')))).toBe('100');
  });
});

describe('同组均值 (P4)', () => {
  it('gives the mean rate of those of the group that have one', () => {
    const workings = office.month('2026-05', treeMonth({ D1: { 甲: '40', 乙: '61', 丙: 'N', 丁: '90', 庚: '100' } }));
    expect(scoreOf(workings, 'D1', '丙')).toMatchObject({
      status: '不适用',
      treatment: '同组均值',
      points: null,
      rate: '0.505',
      weight: '5',
    });
    // 72 + 50.5%×5
    expect(resultOf(workings, '丙').index).toEqual({ exact: '74.525', shown: '74.53' });
  });

  it('leaves out a unit that a gate set to zero', () => {
    const register = [registered({ unit: '01', indicator: 'D1', action: 'zeroed', month: '2026-05' })];
    const workings = new FixtureOffice(['tree.yaml'], { register }).month(
      '2026-05',
      treeMonth({ D1: { 乙: '61', 丙: 'N' } }),
    );
    expect(scoreOf(workings, 'D1', '甲')).toMatchObject({ status: '有值', points: '0.0000', rate: '0' });
    expect(scoreOf(workings, 'D1', '丙').rate).toBe('0.61');
  });

  it('becomes P2 when nobody of the group has a rate', () => {
    const workings = office.month('2026-05', treeMonth({ D1: { 丁: 'N', 戊: 'N', 己: 'N' } }));
    expect(columnOf(workings, 'D1').rate.slice(3, 6)).toEqual([null, null, null]);
    // D is empty and passes up: 72 of 95.
    expect(resultOf(workings, '丁').index).toEqual({ exact: '1440/19', shown: '75.79' });
    expect(sumOfTexts(Object.values(weightsOf(workings, '丁')))).toBe('100');
    expect(resultOf(workings, '甲').index?.exact).toBe('74');
  });

  it('is spread for everybody when the whole catalogue is without a rate', () => {
    expect(resultOf(office.month('2026-05', treeMonth({ D1: every })), '甲').index?.exact).toBe('1440/19');
  });
});

describe('several treatments at once', () => {
  it('go innermost outward', () => {
    // A2 keeps its 40 on A2a and A2b, B passes its 35 up, C drops 10: 90 due points rest on A and D.
    const workings = office.month(
      '2026-05',
      treeMonth({ A2c: { 甲: 'N' }, B1: { 甲: 'N' }, B2: { 甲: 'N' }, B3: { 甲: 'N' }, C1: { 甲: 'N' } }),
    );
    // (8 + 22 + 2) ÷ 55
    expect(resultOf(workings, '甲').index?.exact).toBe('640/11');
    expect(weightsOf(workings, '甲')).toEqual({ A1: '180/11', A2a: '360/11', A2b: '360/11', D1: '90/11' });
    expect(sumOfTexts(Object.values(weightsOf(workings, '甲')))).toBe('90');
  });
});
