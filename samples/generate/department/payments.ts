import { cents, countOf, yuanFromWan } from '../amounts.ts';
import { progressShare, seasonShare } from '../curves.ts';
import { column, type Export } from '../export.ts';
import { annual, monthly, monthsCovered } from '../period.ts';
import { between, chance } from '../prng.ts';
import type { Department } from '../units.ts';
import { carriedIn, carriedPaid, executable, paid, projectExecutable, projectPaid } from './facts.ts';
import { bondAllotment, countIn, doneShare, drawIn, happens, incidents, leadsPolicy, startPace } from './traits.ts';

const policyFunds = (unit: Department, month: number): number =>
  leadsPolicy(unit) ? Math.round(executable(unit, month) * between(`${unit.seed} 政策占比`, 0.15, 0.4)) : 0;

const policyPaid = (unit: Department, month: number): number =>
  policyFunds(unit, month) *
  progressShare(unit, { topic: '牵头政策', season: 'majorPolicy', start: startPace(unit, '牵头政策') }, month);

export const centralPayment: Export<Department> = {
  source: '部门集中支付表',
  title: '2026年×月部门集中支付情况表',
  unitRow: '单位:元',
  columns: [
    column('牵头政策资金支付数', monthly, (unit, month) => yuanFromWan(policyPaid(unit, month))),
    column('牵头政策资金可执行指标', monthly, (unit, month) => yuanFromWan(policyFunds(unit, month))),
    column(['部门支出累计支付数', '累计支付合计'], monthly, (unit, month) => yuanFromWan(paid(unit, month))),
    column(['部门可执行指标', '可执行指标合计'], monthly, (unit, month) => yuanFromWan(executable(unit, month))),
    column(['项目支出累计支付数', '其中:项目支出/累计支付'], monthly, (unit, month) =>
      yuanFromWan(projectPaid(unit, month)),
    ),
    column(['项目可执行指标', '其中:项目支出/可执行指标'], monthly, (unit, month) =>
      yuanFromWan(projectExecutable(unit, month)),
    ),
    column('上年结转支付数', monthly, (unit, month) => yuanFromWan(carriedPaid(unit, month))),
    column('上年结转指标', monthly, (unit) => yuanFromWan(carriedIn(unit))),
    column('十二月支付数', annual, (unit) => yuanFromWan(paid(unit, 12) - paid(unit, 11))),
    column('全年支付数', annual, (unit) => yuanFromWan(paid(unit, 12))),
  ],
};

/** A few per mille of the budget has to be settled by card, in 元. */
const cardDue = (unit: Department, month: number): number => {
  const yearTotal =
    unit.budget *
    10_000 *
    drawIn(unit, '公务卡', { Ⅰ: [0.001, 0.004], Ⅱ: [0.004, 0.011], Ⅲ: [0.004, 0.011], Ⅳ: [0.008, 0.02] });
  return cents((yearTotal * month) / 12);
};
const cardShare = (unit: Department, month: number): number =>
  Math.min(1, doneShare(unit, '公务卡结算', 0.12, 0.62) + between(`${unit.seed} 公务卡 ${month}`, -0.01, 0.01));

export const cardSettlement: Export<Department> = {
  source: '公务卡结算表',
  unitRow: '单位:元',
  columns: [
    column('公务卡结算金额', monthly, (unit, month) => cents(cardDue(unit, month) * cardShare(unit, month))),
    column('公务卡应结算金额', monthly, cardDue),
  ],
};

export const suspectPayments: Export<Department> = {
  source: '动态监控统计表(部门)',
  unitRow: '单位:笔',
  columns: [column('违规支付笔数', monthly, (unit, month) => incidents(unit, '违规支付', month, 0.12))],
};

const nonTaxDue = (unit: Department, month: number): number =>
  happens(unit, '执收', { Ⅰ: 0.75, Ⅱ: 0.55, Ⅲ: 0.35, Ⅳ: 0.1 })
    ? Math.round((unit.budget * between(`${unit.seed} 非税`, 0.005, 0.05) * month) / 12)
    : 0;

export const nonTaxRevenue: Export<Department> = {
  source: '非税收入执收表',
  unitRow: '单位:万元',
  columns: [
    column('非税收入已缴库额', monthly, (unit, month) =>
      cents(nonTaxDue(unit, month) * doneShare(unit, '非税缴库', 0.45, 0.86)),
    ),
    column('非税收入应缴库额', monthly, nonTaxDue),
  ],
};

const bonds = (unit: Department, month: number): number =>
  Math.round(bondAllotment(unit) * seasonShare('bondsIssued', month));

export const bondProjects: Export<Department> = {
  source: '专项债券项目支付表',
  unitRow: '单位:万元',
  format: 'xlsx',
  columns: [
    column('部门专项债券支出数', monthly, (unit, month) =>
      cents(
        bonds(unit, month) *
          progressShare(unit, { topic: '专项债券', season: 'specialBonds', start: startPace(unit, '专项债券') }, month),
      ),
    ),
    column('部门专项债券安排数', monthly, bonds),
  ],
};

const paymentsAMonth = (unit: Department, month: number): number => {
  const usual = countIn(unit, '笔数', { Ⅰ: [700, 5200], Ⅱ: [160, 900], Ⅲ: [150, 1500], Ⅳ: [22, 150] });
  return monthsCovered(month) * Math.round(usual * between(`${unit.seed} 笔数 ${month}`, 0.7, 1.3));
};
const linked = (unit: Department, month: number): number =>
  Math.min(1, doneShare(unit, '贯通', 0.25, 0.92) + between(`${unit.seed} 贯通 ${month}`, -0.015, 0.015));
const returned = (unit: Department, month: number): number =>
  chance(`${unit.seed} 退回多`, 0.35)
    ? between(`${unit.seed} 退回 ${month}`, 0.008, 0.035)
    : between(`${unit.seed} 退回 ${month}`, 0, 0.012);
const accountingUnits = (unit: Department): number =>
  countIn(unit, '记账单位', { Ⅰ: [12, 110], Ⅱ: [3, 18], Ⅲ: [2, 24], Ⅳ: [1, 3] });

export const dataQuality: Export<Department> = {
  source: '一体化数据质量表(部门)',
  unitRow: '单位:笔、个',
  columns: [
    column('关联一致支付笔数', monthly, (unit, month) => countOf(paymentsAMonth(unit, month), linked(unit, month))),
    column('支付总笔数', monthly, paymentsAMonth),
    column('按时记账单位数', monthly, (unit, month) =>
      Math.max(0, accountingUnits(unit) - incidents(unit, '记账迟误', month, 0.3)),
    ),
    column('应记账单位数', monthly, accountingUnits),
    column('退回支付笔数', monthly, (unit, month) => countOf(paymentsAMonth(unit, month), returned(unit, month))),
    column('勾稽差异个数', [3, 6, 9, 12], (unit, month) => incidents(unit, '勾稽差异', month, 0.4)),
  ],
};

export const reportingDiscipline: Export<Department> = {
  source: '报表报送登记表(部门)',
  unitRow: '单位:次',
  columns: [
    column('部门资产报表迟报次数', monthly, (unit, month) => Math.min(2, incidents(unit, '迟报', month, 0.09))),
    column('部门资产报表差错次数', monthly, (unit, month) => incidents(unit, '差错', month, 0.16)),
  ],
};
