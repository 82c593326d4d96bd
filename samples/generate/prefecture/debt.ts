import { countOf, yi } from '../amounts.ts';
import { progressShare, seasonShare } from '../curves.ts';
import { column, type Export } from '../export.ts';
import { annual, monthly, quarterly } from '../period.ts';
import type { Prefecture } from '../units.ts';
import { alongQuarters, around, events, perPrefecture } from './rows.ts';

const limit = perPrefecture(201.5, 148, 86, 70, 112, 64, 18.5);
const balance = alongQuarters(
  [90, 91.5, 93, 94],
  [93, 94, 95.5, 96],
  [91, 92, 94, 95],
  [88, 89, 90, 91],
  [96, 97.5, 100, 99],
  [97, 98, 99.2, 98.6],
  [80, 81, 82, 83],
);

const bondsAYear = perPrefecture(12, 9.5, 6, 4.2, 6.4, 3.6, 2);
const bonds = (unit: Prefecture, month: number): number => yi(bondsAYear(unit) * seasonShare('bondsIssued', month));
const bondStart = perPrefecture(0.96, 1.02, 0.9, 0.93, 1, 0.8, 1);
const bondsSpent = (unit: Prefecture, month: number): number =>
  yi(
    bonds(unit, month) *
      progressShare(unit, { topic: '专项债券', season: 'specialBonds', start: bondStart(unit) }, month),
  );

const idleBonds = perPrefecture(2.1, 1.5, 0.8, 0.6, 1.2, 0.9, 0.3);
const idleBondsUsed = alongQuarters(
  [22, 48, 72, 96],
  [16, 36, 62, 88],
  [20, 45, 70, 95],
  [20, 46, 71, 95],
  [13, 31, 54, 79],
  [10, 27, 49, 72],
  [0, 0, 0, 0],
);

export const debtSystem: Export<Prefecture> = {
  source: '债务系统月报(地市)',
  unitRow: '单位:亿元',
  columns: [
    column('政府债务余额', quarterly, (unit, month) => yi(limit(unit) * balance(unit, month))),
    column('政府债务限额', quarterly, limit),
    column('专项债券支出数', monthly, bondsSpent),
    column('专项债券到位数', monthly, bonds),
    column('逾期偿付次数', monthly, (unit, month) => Math.min(1, events(unit, '逾期偿付', month, 0.25))),
    column('已整改闲置专项债券资金', quarterly, (unit, month) => yi(idleBonds(unit) * idleBondsUsed(unit, month))),
    column('年初闲置专项债券资金', quarterly, idleBonds),
  ],
};

const bondProjects = perPrefecture(62, 51, 34, 25, 40, 27, 6);
const wellReported = perPrefecture(0.95, 0.94, 0.96, 0.96, 0.9, 0.88, 0.8);

export const bondProjectMonitoring: Export<Prefecture> = {
  source: '专项债券项目穿透监测表',
  unitRow: '单位:个',
  columns: [
    column('监测填报合格项目数', quarterly, (unit, month) =>
      countOf(bondProjects(unit), around(unit, '穿透监测', month, wellReported(unit), 0.02)),
    ),
    column('在建专项债券项目数', quarterly, bondProjects),
  ],
};

export const debtRiskRegister: Export<Prefecture> = {
  source: '债务专项考核折算分登记册',
  unitRow: '单位:分',
  signed: true,
  columns: [column('债务专项考核折算分', annual, perPrefecture(93, 88, 90, 92.5, 81, 76, 84))],
};
