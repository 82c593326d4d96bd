import { describe, expect, it } from 'vitest';
import { FixtureOffice, registered } from './fixtureOffice.ts';
import { columnOf, resultOf, scoreOf, sumOfTexts, weightsOf } from './inMonth.ts';

/** Rates with nothing out of the ordinary: 74 points of 100. */
const usual = { A1: '80', A2a: '60', A2b: '50', A2c: '90', B1: '90', B2: '7/9', B3: '50', C1: '70', D1: '40' };

/** The same rates for all units, but for what is said of some: `{ B3: { 乙: 'N' } }`. */
function month(changes: Readonly<Record<string, Readonly<Record<string, string>>>> = {}) {
  const units = ['甲', '乙', '丙', '丁', '戊', '己', '庚'];
  const line = (id: string, rate: string) => units.map((unit) => changes[id]?.[unit] ?? rate).join(' ');
  return { '2026-05': Object.fromEntries(Object.entries(usual).map(([id, rate]) => [id, line(id, rate)])) };
}

const office = new FixtureOffice(['tree.yaml']);
const every = { 甲: 'N', 乙: 'N', 丙: 'N', 丁: 'N', 戊: 'N', 己: 'N', 庚: 'N' };

describe('a unit to which everything applies', () => {
  const workings = office.month('2026-05', month());

  it('earns the plain sum of its points', () => {
    const { index, due, earned, coefficient } = resultOf(workings, '甲');
    expect({ index, due, earned, coefficient }).toEqual({
      index: { exact: '74', shown: '74.00' },
      due: '100',
      earned: '74',
      coefficient: '1',
    });
  });

  it('has the points of the catalogue as weights', () => {
    expect(weightsOf(workings, '甲')).toEqual({ A1: '10', A2a: '10', A2b: '10', A2c: '20', B1: '20', B2: '9', B3: '6', C1: '10', D1: '5' });
  });

  it('is covered by the whole catalogue', () => {
    expect(workings.assessment.coverage).toEqual({ due: '100', total: '100' });
  });
});

describe('领域内分摊 (P2)', () => {
  it('gives S18 its 25/29×35 = 30.17', () => {
    const workings = office.month('2026-05', month({ B3: { 乙: 'N' } }));
    const { index, due, earned, coefficient, areas } = resultOf(workings, '乙');
    expect(areas[1]).toEqual({ id: 'B', due: '29', earned: '25', rate: { exact: '25/29', shown: '0.8621' } });
    // 37 + 25/29×35 + 7 + 2
    expect(index).toEqual({ exact: '2209/29', shown: '76.17' });
    expect({ due, earned, coefficient }).toEqual({ due: '94', earned: '71', coefficient: '50/47' });
    const weights = weightsOf(workings, '乙');
    expect([weights['B1'], weights['B2'], weights['B3']]).toEqual(['700/29', '315/29', undefined]);
    expect(sumOfTexts(Object.values(weights))).toBe('100');
  });

  it('stays on the innermost level while a sibling is left there', () => {
    const workings = office.month('2026-05', month({ A2c: { 丙: 'N' } }));
    expect(weightsOf(workings, '丙')).toMatchObject({ A1: '10', A2a: '20', A2b: '20', B1: '20' });
    // 8 + (6+5)/20×40 + 28 + 7 + 2
    expect(resultOf(workings, '丙').index?.exact).toBe('67');
  });

  it('passes a node with nothing left up to its siblings', () => {
    const excused = [registered({ unit: '03', indicator: 'A2b', action: 'excused', month: '2026-05' })];
    const emptied = new FixtureOffice(['tree.yaml'], { register: excused });
    const workings = emptied.month('2026-05', month({ A2a: { 丙: 'N' }, A2c: { 丙: 'N' } }));
    expect(scoreOf(workings, 'A2b', '丙')).toMatchObject({ status: '免考', treatment: '领域内分摊', points: null, rate: null });
    expect(weightsOf(workings, '丙')).toEqual({ A1: '50', B1: '20', B2: '9', B3: '6', C1: '10', D1: '5' });
    expect(resultOf(workings, '丙').index?.exact).toBe('77');
  });

  it('passes an area with nothing left up to the other areas', () => {
    const workings = office.month('2026-05', month({ B1: { 戊: 'N' }, B2: { 戊: 'N' }, B3: { 戊: 'N' } }));
    const { index, due, coefficient, areas } = resultOf(workings, '戊');
    expect(index).toEqual({ exact: '920/13', shown: '70.77' });
    expect({ due, coefficient }).toEqual({ due: '65', coefficient: '20/13' });
    expect(areas[1]).toEqual({ id: 'B', due: '0', earned: '0', rate: null });
    expect(weightsOf(workings, '戊')).toEqual({ A1: '200/13', A2a: '200/13', A2b: '200/13', A2c: '400/13', C1: '200/13', D1: '100/13' });
  });

  it('leaves a unit to which nothing applies without an index', () => {
    const spread = ['A1', 'A2a', 'A2b', 'A2c', 'B1', 'B2', 'B3', 'C1', 'D1'];
    const register = spread.map((indicator) => registered({ unit: '01', indicator, action: 'excused', month: '2026-05' }));
    const workings = new FixtureOffice(['tree.yaml'], { register }).month('2026-05', month());
    expect(resultOf(workings, '甲')).toMatchObject({ index: null, bounds: null, provisional: false, rank: null, due: '0', earned: '0', coefficient: '1' });
    expect(workings.assessment.draft).toEqual([]);
    expect(resultOf(workings, '乙').rank).toBe(1);
  });
});

