import { cents, countOf } from '../amounts.ts';
import { column, type Export } from '../export.ts';
import { annual, fromMidYear, quarterly } from '../period.ts';
import { between, chance, whole } from '../prng.ts';
import type { Department } from '../units.ts';
import { addedInAll, additions } from './facts.ts';
import { assignsTransfers, countIn, doneShare, happens } from './traits.ts';

/** What is counted or summed evenly over the year. */
const soFar = (yearTotal: number, month: number): number => Math.round((yearTotal * month) / 12);

const plansDue = (unit: Department, month: number): number =>
  assignsTransfers(unit) ? soFar(unit.budget * between(`${unit.seed} 转移支付`, 0.3, 1.6), month) : 0;

export const transferPlans: Export<Department> = {
  source: '主管转移支付提出方案表',
  unitRow: '单位:万元',
  columns: [
    column('按时提出分配方案额', quarterly, (unit, month) =>
      cents(plansDue(unit, month) * doneShare(unit, '分配方案', 0.35, 0.75)),
    ),
    column('应提出分配方案额', quarterly, plansDue),
  ],
};

const mattersDue = (unit: Department, month: number): number =>
  happens(unit, '有督办', { Ⅰ: 1, Ⅱ: 0.8, Ⅲ: 0.7, Ⅳ: 0.3 })
    ? soFar(countIn(unit, '督办', { Ⅰ: [6, 24], Ⅱ: [2, 12], Ⅲ: [2, 10], Ⅳ: [1, 4] }), month)
    : 0;

export const supervisedMatters: Export<Department> = {
  source: '督办事项台账(部门)',
  unitRow: '单位:项',
  format: 'xlsx',
  columns: [
    column('按时办结财政督办数', quarterly, (unit, month) =>
      countOf(mattersDue(unit, month), doneShare(unit, '督办办结', 0.5, 0.7)),
    ),
    column('到期财政督办数', quarterly, mattersDue),
  ],
};

const procurementBudget = (unit: Department, month: number): number => {
  if (!happens(unit, '有采购', { Ⅰ: 1, Ⅱ: 1, Ⅲ: 1, Ⅳ: 0.65 })) return 0;
  const opening = Math.round(unit.budget * between(`${unit.seed} 采购`, 0.03, 0.11));
  return month === 12 ? Math.round(opening * 1.04) : opening;
};

/** The checkpoints ask for 40%, 70% and 95%. */
const procured = (unit: Department, month: number): number => {
  const level = between(`${unit.seed} 采购进度`, 0.6, 1.12);
  const asked = month === 6 ? 0.4 : month === 9 ? 0.7 : 0.95;
  return Math.min(0.99, asked * (1 + (level - 1) * (month === 12 ? 0.5 : 1)));
};

const intentsDue = (unit: Department, month: number): number =>
  procurementBudget(unit, month) === 0
    ? 0
    : soFar(countIn(unit, '采购意向', { Ⅰ: [40, 220], Ⅱ: [8, 48], Ⅲ: [8, 60], Ⅳ: [4, 9] }), month);

const reservable = (unit: Department): number => Math.round(procurementBudget(unit, 12) * 0.7);

export const procurement: Export<Department> = {
  source: '政府采购执行表',
  unitRow: '单位:万元',
  columns: [
    column('面向中小企业预留金额', annual, (unit) =>
      cents(reservable(unit) * between(`${unit.seed} 中小企业`, 0.22, 0.6)),
    ),
    column('适宜预留采购预算', annual, reservable),
    column('采购已执行金额', fromMidYear, (unit, month) =>
      cents(procurementBudget(unit, month) * procured(unit, month)),
    ),
    column('采购预算金额', fromMidYear, procurementBudget),
    column('已公开采购意向项目数', quarterly, (unit, month) =>
      countOf(intentsDue(unit, month), doneShare(unit, '意向公开', 0.45, 0.84)),
    ),
    column('应公开采购意向项目数', quarterly, intentsDue),
  ],
};

const transfersBetweenItems = (unit: Department, month: number): number => {
  let count = 0;
  for (let quarter = 3; quarter <= month; quarter += 3) {
    count += chance(`${unit.seed} 调剂 ${quarter}`, 0.45) ? whole(`${unit.seed} 调剂次数 ${quarter}`, 1, 2) : 0;
  }
  return count;
};

export const budgetChanges: Export<Department> = {
  source: '部门指标追加调剂表',
  unitRow: '单位:万元',
  columns: [
    column('年中追加额', annual, addedInAll),
    column('中央追加额', annual, (unit) => additions(unit).central),
    column('援藏追加额', annual, (unit) => additions(unit).aid),
    column('自治区决策追加额', annual, (unit) => additions(unit).regional),
    column('预算调剂次数', quarterly, transfersBetweenItems),
  ],
};

export const staffRecords: Export<Department> = {
  source: '人员信息核对表',
  unitRow: '单位:人',
  columns: [
    column('人员信息不一致人数', quarterly, (unit, month) =>
      chance(`${unit.seed} 人员 ${month}`, 0.35)
        ? 0
        : countIn(unit, `人员不一致 ${month}`, { Ⅰ: [1, 14], Ⅱ: [1, 7], Ⅲ: [1, 8], Ⅳ: [1, 3] }),
    ),
  ],
};

const arrears = (unit: Department): number =>
  happens(unit, '有拖欠', { Ⅰ: 0.6, Ⅱ: 0.3, Ⅲ: 0.2, Ⅳ: 0 })
    ? countIn(unit, '拖欠', { Ⅰ: [400, 9000], Ⅱ: [60, 600], Ⅲ: [60, 800], Ⅳ: [0, 0] })
    : 0;

/** The schedule asks for a quarter of the year's list each quarter. */
const cleared = (unit: Department, month: number): number =>
  Math.min(1, (month / 12) * between(`${unit.seed} 清偿`, 0.66, 1.15));

export const arrearsCleared: Export<Department> = {
  source: '拖欠账款清偿台账',
  unitRow: '单位:万元',
  columns: [
    column('已清偿拖欠账款', quarterly, (unit, month) => cents(arrears(unit) * cleared(unit, month))),
    column('拖欠账款台账数', quarterly, arrears),
  ],
};

/** Nobody of group Ⅳ is drawn in the first quarter. */
const sampled = (unit: Department, month: number): number =>
  chance(`${unit.seed} 抽中 ${month}`, month === 3 && unit.group === 'Ⅳ' ? 0 : 0.6)
    ? whole(`${unit.seed} 抽查条数`, 5, 12) * 10
    : 0;

export const masterDataSampling: Export<Department> = {
  source: '基础信息抽查表(部门)',
  unitRow: '单位:条',
  columns: [
    column('抽查准确条数', quarterly, (unit, month) =>
      countOf(sampled(unit, month), doneShare(unit, `基础信息 ${month}`, 0.15, 0.88)),
    ),
    column('抽查基础信息条数', quarterly, sampled),
  ],
};
