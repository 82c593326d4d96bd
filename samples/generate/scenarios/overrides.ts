import { departmentsWithout, prefecturesWithout } from './notApplicable.ts';
import type { Override } from './override.ts';

/** In May two units did not fill a cell, in September a third one; nobody else forgets anything. */
const missing: readonly Override[] = [
  { scenario: 'missing', unit: '阿里地区', periods: [5], cells: { 直达资金支付数: '' } },
  { scenario: 'missing', unit: '司法厅', periods: [5], cells: { 公务卡结算金额: '' } },
  { scenario: 'missing', unit: '商务厅', periods: [9], cells: { 人员信息不一致人数: '' } },
];

/** Values that a careless comparison would put on the wrong side. */
const edges: readonly Override[] = [
  {
    scenario: 'exactly at the standard (48% in June)',
    unit: '拉萨市',
    periods: [6],
    cells: { 直达资金支付数: { percent: 48, of: '直达资金下达数' } },
  },
  {
    scenario: 'exactly at S−δ (45% less a twentieth of it)',
    unit: '日喀则市',
    periods: [6],
    cells: { 已盘活存量资金: { percent: 42.75, of: '年初存量资金' } },
  },
  {
    scenario: 'off by exactly 10%: the tolerance and one full step',
    unit: '拉萨市',
    periods: [10],
    cells: { 库款支出实际数: 17.6, 库款支出预测数: 16 },
  },
  {
    scenario: 'a ratio that does not end (21/22)',
    unit: '阿里地区',
    periods: [3],
    cells: { 按时完整上传日数: 21 },
  },
];

export const overrides: readonly Override[] = [...missing, ...edges, ...prefecturesWithout, ...departmentsWithout];
