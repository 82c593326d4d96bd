import { cents } from '../amounts.ts';
import { progressShare, type Season, seasonShare } from '../curves.ts';
import { column, type Export } from '../export.ts';
import { annual, monthly, quarterly } from '../period.ts';
import type { Prefecture } from '../units.ts';
import { alongQuarters, events, perPrefecture } from './rows.ts';

/** Announced amounts are whole 万元. */
const received = (yearTotal: number, month: number): number => Math.round(yearTotal * seasonShare('received', month));

const directReceived = (unit: Prefecture, month: number): number => received(unit.general * 0.16, month);

/** Only what came in 30 days ago has to be allocated. */
const directAllocable = (unit: Prefecture, month: number): number =>
  month === 1 ? Math.round(directReceived(unit, 1) * 0.6) : directReceived(unit, month - 1);

const paid =
  (season: Season, topic: string, starts: (unit: Prefecture) => number) =>
  (unit: Prefecture, month: number, inHand: number): number =>
    cents(inHand * progressShare(unit, { topic, season, start: starts(unit) }, month));

const directPaid = paid('directFunds', '直达资金', perPrefecture(1.05, 0.97, 1.02, 0.98, 1, 0.87, 0.81));
const ruralPaid = paid('ruralFunds', '衔接资金', perPrefecture(1, 1.03, 0.98, 1.05, 1, 0.91, 0.84));
const aidPaid = paid('aidAndBorder', '援藏资金', perPrefecture(0.93, 0.9, 1.03, 0.99, 1, 0.78, 0.72));
const borderPaid = paid('aidAndBorder', '边境资金', perPrefecture(1, 0.88, 1.03, 1.05, 1, 1, 0.74));

const allocatedShare = perPrefecture(0.985, 0.97, 0.95, 1, 0.93, 0.92, 0.89);
const ruralReceived = (unit: Prefecture, month: number): number => received(unit.general * 0.045, month);
const aidReceived = (unit: Prefecture, month: number): number => received(unit.general * 0.03, month);
const borderReceived = (unit: Prefecture, month: number): number =>
  unit.border ? received(unit.general * 0.04, month) : 0;

export const directFunds: Export<Prefecture> = {
  source: '直达资金监控表',
  unitRow: '单位:万元',
  columns: [
    column('已分配直达资金', monthly, (unit, month) => cents(directAllocable(unit, month) * allocatedShare(unit))),
    column('应分配直达资金', monthly, directAllocable),
    column(['直达资金支付数', '支付情况/累计支付'], monthly, (unit, month) =>
      directPaid(unit, month, directReceived(unit, month)),
    ),
    column(['直达资金下达数', '下达情况/累计下达'], monthly, directReceived),
  ],
};

const transferDue = (unit: Prefecture, month: number): number => received(unit.general * 0.62, month);
const passedOnInTime = perPrefecture(0.95, 0.93, 0.96, 0.97, 0.88, 0.86, 0.83);

export const transfersPassedOn: Export<Prefecture> = {
  source: '转移支付分解下达表',
  unitRow: '单位:万元',
  columns: [
    column('按期分解下达转移支付', monthly, (unit, month) => cents(transferDue(unit, month) * passedOnInTime(unit))),
    column('应分解下达转移支付', monthly, transferDue),
  ],
};

export const ruralAidAndBorderFunds: Export<Prefecture> = {
  source: '衔接援藏边境资金支付表',
  unitRow: '单位:万元',
  columns: [
    column('衔接资金支出数', monthly, (unit, month) => ruralPaid(unit, month, ruralReceived(unit, month))),
    column('衔接资金到位数', monthly, ruralReceived),
    column('援藏资金支出数', monthly, (unit, month) => aidPaid(unit, month, aidReceived(unit, month))),
    column('边境资金支出数', monthly, (unit, month) => borderPaid(unit, month, borderReceived(unit, month))),
    column('援藏资金到位数', monthly, aidReceived),
    column('边境资金到位数', monthly, borderReceived),
  ],
};

const basicNeeds = (unit: Prefecture): number => Math.round(unit.general * 0.3);
const basicNeedsMet = perPrefecture(1.03, 1.01, 1.05, 1.02, 1, 1.01, 0.985);

export const basicNeedsBudget: Export<Prefecture> = {
  source: '三保预算审核表',
  unitRow: '单位:万元',
  columns: [
    column('三保预算安排数', [3], (unit) => cents(basicNeeds(unit) * basicNeedsMet(unit))),
    column('三保需求审核数', [3], basicNeeds),
  ],
};

export const basicNeedsIncidents: Export<Prefecture> = {
  source: '三保运行动态监控表',
  unitRow: '单位:次',
  columns: [
    column('工资拖欠次数', monthly, (unit, month) => Math.min(1, events(unit, '工资拖欠', month, 0.2))),
    column('其他三保违规次数', monthly, (unit, month) => events(unit, '其他三保违规', month)),
  ],
};

const subsidiesDue = (unit: Prefecture, month: number): number => Math.round((unit.general * 0.034 * month) / 12);
const subsidiesInTime = alongQuarters(
  [98.2, 98.6, 98.9, 99.4],
  [97.5, 98, 98.4, 98.8],
  [96, 97, 97.4, 98.2],
  [100, 100, 100, 100],
  [95, 96.5, 96.8, 97.5],
  [94, 95, 95.5, 96.2],
  [91, 93, 93.5, 95],
);

export const subsidiesByCard: Export<Prefecture> = {
  source: '一卡通发放季报',
  unitRow: '单位:万元',
  columns: [
    column('一卡通按时发放额', quarterly, (unit, month) =>
      cents(subsidiesDue(unit, month) * subsidiesInTime(unit, month)),
    ),
    column('一卡通应发放额', quarterly, subsidiesDue),
  ],
};

export const supervisedMatters: Export<Prefecture> = {
  source: '督办事项台账(地市)',
  unitRow: '单位:项',
  format: 'xlsx',
  columns: [
    column('按时办结督办事项数', annual, perPrefecture(26, 22, 19, 18, 20, 17, 12)),
    column('应办结督办事项数', annual, perPrefecture(26, 23, 20, 18, 23, 22, 17)),
  ],
};
