import { departmentRoster } from '../departmentRoster.ts';
import { annual, monthly, type Period, quarterly } from '../period.ts';
import * as cells from './cellSteps.ts';
import { amountsByCounty, byCounty, eventsByCounty } from './countySteps.ts';
import * as forms from './formSteps.ts';
import { calculated, hiddenLine } from './hiddenSteps.ts';
import * as layout from './layoutSteps.ts';
import { misreport } from './misreport.ts';
import { departmentAlias, formerName, prefectureAlias } from './names.ts';
import type { Step } from './step.ts';

/** What happens to the export of a source in some periods; several dressings of one file act in their order here. */
export interface Dressing {
  readonly source: string;
  readonly periods: readonly Period[];
  readonly steps: readonly Step[];
}

const all: readonly Period[] = [...monthly, ...annual];
const except = (...periods: readonly Period[]): readonly Period[] => all.filter((period) => !periods.includes(period));

const dress = (source: string, periods: readonly Period[], ...steps: readonly Step[]): Dressing => ({
  source,
  periods,
  steps,
});

const groups = new Map(departmentRoster.map(([code, , group]) => [code, group]));

const reportedItems: Readonly<Record<string, string>> = {
  断报单位数: '个',
  应报单位数: '个',
  按时完整上传日数: '日',
  应上传工作日数: '日',
};

const prefectures: readonly Dressing[] = [
  dress('直达资金监控表', all, layout.measureLine, cells.inYuan),
  dress('直达资金监控表', [5], cells.blankAs('—')),
  dress('直达资金监控表', [6], layout.totalBelow, cells.thousands, layout.titleLines, layout.notesBelow),
  dress('直达资金监控表', all, layout.twoLevels),
  dress('直达资金监控表', [2], forms.inGb18030),
  dress('直达资金监控表', [4], forms.inUtf16, forms.tabSeparated),
  dress('直达资金监控表', [6], forms.asWebPage),
  dress('转移支付分解下达表', monthly, layout.monthsInABook, forms.asXls),
  dress('衔接援藏边境资金支付表', [3], forms.mixedLineEnds),
  dress(
    '衔接援藏边境资金支付表',
    [6],
    layout.repeatedHeader(4),
    layout.blankColumns,
    layout.blankLines,
    layout.notesBelow,
  ),
  dress('衔接援藏边境资金支付表', [9], forms.inGb18030, forms.tabSeparated),
  dress(
    '三保预算审核表',
    [3],
    layout.totalBelow,
    ...byCounty(amountsByCounty({ '540600 三保预算安排数 3': 1234.5, '540200 三保需求审核数 3': 860 })),
    cells.redNegatives('三保预算安排数'),
    cells.bracketedNegatives('三保需求审核数'),
    forms.asXls,
  ),
  dress(
    '三保运行动态监控表',
    monthly,
    layout.totalBelow,
    ...byCounty(eventsByCounty),
    cells.zeroAs('记号“无”为零', '无'),
  ),
  dress('一卡通发放季报', quarterly, layout.turned),
  dress('一卡通发放季报', [6], forms.inUtf16),
  dress('批复公开时间登记表', [3], cells.dateSerials, cells.monthAlone, cells.dateForms, forms.asXls),
  dress('国库执行月报', monthly, layout.threeLevels),
  dress('国库执行月报', [4], forms.inGb18030),
  dress('国库执行月报', [6, 12], layout.titleLines, forms.asXml),
  dress('库款月报', monthly, cells.floatArtefacts('前12个月月均库款流出')),
  dress(
    '库款月报',
    [6],
    hiddenLine,
    cells.richNames,
    cells.linkedNames,
    layout.titleLines,
    ...calculated('期末库款余额'),
  ),
  dress('存量资金季报', quarterly, cells.inYi),
  dress('存量资金季报', [6], cells.fullWidthDigits),
  dress('财政暂付款情况表', [6], layout.brokenTitles, layout.totalBelow),
  dress('动态监控统计表(地市)', monthly, cells.otherNames('单位别名', prefectureAlias)),
  dress('地市财政总决算摘要', annual, cells.percentForms),
  dress('处置收益缴库表', [3], cells.zeroAs('记号“不适用”', '不适用')),
  dress('债务系统月报(地市)', monthly, cells.zeroAs('记号“—”为零', '—')),
  dress(
    '数据汇聚质量报告',
    monthly,
    layout.long((item) => reportedItems[item] ?? '条'),
  ),
  dress('数据汇聚质量报告', [6], forms.inGb18030, forms.mixedLineEnds),
];

const departments: readonly Dressing[] = [
  dress('部门集中支付表', [1, 2], cells.otherNames('单位旧名', formerName)),
  dress(
    '部门集中支付表',
    [6],
    layout.totalBelow,
    layout.groupSubtotals((code) => `第${groups.get(code) ?? ''}组`),
    cells.thousands,
  ),
  dress('部门集中支付表', monthly, layout.twoLevels),
  dress('部门集中支付表', [3, 9], forms.inGb18030),
  dress('部门集中支付表', [6], forms.asXls),
  dress('公务卡结算表', [3, 4], cells.otherNames('单位旧名', formerName)),
  dress('公务卡结算表', except(3, 4), cells.otherNames('单位别名', departmentAlias)),
  dress(
    '公务卡结算表',
    [misreport.period],
    cells.wrongFigure({
      unit: departmentAlias(misreport.unit, departmentRow(misreport.unit)),
      title: misreport.item,
      figure: misreport.wrong,
    }),
    cells.noBreakSpaces,
  ),
  dress('非税收入执收表', monthly, cells.zeroAs('记号“/”为零', '/')),
  dress('非税收入执收表', [6], forms.mixedLineEnds),
  dress('报表报送登记表(部门)', monthly, cells.otherNames('单位别名', departmentAlias), layout.namesOnly),
  dress('专项债券项目支付表', [6], layout.totalBelow),
  dress('一体化数据质量表(部门)', monthly, forms.tabSeparated),
  dress('一体化数据质量表(部门)', [6], layout.repeatedHeader(20), forms.unmarked),
  dress('部门预算编审登记表', [11], cells.dateForms),
  dress('部门预算编审登记表', [12], cells.zeroAs('空白为零', '')),
];

function departmentRow(name: string): number {
  return departmentRoster.findIndex(([, each]) => each === name);
}

export const dressings: readonly Dressing[] = [...prefectures, ...departments];

/** Exports that one system prints into one sheet. */
export const joints: readonly { readonly file: string; readonly sources: readonly string[] }[] = [
  { file: '国库管理月报(地市)', sources: ['动态监控统计表(地市)', '财政暂付款情况表'] },
];
