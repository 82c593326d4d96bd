import { describe, expect, it } from 'vitest';
import { lintReminder } from '../../src/catalogue/lint/reminders.ts';
import { Problems } from '../../src/diagnostics/problems.ts';
import { wordProblem } from '../../src/diagnostics/wording.ts';
import { parseFormula } from '../../src/expression/parse.ts';

/** What is wrong with a condition: `CODE what it says`. */
function findings(source: string): readonly string[] {
  const parsed = parseFormula(source);
  if (!('expr' in parsed)) throw new Error(source);
  const problems = new Problems();
  const condition = { source, expr: parsed.expr, location: { file: '办法.yaml' } };
  lintReminder({ name: '偏低', condition, office: '主管' }, problems);
  return problems.list.map((each) => {
    const { what, remedy } = wordProblem(each, 'zh');
    return `${each.code} ${what} → ${remedy}`;
  });
}

describe('the condition of a reminder', () => {
  it.each([
    '得分率 < 60%',
    '环比 <= -3',
    '名次 > 3 and 指数 < 70',
    '取值 < 标准',
    '取值 < 0.9 * 标准',
    '状态 = "待核"',
    '得分 < 分值 - 0.5',
    'or(状态 = "待核", 得分率 < 60%)',
  ])('%s', (source) => {
    expect(findings(source)).toEqual([]);
  });

  it('knows only its own figures, and says which was meant', () => {
    expect(findings('得份率 < 60%')).toEqual(['WSP-0502 提醒“偏低”的条件里没有“得份率”这个数 → 是不是“得分率”?']);
    expect(findings('支出 < 60')).toEqual([
      'WSP-0502 提醒“偏低”的条件里没有“支出”这个数 → 可用: 指数、环比、名次、状态、得分率、得分、分值、取值、标准',
    ]);
  });

  it('is about a unit or about an indicator, not both', () => {
    expect(findings('得分率 < 60% and 环比 < 0')).toEqual([
      'WSP-0504 提醒“偏低”的条件里,“环比”是单位的数,“得分率”是一项指标的数,不能写在一起 → 分成两条提醒',
    ]);
  });

  it('is a comparison of like with like, and of statuses that exist', () => {
    expect(findings('得分率')).toEqual([
      'CAT-0109 条件“得分率”不是条件,而是一个以比率计的数 → 写成比较,如“得分率 = 0”',
    ]);
    expect(findings('得分 < 60%')).toEqual([
      'FML-0103 计量单位不相容: 分 与 比率 不能用“<” → 检查数据项的单位,或改写公式',
    ]);
    expect(findings('状态 = "缺报"')).toEqual([
      'CAT-0292 “状态”没有“缺报”这个取值 → 可用: 有值、待核、不适用、免考、无法计算',
    ]);
  });
});
