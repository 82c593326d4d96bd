import { describe, expect, it } from 'vitest';
import { catalogue as departments } from './department/catalogue.ts';
import { f, sum } from './fraction.ts';
import { type Contribution, indexOf } from './monthIndex.ts';
import { catalogue as prefectures } from './prefecture/catalogue.ts';
import { recompute } from './recompute.ts';
import { type Figures, type Indicator, isScored, Unit } from './unit.ts';

interface Example {
  readonly id: string;
  readonly month: number;
  /** The unit's own figures. */
  readonly own: Readonly<Record<string, string>>;
  /** Figures of earlier months. */
  readonly earlier?: Readonly<Record<number, Readonly<Record<string, string>>>>;
  /** The others' value, given to the indicator's first two figures as a share of 1. */
  readonly others?: readonly string[];
  readonly points: string;
}

const examples: readonly Example[] = [
  { id: 'P-A02', month: 6, own: { 直达资金支付数: '165600', 直达资金下达数: '360000' }, points: '2.2396' },
  { id: 'P-B07', month: 3, own: { 部门预算批复日期: '2026-02-25', 人大批准预算日期: '2026-02-03' }, points: '0.3' },
  {
    id: 'P-C02',
    month: 6,
    own: { 库款合理区间县区数: '9', 县区总数: '11' },
    earlier: { 4: { 库款合理区间县区数: '7', 县区总数: '11' }, 5: { 库款合理区间县区数: '8', 县区总数: '11' } },
    points: '1.7045',
  },
  {
    id: 'P-C05',
    month: 6,
    own: { 已盘活存量资金: '7200', 年初存量资金: '20000' },
    others: ['60%', '48%', '40%', '30%', '28%', '24%'],
    points: '2.2286',
  },
  {
    id: 'P-C07',
    month: 6,
    own: { 暂付款消化数: '7000', 暂付款年度消化任务数: '25000' },
    others: ['46%', '42%', '38%', '33%', '20%', '16%'],
    points: '1.1111',
  },
  { id: 'P-C13', month: 10, own: { 库款支出实际数: '17.6', 库款支出预测数: '16' }, points: '0.8' },
  {
    id: 'P-E03',
    month: 9,
    own: { 盘活闲置资产价值: '6760', 年初闲置资产价值: '26000' },
    others: ['50%', '46%', '43%', '31%', '20%', '12%'],
    points: '1.0461',
  },
  {
    id: 'P-F03',
    month: 9,
    own: { 专项债券支出数: '3.3', 专项债券到位数: '6' },
    others: ['66%', '64%', '60%', '58%', '48%', '40%'],
    points: '2.3654',
  },
  { id: 'P-G04', month: 8, own: { 校验差错行数: '1780', 上传数据行数: '200000' }, points: '1.2' },
  { id: 'D-B01', month: 11, own: { 二上报送日期: '2026-11-24', 二上截止日期: '2026-11-20' }, points: '0.4' },
  {
    id: 'D-C01',
    month: 6,
    own: { 部门支出累计支付数: '117000000', 部门可执行指标: '300000000' },
    others: ['41.5%', '41%', '40%', '37%', '34%', '31%'],
    points: '5.2857',
  },
  {
    id: 'D-C02',
    month: 11,
    own: { 项目支出累计支付数: '73100000', 项目可执行指标: '100000000' },
    others: ['84%', '80%', '76%', '68%', '60%'],
    points: '2.91',
  },
  {
    id: 'D-C08',
    month: 12,
    own: { 采购已执行金额: '912', 采购预算金额: '1200' },
    earlier: { 6: { 采购已执行金额: '300', 采购预算金额: '1000' }, 9: { 采购已执行金额: '735', 采购预算金额: '1050' } },
    points: '1.675',
  },
  {
    id: 'D-C12',
    month: 0,
    own: { 十二月支付数: '16000000', 全年支付数: '100000000' },
    others: ['9%', '12%', '14%', '19%', '26%'],
    points: '0.75',
  },
  { id: 'D-D03', month: 3, own: { 量化绩效指标数: '144', 绩效指标数: '200' }, points: '1.11' },
  {
    id: 'D-F01',
    month: 10,
    own: { 部门专项债券支出数: '5200', 部门专项债券安排数: '8000' },
    others: ['88%', '77%', '70%', '52%'],
    points: '1.4306',
  },
];

