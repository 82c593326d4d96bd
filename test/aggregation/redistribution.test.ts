import { describe, expect, it } from 'vitest';
import { FixtureOffice, registered } from './fixtureOffice.ts';
import { resultOf, scoreOf, sumOfTexts, weightsOf } from './inMonth.ts';
import { treeMonth } from './treeMonth.ts';

const office = new FixtureOffice(['tree.yaml']);

describe('a unit to which everything applies', () => {
  const workings = office.month('2026-05', treeMonth());

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
    expect(weightsOf(workings, '甲')).toEqual({
      A1: '10',
      A2a: '10',
      A2b: '10',
      A2c: '20',
      B1: '20',
      B2: '9',
      B3: '6',
      C1: '10',
      D1: '5',
    });
  });

  it('is covered by the whole catalogue', () => {
    expect(workings.assessment.coverage).toEqual({ due: '100', total: '100' });
  });
});

describe('领域内分摊 (P2)', () => {
  it('gives S18 its 25/29×35 = 30.17', () => {
    const workings = office.month('2026-05', treeMonth({ B3: { 乙: 'N' } }));
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
    const workings = office.month('2026-05', treeMonth({ A2c: { 丙: 'N' } }));
    expect(weightsOf(workings, '丙')).toMatchObject({ A1: '10', A2a: '20', A2b: '20', B1: '20' });
    // 8 + (6+5)/20×40 + 28 + 7 + 2
    expect(resultOf(workings, '丙').index?.exact).toBe('67');
  });

  it('passes a node with nothing left up to its siblings', () => {
    const excused = [registered({ unit: '03', indicator: 'A2b', action: 'excused', month: '2026-05' })];
    const emptied = new FixtureOffice(['tree.yaml'], { register: excused });
    const workings = emptied.month('2026-05', treeMonth({ A2a: { 丙: 'N' }, A2c: { 丙: 'N' } }));
    expect(scoreOf(workings, 'A2b', '丙')).toMatchObject({
      status: '免考',
      treatment: '领域内分摊',
      points: null,
      rate: null,
    });
    expect(weightsOf(workings, '丙')).toEqual({ A1: '50', B1: '20', B2: '9', B3: '6', C1: '10', D1: '5' });
    expect(resultOf(workings, '丙').index?.exact).toBe('77');
  });

  it('passes an area with nothing left up to the other areas', () => {
    const workings = office.month('2026-05', treeMonth({ B1: { 戊: 'N' }, B2: { 戊: 'N' }, B3: { 戊: 'N' } }));
    const { index, due, coefficient, areas } = resultOf(workings, '戊');
    expect(index).toEqual({ exact: '920/13', shown: '70.77' });
    expect({ due, coefficient }).toEqual({ due: '65', coefficient: '20/13' });
    expect(areas[1]).toEqual({ id: 'B', due: '0', earned: '0', rate: null });
    expect(weightsOf(workings, '戊')).toEqual({
      A1: '200/13',
      A2a: '200/13',
      A2b: '200/13',
      A2c: '400/13',
      C1: '200/13',
      D1: '100/13',
    });
  });

  it('leaves a unit to which nothing applies without an index', () => {
    const spread = ['A1', 'A2a', 'A2b', 'A2c', 'B1', 'B2', 'B3', 'C1', 'D1'];
    const register = spread.map((indicator) =>
      registered({ unit: '01', indicator, action: 'excused', month: '2026-05' }),
    );
    const workings = new FixtureOffice(['tree.yaml'], { register }).month('2026-05', treeMonth());
    expect(resultOf(workings, '甲')).toMatchObject({
      index: null,
      bounds: null,
      provisional: false,
      rank: null,
      due: '0',
      earned: '0',
      coefficient: '1',
    });
    expect(workings.assessment.draft).toEqual([]);
    expect(resultOf(workings, '乙').rank).toBe(1);
  });
});

describe('满分 (P1)', () => {
  it('counts as full points, and so carries its node', () => {
    const workings = office.month('2026-05', treeMonth({ A2a: { 丁: 'N' }, A2b: { 丁: 'N' }, A2c: { 丁: 'N' } }));
    expect(scoreOf(workings, 'A2b', '丁')).toMatchObject({
      status: '不适用',
      treatment: '满分',
      points: null,
      rate: '1',
      weight: '40',
    });
    expect(resultOf(workings, '丁')).toMatchObject({ index: { exact: '85' }, due: '70', earned: '55' });
  });
});
