import { cents } from '../amounts.ts';
import { column, type Export } from '../export.ts';
import type { Prefecture } from '../units.ts';
import { perPrefecture } from './rows.ts';

const yes = '是';
const no = '否';

export const draftReview: Export<Prefecture> = {
  source: '预算草案审核表',
  title: '2026年地市预算草案审核情况表',
  unitRow: '单位:是/否',
  format: 'xlsx',
  columns: [
    column('四本预算齐全', [2], perPrefecture(yes, yes, yes, yes, yes, yes, yes)),
    column('转移支付分项编列', [2], perPrefecture(yes, yes, yes, yes, no, yes, no)),
    column('债务限额余额编列', [2], perPrefecture(yes, yes, yes, yes, yes, yes, yes)),
    column('三公经费汇总编列', [2], perPrefecture(yes, yes, no, yes, yes, yes, yes)),
    column('绩效目标随草案报送', [2], perPrefecture(yes, no, yes, yes, yes, no, no)),
  ],
};

const announced = (unit: Prefecture): number => Math.round(unit.general * 0.5);
const budgeted = perPrefecture(0.94, 0.91, 0.95, 0.97, 0.88, 0.84, 0.8);
const openingBudget = (unit: Prefecture): number => Math.round(unit.general * 0.85);
const detailed = perPrefecture(0.91, 0.84, 0.86, 0.89, 0.8, 0.78, 0.74);

export const budgetCompilation: Export<Prefecture> = {
  source: '地市预算编制汇总表',
  unitRow: '单位:万元',
  columns: [
    column('提前下达编入预算数', [2], (unit) => cents(announced(unit) * budgeted(unit))),
    column('提前下达通知数', [2], announced),
    column('年初细化到项目支出预算', [3], (unit) => cents(openingBudget(unit) * detailed(unit))),
    column('年初支出预算', [3], openingBudget),
  ],
};

export const projectBudget = (unit: Prefecture): number => Math.round(unit.general * 0.38);
const nextYearCeiling = (unit: Prefecture): number => Math.round(projectBudget(unit) * 1.05);
const reserve = perPrefecture(1.8, 1.35, 2.3, 1.1, 2.6, 0.85, 0.72);

export const projectReserve: Export<Prefecture> = {
  source: '地市项目库储备表',
  unitRow: '单位:万元',
  columns: [
    column('项目库储备金额', [11], (unit) => cents(nextYearCeiling(unit) * reserve(unit))),
    column('下年项目支出控制数', [11], nextYearCeiling),
  ],
};

export const approvalDates: Export<Prefecture> = {
  source: '批复公开时间登记表',
  unitRow: '单位:日期',
  columns: [
    column(
      '部门预算批复日期',
      [3],
      perPrefecture('2026-02-06', '2026-02-10', '2026-02-13', '2026-02-09', '2026-02-25', '2026-02-27', '2026-02-26'),
    ),
    column(
      '人大批准预算日期',
      [3],
      perPrefecture('2026-01-21', '2026-01-22', '2026-01-26', '2026-01-23', '2026-02-03', '2026-02-04', '2026-02-02'),
    ),
    column(
      '债务信息公开日期',
      [3],
      perPrefecture('2026-02-10', '2026-02-09', '2026-02-14', '2026-02-12', '2026-02-22', '2026-02-28', '2026-02-24'),
    ),
  ],
};

export const publicationCheck: Export<Prefecture> = {
  source: '预决算公开检查表(地市)',
  unitRow: '单位:项',
  columns: [
    column('公开检查合格项数', [10], perPrefecture(590, 838, 552, 343, 470, 441, 262)),
    column('公开检查项数', [10], perPrefecture(600, 880, 580, 350, 520, 510, 320)),
  ],
};
