import { cents, countOf } from '../amounts.ts';
import { column, type Export } from '../export.ts';
import { annual, quarterly } from '../period.ts';
import { between, chance } from '../prng.ts';
import type { Department } from '../units.ts';
import { countIn, doneShare, happens, incidents } from './traits.ts';

const fixedAssets = (unit: Department): number =>
  Math.round(unit.budget * between(`${unit.seed} 固定资产`, 0.6, 1.8)) + 20;
const counted = (unit: Department): number => Math.round(fixedAssets(unit) * 1.1);
const matching = (unit: Department): number =>
  chance(`${unit.seed} 账实`, 0.6)
    ? between(`${unit.seed} 账实率`, 0.978, 1)
    : between(`${unit.seed} 账实率`, 0.91, 0.978);

const offices = (unit: Department): number =>
  countIn(unit, '办公用房', { Ⅰ: [6000, 42_000], Ⅱ: [2200, 9000], Ⅲ: [2600, 16_000], Ⅳ: [300, 1800] });
const officeUse = (unit: Department): number =>
  chance(`${unit.seed} 超标`, 0.22) ? between(`${unit.seed} 用房`, 1.005, 1.09) : between(`${unit.seed} 用房`, 0.86, 1);

/** 年初闲置资产: round figures, so that a share of them is exact. */
const idleAtOpening = (unit: Department): number =>
  happens(unit, '有闲置', { Ⅰ: 0.85, Ⅱ: 0.6, Ⅲ: 0.6, Ⅳ: 0.3 })
    ? countIn(unit, '闲置', { Ⅰ: [10, 90], Ⅱ: [2, 14], Ⅲ: [2, 20], Ⅳ: [1, 3] }) * 20
    : 0;

/** The checkpoints ask for 10%, 25%, 45% and 60%. */
const idleUsed = (unit: Department, month: number): number => {
  const asked = month === 3 ? 0.1 : month === 6 ? 0.25 : month === 9 ? 0.45 : 0.6;
  return asked * between(`${unit.seed} 调剂`, 0.45, 1.25);
};

const bought = (unit: Department): number =>
  happens(unit, '有购置', { Ⅰ: 1, Ⅱ: 0.95, Ⅲ: 0.95, Ⅳ: 0.7 })
    ? Math.round(unit.budget * between(`${unit.seed} 购置`, 0.004, 0.04)) + 1
    : 0;

const lets = (unit: Department): boolean => happens(unit, '有出租', { Ⅰ: 0.6, Ⅱ: 0.4, Ⅲ: 0.3, Ⅳ: 0.1 });
const lettingFaults = (unit: Department, topic: string): number => (lets(unit) ? incidents(unit, topic, 12, 0.2) : 0);

const disposals = (unit: Department): number =>
  happens(unit, '有处置', { Ⅰ: 0.95, Ⅱ: 0.8, Ⅲ: 0.8, Ⅳ: 0.5 })
    ? countIn(unit, '处置', { Ⅰ: [20, 260], Ⅱ: [5, 50], Ⅲ: [5, 60], Ⅳ: [2, 10] })
    : 0;

export const assetStatistics: Export<Department> = {
  source: '资产管理统计表(部门)',
  unitRow: '单位:万元、平方米、项',
  columns: [
    column('部门账实相符资产价值', annual, (unit) => cents(counted(unit) * matching(unit))),
    column('部门盘点资产价值', annual, counted),
    column('办公用房实际面积', annual, (unit) => Math.round(offices(unit) * officeUse(unit))),
    column('办公用房核定面积', annual, offices),
    column('在用固定资产原值', annual, (unit) => cents(fixedAssets(unit) * between(`${unit.seed} 在用`, 0.8, 0.995))),
    column('固定资产原值', annual, fixedAssets),
    column('已调剂闲置资产价值', quarterly, (unit, month) => cents(idleAtOpening(unit) * idleUsed(unit, month))),
    column('年初部门闲置资产价值', quarterly, idleAtOpening),
    column('有预算的资产购置额', annual, (unit) => cents(bought(unit) * doneShare(unit, '购置预算', 0.45, 0.82))),
    column('资产购置额', annual, bought),
    column('未经审批出租出借项数', annual, (unit) => lettingFaults(unit, '未审批出租')),
    column('未公开招租项数', annual, (unit) => lettingFaults(unit, '未公开招租')),
    column('租金未按时上缴项数', annual, (unit) => lettingFaults(unit, '租金迟缴')),
    column('合规处置项数', annual, (unit) => countOf(disposals(unit), doneShare(unit, '处置合规', 0.5, 0.84))),
    column('资产处置项数', annual, disposals),
  ],
};
