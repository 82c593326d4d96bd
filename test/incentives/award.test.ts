import { describe, expect, it } from 'vitest';
import { Rational } from '../../src/domain/rational.ts';
import { type AwardResult, awardMoney, type MoneyRule } from '../../src/incentives/award.ts';
import { awardLineWords, awardWords, exemptedWords } from '../../src/incentives/awardWords.ts';
import type { Claimant } from '../../src/incentives/claimant.ts';
import { settlePool } from '../../src/incentives/settle.ts';
import { claimants, moneyRule } from './moneyRules.ts';

const zh = { language: 'zh', nameOf: (code: string) => code } as const;
const en = { language: 'en', nameOf: (code: string) => code } as const;

function only(rule: MoneyRule, units: readonly Claimant[]): AwardResult {
  const [result] = awardMoney([rule], units);
  if (!result) throw new Error('no result');
  return result;
}
const amounts = (result: AwardResult) => result.lines.map((line) => line.amount);
const words = (result: AwardResult, place: number) => {
  const line = result.lines[place];
  return line ? awardLineWords(result, line, zh) : [];
};
const grades = ['优秀', '优秀', '良好', '良好', '一般', '一般', '较差'];
const seven = claimants(grades.map((grade) => ({ grade })));

describe('名次定额', () => {
  const tiers = (ties: string) =>
    `方式: 名次定额\n档位: [{ 至: 1, 金额: 1000万元 }, { 至: 3, 金额: 600万元 }]\n并列: ${ties}\n`;
  const tied = claimants([1, 1, 1, 4].map((rank) => ({ grade: '优秀', rank })));

  it('pays by rank, ties as declared', () => {
    expect(amounts(only(moneyRule(tiers('就高')), seven))).toEqual(['1000', '600', '600', '0', '0', '0', '0']);
    expect(amounts(only(moneyRule(tiers('就高')), tied))).toEqual(['1000', '1000', '1000', '0']);
    expect(amounts(only(moneyRule(tiers('就低')), tied))).toEqual(['600', '600', '600', '0']);
    const shared = only(moneyRule(tiers('均分')), tied);
    expect(amounts(shared)).toEqual(['734', '733', '733', '0']);
    expect(words(shared, 0)).toEqual([
      '第1名3个并列,均分所占名次的金额,每个应得733.333333万元',
      '应得733.333333万元,按万元取整',
      '余数与U2、U3相同,按“得分”多得1万元',
      '奖励734万元',
    ]);
  });
});

describe('等次定额', () => {
  it('pays by grade, and by grade and group', () => {
    const rule = moneyRule('方式: 等次定额\n金额: { 优秀: 300万元, 良好: { Ⅰ: 200万元, Ⅱ: 0.5亿元 } }\n', {
      grades: ['优秀', '良好'],
    });
    const result = only(
      rule,
      claimants([{ grade: '优秀' }, { grade: '良好' }, { grade: '良好', group: 'Ⅱ' }, { grade: '一般' }]),
    );
    expect(amounts(result)).toEqual(['300', '200', '5000']);
    expect(words(result, 2)).toEqual(['Ⅱ组良好,每个5000万元', '奖励5000万元']);
    expect(rule.scoring.describe('zh')).toBe('优秀300万元,良好(Ⅰ: 200万元, Ⅱ: 5000万元),每个');
  });
});

