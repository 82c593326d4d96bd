import { exactSum } from './decimals.ts';

/** A figure that a system got wrong in one month: the export shows the wrong one, the office's register the right one. */
export const misreport = {
  unit: '民政厅',
  item: '公务卡结算金额',
  measure: '元',
  period: 6,
  /** A bill booked twice. */
  wrong: (right: number): number => exactSum([right, 12_600]),
  reason: '一笔公务卡还款系统重复记账',
  basis: '公务卡管理系统更正函〔2026〕6号',
  date: '2026-07-03',
} as const;
