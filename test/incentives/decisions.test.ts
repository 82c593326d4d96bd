import { describe, expect, it } from 'vitest';
import { plain } from '../../src/domain/plain.ts';
import { Rational } from '../../src/domain/rational.ts';
import { decideGrades } from '../../src/grading/decisions.ts';
import { gradeUnits } from '../../src/grading/grade.ts';
import { quotaWords } from '../../src/grading/quotaWords.ts';
import { decideAmounts } from '../../src/incentives/amountDecisions.ts';
import { awardMoney } from '../../src/incentives/award.ts';
import {
  amountChangeWords,
  followUpWords,
  gradeChangeWords,
  nominationWords,
} from '../../src/incentives/decisionWords.ts';
import { followUps } from '../../src/incentives/followUps.ts';
import { judgeNominations, type Nomination } from '../../src/incentives/nominations.ts';
import { contenders, policyOf } from '../grading/policies.ts';
import { claimants, moneyRule } from './moneyRules.ts';

const zh = { language: 'zh', nameOf: (code: string) => `单位${code}` } as const;
const en = { language: 'en', nameOf: (code: string) => code } as const;
const minutes = { minutes: '纪要〔2027〕3号', reason: '重点工作突出' };

describe('leaders decide', () => {
  const lists = gradeUnits(policyOf(), contenders([95, 93, 91, 88, 84, 70, 55]));

  it('a grade: before and after stand, nobody else moves', () => {
    const { grades, changes } = decideGrades(lists, [
      { unit: '3', grade: '优秀', date: '2027-03-02', ...minutes },
      { unit: '1', grade: '优秀', date: '2027-03-01', ...minutes },
    ]);
    expect([...grades.values()]).toEqual(['优秀', '优秀', '优秀', '良好', '一般', '一般', '较差']);
    expect(changes.map((each) => gradeChangeWords(each, zh))).toEqual([
      '单位3等次由良好定为优秀(纪要〔2027〕3号,重点工作突出)',
    ]);
  });

  it('the counts of a list: what the method gave stands beside them', () => {
    const units = contenders([95, 93, 91, 88, 84, 70, 55]);
    const decision = { list: '总体', counts: [3, 2, 'rest', 0] as const, date: '2027-03-01', ...minutes };
    const [list] = gradeUnits(policyOf(), units, [
      { ...decision, counts: [1, 1, 'rest', 1], date: '2027-01-01' },
      decision,
    ]);
    expect(list?.units.map((unit) => unit.grade)).toEqual(['优秀', '优秀', '优秀', '良好', '良好', '一般', '一般']);
    expect(list?.quota.lines.map(({ ruled, count }) => [ruled, count])).toEqual([
      [2, 3],
      [2, 2],
      [2, 2],
      [1, 0],
    ]);
    expect(list && quotaWords(list.quota, 'zh').slice(-3)).toEqual([
      '优秀按纪要〔2027〕3号由2个定为3个(重点工作突出)',
      '较差按纪要〔2027〕3号由1个定为0个(重点工作突出)',
      '参评7个,名额为优秀3个、良好2个、一般2个、较差0个',
    ]);
  });

  it('an amount: the total and what is left of the pool follow', () => {
    const rule = moneyRule('方式: 资金池分配\n资金池: 1000万元\n等次权重: { 优秀: 1 }\n乘得分: 否\n', {
      grades: ['优秀'],
    });
    const results = awardMoney([rule], claimants([{ grade: '优秀' }, { grade: '优秀' }]));
    const decision = { unit: 'U2', rule: '考核奖励', amount: Rational.of(400), date: '2027-03-01', ...minutes };
    const { results: after, changes } = decideAmounts(results, [decision]);
    expect(after[0]).toMatchObject({ total: '900', left: '100', pool: '1000' });
    expect(results[0]).toMatchObject({ total: '1000', left: '0' });
    expect(changes.map((each) => amountChangeWords(plain(each), en))).toEqual([
      'U2, 考核奖励: 500万元 changed to 400万元 (纪要〔2027〕3号, 重点工作突出)',
    ]);
    expect(decideAmounts(results, [{ ...decision, amount: Rational.of(600) }]).results[0]?.left).toBe('-100');
  });
});

describe('model sites', () => {
  const policy = { grades: ['优秀', '良好'], most: 2, reviewed: true, reward: Rational.of(50) };
  const nominate = (unit: string, site: string, changes: Partial<Nomination> = {}): Nomination => ({
    unit,
    site,
    review: 'approved',
    basis: '推荐函',
    date: '2027-02-01',
    ...changes,
  });
  const gradeOf = (unit: string) => (unit === '丙' ? '一般' : '优秀');

  it('count when the grade allows them, they are the first of their site, few enough and approved', () => {
    const judged = judgeNominations(
      policy,
      [
        nominate('甲', '一县'),
        nominate('甲', '二县', { review: 'rejected' }),
        nominate('甲', '三县'),
        nominate('乙', '一县'),
        nominate('乙', '四县', { review: 'pending' }),
        nominate('丙', '五县'),
      ],
      gradeOf,
    );
    expect(judged.map(({ outcome, reward }) => [outcome.kind, reward])).toEqual([
      ['accepted', '50'],
      ['rejected', '0'],
      ['tooMany', '0'],
      ['duplicate', '0'],
      ['unreviewed', '0'],
      ['grade', '0'],
    ]);
    expect(judged.map((each) => nominationWords(each, zh))).toEqual([
      '单位甲推荐“一县”:通过,奖励50万元',
      '单位甲推荐“二县”:审核不通过',
      '单位甲推荐“三县”:超出每户2个',
      '单位乙推荐“一县”:与单位甲的推荐重复',
      '单位乙推荐“四县”:还没有审核',
      '单位丙推荐“五县”:一般单位不能推荐',
    ]);
  });

  it('need no review where the policy asks for none', () => {
    const [judged] = judgeNominations(
      { ...policy, reviewed: false },
      [nominate('乙', '四县', { review: 'pending' })],
      gradeOf,
    );
    expect(judged?.outcome.kind).toBe('accepted');
  });
});

describe('what follows a grade', () => {
  const table = new Map([
    ['优秀', { measures: ['praise', 'reward'], days: undefined }],
    ['较差', { measures: ['interview', 'timedRectification', 'cut'], days: 30 }],
  ] as const);

  it('is the table’s', () => {
    const all = followUps(
      table,
      new Map([
        ['甲', '优秀'],
        ['乙', '较差'],
      ]),
    );
    expect(all.map((each) => followUpWords(each, zh))).toEqual([
      '单位甲优秀:通报表扬、资金奖励',
      '单位乙较差:约谈、限时整改、资金扣减,时限30日',
    ]);
    expect(all[1] && followUpWords(all[1], en)).toBe(
      '乙, 较差: an interview, rectification to a deadline, a cut, within 30 days',
    );
    expect(() => followUps(table, new Map([['丙', '不合格']]))).toThrow('不合格');
  });
});
