import { describe, expect, it } from 'vitest';
import type { Edition, Indicator } from '../../src/catalogue/edition.ts';
import type { ReminderRule } from '../../src/catalogue/policy.ts';
import type { Reminder } from '../../src/domain/assessment.ts';
import { parseFormula } from '../../src/expression/parse.ts';
import type { YearData } from './fixtureData.ts';
import { FixtureOffice } from './fixtureOffice.ts';

function rule(source: string, office = '主管'): ReminderRule {
  const parsed = parseFormula(source);
  if (!('expr' in parsed)) throw new Error(source);
  return { name: source, condition: { source, expr: parsed.expr, location: { file: 'policy.yaml' } }, office };
}

type Change = (edition: Edition) => Edition;

/** The edition with its gap indicator changed. */
const e2 =
  (change: Partial<Indicator>): Change =>
  (edition) => ({
    ...edition,
    indicators: edition.indicators.map((each) => (each.id === 'E2' ? { ...each, ...change } : each)),
  });

const remindedIn = (reminderMonths: readonly number[]): Change => e2({ reminderMonths });

function gapOver(statisticOn: 'rate' | 'value', standard: string): Change {
  return (edition) => {
    const gap = edition.indicators.find(({ id }) => id === 'E2')?.gap;
    return e2({ gap: gap && { ...gap, statisticOn, standard: rule(standard).condition } })(edition);
  };
}

interface Case {
  readonly change?: Change;
  readonly catalogue: string;
  readonly data: YearData;
  /** Instead of those of the policy file. */
  readonly rules?: readonly ReminderRule[];
}

/** Reminders of the last month: `规则 单位 指标 数值 → 处室`. */
function remindersOf({ catalogue, data, rules, change }: Case): readonly string[] {
  const office = new FixtureOffice([catalogue], {
    arrange: (units) => units.slice(0, 2),
    ...(rules ? { reminders: rules } : {}),
    ...(change ? { change } : {}),
  });
  const last = [...office.year(data).values()].at(-1);
  const text = ({ rule, unit, indicator, figure, office }: Reminder) =>
    [rule, unit, indicator ?? '—', figure, '→', office].join(' ');
  return last?.assessment.reminders.map(text) ?? [];
}

const usual = { T1: '100 100', W1: '80 80', R1: '30 10', X1: '60 60' };

describe('适时提醒', () => {
  it('names the rule, the unit, the indicator, its figure and the office in charge', () => {
    expect(
      remindersOf({ catalogue: 'change-2026-01.yaml', data: { '2026-04': { ...usual, W1: '45.678 80', X1: '60 ·' } } }),
    ).toEqual([
      '得分率偏低 01 W1 得分率 45.68% → 国库处',
      '得分率偏低 02 R1 得分率 0% → 国库处',
      '缺报 02 X1 状态 待核 → 国库处',
    ]);
  });

  it('is about the unit where its condition is', () => {
    const data = { '2026-03': usual, '2026-04': { ...usual, W1: '60 80' } };
    expect(remindersOf({ catalogue: 'change-2026-01.yaml', data }).filter((line) => line.includes('环比'))).toEqual([
      '环比下降较多 01 — 环比 -6.67 → 牵头',
    ]);
    const rules = [rule('指数 < 70', '预算处'), rule('名次 > 1')];
    expect(remindersOf({ catalogue: 'change-2026-01.yaml', data, rules })).toEqual([
      '指数 < 70 02 — 指数 62.22 → 预算处',
      '名次 > 1 02 — 名次 2 → 主管',
    ]);
  });

  it('comes in the month of the score; only an open figure stays on the list', () => {
    const data = { '2026-05': { ...usual, S1: '10 ·' }, '2026-06': usual };
    const about = (lines: readonly string[]) => lines.filter((line) => line.includes('S1'));
    expect(about(remindersOf({ catalogue: 'change-2026-01.yaml', data: { '2026-05': data['2026-05'] } }))).toEqual([
      '得分率偏低 01 S1 得分率 10% → 国库处',
      '缺报 02 S1 状态 待核 → 国库处',
    ]);
    expect(about(remindersOf({ catalogue: 'change-2026-01.yaml', data }))).toEqual(['缺报 02 S1 状态 待核 → 国库处']);
  });

  it('compares the 取值 with the standard of its gap rule, in its own unit of measure', () => {
    const data = {
      '2026-05': {
        盘活数: '1.2 3.6',
        存量数: '10 10',
        援藏支出数: '1 1',
        边境支出数: '1 1',
        援藏到位数: '10 10',
        报送日期: '2026-05-08 2026-04-30',
        截止日期: '2026-04-30 2026-04-30',
        审核等级: 'A A',
      },
    };
    const rules = [rule('取值 < 标准'), rule('取值 > 5 and 得分 < 分值')];
    expect(remindersOf({ catalogue: 'explain.yaml', data, rules })).toEqual([
      '取值 < 标准 01 E2 取值 12%,标准 36% → 预算处',
      '取值 > 5 and 得分 < 分值 01 E5 取值 6,得分 2,分值 5 → 预算处',
    ]);
  });

  it('holds the direct 得分率 against the standard where the gap rule looks at it', () => {
    const change = gapOver('rate', '100%');
    const data = { '2026-05': { 盘活数: '1.8 3.6', 存量数: '10 10' } };
    expect(remindersOf({ catalogue: 'explain.yaml', data, change, rules: [rule('取值 < 标准')] })).toEqual([
      '取值 < 标准 01 E2 得分率 50%,标准 100% → 预算处',
    ]);
  });

  describe('before the index starts', () => {
    const january = { '2026-01': { 盘活数: '0.12 0.6', 存量数: '10 10' } };
    const rules = [rule('取值 < 标准'), rule('状态 = "待核"'), rule('得分率 < 60%'), rule('指数 < 100')];

    it('is about the indicators of that 提醒月, by the standards of the month', () => {
      const month = { catalogue: 'explain.yaml', data: january, rules };
      expect(remindersOf({ ...month, change: remindedIn([1]) })).toEqual([
        '取值 < 标准 01 E2 取值 1.2%,标准 3% → 预算处',
        '得分率 < 60% 01 E2 得分率 40% → 预算处',
      ]);
      expect(remindersOf({ ...month, change: remindedIn([]) })).toEqual([]);
    });

    it('tells of data that are missing', () => {
      const data = { '2026-01': { 盘活数: '0.12 ·', 存量数: '10 10' } };
      expect(
        remindersOf({ catalogue: 'explain.yaml', data, rules: [rule('状态 = "待核"')], change: remindedIn([1]) }),
      ).toEqual(['状态 = "待核" 02 E2 状态 待核 → 预算处']);
    });

    it('adds nothing to the result: no score, no draft, nothing carried into February', () => {
      const without = new FixtureOffice(['explain.yaml'], { change: remindedIn([]) });
      const office = new FixtureOffice(['explain.yaml'], { change: remindedIn([1]) });
      const year = { ...january, '2026-02': { 盘活数: '0.12 0.6', 存量数: '10 10' } };
      const plain = (each: FixtureOffice) =>
        [...each.year(year).values()].map(({ assessment }) => ({ ...assessment, reminders: [] }));
      expect(plain(office)).toEqual(plain(without));
    });
  });
});
