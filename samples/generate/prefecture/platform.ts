import { countOf } from '../amounts.ts';
import { column, type Export } from '../export.ts';
import { annual, monthly, monthsCovered, quarterly, workingDaysOf } from '../period.ts';
import type { Prefecture } from '../units.ts';
import { around, events, perPrefecture } from './rows.ts';

const reportingUnits = perPrefecture(1150, 1680, 1020, 690, 1080, 960, 520);
const silent = perPrefecture(0.013, 0.011, 0.009, 0.011, 0.017, 0.022, 0.026);

const rowsAMonth = perPrefecture(410_000, 365_000, 232_000, 181_000, 266_000, 214_000, 96_000);
const rows = (unit: Prefecture, month: number): number =>
  monthsCovered(month) * Math.round(rowsAMonth(unit) * around(unit, '上传行数', month, 1, 0.12));
const rowErrors = perPrefecture(0.0067, 0.0064, 0.0052, 0.0059, 0.0083, 0.0098, 0.0109);

export const dataCollection: Export<Prefecture> = {
  source: '数据汇聚质量报告',
  unitRow: '单位:行、日、个',
  columns: [
    column('断报单位数', monthly, (unit, month) =>
      countOf(reportingUnits(unit), silent(unit) * around(unit, '断报', month, 1, 0.4)),
    ),
    column('应报单位数', monthly, reportingUnits),
    column(
      '按时完整上传日数',
      monthly,
      (unit, month) => workingDaysOf(month) - Math.min(3, events(unit, '上传迟误', month, 1.4)),
    ),
    column('应上传工作日数', monthly, (_unit, month) => workingDaysOf(month)),
    column('校验差错行数', monthly, (unit, month) =>
      countOf(rows(unit, month), rowErrors(unit) * around(unit, '校验差错', month, 1, 0.25)),
    ),
    column('上传数据行数', monthly, rows),
  ],
};

const sampled = perPrefecture(400, 400, 300, 300, 300, 300, 240);
const correct = perPrefecture(0.945, 0.95, 0.96, 0.97, 0.91, 0.89, 0.87);

export const masterDataSampling: Export<Prefecture> = {
  source: '基础数据抽查表(地市)',
  unitRow: '单位:条',
  columns: [
    column('基础数据抽查合格条数', quarterly, (unit, month) =>
      countOf(sampled(unit), around(unit, '基础数据', month, correct(unit), 0.015)),
    ),
    column('基础数据抽查条数', quarterly, sampled),
  ],
};

export const financialReport: Export<Prefecture> = {
  source: '政府财务报告审核表',
  unitRow: '单位:等级',
  columns: [column('财务报告审核等级', annual, perPrefecture('A', 'B', 'A', 'B', 'B', 'C', 'D'))],
};
