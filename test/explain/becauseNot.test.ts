import { describe, expect, it } from 'vitest';
import { FixtureOffice } from '../aggregation/fixtureOffice.ts';
import { why } from './explained.ts';

describe('an open figure', () => {
  it('is named where the formula lacks it', () => {
    const told = why('E1', '丙');
    expect(told).toMatchObject({ status: '待核', points: null, rate: null, lost: null, clauses: [], steps: [] });
    expect(told.values[0]).toMatchObject({ substituted: '(待核 + 30万元) ÷ 100万元', value: '待核' });
    expect(told.sources.filter((source) => source.value === '缺失').map((source) => source.item)).toEqual([
      '援藏支出数',
    ]);
  });

  it('that the catalogue scores as nothing is said to be', () => {
    expect(why('E4', '丁')).toMatchObject({
      status: '有值',
      points: '0.0000',
      clauses: ['数据缺失,按目录规定记0分'],
      steps: [],
    });
    expect(why('E4', '丁', 'en').clauses).toEqual(['data missing: no points, as the catalogue says']);
  });
});

describe('不适用', () => {
  it('quotes the condition that holds', () => {
    expect(why('E1', '丁')).toMatchObject({
      status: '不适用',
      treatment: '领域内分摊',
      points: null,
      rate: null,
      clauses: ['符合不适用条件: 援藏到位数 = 0'],
    });
    expect(why('E1', '丁', 'en').clauses).toEqual(['not applicable: 援藏到位数 = 0']);
  });

  it('says when it is the indicator, the unit or the denominator', () => {
    const statuses = new FixtureOffice(['statuses.yaml']).month('2026-05', {
      '2026-05': { Z5: 'N 60 60 60 60 60', G1: '60 60 60 60 60 60' },
    });
    expect(why('G1', '丁', 'zh', statuses).clauses).toEqual(['不在适用范围']);
    expect(why('G1', '庚', 'zh', statuses).clauses).toEqual(['不参评']);
    expect(why('Z5', '甲', 'zh', statuses).clauses).toEqual(['分母为0,无从计分']);
  });

  it('has the rate that is given for it', () => {
    const mean = new FixtureOffice(['tree.yaml']).month('2026-05', { '2026-05': { A2b: 'N 60 60', D1: 'N 60 80' } });
    expect(why('A2b', '甲', 'zh', mean)).toMatchObject({ treatment: '满分', rate: '100%', points: null });
    expect(why('D1', '甲', 'zh', mean)).toMatchObject({ treatment: '同组均值', rate: '70%', points: null });
  });
});

describe('the register', () => {
  it('stands instead of the rule', () => {
    expect(why('E1', '戊')).toMatchObject({
      status: '有值',
      points: '3.0000',
      rate: '60%',
      lost: '2',
      clauses: [],
      steps: [],
      register: '核定得分 示例〔2026〕9号 (张/李)',
    });
    expect(why('E6', '丙')).toMatchObject({
      status: '免考',
      treatment: '领域内分摊',
      points: null,
      clauses: [],
      register: '免考 示例〔2026〕9号 (张/李)',
    });
  });
});
