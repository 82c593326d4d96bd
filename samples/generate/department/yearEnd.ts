import { cents, yesNo } from '../amounts.ts';
import { column, type Export } from '../export.ts';
import { annual } from '../period.ts';
import { between, chance } from '../prng.ts';
import type { Department } from '../units.ts';
import { carriedIn, carriedOut, paid } from './facts.ts';
import { doneShare, drawIn, happens } from './traits.ts';

const hospitality = (unit: Department): number =>
  Math.round(drawIn(unit, '三公', { Ⅰ: [220, 900], Ⅱ: [60, 260], Ⅲ: [80, 380], Ⅳ: [6, 40] }));
const hospitalitySpent = (unit: Department): number =>
  cents(
    hospitality(unit) *
      (chance(`${unit.seed} 三公超`, 0.18)
        ? between(`${unit.seed} 三公率`, 1.005, 1.06)
        : between(`${unit.seed} 三公率`, 0.82, 1)),
  );

const ownFunds = (unit: Department): number =>
  happens(unit, '有单位资金', { Ⅰ: 0.8, Ⅱ: 0.5, Ⅲ: 0.4, Ⅳ: 0.15 })
    ? Math.round(unit.budget * between(`${unit.seed} 单位资金`, 0.01, 0.08))
    : 0;

/** 应收款 and 应付款 behave alike: a balance, what of it is older than three years, and that a year ago. */
const balance = (unit: Department, kind: string): number =>
  happens(unit, `有${kind}`, { Ⅰ: 0.95, Ⅱ: 0.8, Ⅲ: 0.75, Ⅳ: 0.45 })
    ? Math.round(unit.budget * between(`${unit.seed} ${kind}`, 0.002, 0.03)) + 1
    : 0;
const old = (unit: Department, kind: string): number =>
  chance(`${unit.seed} ${kind} 无三年以上`, 0.15)
    ? 0
    : cents(balance(unit, kind) * between(`${unit.seed} ${kind} 三年`, 0.02, 0.38));
const oldBefore = (unit: Department, kind: string): number =>
  cents(old(unit, kind) * between(`${unit.seed} ${kind} 上年`, 0.85, 1.5));

export const finalAccounts: Export<Department> = {
  source: '部门决算摘要',
  title: '2026年度部门决算摘要表',
  unitRow: '单位:万元',
  format: 'xlsx',
  columns: [
    column('部门三公经费决算数', annual, hospitalitySpent),
    column('部门三公经费预算数', annual, hospitality),
    column('单位资金编入预算数', annual, (unit) => cents(ownFunds(unit) * doneShare(unit, '单位资金编入', 0.3, 0.68))),
    column('单位资金实际收入数', annual, ownFunds),
    column('年初结转', annual, carriedIn),
    column('年末结转结余', annual, carriedOut),
    column('部门支出决算数', annual, (unit) => cents(paid(unit, 12))),
    column('三年以上应收款', annual, (unit) => old(unit, '应收款')),
    column('三年以上应收款上年数', annual, (unit) => oldBefore(unit, '应收款')),
    column('应收款余额', annual, (unit) => balance(unit, '应收款')),
    column('三年以上应付款', annual, (unit) => old(unit, '应付款')),
    column('三年以上应付款上年数', annual, (unit) => oldBefore(unit, '应付款')),
    column('应付款余额', annual, (unit) => balance(unit, '应付款')),
  ],
};

const savingTask = (unit: Department): number =>
  happens(unit, '有压减', { Ⅰ: 1, Ⅱ: 1, Ⅲ: 0.95, Ⅳ: 0.6 }) ? Math.round(unit.budget * 0.006) + 2 : 0;

export const generalSavings: Export<Department> = {
  source: '一般性支出压减表',
  unitRow: '单位:万元',
  columns: [
    column('一般性支出压减数', annual, (unit) => cents(savingTask(unit) * between(`${unit.seed} 压减`, 0.78, 1.12))),
    column('一般性支出压减任务数', annual, savingTask),
  ],
};

const usually = (unit: Department, topic: string): string => yesNo(chance(`${unit.seed} ${topic}`, 0.86));

export const bankAccounts: Export<Department> = {
  source: '银行账户年检表',
  unitRow: '单位:是/否',
  columns: [
    column('账户均经批准', annual, (unit) => usually(unit, '账户批准')),
    column('账户年检按时', annual, (unit) => usually(unit, '账户年检')),
    column('无长期闲置账户', annual, (unit) => usually(unit, '闲置账户')),
  ],
};
