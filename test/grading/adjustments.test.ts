import { describe, expect, it } from 'vitest';
import { plain } from '../../src/domain/plain.ts';
import { Rational } from '../../src/domain/rational.ts';
import type { YearEntry } from '../../src/domain/yearEntry.ts';
import { adjustIndicators } from '../../src/grading/adjustIndicators.ts';
import type { AdjustmentPolicy } from '../../src/grading/adjustmentPolicy.ts';
import { adjustmentSchema } from '../../src/grading/adjustmentSchema.ts';
import { adjustTotal } from '../../src/grading/adjustments.ts';
import { adjustedTotalWords, indicatorChangeWords } from '../../src/grading/adjustmentWords.ts';
import { askedPoints, onceAMatter } from '../../src/grading/matters.ts';
import { restrictionsOf } from '../../src/grading/restrictions.ts';
import { readBlock } from '../incentives/moneyRules.ts';
import fc from '../properties.ts';

function policyOf(head = '界限: 零至总分\n同一事项: 取重'): AdjustmentPolicy {
  const written = readBlock(
    adjustmentSchema,
    `${head}
加分池: { 封顶: 3, 计入排名: 否 }
扣分池: { 封顶: 30, 计入排名: 是 }
单列扣分计入排名: 是
事项:
  - { 名称: 经验推广, 种类: 加分, 每次: 1, 封顶: 2 }
  - { 名称: 表彰, 种类: 加分, 每次: 按登记, 封顶: 无 }
  - { 名称: 月度前列, 种类: 条件加分, 每次: 0.5, 封顶: 1.5, 条件: [{ 取: 预算执行, 不低于: 90 }, { 取: 违规数, 低于: 1 }] }
  - { 名称: 会计差错, 种类: 扣分, 每次: 0.2, 封顶: 无 }
  - { 名称: 审计发现问题, 种类: 扣分, 每次: 按登记, 封顶: 无 }
  - { 名称: 纪检通报, 种类: 单列扣分, 每次: 按登记, 封顶: 5 }
  - { 名称: 处室核定, 种类: 核定得分, 最大变动: 1 }
  - { 名称: 复核, 种类: 申诉复核 }
  - { 名称: 政策性因素, 种类: 免责, 处理: 不计 }
  - { 名称: 救灾, 种类: 免责, 处理: 满分 }
  - { 名称: 弄虚作假, 种类: 指标归零 }
  - { 名称: 重大违纪, 种类: 整体否决, 定为: 较差, 占名额: 是 }
  - { 名称: 新增隐性债务, 种类: 等次限制, 最高: 良好 }
  - { 名称: 整改不到位, 种类: 取消奖励 }
`,
  );
  return {
    ...written,
    bonus: poolOf(written.bonus),
    malus: poolOf(written.malus),
    items: written.items.map(({ name, effect }) => ({ name: name.value, ...effect })),
  };
}

const poolOf = ({ cap, counts }: { cap: Rational | null; counts: boolean }) => ({ cap: cap ?? undefined, counts });

function entry(item: string, given: Partial<Omit<YearEntry, 'figure'>> & { figure?: string } = {}): YearEntry {
  const { figure, ...rest } = given;
  return {
    matter: item,
    unit: '101',
    item,
    indicator: undefined,
    origin: '处室',
    basis: '文1号',
    handler: '甲',
    reviewer: '乙',
    date: '2027-01-05',
    ...rest,
    figure: figure === undefined ? undefined : Rational.fromText(figure),
  };
}

function total(
  entries: readonly YearEntry[],
  given: { policy?: AdjustmentPolicy; base?: string; figures?: Record<string, number> } = {},
) {
  const policy = given.policy ?? policyOf();
  const { taken, repeats } = onceAMatter(policy, entries, (each) => askedPoints(policy, each));
  return adjustTotal(policy, {
    base: Rational.fromText(given.base ?? '85.5'),
    full: Rational.hundred,
    figures: new Map(Object.entries(given.figures ?? {}).map(([name, value]) => [name, Rational.of(value)])),
    entries: taken,
    repeats,
  });
}