describe('资金池分配', () => {
  const pool = (extra: string, amount = '1000万元') =>
    `方式: 资金池分配\n资金池: ${amount}\n等次权重: { 优秀: 3, 良好: 2 }\n${extra}`;
  const rewarded = { grades: ['优秀', '良好'] };

  it('shares to the last grain, and says who got it', () => {
    const result = only(moneyRule(pool('乘得分: 否\n', '1001万元'), rewarded), seven);
    expect(amounts(result)).toEqual(['301', '300', '200', '200']);
    expect(result.lines.map((line) => line.lastGrain?.key)).toEqual(['得分', '得分', undefined, undefined]);
    const tied = only(moneyRule(pool('乘得分: 否\n', '1003万元'), rewarded), seven);
    expect(amounts(tied)).toEqual(['301', '301', '201', '200']);
    const equal = only(
      moneyRule(pool('乘得分: 否\n', '1000.01万元'), { ...rewarded, grain: '元', order: ['排序号'] }),
      seven,
    );
    expect(equal.total).toBe('1000.01');
  });

  it('lets a declared key decide between equal claims', () => {
    const four = claimants([88, 95, 90, 90].map((score) => ({ grade: '优秀', score })));
    const result = only(
      moneyRule(pool('乘得分: 否\n', '1002万元'), { grades: ['优秀'], order: ['得分', '排序号'] }),
      four,
    );
    expect(amounts(result)).toEqual(['250', '251', '251', '250']);
    expect(result.lines.map((line) => line.lastGrain?.key)).toEqual(['排序号', '排序号', '排序号', '排序号']);
    expect(words(result, 3)).toContain('余数与U1、U2、U3相同,按“排序号”没有多得1万元');
  });

  it('weighs by score and base', () => {
    const units = claimants([
      { grade: '优秀', score: 90, figures: { 公用经费: '100' } },
      { grade: '良好', score: 80, figures: { 公用经费: '300' } },
    ]);
    const result = only(moneyRule(pool('乘得分: 是\n乘基数: 公用经费\n', '750万元'), rewarded), units);
    expect(amounts(result)).toEqual(['270', '480']);
    expect(words(result, 0)[0]).toBe('优秀权重3 × 90 × 公用经费 100,占全部权数75000的27000,应得270万元');
  });

  it('waits for a base that is missing, for everybody', () => {
    const units = claimants([{ grade: '优秀', figures: { 公用经费: '100' } }, { grade: '良好' }]);
    const result = only(moneyRule(pool('乘得分: 否\n乘基数: 公用经费\n'), rewarded), units);
    expect(result.total).toBeNull();
    expect([words(result, 0), words(result, 1)]).toEqual([['本事项还有单位待核,暂不能分配'], ['缺“公用经费”,待核']]);
  });

  it('keeps what has no claimant, and what is less than a grain', () => {
    const none = only(moneyRule(pool('乘得分: 否\n'), rewarded), claimants([{ grade: '一般' }]));
    expect([none.total, none.left]).toEqual(['0', '1000']);
    const cut = moneyRule('方式: 等次定额\n金额: { 较差: 100.5万元 }\n', {
      name: '扣减',
      kind: 'cut',
      grades: ['较差'],
      grain: '元',
    });
    const fed = moneyRule(pool('乘得分: 否\n', '{ 扣减: [扣减], 比例: 100%, 另加: 0万元 }'), rewarded);
    const results = awardMoney([cut, fed], seven);
    expect(results.map(({ pool: of, total, left }) => [of, total, left])).toEqual([
      [null, '100.5', '0'],
      ['100.5', '100', '0.5'],
    ]);
    expect(results[1] && awardWords(results[1], en)).toEqual([
      '考核奖励: 4 units, 100万元 in all',
      'pool 100.5万元, 0.5万元 left',
    ]);
  });

  it('leaves the barred out, whose share goes to the others', () => {
    const units = claimants([{ grade: '优秀', barred: true }, { grade: '优秀' }]);
    const result = only(moneyRule(pool('乘得分: 否\n'), { grades: ['优秀'] }), units);
    expect(amounts(result)).toEqual(['0', '1000']);
    expect(words(result, 0)).toEqual(['因“审计问题未整改”(审计报告1号)取消奖励']);
  });
});

describe('基数比例', () => {
  const rule = (grain: string) =>
    moneyRule(
      '方式: 基数比例\n基数: 预算\n豁免: [人员经费, 救灾资金]\n比例: { 一般: 2%, 较差: 5% }\n下限: 1万元\n上限: 50万元\n',
      {
        kind: 'cut',
        grades: ['一般', '较差'],
        grain,
      },
    );
  const of = (grade: string, [budget, staff, relief]: readonly string[]) => ({
    grade,
    figures: { 预算: budget ?? '', 人员经费: staff ?? '', 救灾资金: relief ?? '' },
  });

  it('cuts by grade, between floor and ceiling, exempt spending left out', () => {
    const units = claimants([
      of('一般', ['1000.37', '400', '100']),
      of('较差', ['1000.37', '400', '100']),
      of('较差', ['9000', '0', '0']),
      of('一般', ['120', '100', '0']),
      of('一般', ['100', '100', '20']),
    ]);
    expect(amounts(only(rule('元'), units))).toEqual(['10.0074', '25.0185', '50', '1', '0']);
    const rounded = only(rule('万元'), units);
    expect(amounts(rounded)).toEqual(['10', '25', '50', '1', '0']);
    expect(words(rounded, 0)).toEqual([
      '一般按基数(预算1000.37 − 人员经费400 − 救灾资金100)的2%',
      '应得10.0074万元,按万元取整',
      '扣减10万元',
    ]);
  });
});

