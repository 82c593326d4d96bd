import { cents, countOf, nth, percentText } from '../amounts.ts';
import { column, type Export } from '../export.ts';
import { annual } from '../period.ts';
import { between, chance, whole } from '../prng.ts';
import type { Department } from '../units.ts';
import { projectBudget, projectCount } from './facts.ts';
import { countIn, doneShare, incidents } from './traits.ts';

/** The second submission was due on Friday 20 November; who is late hands in during the next two weeks. */
const inTime = ['2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20'];
const late = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-27'];
const submitted = (unit: Department): string => {
  const days = chance(`${unit.seed} 二上迟报`, 0.22) ? late : inTime;
  return nth(days, whole(`${unit.seed} 二上`, 0, days.length - 1));
};

export const budgetSubmission: Export<Department> = {
  source: '部门预算编审登记表',
  unitRow: '单位:日期、次',
  columns: [
    column('二上报送日期', [11], submitted),
    column('二上截止日期', [11], () => '2026-11-20'),
    column('预算退回次数', [12], (unit) => Math.min(2, incidents(unit, '退回', 12, 0.3))),
    column('预算错误处数', [12], (unit) => countIn(unit, '错误', { Ⅰ: [0, 7], Ⅱ: [0, 5], Ⅲ: [0, 5], Ⅳ: [0, 4] })),
  ],
};

const nextYearCeiling = (unit: Department): number => Math.round(projectBudget(unit) * 1.04);

export const projectLibrary: Export<Department> = {
  source: '部门项目库统计表',
  unitRow: '单位:万元、个',
  columns: [
    column('已评审入库项目数', [10], (unit) => countOf(projectCount(unit), doneShare(unit, '入库评审', 0.35, 0.72))),
    column('申报入库项目数', [10], projectCount),
    column('储备项目金额', [11], (unit) => cents(nextYearCeiling(unit) * between(`${unit.seed} 储备`, 0.55, 2.1))),
    column('下年部门项目支出控制数', [11], nextYearCeiling),
  ],
};

export const budgetApproval: Export<Department> = {
  source: '部门预算批复汇总表',
  unitRow: '单位:万元',
  columns: [
    column('年初细化预算数', [2], (unit) => cents(unit.budget * doneShare(unit, '细化', 0.3, 0.78))),
    column('年初批复预算数', [2, ...annual], (unit) => unit.budget),
  ],
};

const pagesChecked = (unit: Department): number =>
  countIn(unit, '公开检查', { Ⅰ: [60, 240], Ⅱ: [30, 80], Ⅲ: [30, 80], Ⅳ: [12, 30] });
const performancePapers = (unit: Department): number => 3 + Math.floor(projectCount(unit) / 2);

export const publicationCheck: Export<Department> = {
  source: '预决算公开检查表(部门)',
  unitRow: '单位:项',
  columns: [
    column('部门公开合格项数', [9], (unit) => countOf(pagesChecked(unit), doneShare(unit, '公开', 0.2, 0.84))),
    column('部门公开检查项数', [9], pagesChecked),
    column('绩效公开合格件数', [9], (unit) => countOf(performancePapers(unit), doneShare(unit, '绩效公开', 0.3, 0.75))),
    column('绩效公开应公开件数', [9], performancePapers),
  ],
};

interface Mark {
  readonly grade: string;
  readonly low: number;
  readonly high: number;
}

const excellent: Mark = { grade: '优', low: 90, high: 98 };
const good: Mark = { grade: '良', low: 75, high: 89 };
const fair: Mark = { grade: '中', low: 60, high: 74 };
const poor: Mark = { grade: '差', low: 42, high: 59 };

/** Most are good, few poor. */
const marks = [excellent, excellent, excellent, good, good, good, good, good, fair, fair, fair, poor];
const mark = (unit: Department): Mark => nth(marks, whole(`${unit.seed} 评审等级`, 0, marks.length - 1));

export const targetReview: Export<Department> = {
  source: '部门整体目标评审登记册',
  unitRow: '单位:分',
  format: 'xlsx',
  signed: true,
  columns: [
    column('整体目标评审等级', [2], (unit) => mark(unit).grade),
    column('整体目标评审取值', [2], (unit) => {
      const { low, high } = mark(unit);
      return percentText(whole(`${unit.seed} 评审取值`, low, high) / 100);
    }),
  ],
};
