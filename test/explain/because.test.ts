import { describe, expect, it } from 'vitest';
import { stepsOf, why } from './explained.ts';

describe('a ramp with a standard table', () => {
  it('is told from the formula to the points', () => {
    const { steps, sources, ...rest } = why('E1', '甲');
    expect(rest).toEqual({
      unit: '01',
      indicator: 'E1',
      period: '2026-05',
      status: '有值',
      treatment: null,
      points: '2.9167',
      due: '5',
      rate: '58.334%',
      lost: '2.0833',
      values: [
        {
          name: '取值',
          formula: '(援藏支出数 + 边境支出数) ÷ 援藏到位数',
          substituted: '(200万元 + 100万元) ÷ 1000万元',
          value: '30%',
        },
      ],
      clauses: ['取值30%在21.6%与36%之间,按直线在0分与5分之间计分'],
      register: null,
      provisional: false,
    });
    expect(stepsOf(why('E1', '甲'))).toEqual([
      '60% * 进度标准 = 60% × 进度标准(5月) = 21.6%',
      '进度标准 = 进度标准(5月) = 36%',
    ]);
    expect(sources[1]).toEqual({
      item: '边境支出数',
      period: '2026-05',
      value: '100万元',
      measure: '万元',
      file: '2026/数据.csv',
      sha256: 'abc',
      sheet: '',
      cell: 'C2',
      text: '100',
    });
    expect(steps).toHaveLength(2);
  });

  it('is told in English too', () => {
    expect(why('E1', '甲', 'en').clauses).toEqual([
      'value 30% lies between 21.6% and 36%: on the line from 0分 to 5分',
    ]);
  });
});

describe('a gap rule', () => {
  it('says what was placed between what, and from which points', () => {
    const told = why('E2', '甲');
    expect(told).toMatchObject({ points: '3.0625', provisional: true });
    expect(told.clauses).toEqual([
      '存在差距:在最低0.8333分与最高4.1667分之间等比例调整,由1.6667分调整为3.0625分',
      '取值12%,对目标36%的完成比例为33.3333%,按比例计分',
    ]);
    expect(stepsOf(told)).toEqual([
      '标准 = 进度标准(5月) = 36%',
      '达标线 = 标准 - 5% × 标准 = 34.2%',
      '参与户数 = 全体户数(直接计分) = 5',
      '最高 = 全体最高(直接计分) = 4.1667分',
      '最低 = 全体最低(直接计分) = 0.8333分',
      '低分 = 50% × 满分 = 2.5分',
      '目标 = 进度标准(5月) = 36%',
      '完成比例 = 取值 ÷ 目标 = 33.3333%',
      '直接计分 = 满分 × 完成比例 = 1.6667分',
      '目标 = 进度标准(5月) = 36%',
      '完成比例 = 达标线 ÷ 目标 = 95%',
      '达标线得分 = 满分 × 完成比例 = 4.75分',
      '高分 = 达标线得分 = 4.75分',
      '差距调整 = 低分 + (直接计分 - 最低) ÷ (最高 - 最低) × (高分 - 低分) = 3.0625分',
    ]);
  });

  it('says that a unit at the line is scored directly, without what it was not compared with', () => {
    const told = why('E2', '丙');
    expect(told.clauses).toEqual([
      '不低于或略低于标准(线34.2%),按标准直接计分',
      '取值36%,对目标36%达到比例上限1,按上限计分',
    ]);
    expect(stepsOf(told).map((step) => step.split(' = ')[0])).toEqual([
      '标准',
      '达标线',
      '目标',
      '完成比例',
      '直接计分',
    ]);
  });

  it('quotes amounts in the base of their dimension, and the text of the file', () => {
    expect(why('E2', '甲').sources[0]).toMatchObject({ value: '12000万元', measure: '亿元', text: '1.2' });
  });
});

describe('the best of two', () => {
  it('names the branch taken', () => {
    expect(why('E3', '乙').clauses).toEqual([
      '择优采用“按金额”,取值40%,得5分',
      '取值40%,对目标40%达到比例上限1,按上限计分',
    ]);
    expect(why('E3', '乙').values.map(({ name, value }) => [name, value])).toEqual([
      ['按个数', '10%'],
      ['按金额', '40%'],
    ]);
    expect(stepsOf(why('E3', '乙')).at(-1)).toBe('择优 = 取大(按个数得分, 按金额得分) = 5分');
  });

  it('leaves out the branch that cannot be computed', () => {
    const told = why('E3', '丙');
    expect(told.clauses).toEqual(['择优采用“按金额”,取值10%,得1.25分', '取值10%,对目标40%的完成比例为25%,按比例计分']);
    expect(told.values[0]).toEqual({
      name: '按个数',
      formula: '评价数 ÷ 项目数',
      substituted: '0个 ÷ 0个',
      value: '无法计算',
    });
    expect(stepsOf(told).at(-1)).toBe('择优 = 按金额得分 = 1.25分');
  });
});

describe('figures', () => {
  it('below zero are bracketed behind a mark', () => {
    expect(why('E4', '甲')).toMatchObject({
      values: [{ substituted: '50万元 - (-20万元)', value: '70万元' }],
      clauses: ['取值70万元,未达到目标0,得0分'],
    });
    expect(why('E4', '乙').values[0]).toMatchObject({ substituted: '-80万元 - 30万元', value: '-110万元' });
  });

  it('that are dates are written as such', () => {
    expect(why('E5', '甲')).toMatchObject({
      points: '2.0000',
      values: [
        { formula: '工作日数(报送日期, 截止日期)', substituted: '工作日数(2026-05-08, 2026-04-30)', value: '6日' },
      ],
      clauses: ['取值6日在0与10之间,按直线在5分与0分之间计分'],
    });
    expect(why('E5', '丙').clauses).toEqual(['取值14日,达到10,得0分']);
  });

  it('that are grades stand by themselves', () => {
    expect(why('E6', '乙')).toMatchObject({ points: '4.0000', values: [], clauses: ['评定为“B”,得4分'] });
    expect(why('E6', '乙').sources[0]).toMatchObject({ item: '审核等级', value: 'B', cell: 'C3', text: 'B' });
  });
});
