import { describe, expect, it } from 'vitest';
import { Rational } from '../../src/domain/rational.ts';
import { FixtureOffice, registered } from '../aggregation/fixtureOffice.ts';
import { scoreOf } from '../aggregation/inMonth.ts';
import { sixty } from './sixty.ts';

describe('人工登记', () => {
  const entry = (
    unit: string,
    indicator: string,
    action: Parameters<typeof registered>[0]['action'],
    month = '2026-05',
  ) => registered({ unit, indicator, action, month });
  const manual = registered({
    unit: '02',
    indicator: 'Z1',
    action: 'manualPoints',
    month: '2026-05',
    points: Rational.parse('2.345678'),
  });
  const register = [
    entry('01', 'Z1', 'excused'),
    manual,
    entry('03', 'Z1', 'zeroed'),
    entry('04', 'Z1', 'missingAsZero'),
    entry('05', 'Z1', 'missingAsZero'),
    entry('07', 'Z1', 'zeroed'),
    entry('01', 'Z2', 'zeroed', '2026-04'),
    entry('01', 'Q1', 'zeroed', '2026-03'),
  ];
  const data = { '2026-03': sixty(), '2026-05': sixty({ Z1: '· · 60 · 60 60 60' }) };
  const workings = new FixtureOffice(['statuses.yaml'], { register }).month('2026-05', data);

  it('免考 goes by 不在适用范围', () => {
    expect(scoreOf(workings, 'Z1', '甲')).toMatchObject({
      status: '免考',
      treatment: '领域内分摊',
      points: null,
      register: '免考 示例〔2026〕9号 (张/李)',
    });
  });

  it('核定得分 gives points, rounded as the indicator is', () => {
    expect(scoreOf(workings, 'Z1', '乙')).toMatchObject({
      status: '有值',
      points: '2.3457',
      rate: '0.23457',
      clauses: ['登记.核定得分'],
      register: '核定得分 示例〔2026〕9号 (张/李)',
    });
  });

  it('指标归零 gates the indicator', () => {
    expect(scoreOf(workings, 'Z1', '丙')).toMatchObject({
      status: '有值',
      points: '0.0000',
      clauses: ['登记.指标归零'],
    });
  });

  it('缺失记零 acts only where something is missing', () => {
    expect(scoreOf(workings, 'Z1', '丁')).toMatchObject({
      status: '有值',
      points: '0.0000',
      clauses: ['登记.缺失记零'],
    });
    expect(scoreOf(workings, 'Z1', '戊')).toMatchObject({
      status: '有值',
      points: '6.0000',
      clauses: ['比例.proportion'],
      register: null,
    });
  });

  it('acts on no unit that is not assessed, and in no other month', () => {
    expect(scoreOf(workings, 'Z1', '庚')).toMatchObject({ status: '不适用', points: null, register: null });
    expect(scoreOf(workings, 'Z2', '甲')).toMatchObject({ points: '6.0000', register: null });
  });

  it('stays with a score that is carried', () => {
    expect(scoreOf(workings, 'Q1', '甲')).toMatchObject({ points: '0.0000', clauses: ['登记.指标归零'] });
  });

  it('leaves nothing open', () => {
    expect(workings.assessment.draft).toEqual([]);
  });
});
