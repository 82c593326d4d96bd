import { cents, percentText } from '../amounts.ts';
import { column, type Export } from '../export.ts';
import { annual, quarterly } from '../period.ts';
import type { Prefecture } from '../units.ts';
import { alongQuarters, perPrefecture } from './rows.ts';

const counted = (unit: Prefecture): number => Math.round(unit.general * 0.6);
const inOrder = perPrefecture(0.958, 0.962, 0.955, 0.984, 0.93, 0.902, 0.845);

const idleAtOpening = perPrefecture(31_000, 26_000, 17_000, 12_000, 21_000, 16_000, 9_000);

/** In March everybody is behind; in September 日喀则市 and 昌都市 lag by the same share. */
const idleUsed = alongQuarters(
  [9, 28, 50, 66],
  [8, 21, 26, 52],
  [0, 0, 0, 0],
  [9.4, 25, 45, 60],
  [6, 17, 26, 41],
  [5, 13, 44, 58],
  [3, 11, 43, 57],
);

const facilities = perPrefecture(1240, 1860, 1180, 760, 1320, 1100, 640);
const booked = perPrefecture(0.95, 0.81, 0.9, 0.985, 0.74, 0.7, 0.55);

export const assetStatistics: Export<Prefecture> = {
  source: '资产管理统计表(地市)',
  unitRow: '单位:万元',
  columns: [
    column('账实相符资产价值', annual, (unit) => cents(counted(unit) * inOrder(unit))),
    column('盘点资产价值', annual, counted),
    column('盘活闲置资产价值', quarterly, (unit, month) => cents(idleAtOpening(unit) * idleUsed(unit, month))),
    column('年初闲置资产价值', quarterly, idleAtOpening),
    column('已入账公共基础设施数', annual, (unit) => Math.round(facilities(unit) * booked(unit))),
    column('应入账公共基础设施数', annual, facilities),
    column('公共基础设施入账率上年', annual, (unit) =>
      percentText(perPrefecture(0.86, 0.74, 0.82, 0.97, 0.69, 0.65, 0.55)(unit)),
    ),
  ],
};

const proceedsAYear = perPrefecture(6400, 4800, 3600, 2600, 3900, 2100, 900);
const proceeds = (unit: Prefecture, month: number): number => Math.round((proceedsAYear(unit) * month) / 12);
const remittedInTime = perPrefecture(0.96, 0.97, 0.95, 0.99, 0.9, 0.86, 0.82);

export const disposalProceeds: Export<Prefecture> = {
  source: '处置收益缴库表',
  unitRow: '单位:万元',
  columns: [
    column('处置收益按时上缴额', quarterly, (unit, month) => cents(proceeds(unit, month) * remittedInTime(unit))),
    column('处置收益应缴额', quarterly, proceeds),
  ],
};