describe('豁免事项', () => {
  const rule = moneyRule('方式: 基数比例\n基数: 预算\n豁免: [人员经费, 救灾资金]\n比例: { 一般: 2% }\n', {
    name: '扣减',
    kind: 'cut',
    grades: ['一般'],
  });
  const of = (figures: Readonly<Record<string, string>>, bases: readonly (readonly [string, string])[] = []) =>
    claimants([{ grade: '一般', figures }]).map((each) => ({ ...each, bases: new Map(bases) }));
  const told = (units: readonly Claimant[], speech: typeof zh | typeof en) => {
    const result = only(rule, units);
    const [line] = result.lines;
    return line ? exemptedWords(result, line, speech) : [];
  };

  it('are named with what they took off the base and on what basis, those of nothing left out', () => {
    const units = of({ 预算: '1000', 人员经费: '400.5', 救灾资金: '0' }, [['人员经费', '核定表1号']]);
    expect(only(rule, units).lines[0]?.exempted).toEqual([
      { name: '人员经费', amount: '400.5', taken: '400.5', basis: '核定表1号' },
    ]);
    expect(told(units, zh)).toEqual(['扣减: 豁免人员经费400.5万元(核定表1号)']);
    expect(told(units, en)).toEqual(['扣减: 人员经费 of 400.5万元 exempt (核定表1号)']);
  });

  it('take no more off than is left of the base', () => {
    const units = of({ 预算: '500', 人员经费: '400', 救灾资金: '300' });
    expect(told(units, zh)).toEqual(['扣减: 豁免人员经费400万元', '扣减: 豁免救灾资金300万元,其中从基数中减去100万元']);
    expect(amounts(only(rule, units))).toEqual(['0']);
  });

  it('take off an increase, of which last year is no exemption', () => {
    const increase = moneyRule('方式: 增量比例\n本年: 结转\n上年: 上年结转\n豁免: [救灾结转]\n比例: { 一般: 30% }\n', {
      kind: 'cut',
      grades: ['一般'],
    });
    const [grown, shrunk] = [
      of({ 结转: '200', 上年结转: '90', 救灾结转: '10' }),
      of({ 结转: '80', 上年结转: '90', 救灾结转: '10' }),
    ];
    const exempted = (units: readonly Claimant[]) => only(increase, units).lines[0]?.exempted.map(({ taken }) => taken);
    expect(exempted(grown)).toEqual(['10']);
    expect(exempted(shrunk)).toEqual(['0']);
  });

  it('are none for who is barred, pending or under another form', () => {
    expect(only(rule, of({ 预算: '1000' })).lines[0]).toMatchObject({ pending: '人员经费', exempted: [] });
  });
});

describe('增量比例', () => {
  it('cuts of the increase of carry-over, exempt parts left out', () => {
    const rule = moneyRule(
      '方式: 增量比例\n本年: 结转\n上年: 上年结转\n豁免: [救灾结转]\n比例: { 一般: 30%, 较差: 50% }\n',
      {
        kind: 'cut',
        grades: ['一般', '较差'],
      },
    );
    const of = (grade: string, now: string, before: string) => ({
      grade,
      figures: { 结转: now, 上年结转: before, 救灾结转: '10' },
    });
    const result = only(
      rule,
      claimants([of('一般', '200', '90'), of('较差', '200', '90'), of('较差', '95', '90'), { grade: '一般' }]),
    );
    expect(amounts(result)).toEqual(['30', '50', '0', null]);
    expect(words(result, 3)).toEqual(['缺“结转”,待核']);
    expect(result.total).toBeNull();
  });
});

describe('pools in general', () => {
  it('100,000 of them: the rows add up to the pool', () => {
    let state = 20260601;
    const next = (below: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state % below;
    };
    const grain = { name: '万元', size: Rational.one } as const;
    const units = claimants(Array.from({ length: 8 }, (_, place) => ({ grade: '优秀', score: 90 - (place % 3) })));
    const failed: string[] = [];
    for (let round = 0; round < 100_000; round++) {
      const weights = Array.from({ length: 1 + next(8) }, () => next(7));
      const sum = weights.reduce((total, weight) => total + weight, 0);
      if (sum === 0) continue;
      const pool = next(100_000);
      const parts = weights.map((weight) => Rational.of(pool * weight, sum));
      const claims = { pool: Rational.of(pool), claimants: units.slice(0, weights.length), order: ['得分', '排序号'] };
      const { amounts: given, left } = settlePool(parts, grain, claims);
      const total = given.reduce((all, each) => all + Number(each.numerator), 0);
      const near = given.every(
        (each, place) => Math.abs(Number(each.numerator) * sum - pool * (weights[place] ?? 0)) < sum,
      );
      if (total !== pool || !left.isZero || !near) failed.push(`${pool} by ${weights}`);
    }
    expect(failed).toEqual([]);
  });
});
