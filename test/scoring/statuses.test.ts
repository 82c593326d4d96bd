import { describe, expect, it } from 'vitest';
import { columnFrom, dataColumns } from '../../src/aggregation/dataColumns.ts';
import { assess } from '../../src/assess.ts';
import { FixtureOffice } from '../aggregation/fixtureOffice.ts';
import { resultOf, scoreOf, statusesOf } from '../aggregation/inMonth.ts';
import { why } from '../explain/explained.ts';
import { sixty, zeroDenominators } from './sixty.ts';

const first = 'N 60 60 60 60 60 60';
const office = new FixtureOffice(['statuses.yaml']);

describe('零分母', () => {
  const data = sixty(Object.fromEntries(zeroDenominators.map((id) => [id, first])));
  const workings = office.month('2026-05', { '2026-03': sixty(), '2026-05': data });

  it('is what the catalogue says', () => {
    expect(zeroDenominators.map((id) => statusesOf(workings, id)[0])).toEqual([
      '待核',
      '无法计算',
      '有值',
      '不适用/满分',
      '不适用/领域内分摊',
      '不适用/全目录分摊',
      '不适用/同组均值',
    ]);
  });

  it('leaves the others as they are', () => {
    expect(zeroDenominators.map((id) => statusesOf(workings, id).slice(1, 6))).toEqual(
      zeroDenominators.map(() => ['有值', '有值', '有值', '有值', '有值']),
    );
  });

  it('记零分 says so in its clause', () => {
    expect(scoreOf(workings, 'Z3', '甲')).toMatchObject({ points: '0.0000', rate: '0', clauses: ['零分母.记零分'] });
  });

  it('makes the month a draft where it is open, and says of whom', () => {
    expect(workings.assessment.draft).toEqual([
      { unit: '01', indicator: 'Z1', status: '待核' },
      { unit: '01', indicator: 'Z2', status: '无法计算' },
    ]);
  });
});

describe('缺失', () => {
  const workings = office.month('2026-05', {
    '2026-03': sixty(),
    '2026-05': sixty({ M1: '· 60 60 60 60 60 60', M2: '· 60 60 60 60 60 60', M3门槛数: '· 0 0 500 0 0 0' }),
  });

  it('is 待核, or nothing where the catalogue says 记零分', () => {
    expect(scoreOf(workings, 'M1', '甲')).toMatchObject({
      status: '有值',
      points: '0.0000',
      rate: '0',
      clauses: ['缺失.记零分'],
    });
    expect(scoreOf(workings, 'M2', '甲')).toMatchObject({
      status: '待核',
      points: null,
      rate: null,
      weight: null,
      clauses: [],
    });
  });

  it('counts for a condition of 不适用 too, whatever the points would be', () => {
    expect(scoreOf(workings, 'M3', '甲')).toMatchObject({ status: '有值', points: '0.0000', clauses: ['缺失.记零分'] });
    expect(statusesOf(workings, 'M3')[3]).toBe('不适用/领域内分摊');
  });

  it('of a condition with a zero denominator goes by 零分母', () => {
    const zero = office.month('2026-05', { '2026-05': sixty({ M3: '60/0 60 60 60 60 60 60' }) });
    expect(scoreOf(zero, 'M3', '甲')).toMatchObject({ status: '有值', points: '0.0000', clauses: ['零分母.记零分'] });
  });

  it('bounds the index of the unit by nothing and full points', () => {
    const data = sixty({
      ...Object.fromEntries(zeroDenominators.map((id) => [id, first])),
      M1: '· 60 60 60 60 60 60',
      M2: '· 60 60 60 60 60 60',
      M3门槛数: '· 0 0 0 0 0 0',
    });
    const { index, bounds, provisional, rank } = resultOf(
      office.month('2026-05', { '2026-03': sixty(), '2026-05': data }),
      '甲',
    );
    // Z: (0 + 10 + 6) on 30 carries 40; M: 10.2 of 21.
    expect(index).toEqual({ exact: '9460/183', shown: '51.69' });
    // With Z1, Z2 and M2 at nothing: (16 on 50 carries 60, 10.2 of 24) of 84; in full: 36 on 50, 13.2.
    expect(bounds).toEqual({ low: '35.00', high: '67.14' });
    expect([provisional, rank]).toEqual([true, null]);
  });
});

