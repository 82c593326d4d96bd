import { cents, countOf, yi } from '../amounts.ts';
import { progressShare } from '../curves.ts';
import { column, type Export } from '../export.ts';
import { monthly, monthsCovered, quarterly } from '../period.ts';
import type { Prefecture } from '../units.ts';
import { alongQuarters, around, events, perPrefecture } from './rows.ts';

/** Both budgets grow over last year's outturn as transfers are announced. */
const generalBudget = (unit: Prefecture, month: number): number => Math.round(unit.general * (1.06 + 0.006 * month));
const fundBudget = (unit: Prefecture, month: number): number => Math.round(unit.fund * (1.08 + 0.012 * month));

const generalStart = perPrefecture(0.99, 0.97, 1.02, 1.03, 1, 0.86, 0.81);
const fundStart = perPrefecture(0.92, 0.95, 0.82, 1.02, 1, 0.78, 0.7);

export const generalSpent = (unit: Prefecture, month: number): number =>
  cents(
    generalBudget(unit, month) *
      progressShare(unit, { topic: '一般公共预算', season: 'generalBudget', start: generalStart(unit) }, month),
  );

const fundSpent = (unit: Prefecture, month: number): number =>
  cents(
    fundBudget(unit, month) *
      progressShare(unit, { topic: '政府性基金', season: 'fundBudget', start: fundStart(unit) }, month),
  );

export const generalUnspent = (unit: Prefecture): number => cents(generalBudget(unit, 12) - generalSpent(unit, 12));

/** A little of the spending never passes through the treasury. */
const treasuryPaid = (unit: Prefecture, month: number): number =>
  cents((generalSpent(unit, month) + fundSpent(unit, month)) * 0.985);

const transferredOut = perPrefecture(0.034, 0.045, 0.028, 0.03, 0.036, 0.058, 0.075);

export const budgetExecution: Export<Prefecture> = {
  source: '国库执行月报',
  title: '2026年×月地市一般公共预算和政府性基金预算执行情况表',
  unitRow: '单位:万元',
  columns: [
    column(['一般公共预算支出累计', '一般公共预算/支出/本年累计'], monthly, generalSpent),
    column(['一般公共预算调整预算数', '一般公共预算/支出/调整预算数'], monthly, generalBudget),
    column(['政府性基金支出累计', '政府性基金预算/支出/本年累计'], monthly, fundSpent),
    column(['政府性基金调整预算数', '政府性基金预算/支出/调整预算数'], monthly, fundBudget),
    column('实拨资金支出累计', monthly, (unit, month) =>
      cents(treasuryPaid(unit, month) * around(unit, '实拨', month, 1, 0.02) * transferredOut(unit)),
    ),
    column('库款支出累计', monthly, treasuryPaid),
  ],
};

const monthlyOutflow = (unit: Prefecture, month: number): number =>
  yi(((unit.general + unit.fund) / 12 / 10_000) * (0.98 + 0.006 * month));
const cashLevel = perPrefecture(0.47, 0.62, 0.4, 0.84, 0.36, 0.25, 0.88);
const healthyCounties = perPrefecture(0.84, 0.8, 0.88, 0.86, 0.73, 0.66, 0.62);

const paidByTheCity = (unit: Prefecture, month: number): number => {
  const before = month - monthsCovered(month);
  const past = before === 0 ? 0 : treasuryPaid(unit, before);
  return cents(((treasuryPaid(unit, month) - past) * 0.55) / 10_000);
};
const forecastError = perPrefecture(0.12, 0.09, 0.11, 0.1, 0.16, 0.2, 0.23);

export const treasuryCash: Export<Prefecture> = {
  source: '库款月报',
  title: '2026年×月地市库款情况表',
  unitRow: '单位:亿元',
  format: 'xlsx',
  columns: [
    column('库款合理区间县区数', monthly, (unit, month) =>
      countOf(unit.counties, around(unit, '合理区间', month, healthyCounties(unit), 0.09)),
    ),
    column('县区总数', monthly, (unit) => unit.counties),
    column(['库款余额', '期末库款余额'], monthly, (unit, month) =>
      yi(monthlyOutflow(unit, month) * around(unit, '库款余额', month, cashLevel(unit), 0.08)),
    ),
    column(['月均库款流出', '前12个月月均库款流出'], monthly, monthlyOutflow),
    column('库款支出实际数', monthly, paidByTheCity),
    column('库款支出预测数', monthly, (unit, month) =>
      cents(paidByTheCity(unit, month) / around(unit, '预测', month, 1, forecastError(unit))),
    ),
  ],
};

