import { describe, expect, it } from 'vitest';
import { Rational } from '../../src/domain/rational.ts';
import { FixtureOffice, registered } from '../aggregation/fixtureOffice.ts';
import { columnOf, resultOf, scoreOf, statusesOf } from '../aggregation/inMonth.ts';

const ids = ['R1', 'R2', 'R3', 'R4', 'R5'];
/** 甲 乙 丙 in Ⅰ, 丁 戊 己 in Ⅱ; 庚 is not assessed and would be the best. */
const rates = '20 40 60 80 100 50 500';

function month(changes: Readonly<Record<string, string>> = {}) {
  return { '2026-05': { ...Object.fromEntries(ids.map((id) => [id, rates])), ...changes } };
}

const office = new FixtureOffice(['relative.yaml']);
const points = (workings: ReturnType<typeof office.month>, id: string) => columnOf(workings, id).points;
const provisional = (workings: ReturnType<typeof office.month>, id: string) => columnOf(workings, id).provisional;

describe('relative scores', () => {
  const workings = office.month('2026-05', month());

  it('compare assessed units, ranked or not', () => {
    expect(points(workings, 'R1')).toEqual(['0.0000', '5.0000', '10.0000', '15.0000', '20.0000', '7.5000', null]);
    expect(points(workings, 'R4')).toEqual(['0.0000', '4.0000', '12.0000', '16.0000', '20.0000', '8.0000', null]);
  });

  it('compare within the group where it says so', () => {
    expect(points(workings, 'R2')).toEqual(['0.0000', '10.0000', '20.0000', '12.0000', '20.0000', '0.0000', null]);
    expect(points(workings, 'R3')).toEqual(points(workings, 'R2'));
  });

  it('compare a group that is too small with everybody', () => {
    const register = [registered({ unit: '06', indicator: 'R3', action: 'excused', month: '2026-05' })];
    const excused = new FixtureOffice(['relative.yaml'], { register }).month('2026-05', month());
    // Ⅱ has two left: its units stand between 20 and 100, those of Ⅰ among themselves.
    expect(points(excused, 'R3')).toEqual(['0.0000', '10.0000', '20.0000', '15.0000', '20.0000', null, null]);
  });

  it('leave out units that do not take part', () => {
    const zeroed = [registered({ unit: '05', indicator: 'R1', action: 'zeroed', month: '2026-05' })];
    const gated = new FixtureOffice(['relative.yaml'], { register: zeroed }).month(
      '2026-05',
      month({ R1: 'N 40 60 80 100 50' }),
    );
    expect(statusesOf(gated, 'R1')[0]).toBe('不适用/领域内分摊');
    expect(points(gated, 'R1')).toEqual([null, '0.0000', '10.0000', '20.0000', '0.0000', '5.0000', null]);
  });

  it('are final when nothing is open', () => {
    expect(ids.map((id) => provisional(workings, id))).toEqual(ids.map(() => Array(7).fill(false)));
    expect(workings.assessment.results.map((result) => result.provisional)).toEqual(Array(7).fill(false));
  });
});

describe('an open figure', () => {
  const workings = office.month('2026-05', month({ R1: '20 · 60 80 100 50' }));

  it('makes every score compared with it provisional, not its own', () => {
    expect(provisional(workings, 'R1')).toEqual([true, false, true, true, true, true, false]);
    expect(points(workings, 'R1')).toEqual(['0.0000', null, '10.0000', '15.0000', '20.0000', '7.5000', null]);
  });

  it('makes the results provisional, bounds and unranks only its own unit', () => {
    const { results } = workings.assessment;
    expect(results.map((result) => result.provisional)).toEqual([true, true, true, true, true, true, false]);
    expect(results.map((result) => result.bounds !== null)).toEqual([false, true, false, false, false, false, false]);
    expect(results.map((result) => result.rank)).toEqual([4, null, 2, 3, 1, null, null]);
  });

  it('has bounds of nothing and full points', () => {
    // R2 10, R3 10, R4 4, R5 8 of 80; R1 counts 0 or 20.
    expect(resultOf(workings, '乙')).toMatchObject({ index: { exact: '40' }, bounds: { low: '32.00', high: '52.00' } });
  });

  it('touches its group alone where groups are compared', () => {
    const grouped = office.month('2026-05', month({ R2: '20 · 60 80 100 50', R3: '20 40 60 80 · 50' }));
    expect(provisional(grouped, 'R2')).toEqual([true, false, true, false, false, false, false]);
    expect(provisional(grouped, 'R3')).toEqual([false, false, false, true, false, true, false]);
  });

  it('in a group compared with everybody touches only those who are', () => {
    const register = ['04', '06'].map((unit) =>
      registered({ unit, indicator: 'R3', action: 'excused', month: '2026-05' }),
    );
    const small = new FixtureOffice(['relative.yaml'], { register });
    const own = small.month('2026-05', month({ R3: '20 40 60 80 · 50' }));
    expect(provisional(own, 'R3')).toEqual([false, false, false, false, false, false, false]);
    const other = small.month('2026-05', month({ R3: '20 40 · 80 100 50' }));
    expect(provisional(other, 'R3')).toEqual([true, true, false, false, true, false, false]);
  });

  it('may be a condition of 不适用: who is compared is open then', () => {
    const untold = office.month('2026-05', month({ R1: '20/· 40 60 80 100 50' }));
    expect(statusesOf(untold, 'R1')[0]).toBe('待核');
    expect(provisional(untold, 'R1')).toEqual([false, true, true, true, true, true, false]);
  });

  it('makes the mean of its group provisional', () => {
    const mean = office.month('2026-05', month({ R5: '20 · N N 100 50' }));
    expect(provisional(mean, 'R5')).toEqual([false, false, true, false, false, false, false]);
    expect(scoreOf(mean, 'R5', '丙').rate).toBe('0.2');
  });

  it('is settled by the register: nobody waits for it, and it waits for nobody', () => {
    const settled = registered({
      unit: '02',
      indicator: 'R1',
      action: 'manualPoints',
      month: '2026-05',
      points: Rational.of(9),
    });
    const workings = new FixtureOffice(['relative.yaml'], { register: [settled] }).month(
      '2026-05',
      month({ R1: '20 · 60 80 100 50' }),
    );
    expect(provisional(workings, 'R1')).toEqual(Array(7).fill(false));
    const both = new FixtureOffice(['relative.yaml'], { register: [settled] }).month(
      '2026-05',
      month({ R1: '20 · · 80 100 50' }),
    );
    expect(provisional(both, 'R1')).toEqual([true, false, false, true, true, true, false]);
  });

  it('is named as the reason of the draft', () => {
    expect(workings.assessment.draft).toEqual([{ unit: '02', indicator: 'R1', status: '待核' }]);
  });
});
