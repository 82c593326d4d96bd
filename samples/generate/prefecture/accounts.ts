import { cents, percentText } from '../amounts.ts';
import { column, type Export } from '../export.ts';
import { annual } from '../period.ts';
import type { Prefecture } from '../units.ts';
import { perPrefecture } from './rows.ts';
import { generalSpent, generalUnspent } from './treasury.ts';

const hospitalityLastYear = perPrefecture(10_000, 9_400, 6_100, 4_800, 7_600, 6_900, 3_700);
const hospitalityGrowth = perPrefecture(-0.02, 0.011, 0, -0.035, 0.025, 0.04, 0.068);

/** 山南市 is exactly at the tolerance of 10%, 林芝市 exactly one step beyond. */
const ownRevenueBudget = (unit: Prefecture): number =>
  Math.round(unit.general * perPrefecture(0.16, 0.12, 0.13, 0.14, 0.12, 0.11, 0.11)(unit));
const revenueDeviation = perPrefecture(0.04, -0.065, 0.1, 0.12, -0.136, -0.09, 0.15);
const ownRevenue = (unit: Prefecture): number => cents(ownRevenueBudget(unit) * (1 + revenueDeviation(unit)));
const taxShare = perPrefecture(0.742, 0.68, 0.655, 0.701, 0.613, 0.58, 0.556);

const lastYearUnspent = (unit: Prefecture): number =>
  Math.round(generalUnspent(unit) * perPrefecture(1.35, 1.08, 1.2, 1.5, 0.9, 1.12, 1)(unit));

export const finalAccounts: Export<Prefecture> = {
  source: '地市财政总决算摘要',
  title: '2026年度地市财政总决算摘要表',
  unitRow: '单位:万元',
  format: 'xlsx',
  columns: [
    column('三公经费决算数', annual, (unit) => cents(hospitalityLastYear(unit) * (1 + hospitalityGrowth(unit)))),
    column('三公经费上年决算数', annual, hospitalityLastYear),
    column('一般公共预算收入决算数', annual, ownRevenue),
    column('一般公共预算收入预算数', annual, ownRevenueBudget),
    column('税收收入决算数', annual, (unit) => cents(ownRevenue(unit) * taxShare(unit))),
    column('税收占比前一年', annual, (unit) =>
      percentText(perPrefecture(0.74, 0.69, 0.66, 0.7, 0.64, 0.61, 0.6)(unit)),
    ),
    column('税收占比前二年', annual, (unit) =>
      percentText(perPrefecture(0.735, 0.7, 0.64, 0.69, 0.63, 0.62, 0.58)(unit)),
    ),
    column('税收占比前三年', annual, (unit) =>
      percentText(perPrefecture(0.73, 0.685, 0.65, 0.71, 0.65, 0.6, 0.62)(unit)),
    ),
    column('年末结转结余资金', annual, generalUnspent),
    column('上年末结转结余资金', annual, lastYearUnspent),
    column('一般公共预算支出决算数', annual, (unit) => generalSpent(unit, 12)),
  ],
};