function pointsOf({ id, month, own, earlier = {}, others = [] }: Example): string {
  const [top = '', bottom = ''] = Object.keys(own);
  const figures: Figures = (code, at, item) => {
    if (code === 'own') return (earlier[at] ?? own)[item];
    return item === top ? others[Number(code)] : item === bottom ? '1' : undefined;
  };
  const units = ['own', ...others.keys()].map(
    (code) => new Unit({ code: `${code}`, name: '', group: '' }, month, figures),
  );
  const outcome = indicator(id).score(units, month)[0];
  return outcome !== undefined && isScored(outcome) ? outcome.points.rounded(4) : String(outcome);
}

function indicator(id: string): Indicator {
  const found = [...prefectures, ...departments].find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
}

describe('the hand-written rules', () => {
  it.each(examples)('$id: $points', (example) => {
    expect(pointsOf(example)).toBe(f(example.points).rounded(4));
  });

  it('are 57 and 56, and make 100 points each', () => {
    expect([prefectures.length, departments.length]).toEqual([57, 56]);
    expect([prefectures, departments].map((each) => sum(each.map(({ full }) => full)).toString())).toEqual([
      '100',
      '100',
    ]);
  });

  it('leave a unit with a missing figure 待核, and out of the extremes', () => {
    const own = { 已盘活存量资金: '7200', 年初存量资金: '20000' };
    const with24 = { id: 'P-C05', month: 6, own, others: ['60%', '24%', ''], points: '' };
    expect(pointsOf(with24)).toBe('2.2286');
    expect(pointsOf({ ...with24, own: { 已盘活存量资金: '', 年初存量资金: '20000' } })).toBe('待核');
  });
});

describe('the hand-written index', () => {
  const due = (id: string, points: string, rate: Contribution['rate'] | string): Contribution => ({
    id,
    area: id.slice(0, 1),
    due: f(points),
    rate: rate === '待核' || rate === 'P2' || rate === 'P3' ? rate : f(rate),
  });

  it('spreads P2 points inside the area, drops P3 ones, and passes an empty area over', () => {
    // Area A: 35 points, 29 of them apply, 25 earned; area B: 15 points, 5 of them not for this unit at all; C: nothing applies.
    const month = [
      due('A1', '29', '25/29'),
      due('A2', '6', 'P2'),
      due('B1', '10', '50%'),
      due('B2', '5', 'P3'),
      due('C1', '8', 'P2'),
    ];
    expect(indexOf(month).toString()).toBe(f('25/29').times(35).plus(5).over(45).times(100).toString());
  });

  it('leaves 待核 out of both sums', () => {
    expect(indexOf([due('A1', '6', '100%'), due('A2', '4', '待核'), due('B1', '4', '50%')]).rounded(2)).toBe('80.00');
  });

  it.each([
    ['地市', '38 59.5 61.5 61.5 64 64 64 64 65 66 66'],
    ['部门', '30 42.5 42.5 42.5 46 46 46 50 51.5 53.5 56'],
  ] as const)(
    'of %s rests on the points due and carried',
    async (assessment, expected) => {
      const totals = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(async (month) => {
        const columns = [...(await recompute(assessment, month)).scores.values()];
        return sum(columns.map((column) => [...column.values()][0]?.due ?? f(0)));
      });
      expect((await Promise.all(totals)).map((total) => total.rounded(1).replace('.0', '')).join(' ')).toBe(expected);
    },
    60_000,
  );
});