describe('满分 (P1)', () => {
  it('counts as full points, and so carries its node', () => {
    const workings = office.month('2026-05', month({ A2a: { 丁: 'N' }, A2b: { 丁: 'N' }, A2c: { 丁: 'N' } }));
    expect(scoreOf(workings, 'A2b', '丁')).toMatchObject({ status: '不适用', treatment: '满分', points: null, rate: '1', weight: '40' });
    expect(resultOf(workings, '丁')).toMatchObject({ index: { exact: '85' }, due: '70', earned: '55' });
  });
});

describe('全目录分摊 (P3)', () => {
  it('takes the points out of both sums', () => {
    const workings = office.month('2026-05', month({ C1: { 己: 'N' } }));
    const { index, due, earned, coefficient, areas } = resultOf(workings, '己');
    expect(index).toEqual({ exact: '670/9', shown: '74.44' });
    expect({ due, earned, coefficient }).toEqual({ due: '90', earned: '67', coefficient: '10/9' });
    expect(areas[2]?.rate).toBeNull();
    expect(weightsOf(workings, '己')).toEqual({ A1: '10', A2a: '10', A2b: '10', A2c: '20', B1: '20', B2: '9', B3: '6', D1: '5' });
  });

  it('is told from P2 by what its siblings bear', () => {
    // C1 is alone in its area: spread inside the area it would pass up and weigh on all alike, which is the same index.
    const dropped = office.month('2026-05', month({ C1: { 甲: 'N' } }));
    const spread = new FixtureOffice(['tree.yaml'], {
      register: [registered({ unit: '01', indicator: 'C1', action: 'excused', month: '2026-05' })],
    }).month('2026-05', month());
    expect(resultOf(dropped, '甲').index).toEqual(resultOf(spread, '甲').index);
    expect(sumOfTexts(Object.values(weightsOf(dropped, '甲')))).toBe('90');
    expect(sumOfTexts(Object.values(weightsOf(spread, '甲')))).toBe('100');
  });
});

describe('同组均值 (P4)', () => {
  it('gives the mean rate of those of the group that have one', () => {
    const workings = office.month('2026-05', month({ D1: { 甲: '40', 乙: '61', 丙: 'N', 丁: '90', 庚: '100' } }));
    expect(scoreOf(workings, 'D1', '丙')).toMatchObject({ status: '不适用', treatment: '同组均值', points: null, rate: '0.505', weight: '5' });
    // 72 + 50.5%×5
    expect(resultOf(workings, '丙').index).toEqual({ exact: '74.525', shown: '74.53' });
  });

  it('leaves out a unit that a gate set to zero', () => {
    const register = [registered({ unit: '01', indicator: 'D1', action: 'zeroed', month: '2026-05' })];
    const workings = new FixtureOffice(['tree.yaml'], { register }).month('2026-05', month({ D1: { 乙: '61', 丙: 'N' } }));
    expect(scoreOf(workings, 'D1', '甲')).toMatchObject({ status: '有值', points: '0.0000', rate: '0' });
    expect(scoreOf(workings, 'D1', '丙').rate).toBe('0.61');
  });

  it('becomes P2 when nobody of the group has a rate', () => {
    const workings = office.month('2026-05', month({ D1: { 丁: 'N', 戊: 'N', 己: 'N' } }));
    expect(columnOf(workings, 'D1').rate.slice(3, 6)).toEqual([null, null, null]);
    // D is empty and passes up: 72 of 95.
    expect(resultOf(workings, '丁').index).toEqual({ exact: '1440/19', shown: '75.79' });
    expect(sumOfTexts(Object.values(weightsOf(workings, '丁')))).toBe('100');
    expect(resultOf(workings, '甲').index?.exact).toBe('74');
  });

  it('is spread for everybody when the whole catalogue is without a rate', () => {
    expect(resultOf(office.month('2026-05', month({ D1: every })), '甲').index?.exact).toBe('1440/19');
  });
});

describe('several treatments at once', () => {
  it('go innermost outward', () => {
    // A2 keeps its 40 on A2a and A2b, B passes its 35 up, C drops 10: 90 due points rest on A and D.
    const workings = office.month('2026-05', month({ A2c: { 甲: 'N' }, B1: { 甲: 'N' }, B2: { 甲: 'N' }, B3: { 甲: 'N' }, C1: { 甲: 'N' } }));
    // (8 + 22 + 2) ÷ 55
    expect(resultOf(workings, '甲').index?.exact).toBe('640/11');
    expect(weightsOf(workings, '甲')).toEqual({ A1: '180/11', A2a: '360/11', A2b: '360/11', D1: '90/11' });
    expect(sumOfTexts(Object.values(weightsOf(workings, '甲')))).toBe('90');
  });
});