describe('bonus and malus', () => {
  it('count times or take the registered points, to the cap of the item and then of the pool', () => {
    const found = total([
      entry('经验推广', { figure: '3', date: '2027-01-01' }),
      entry('表彰', { figure: '1.5', date: '2027-01-02' }),
      entry('会计差错', { figure: '4' }),
      entry('纪检通报', { figure: '2' }),
    ]);
    expect(found).toMatchObject({
      bonus: '3',
      malus: '0.8',
      apart: '2',
      total: '85.7',
      ranking: '82.7',
      unbounded: null,
    });
    expect(adjustedTotalWords(plain(found), 'zh')).toEqual([
      '经验推广(经验推广,处室,依据文1号,经办甲,复核乙):加2分,应为3分,本事项封顶2分',
      '表彰(表彰,处室,依据文1号,经办甲,复核乙):加1分,应为1.5分,合计封顶3分',
      '纪检通报(纪检通报,处室,依据文1号,经办甲,复核乙):扣2分',
      '会计差错(会计差错,处室,依据文1号,经办甲,复核乙):扣0.8分',
      '基础得分85.5,加分3,扣分0.8,单列扣分2,总分85.7',
      '排名用82.7分(不计入排名的加减分除外)',
    ]);
  });

  it('keep the total within its bounds, or not', () => {
    expect(total([entry('表彰', { figure: '3' })], { base: '98' })).toMatchObject({
      total: '100',
      unbounded: '101',
      ranking: '98',
    });
    const free = policyOf('界限: 不限\n同一事项: 取重');
    expect(total([entry('表彰', { figure: '3' })], { base: '98', policy: free })).toMatchObject({ total: '101' });
    expect(total([entry('审计发现问题', { figure: '30' })], { base: '20' })).toMatchObject({
      total: '0',
      unbounded: '-10',
    });
  });

  it('are given on a condition only when every gate is proved', () => {
    const of = (figures: Record<string, number>) => total([entry('月度前列', { figure: '2' })], { figures });
    expect(of({ 预算执行: 90, 违规数: 0 })).toMatchObject({ bonus: '1' });
    expect(of({ 预算执行: 89, 违规数: 0 })).toMatchObject({ bonus: '0' });
    expect(adjustedTotalWords(plain(of({ 预算执行: 90 })), 'en')[0]).toBe(
      '月度前列 (月度前列, 处室, 文1号, by 甲, reviewed by 乙): +0, condition not met: 违规数 < 1, found no figure',
    );
  });
});

describe('one matter', () => {
  const audit = entry('审计发现问题', { matter: 'S-7', figure: '2', origin: '审计', date: '2027-01-01' });
  const discipline = entry('纪检通报', { matter: 'S-7', figure: '3', origin: '纪检', date: '2027-02-01' });
  const outcomes = (policy: AdjustmentPolicy) =>
    total([audit, discipline], { policy }).lines.map(({ entry: { origin }, given, outcome }) => [
      origin,
      given,
      outcome.kind,
    ]);

  it('is never deducted twice, whichever registers it comes from', () => {
    expect(outcomes(policyOf())).toEqual([
      ['纪检', '3', 'given'],
      ['审计', '0', 'sameMatter'],
    ]);
    expect(outcomes(policyOf('界限: 不限\n同一事项: 取先'))).toEqual([
      ['审计', '2', 'given'],
      ['纪检', '0', 'sameMatter'],
    ]);
  });

  it('may still restrict the grade, and belongs to one unit', () => {
    const policy = policyOf();
    const entries = [audit, entry('新增隐性债务', { matter: 'S-7' }), { ...discipline, unit: '102' }];
    expect(onceAMatter(policy, entries, (each) => askedPoints(policy, each)).repeats).toEqual([]);
  });
});

