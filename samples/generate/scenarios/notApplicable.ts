import type { Cell } from '../export.ts';
import { annual, fromMidYear, monthly, quarterly } from '../period.ts';
import type { Override } from './override.ts';

const allZero = (...items: readonly string[]): Readonly<Record<string, Cell>> =>
  Object.fromEntries(items.map((item) => [item, 0]));

/** Prefectures to which an indicator does not apply, for a month, a quarter or the year. */
export const prefecturesWithout: readonly Override[] = [
  {
    scenario: 'no direct funds yet',
    unit: '阿里地区',
    periods: [1, 2],
    cells: allZero('已分配直达资金', '应分配直达资金', '直达资金支付数', '直达资金下达数'),
  },
  {
    scenario: 'direct funds received, none of them for 30 days',
    unit: '阿里地区',
    periods: [3],
    cells: allZero('已分配直达资金', '应分配直达资金'),
  },
  {
    scenario: 'no transfers to pass on yet',
    unit: '林芝市',
    periods: [1, 2],
    cells: allZero('按期分解下达转移支付', '应分解下达转移支付'),
  },
  { scenario: 'no rural funds', unit: '拉萨市', periods: monthly, cells: allZero('衔接资金支出数', '衔接资金到位数') },
  {
    scenario: 'neither aid nor border funds yet',
    unit: '那曲市',
    periods: [1, 2],
    cells: allZero('援藏资金支出数', '援藏资金到位数'),
  },
  {
    scenario: 'no subsidies due',
    unit: '阿里地区',
    periods: [3],
    cells: allZero('一卡通按时发放额', '一卡通应发放额'),
  },
  {
    scenario: 'no supervised matters',
    unit: '林芝市',
    periods: annual,
    cells: allZero('按时办结督办事项数', '应办结督办事项数'),
  },
  {
    scenario: 'nothing carried over a year ago',
    unit: '阿里地区',
    periods: annual,
    cells: allZero('上年末结转结余资金'),
  },
  { scenario: 'no idle funds', unit: '林芝市', periods: quarterly, cells: allZero('已盘活存量资金', '年初存量资金') },
  {
    scenario: 'nothing older than two years',
    unit: '阿里地区',
    periods: quarterly,
    cells: allZero('收回两年以上结转资金', '年初两年以上结转资金'),
  },
  {
    scenario: 'no clearing task',
    unit: '林芝市',
    periods: quarterly,
    cells: allZero('暂付款消化数', '暂付款年度消化任务数'),
  },
  {
    scenario: 'no suspect payments due: full marks',
    unit: '阿里地区',
    periods: [1, 2, 3, 4],
    cells: allZero('已整改疑点数', '应整改疑点数'),
  },
  {
    scenario: 'no warnings: full marks',
    unit: '林芝市',
    periods: fromMidYear,
    cells: allZero('已纠偏预警项目数', '预警项目数'),
  },
  {
    scenario: 'no idle assets',
    unit: '山南市',
    periods: quarterly,
    cells: allZero('盘活闲置资产价值', '年初闲置资产价值'),
  },
  {
    scenario: 'no disposals yet',
    unit: '那曲市',
    periods: [3],
    cells: allZero('处置收益按时上缴额', '处置收益应缴额'),
  },
  {
    scenario: 'no disposals yet',
    unit: '阿里地区',
    periods: [3],
    cells: allZero('处置收益按时上缴额', '处置收益应缴额'),
  },
  {
    scenario: 'no special bonds',
    unit: '阿里地区',
    periods: monthly,
    cells: allZero('专项债券支出数', '专项债券到位数'),
  },
  {
    scenario: 'no special bonds',
    unit: '阿里地区',
    periods: quarterly,
    cells: allZero('已整改闲置专项债券资金', '年初闲置专项债券资金', '监测填报合格项目数', '在建专项债券项目数'),
  },
  {
    scenario: 'special bonds, but none idle: full marks',
    unit: '林芝市',
    periods: quarterly,
    cells: allZero('已整改闲置专项债券资金', '年初闲置专项债券资金'),
  },
];

/** Departments' zero denominators that no draw brings about; most others follow from a small department's traits. */
export const departmentsWithout: readonly Override[] = [
  {
    scenario: 'no payment in July',
    unit: '红十字会',
    periods: [7],
    cells: allZero('关联一致支付笔数', '支付总笔数', '退回支付笔数'),
  },
  {
    scenario: 'nothing to settle by card yet',
    unit: '妇女联合会',
    periods: [1, 2],
    cells: allZero('公务卡结算金额', '公务卡应结算金额'),
  },
  {
    scenario: 'hospitality spent without a budget: no points',
    unit: '红十字会',
    periods: annual,
    cells: { 部门三公经费决算数: 1.2, 部门三公经费预算数: 0 },
  },
  {
    scenario: 'neither hospitality budget nor spending',
    unit: '工商业联合会',
    periods: annual,
    cells: allZero('部门三公经费决算数', '部门三公经费预算数'),
  },
  {
    scenario: 'old receivables of a year ago all collected',
    unit: '团委',
    periods: annual,
    cells: { 三年以上应收款: 0, 三年以上应收款上年数: 3.5, 应收款余额: 0 },
  },
  {
    scenario: 'receivables older than three years for the first time',
    unit: '广播电视局',
    periods: annual,
    cells: { 三年以上应收款: 24, 三年以上应收款上年数: 0, 应收款余额: 160 },
  },
  {
    scenario: 'payables older than three years for the first time',
    unit: '统计局',
    periods: annual,
    cells: { 三年以上应付款: 36, 三年以上应付款上年数: 0, 应付款余额: 300 },
  },
  {
    scenario: 'old payables of a year ago all paid',
    unit: '妇女联合会',
    periods: annual,
    cells: { 三年以上应付款: 0, 三年以上应付款上年数: 2.4, 应付款余额: 0 },
  },
];
