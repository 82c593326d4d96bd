import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Problems } from '../../src/diagnostics/problems.ts';
import { Rational } from '../../src/domain/rational.ts';
import { gradeUnits } from '../../src/grading/grade.ts';
import type { Contender } from '../../src/grading/gradePolicy.ts';
import { awardMoney } from '../../src/incentives/award.ts';
import { followUps } from '../../src/incentives/followUps.ts';
import type { YearPolicy } from '../../src/incentives/yearPolicy.ts';
import { openOffice } from '../../src/run/office.ts';
import { readFixture } from './workspaceFixture.ts';

const root = join(import.meta.dirname, '../..');

describe('the shipped 年终办法', () => {
  let policies: ReadonlyMap<string, YearPolicy>;
  let groups: ReadonlyMap<string, readonly { readonly code: string; readonly group: string }[]>;

  beforeAll(async () => {
    const problems = new Problems();
    const office = await openOffice(root, { year: 2026, only: undefined, proven: () => undefined }, problems);
    expect(problems.list).toEqual([]);
    const setups = office?.setups ?? [];
    policies = new Map(
      setups.flatMap(({ definitions, yearPolicy }) => (yearPolicy ? [[definitions.assessment, yearPolicy]] : [])),
    );
    groups = new Map(setups.map(({ definitions: { assessment, roster } }) => [assessment, roster.units]));
  });

  it.each(['地市', '部门'])(
    'of %s takes every unit from its score to a grade, an amount and what follows',
    (assessment) => {
      const policy = policies.get(assessment);
      if (!policy) throw new Error('no policy');
      const units = groups.get(assessment) ?? [];
      const contenders = units.map(
        ({ code, group }, place): Contender => ({
          code,
          group,
          figure: Rational.of(9500 - place * 37, 100),
          keys: policy.grades.ties.kind === 'keys' ? policy.grades.ties.keys.map(() => Rational.of(place % 5, 5)) : [],
          restrictions: [],
        }),
      );
      const lists = gradeUnits(policy.grades, contenders);
      const grades = new Map(lists.flatMap((list) => list.units.map((unit) => [unit.code, unit.grade])));
      expect(grades.size).toBe(units.length);
      const claimants = contenders.map((each, place) => ({
        code: each.code,
        group: each.group,
        grade: grades.get(each.code) ?? '',
        rank: place + 1,
        score: each.figure,
        figures: new Map(
          [...policy.figures.keys()].map((name, column) => [name, Rational.of(900 - column * 100 + place * 7)]),
        ),
        barred: null,
      }));
      const results = awardMoney(policy.money, claimants);
      for (const { pool, total, left } of results) {
        expect(total).not.toBeNull();
        if (pool === null || total === null) continue;
        expect(Rational.fromText(total).plus(Rational.fromText(left)).toText()).toBe(pool);
      }
      expect(results.map(({ kind, lines }) => [kind, lines.length > 0])).toEqual([
        ['cut', true],
        ['reward', true],
      ]);
      expect(followUps(policy.followUps, grades)).toHaveLength(units.length);
    },
  );

  it('has the quota, the limits and the measures of the two 办法', () => {
    const [prefectures, departments] = [policies.get('地市'), policies.get('部门')];
    for (const policy of [prefectures, departments]) {
      if (policy?.grades.method.kind !== 'largestRemainder') throw new Error('another method');
      expect(policy.grades.method.shares.map((share) => share.toText())).toEqual(['0.3', '0.3', '0.3', '0.1']);
      expect(policy.modelSites?.most).toBe(2);
    }
    expect(departments?.followUps.get('较差')?.measures).toEqual(['interview', 'timedRectification', 'cut']);
    expect(departments?.followUps.get('一般')?.measures).toEqual(['reminder', 'rectification', 'cut']);
    expect(prefectures?.followUps.get('较差')?.measures).toEqual(['reminder', 'cut']);
  });
});

describe('the registers of a year', () => {
  it('belong to the assessment that knows the unit, and say what the policy lets them say', async () => {
    const { records, problems } = await readFixture(undefined);
    expect(problems).toEqual([]);
    expect(records?.files.map(({ path }) => path)).toEqual([
      'data/2026/年终登记册.csv',
      'data/2026/示范点推荐.csv',
      'data/2026/领导决定.csv',
    ]);
    expect(
      records?.entries.get('地市')?.map(({ unit, item, matter, figure }) => [unit, item, matter, figure?.toText()]),
    ).toEqual([
      ['010', '表彰', 'S-1', '2'],
      ['020', '举债', 'S-2', undefined],
    ]);
    expect(records?.nominations.get('地市')).toMatchObject([{ unit: '010', site: '甲一县', review: 'approved' }]);
    expect(records?.decisions.get('地市')).toMatchObject([
      { kind: 'grade', decision: { unit: '020', grade: '一般', minutes: '纪要3号' } },
      { kind: 'amount', decision: { unit: '010', rule: '奖励', amount: Rational.of(40) } },
      { kind: 'count', decision: { list: '总体', counts: [1, 'rest', 0], minutes: '纪要3号' } },
    ]);
  });
});

describe('a 年终办法', () => {
  it('is read as it is written, and need not be there', async () => {
    const { office } = await readFixture(undefined);
    const policy = office?.setups[0]?.yearPolicy;
    expect(policy?.grades).toEqual({
      grades: ['优秀', '一般', '较差'],
      scope: { kind: 'overall' },
      method: { kind: 'cumulative', shares: [Rational.of(1, 2), Rational.of(2, 5), Rational.of(1, 10)] },
      limits: [{ grade: '较差', least: undefined, most: 1, balancedBy: '一般' }],
      ties: { kind: 'keys', keys: ['执行', '平时得分'], exhausted: 'down' },
      guards: [
        { grade: '优秀', least: Rational.of(85), below: undefined, to: '一般', pushes: false },
        { grade: '较差', least: undefined, below: Rational.of(60), to: '一般', pushes: false },
      ],
      capTime: 'after',
    });
    expect(policy?.combination.regular).toMatchObject({ kind: 'byIndicator', ways: [{ cycles: new Set(['month']) }] });
    expect(policy?.adjustments.malus).toEqual({ cap: undefined, counts: true });
    expect(policy?.figures).toEqual(
      new Map([
        ['支出', '支出数'],
        ['救灾', undefined],
      ]),
    );
    expect(policy?.modelSites).toBeUndefined();
  });
});