describe('不适用', () => {
  it('takes the first condition that holds', () => {
    const workings = office.month('2026-05', {
      '2026-05': sixty({ N1: 'N 60 N 60 60 60 60', N1备用数: '0 0 1 1 1 1 1' }),
    });
    expect(statusesOf(workings, 'N1').slice(0, 4)).toEqual(['不适用/满分', '不适用/全目录分摊', '不适用/满分', '有值']);
  });

  it('is open when an earlier condition cannot be told, though a later one holds', () => {
    const workings = office.month('2026-05', {
      '2026-05': sixty({ N1: '60/· 60 60 60 60 60 60', N1备用数: '0 1 1 1 1 1 1' }),
    });
    expect(statusesOf(workings, 'N1').slice(0, 2)).toEqual(['待核', '有值']);
  });

  it('applies to groups and unit codes only, the others by 不在适用范围', () => {
    const workings = office.month('2026-05', { '2026-05': sixty() });
    expect(statusesOf(workings, 'G1')).toEqual([
      '有值',
      '有值',
      '有值',
      '不适用/领域内分摊',
      '不适用/领域内分摊',
      '不适用/领域内分摊',
      '不适用/领域内分摊',
    ]);
    expect(statusesOf(workings, 'G2')).toEqual([
      '不适用/满分',
      '有值',
      '不适用/满分',
      '有值',
      '不适用/满分',
      '不适用/满分',
      '不适用/满分',
    ]);
  });

  it('is what an unassessed unit is everywhere, without an index', () => {
    const workings = office.month('2026-05', { '2026-03': sixty(), '2026-05': sixty({ M2: '60 60 60 60 60 60 ·' }) });
    expect(statusesOf(workings, 'M2')[6]).toBe('不适用/领域内分摊');
    expect(resultOf(workings, '庚')).toMatchObject({
      index: null,
      bounds: null,
      provisional: false,
      rank: null,
      groupRank: null,
    });
    expect(workings.assessment.draft).toEqual([]);
  });
});

describe('未到期', () => {
  const months = office.year({ '2026-02': sixty(), '2026-03': sixty(), '2026-04': sixty(), '2026-05': sixty() });
  const due = (month: string) =>
    months.get(month)?.assessment.scores.map(({ indicator, period }) => [indicator, period]);

  it('is no status: the indicator is not among the scores', () => {
    expect(due('2026-02')?.map(([id]) => id)).toEqual([...zeroDenominators, 'M1', 'M2', 'M3', 'N1', 'G1', 'G2']);
    expect(months.get('2026-02')?.assessment.coverage).toEqual({ due: '88', total: '100' });
  });

  it('ends with the first due month; annual indicators wait for the year end', () => {
    expect(due('2026-04')?.slice(-1)).toEqual([['Q1', '2026-03']]);
    expect(due('2026-05')?.slice(-2)).toEqual([
      ['Q1', '2026-03'],
      ['S1', '2026-05'],
    ]);
    expect(months.get('2026-05')?.assessment.coverage).toEqual({ due: '94', total: '100' });
  });
});

describe('不适用 in an export', () => {
  const marked = (ids: readonly string[], changes: Readonly<Record<string, string>>) => {
    const input = office.input('2026-05', { '2026-03': sixty(), '2026-05': sixty(changes) });
    const workings = assess({
      ...input,
      lookup: (item, of) => {
        const column = input.lookup(item, of);
        return column && ids.some((id) => item === `${id}达标数`) ? { ...column, notApplicable: [0] } : column;
      },
    });
    if (!workings) throw new Error('an edition is in force');
    return workings;
  };
  const blank = '· 60 60 60 60 60 60';
  const workings = marked(['M1', 'M2'], { M1: blank, M2: blank });

  it('is neither open nor nothing: the unit is treated as one the indicator does not apply to', () => {
    for (const id of ['M1', 'M2']) expect(statusesOf(workings, id).slice(0, 2)).toEqual(['不适用/领域内分摊', '有值']);
    expect(workings.assessment.draft).toEqual([]);
  });

  it('says so', () => {
    expect(why('M2', '甲', 'zh', workings)).toMatchObject({ clauses: ['导出表注明不适用: M2达标数'] });
    expect(why('M2', '甲', 'zh', workings).sources.map(({ value }) => value)).toContain('不适用');
  });

  it('is carried by the stored result', () => {
    const column = workings.input.lookup('M2达标数', workings.input.period);
    const dataset = { ...workings.input.dataset, columns: new Map(column ? [['M2达标数@2026-05', column]] : []) };
    const [stored] = dataColumns(dataset, () => true);
    expect(stored && columnFrom(JSON.parse(JSON.stringify(stored))).notApplicable).toEqual([0]);
  });
});
