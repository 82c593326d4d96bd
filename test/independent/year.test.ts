import { beforeAll, describe, expect, it } from 'vitest';
import type { YearResult } from '../../src/aggregation/yearResult.ts';
import { sampleYear } from '../samples/sampleYear.ts';
import { catalogue as departments } from './department/catalogue.ts';
import { type Fraction, f, sum } from './fraction.ts';
import { type Contribution, rankAmong } from './monthIndex.ts';
import { catalogue as prefectures } from './prefecture/catalogue.ts';
import { type Recomputed, recompute } from './recompute.ts';
import { everyMonth } from './unit.ts';
import { counts, partsOf, type Rate, shared, yearRate } from './yearRules.ts';

/** What the sample registers come to, worked out by hand: points of single indicators, and points on the total. */
interface Registered {
  readonly indicators: Readonly<Record<string, string | 'P2'>>;
  readonly points: Readonly<Record<string, string>>;
}
const registered: Readonly<Record<'地市' | '部门', Registered>> = {
  地市: {
    indicators: { '542500 P-A02': '1.2', '540300 P-A07': '2.8', '540200 P-D05': 'P2', '540600 P-G03': '0' },
    points: { '540100': '1.5', '540200': '3', '540600': '-2', '540300': '-0.5' },
  },
  部门: {
    indicators: {
      '133 D-B09': '0.9',
      '124 D-C10': '0.95',
      '118 D-B01': '0.6',
      '132 D-D05': 'P2',
      '122 D-G01': '0',
    },
    points: { '145': '3', '117': '1', '120': '-2', '126': '-1' },
  },
};
const catalogues = { 地市: prefectures, 部门: departments };
const grades = ['优秀', '良好', '一般', '较差'];

describe.each(['地市', '部门'] as const)('the sample year of %s, from the rules', (assessment) => {
  let result: YearResult;
  let totals: ReadonlyMap<string, Fraction>;

  beforeAll(async () => {
    result = await sampleYear({ assessment });
    const months = await Promise.all(everyMonth.map((month) => recompute(assessment, month)));
    totals = new Map(result.units.map(({ code }) => [code, totalOf(assessment, { result, months, code })]));
  }, 240_000);

  const shown = (code: string) => totals.get(code)?.rounded(2) ?? '';

  it('has every total', () => {
    expect(result.results.map(({ code, total }) => [code, f(total?.exact ?? '').toString()])).toEqual(
      [...totals].map(([code, total]) => [code, total.toString()]),
    );
    expect(result.results.map(({ total }) => total?.shown)).toEqual(result.units.map(({ code }) => shown(code)));
  });

  it('has every rank', () => {
    const ranked = result.units.filter(({ code }) => code !== '119');
    const all = ranked.map(({ code }) => f(shown(code)));
    const rank = (code: string) => (code === '119' ? null : rankAmong(f(shown(code)), all));
    expect(result.results.map((unit) => unit.rank)).toEqual(result.units.map(({ code }) => rank(code)));
  });

  it('has every grade, by its place in the list and by who is held back', () => {
    const groups = assessment === '地市' ? [result.units] : ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ'].map((name) => inGroup(result, name));
    const expected = new Map(
      groups.flatMap((units) =>
        gradesOf(
          units.map(({ code }) => code),
          shown,
        ),
      ),
    );
    if (assessment === '部门') expected.set('135', '优秀');
    expect(result.results.map(({ code, grade }) => [code, grade])).toEqual(
      result.units.map(({ code }) => [code, expected.get(code)]),
    );
  });

  it('has every amount, and rows that add up to their pools', () => {
    const gradeOf = new Map(result.results.map(({ code, grade }) => [code, grade ?? '']));
    const [cuts, rewards] = result.money;
    const money = assessment === '地市' ? prefectureMoney(result, shown, gradeOf) : departmentMoney(result, gradeOf);
    const amounts = (award: typeof cuts) => new Map(award?.lines.map(({ code, amount }) => [code, amount]));
    expect(amounts(cuts)).toEqual(money.cuts);
    expect(amounts(rewards)).toEqual(money.rewards);
    for (const award of result.money) {
      const total = sum(award.lines.map(({ amount }) => f(amount ?? '')));
      expect(award.total).toBe(total.toString());
      if (award.pool !== null) expect(total.plus(award.left).toString()).toBe(award.pool);
    }
  });
});

interface Of {
  readonly result: YearResult;
  readonly months: readonly Recomputed[];
  readonly code: string;
}

/** Regular indicators from the independent months, annual ones as scored; then what the registers say. */
function totalOf(assessment: '地市' | '部门', of: Of): Fraction {
  const { indicators, points } = registered[assessment];
  const row = of.result.units.findIndex(({ code }) => code === of.code);
  const contributions = of.result.indicators.map(({ id, area, points: full, regularity }): Contribution => {
    const own = indicators[`${of.code} ${id}`];
    const found = regularity === 'regular' ? regularRate(assessment, id, of) : annualRate(of.result, id, row);
    const rate = own === undefined ? found : own === 'P2' ? 'P2' : f(own).over(full);
    return { id, area, due: f(full), rate };
  });
  const regular = new Set(of.result.indicators.flatMap(({ id, regularity }) => (regularity === 'regular' ? [id] : [])));
  const { total, regular: part } = partsOf(contributions, regular);
  expect(f(of.result.results[row]?.score?.regular ?? '').toString()).toBe(part.toString());
  return total.plus(points[of.code] ?? 0);
}

