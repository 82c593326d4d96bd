import { describe, expect, it } from 'vitest';
import type { Edition } from '../../src/catalogue/edition.ts';
import { dueSet } from '../../src/scoring/scoreMonth.ts';
import { FixtureOffice, periodOf } from '../aggregation/fixtureOffice.ts';
import { resultOf, scoreOf, weightsOf } from '../aggregation/inMonth.ts';

const both = ['schedule-2026-01.yaml', 'schedule-2026-08.yaml'];
const office = new FixtureOffice(both);

function dueIn(month: string, from: FixtureOffice = office): readonly string[] {
  return dueSet(from.definitions, periodOf(month)).map(
    ({ indicator, period, edition }) => `${indicator.id} ${period} ${edition.version}`,
  );
}

describe('the due set', () => {
  it('grows with the due months, and carries what is not due anew', () => {
    expect(dueIn('2026-01')).toEqual([]);
    expect(dueIn('2026-02')).toEqual(['M1 2026-02 2026-01', 'X1 2026-02 2026-01']);
    expect(dueIn('2026-04')).toEqual(['M1 2026-04 2026-01', 'Q1 2026-03 2026-01', 'X1 2026-04 2026-01']);
    expect(dueIn('2026-07')).toEqual([
      'M1 2026-07 2026-01',
      'Q1 2026-06 2026-01',
      'S1 2026-05 2026-01',
      'K1 2026-07 2026-01',
      'X1 2026-07 2026-01',
    ]);
  });

  it('follows the edition in force, scores of due months staying under theirs', () => {
    expect(dueIn('2026-08')).toEqual([
      'M1 2026-08 2026-08',
      'Q1 2026-06 2026-01',
      'S1 2026-05 2026-01',
      'K1 2026-07 2026-01',
      'N1 2026-08 2026-08',
    ]);
    expect(dueIn('2026-11')).toEqual([
      'M1 2026-11 2026-08',
      'Q1 2026-09 2026-08',
      'S1 2026-05 2026-01',
      'K1 2026-11 2026-08',
      'N1 2026-11 2026-08',
    ]);
  });

  it('is empty before the first edition', () => {
    expect(dueIn('2025-12')).toEqual([]);
  });

  it('asks each edition for its own due months', () => {
    // July is due by the new edition alone, which was not in force in July: June counts on.
    const shifted = new FixtureOffice(both, {
      change: (edition) => (edition.version === '2026-08' ? withDueMonths(edition, 'Q1', [2, 7, 10]) : edition),
    });
    expect(dueIn('2026-09', shifted)).toContain('Q1 2026-06 2026-01');
    expect(dueIn('2026-10', shifted)).toContain('Q1 2026-10 2026-08');
  });
});

function withDueMonths(edition: Edition, id: string, dueMonths: readonly number[]): Edition {
  return { ...edition, indicators: edition.indicators.map((each) => (each.id === id ? { ...each, dueMonths } : each)) };
}

describe('a year with carried scores, checkpoints and a new edition', () => {
  const only = (values: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(values).map(([id, rate]) => [id, `甲 ${rate}`]));
  const monthly = { M1: '50', X1: '20', N1: '100' };
  const data = {
    '2026-02': only(monthly),
    '2026-03': only({ ...monthly, Q1: '40' }),
    '2026-04': only({ ...monthly, Q1: '99', S1: '99' }),
    '2026-05': only({ ...monthly, S1: '100' }),
    '2026-06': only({ ...monthly, Q1: '80' }),
    '2026-07': only({ ...monthly, K1: '30' }),
    '2026-08': only(monthly),
    '2026-09': only({ ...monthly, Q1: '60' }),
    '2026-10': only(monthly),
    '2026-11': only({ ...monthly, K1: '60' }),
  };
  const months = office.year(data);
  const seen = (month: string) => {
    const workings = months.get(month);
    if (!workings) throw new Error(month);
    return workings;
  };
  const indexOf = (month: string) => resultOf(seen(month), '甲').index?.exact;

  it('has the index of what is due', () => {
    expect([...months.keys()].map(indexOf)).toEqual([
      '460/11', // (20 + 3) of 55
      '124/3', // + 8 of 20: 31 of 75
      '124/3', // carried: April's own figures of Q1 and S1 are not looked at
      '820/17', // + 10 of 10: 41 of 85
      '980/17', // 16 of 20: 49 of 85
      '5425/92', // + 5.25 of 7: 54.25 of 92
      '6725/92', // 15 + 32 + 10 + 5.25 + 5 of 92
      '5925/92', // Q1 24 of 40
      '5925/92',
      '65.25', // K1 11.25 of 15: all 100 are due
    ]);
  });

  it('prints what it rests on', () => {
    expect([...months.values()].map(({ assessment }) => assessment.coverage.due)).toEqual([
      '55',
      '75',
      '75',
      '85',
      '85',
      '92',
      '92',
      '92',
      '92',
      '100',
    ]);
  });

  it('carries a score with its 得分率 under the new points', () => {
    const august = seen('2026-08').assessment.scores.find((score) => score.indicator === 'Q1');
    expect(august).toMatchObject({ period: '2026-06', due: '40' });
    expect(scoreOf(seen('2026-08'), 'Q1', '甲')).toMatchObject({ points: '16.0000', rate: '0.8', weight: '40' });
  });

  it('counts the checkpoints reached', () => {
    expect(scoreOf(seen('2026-08'), 'K1', '甲')).toMatchObject({
      points: '5.2500',
      rate: '0.75',
      weight: '7',
      clauses: ['多节点.reached', '比例.proportion'],
    });
    expect(scoreOf(seen('2026-11'), 'K1', '甲')).toMatchObject({ points: '11.2500', rate: '0.75', weight: '15' });
  });

  it('drops and adds indicators with the edition', () => {
    expect(Object.keys(weightsOf(seen('2026-07'), '甲'))).toEqual(['M1', 'Q1', 'S1', 'K1', 'X1']);
    expect(Object.keys(weightsOf(seen('2026-08'), '甲'))).toEqual(['M1', 'Q1', 'S1', 'K1', 'N1']);
    expect(seen('2026-08').assessment.edition.version).toBe('2026-08');
  });

  it('ranks from the month the policy says', () => {
    expect([...months.values()].map((workings) => resultOf(workings, '甲').rank)).toEqual([
      null,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
    ]);
  });
});