/** 年初存量资金 and 年初两年以上结转资金: round figures, so that a share of them is exact. */
const idleAtOpening = perPrefecture(92_000, 80_000, 54_000, 41_000, 71_000, 60_000, 27_000);
const oldAtOpening = perPrefecture(21_000, 18_000, 12_000, 9_000, 20_000, 15_000, 6_000);

const idleUsed = alongQuarters(
  [15.4, 46, 69.5, 89.4],
  [14.6, 43, 69, 89],
  [13.5, 40, 66, 86.5],
  [15, 45, 70, 90],
  [12, 29, 51, 70],
  [9, 26, 46, 68],
  [10, 33, 55, 74],
);
const oldRecovered = alongQuarters(
  [21, 44, 68, 93],
  [20, 43, 66, 90],
  [26, 52, 77, 100],
  [19, 46, 70, 93],
  [17, 33, 56, 78],
  [11, 30, 52, 71],
  [8, 26, 48, 66],
);

export const idleFunds: Export<Prefecture> = {
  source: '存量资金季报',
  unitRow: '单位:万元',
  columns: [
    column('已盘活存量资金', quarterly, (unit, month) => cents(idleAtOpening(unit) * idleUsed(unit, month))),
    column('年初存量资金', quarterly, idleAtOpening),
    column('收回两年以上结转资金', quarterly, (unit, month) => cents(oldAtOpening(unit) * oldRecovered(unit, month))),
    column('年初两年以上结转资金', quarterly, oldAtOpening),
  ],
};

const advancesAtOpening = (unit: Prefecture): number =>
  Math.round((unit.general + unit.fund) * perPrefecture(0.069, 0.058, 0.048, 0.061, 0.072, 0.084, 0.093)(unit));
const clearingTask = (unit: Prefecture): number => Math.round(advancesAtOpening(unit) * 0.2);

/** In September 昌都市 alone lags; in December nobody does. */
const advancesCleared = alongQuarters(
  [17, 46, 75, 100],
  [15, 42, 70, 100],
  [14.5, 38, 68, 99],
  [0, 0, 0, 0],
  [13, 24, 49, 97],
  [9, 28, 67, 98],
  [8, 19, 66.5, 96],
);
const cleared = (unit: Prefecture, month: number): number => cents(clearingTask(unit) * advancesCleared(unit, month));

export const advances: Export<Prefecture> = {
  source: '财政暂付款情况表',
  unitRow: '单位:万元',
  columns: [
    column('暂付款消化数', quarterly, cleared),
    column('暂付款年度消化任务数', quarterly, clearingTask),
    column('暂付款余额', monthly, (unit, month) => cents(advancesAtOpening(unit) - cleared(unit, month))),
  ],
};

const suspectsAYear = perPrefecture(220, 180, 130, 90, 160, 140, 75);
const suspects = (unit: Prefecture, month: number): number => Math.round((suspectsAYear(unit) * month) / 12);
const rectified = perPrefecture(0.955, 0.94, 0.97, 0.98, 0.9, 0.87, 0.83);

export const suspectPayments: Export<Prefecture> = {
  source: '动态监控统计表(地市)',
  unitRow: '单位:个',
  columns: [
    column('已整改疑点数', monthly, (unit, month) => countOf(suspects(unit, month), rectified(unit))),
    column('应整改疑点数', monthly, suspects),
  ],
};

export const reportingDiscipline: Export<Prefecture> = {
  source: '报表报送登记表(地市)',
  unitRow: '单位:次',
  columns: [
    column('报表迟报次数', monthly, (unit, month) => Math.min(2, events(unit, '报表迟报', month, 0.8))),
    column('报表差错次数', monthly, (unit, month) => events(unit, '报表差错', month, 1.3)),
    column('资产报表迟报次数', monthly, (unit, month) => Math.min(2, events(unit, '资产报表迟报', month, 0.6))),
    column('资产报表差错次数', monthly, (unit, month) => events(unit, '资产报表差错', month)),
  ],
};

export const illegalAccounts: Export<Prefecture> = {
  source: '财政专户清理台账',
  unitRow: '单位:个',
  columns: [column('违规财政专户数', ['annual'], perPrefecture(0, 0, 0, 0, 0, 1, 2))],
};
