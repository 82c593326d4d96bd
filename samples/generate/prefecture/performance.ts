import { cents, percentText } from '../amounts.ts';
import { column, type Export } from '../export.ts';
import { annual, fromMidYear, quarterly } from '../period.ts';
import type { Prefecture } from '../units.ts';
import { projectBudget } from './budget.ts';
import { alongQuarters, perPrefecture } from './rows.ts';

const withTargets = (unit: Prefecture): number =>
  cents(projectBudget(unit) * perPrefecture(0.98, 0.97, 0.99, 0.985, 0.94, 0.93, 0.9)(unit));

const monitored = alongQuarters(
  [0, 46, 85, 98],
  [0, 44, 82, 97],
  [0, 47, 88, 99],
  [0, 44, 84, 98],
  [0, 33, 71, 91],
  [0, 28, 66, 88],
  [0, 27, 64, 88],
);
const warnings = perPrefecture(46, 40, 28, 12, 36, 30, 20);
const warningsBy = (unit: Prefecture, month: number): number => Math.round((warnings(unit) * month) / 12);
const corrected = alongQuarters(
  [0, 65, 82, 100],
  [0, 58, 76, 97],
  [0, 60, 80, 98],
  [0, 70, 90, 100],
  [0, 46, 67, 90],
  [0, 41, 60, 84],
  [0, 30, 70, 75],
);

const evaluatedShare = perPrefecture(0.31, 0.182, 0.165, 0.24, 0.155, 0.13, 0.092);

export const performanceManagement: Export<Prefecture> = {
  source: '绩效管理统计表(地市)',
  unitRow: '单位:万元',
  columns: [
    column('编报绩效目标项目金额', quarterly, withTargets),
    column('项目支出预算金额', [3, ...annual], projectBudget),
    column('开展事前评估政策项目数', annual, perPrefecture(27, 25, 18, 19, 13, 9, 0)),
    column('应开展事前评估政策项目数', annual, perPrefecture(30, 32, 22, 22, 22, 19, 0)),
    column('已监控项目金额', fromMidYear, (unit, month) => cents(withTargets(unit) * monitored(unit, month))),
    column('已纠偏预警项目数', fromMidYear, (unit, month) =>
      Math.floor(warningsBy(unit, month) * corrected(unit, month)),
    ),
    column('预警项目数', fromMidYear, warningsBy),
    column('重点评价金额', annual, (unit) => cents(projectBudget(unit) * evaluatedShare(unit))),
    column('重点评价占比上年', annual, (unit) =>
      percentText(perPrefecture(0.28, 0.15, 0.165, 0.21, 0.13, 0.145, 0.08)(unit)),
    ),
  ],
};

export const performanceSampling: Export<Prefecture> = {
  source: '绩效抽查复核表(地市)',
  unitRow: '单位:个',
  columns: [
    column('绩效目标抽查合格数', [4], perPrefecture(38, 35, 36, 37, 32, 30, 26)),
    column('绩效目标抽查数', [4], perPrefecture(40, 40, 40, 40, 40, 40, 36)),
    column('自评抽查一致项目数', annual, perPrefecture(24, 21, 21, 23, 19, 17, 15)),
    column('自评抽查项目数', annual, perPrefecture(25, 25, 25, 24, 25, 25, 22)),
  ],
};

/** 县级运行绩效: 山南市 and 林芝市 have the same mean (82), so that two prefectures share a rank. */
export const evaluationResults: Export<Prefecture> = {
  source: '绩效评价台账(地市)',
  unitRow: '单位:万元',
  columns: [
    column('评价结果调减金额', annual, perPrefecture(9000, 6200, 4000, 3500, 3300, 1200, 900)),
    column('评价项目金额', annual, perPrefecture(120_000, 110_000, 70_000, 50_000, 80_000, 40_000, 30_000)),
    column('县级运行绩效得分合计', annual, perPrefecture(688, 1431, 984, 574, 847, 869, 518)),
    column('参评县区数', annual, (unit) => unit.counties),
  ],
};
