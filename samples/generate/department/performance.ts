import { cents, countOf } from '../amounts.ts';
import { column, type Export } from '../export.ts';
import { annual, fromMidYear } from '../period.ts';
import { between, chance, whole } from '../prng.ts';
import type { Department } from '../units.ts';
import { projectBudget, projectCount } from './facts.ts';
import { countIn, doneShare, happens, hasProjects } from './traits.ts';

const indicators = (unit: Department): number =>
  countIn(unit, '绩效指标', { Ⅰ: [200, 1800], Ⅱ: [60, 320], Ⅲ: [60, 360], Ⅳ: [8, 40] });

const assessmentsDue = (unit: Department): number =>
  happens(unit, '有新增重大项目', { Ⅰ: 0.9, Ⅱ: 0.5, Ⅲ: 0.3, Ⅳ: 0 })
    ? countIn(unit, '事前评估', { Ⅰ: [4, 30], Ⅱ: [2, 8], Ⅲ: [2, 8], Ⅳ: [0, 0] })
    : 0;

/** The checkpoints ask for 40%, 80% and 100%. */
const monitored = (unit: Department, month: number): number => {
  const asked = month === 6 ? 0.4 : month === 9 ? 0.8 : 1;
  return Math.min(1, asked * (1 + (between(`${unit.seed} 监控`, 0.7, 1.25) - 1) * (month === 12 ? 0.4 : 1)));
};

const problems = (unit: Department, month: number): number =>
  chance(`${unit.seed} 监控发现`, hasProjects(unit) ? 0.85 : 0)
    ? Math.ceil((Math.max(1, projectCount(unit) * 0.3) * month) / 12)
    : 0;
const solved = (unit: Department, month: number): number =>
  Math.min(1, (0.35 + 0.055 * month) * between(`${unit.seed} 监控整改`, 0.62, 1.12));

export const performanceStatistics: Export<Department> = {
  source: '部门绩效统计表',
  unitRow: '单位:万元、个',
  columns: [
    column('编报目标项目金额', [2], (unit) => cents(projectBudget(unit) * doneShare(unit, '目标覆盖', 0.5, 0.88))),
    column('部门项目预算金额', [2, ...annual], projectBudget),
    column('量化绩效指标数', [3], (unit) => countOf(indicators(unit), between(`${unit.seed} 量化`, 0.46, 0.92))),
    column('绩效指标数', [3], indicators),
    column('已开展事前评估项目数', annual, (unit) =>
      countOf(assessmentsDue(unit), between(`${unit.seed} 评估开展`, 0.35, 1.1)),
    ),
    column('应开展事前评估项目数', annual, assessmentsDue),
    column('已完成监控项目数', fromMidYear, (unit, month) => countOf(projectCount(unit), monitored(unit, month))),
    column('应监控项目数', fromMidYear, projectCount),
    column('已整改监控问题数', fromMidYear, (unit, month) =>
      Math.floor(problems(unit, month) * solved(unit, month) + 0.001),
    ),
    column('监控发现问题数', fromMidYear, problems),
    column('按时完成自评项目数', [3], (unit) => countOf(projectCount(unit), doneShare(unit, '自评', 0.5, 0.78))),
    column('应自评项目数', [3], projectCount),
  ],
};

/** Nobody of group Ⅳ was drawn for review. */
const reviewed = (unit: Department): number =>
  happens(unit, '抽到复核', { Ⅰ: 0.8, Ⅱ: 0.5, Ⅲ: 0.4, Ⅳ: 0 }) ? whole(`${unit.seed} 复核数`, 3, 8) : 0;

export const selfAssessmentReview: Export<Department> = {
  source: '自评复核表(部门)',
  unitRow: '单位:个、分',
  columns: [
    column('自评复核偏差分合计', annual, (unit) => Math.round(reviewed(unit) * between(`${unit.seed} 偏差`, 2, 13))),
    column('自评复核项目数', annual, reviewed),
  ],
};

const resultsDue = (unit: Department): number =>
  hasProjects(unit) && happens(unit, '有评价', { Ⅰ: 1, Ⅱ: 0.8, Ⅲ: 0.7, Ⅳ: 0.5 })
    ? countIn(unit, '评价结果', { Ⅰ: [6, 30], Ⅱ: [2, 10], Ⅲ: [2, 10], Ⅳ: [1, 3] })
    : 0;

export const evaluationResults: Export<Department> = {
  source: '绩效评价应用台账(部门)',
  unitRow: '单位:万元、个',
  columns: [
    column('部门评价项目金额', annual, (unit) =>
      cents(projectBudget(unit) * between(`${unit.seed} 部门评价`, 0.06, 0.3)),
    ),
    column('已应用评价结果数', annual, (unit) =>
      countOf(resultsDue(unit), between(`${unit.seed} 结果应用`, 0.38, 1.08)),
    ),
    column('应应用评价结果数', annual, resultsDue),
  ],
};