function regularRate(assessment: '地市' | '部门', id: string, { result, months, code }: Of): Rate {
  const due = catalogues[assessment].find((each) => each.id === id)?.due ?? [];
  const cycle = result.indicators.find((each) => each.id === id)?.cycle ?? '';
  const counted = due.filter((month) => cycle !== 'month' || month >= 2);
  const rates = counted.map((month) => ({
    month,
    rate: months[everyMonth.indexOf(month)]?.scores.get(id)?.get(code)?.rate ?? ('待核' as const),
  }));
  return yearRate(id, cycle, rates);
}

function annualRate(result: YearResult, id: string, row: number): Rate {
  const column = result.scores.find(({ indicator }) => indicator === id)?.annual;
  const [rate, treatment] = [column?.rate[row], column?.treatment[row]];
  if (rate !== null && rate !== undefined) return f(rate);
  // The mean of a group in which nobody has a figure falls through to P2.
  return treatment === '全目录分摊' ? 'P3' : treatment ? 'P2' : '待核';
}

function inGroup({ units }: YearResult, name: string): YearResult['units'] {
  return units.filter(({ group }) => group === name);
}

/** 山南市 and 民宗委 are held to 一般, 科技厅 is 较差 and takes its place; no total near a line is tied. */
function gradesOf(codes: readonly string[], shown: (code: string) => string): readonly (readonly [string, string])[] {
  const places = codes.length === 16 ? [4, 5, 5, 2] : [...counts(codes.length)];
  const setAside = codes.filter((code) => code === '119');
  places[3] = (places[3] ?? 0) - setAside.length;
  let order = codes
    .filter((code) => code !== '119')
    .sort((a, b) => (f(shown(b)).isAbove(shown(a)) ? 1 : f(shown(a)).isAbove(shown(b)) ? -1 : 0));
  const held = (code: string) => code === '540500' || code === '121';
  const found = grades.flatMap((grade, place) => {
    const chosen = order.filter((code) => place >= 2 || !held(code)).slice(0, places[place]);
    order = order.filter((code) => !chosen.includes(code));
    return chosen.map((code) => [code, grade] as const);
  });
  return [...found, ...setAside.map((code) => [code, '较差'] as const)];
}

interface Money {
  readonly cuts: ReadonlyMap<string, string>;
  readonly rewards: ReadonlyMap<string, string>;
}

/** 30% and 50% of the increase without relief; what is cut and 6000万元 shared 3 : 2 by total, 林芝市 barred. */
function prefectureMoney(
  { units, figures }: YearResult,
  shown: (code: string) => string,
  gradeOf: ReadonlyMap<string, string>,
): Money {
  const codes = units.map(({ code }) => code);
  const figure = (name: string, code: string) =>
    f(figures.find((each) => each.name === name)?.by[codes.indexOf(code)] ?? '');
  const cuts = new Map(
    codes.flatMap((code) => {
      const rate = { 一般: '30%', 较差: '50%' }[gradeOf.get(code) ?? ''];
      if (rate === undefined) return [];
      const increase = figure('结转结余', code).minus(figure('上年结转结余', code)).minus(figure('救灾结转', code));
      return [[code, increase.isBelow(0) ? '0' : increase.times(rate).rounded(0)] as const];
    }),
  );
  const praised = codes.filter((code) => ['优秀', '良好'].includes(gradeOf.get(code) ?? ''));
  const claimants = praised.filter((code) => code !== '540400');
  const pool = sum([...cuts.values()].map(f)).plus(6000);
  const weights = claimants.map((code) => f(shown(code)).times(gradeOf.get(code) === '优秀' ? 3 : 2));
  const amounts = shared(pool, weights);
  return {
    cuts,
    rewards: new Map(praised.map((code) => [code, amounts[claimants.indexOf(code)] ?? '0'])),
  };
}

const fixed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  优秀: { Ⅰ: '60', Ⅱ: '50', Ⅲ: '50', Ⅳ: '40' },
  良好: { Ⅰ: '40', Ⅱ: '30', Ⅲ: '30', Ⅳ: '20' },
};

/** 1% and 3% of project spending without what is exempt, 500万元 at most; 住建厅 as decided, 机关事务管理局 barred. */
function departmentMoney({ units, figures }: YearResult, gradeOf: ReadonlyMap<string, string>): Money {
  const figure = (name: string, row: number) => f(figures.find((each) => each.name === name)?.by[row] ?? '');
  const cuts = units.flatMap(({ code }, row) => {
    const rate = { 一般: '1%', 较差: '3%' }[gradeOf.get(code) ?? ''];
    if (rate === undefined) return [];
    const base = figure('项目支出控制数', row).minus(figure('救灾资金', row)).minus(figure('法定必保支出', row));
    const cut = base.isBelow(0) ? f(0) : base.times(rate);
    return [[code, code === '129' ? '50' : cut.isAbove(500) ? '500' : cut.rounded(0)] as const];
  });
  const rewards = units.flatMap(({ code, group }) => {
    const amount = fixed[gradeOf.get(code) ?? '']?.[group];
    return amount === undefined ? [] : [[code, code === '149' ? '0' : amount] as const];
  });
  return { cuts: new Map(cuts), rewards: new Map(rewards) };
}