describe('entries on an indicator', () => {
  const indicators = new Map(['B1', 'B2', 'B3'].map((id) => [id, { points: Rational.of(3), full: Rational.of(5) }]));
  const change = (entries: readonly YearEntry[]) => adjustIndicators(policyOf(), indicators, entries);

  it('keep what stood before and what stands after', () => {
    const entries = [
      entry('弄虚作假', { indicator: 'B2' }),
      entry('复核', { indicator: 'B1', figure: '4.5', origin: '申诉复核', basis: '复核意见3号' }),
      entry('处室核定', { indicator: 'B2', figure: '4.5' }),
      entry('政策性因素', { indicator: 'B3' }),
    ];
    const found = change(entries);
    expect(found.changes.map(({ indicator, before, after, large }) => [indicator, before, after, large])).toEqual([
      ['B1', '3', '4.5', false],
      ['B2', '3', '4.5', true],
      ['B3', '3', null, false],
      ['B2', '4.5', '0', false],
    ]);
    expect([...found.leftOut]).toEqual(['B3']);
    expect([...found.points].map(([id, { points }]) => [id, points?.toText()])).toEqual([
      ['B1', '4.5'],
      ['B2', '0'],
      ['B3', '0'],
    ]);
    expect(found.changes.map((each) => indicatorChangeWords(plain(each), 'zh'))).toEqual([
      '复核(复核,申诉复核,依据复核意见3号,经办甲,复核乙):指标B1由3分改为4.5分',
      '处室核定(处室核定,处室,依据文1号,经办甲,复核乙):指标B2由3分改为4.5分,改动较大,须说明',
      '政策性因素(政策性因素,处室,依据文1号,经办甲,复核乙):指标B3原3分,不再计入',
      '弄虚作假(弄虚作假,处室,依据文1号,经办甲,复核乙):指标B2由4.5分改为0分',
    ]);
  });

  it('give full points where the deviation is excused so', () => {
    expect(
      change([entry('救灾', { indicator: 'B1' })])
        .points.get('B1')
        ?.points?.toText(),
    ).toBe('5');
  });
});

describe('restrictions', () => {
  it('act on the grade or on rewards alone, with their basis', () => {
    const entries = [
      entry('重大违纪'),
      entry('新增隐性债务', { basis: '审计报告1号' }),
      entry('整改不到位'),
      entry('表彰', { figure: '1' }),
    ];
    expect(restrictionsOf(policyOf(), entries)).toEqual({
      grade: [
        { kind: 'whole', name: '重大违纪', basis: '文1号', grade: '较差', counted: true },
        { kind: 'cap', name: '新增隐性债务', basis: '审计报告1号', best: '良好' },
      ],
      barred: { name: '整改不到位', basis: '文1号' },
    });
  });
});

describe('adjustments in general', () => {
  const items = ['经验推广', '表彰', '会计差错', '审计发现问题', '纪检通报'];
  const entries = fc.array(
    fc.record({
      item: fc.constantFrom(...items),
      matter: fc.constantFrom('S-1', 'S-2', 'S-3'),
      figure: fc.integer({ min: 1, max: 9 }),
      day: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 8 },
  );

  it('add up, stay within their pools, and do not depend on the order of the lines', () => {
    const policy = policyOf('界限: 不限\n同一事项: 取先');
    fc.assert(
      fc.property(entries, fc.integer(), (list, seed) => {
        const given = list.map(({ item, matter, figure, day }) =>
          entry(item, { matter, figure: String(figure), date: `2027-01-0${day}` }),
        );
        const found = total(given, { policy });
        const of = (text: string) => Rational.fromText(text);
        const sum = of(found.base).plus(of(found.bonus)).minus(of(found.malus)).minus(of(found.apart));
        expect(found.total).toBe(sum.toText());
        expect(of(found.bonus).compare(Rational.of(3))).toBeLessThanOrEqual(0);
        expect(found.lines).toHaveLength(given.length);
        const shuffled = [...given].sort(
          (a, b) => ((Number(a.figure?.numerator) * seed) % 11) - ((Number(b.figure?.numerator) * seed) % 11),
        );
        expect(total(shuffled, { policy }).total).toBe(found.total);
      }),
    );
  });
});
