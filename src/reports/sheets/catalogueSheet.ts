import { type Edition, type Indicator, leavesOf } from '../../catalogue/edition.ts';
import { describeGap } from '../../rules/gapWords.ts';
import type { SheetMaker } from '../context.ts';
import { type Cell, cell, figureCell, tableSheet } from '../sheet.ts';

/** 指标体系: the edition in force, printed from the catalogue itself. */
export const catalogueSheet: SheetMaker = {
  name: '指标体系',
  internalOnly: false,
  make({
    workings: {
      state: { edition },
    },
  }) {
    return tableSheet({
      name: '指标体系',
      title: edition.name,
      subtitle: `(版本 ${edition.version},自 ${edition.effective} 起施行;依据 ${edition.basis}${edition.status ? `;${edition.status}` : ''})`,
      columns: [
        { header: '领域', width: 12 },
        { header: '编号', width: 8 },
        { header: '指标', width: 24 },
        { header: '分值', width: 6 },
        { header: '类别', width: 6 },
        { header: '周期', width: 6 },
        { header: '应考月', width: 10 },
        { header: '取值', width: 36 },
        { header: '评分标准', width: 44 },
        { header: '差距规则', width: 34 },
        { header: '不适用', width: 24 },
        { header: '主管处室', width: 13 },
        { header: '依据', width: 20 },
        { header: '状态', width: 8 },
      ],
      body: linesOf(edition),
      frozenColumns: 3,
    });
  },
};

const cycles = { month: '月', quarter: '季', year: '年', milestone: '节点' } as const;

function linesOf(edition: Edition): readonly (readonly Cell[])[] {
  const lines = edition.areas.flatMap((area) => leavesOf(area).map((indicator) => lineOf(area.name, indicator)));
  const blank = cell(null, 'totalText');
  return [
    ...lines,
    [
      cell('合计', 'totalText'),
      blank,
      cell(`${edition.indicators.length}项`, 'totalText'),
      figureCell(edition.total.toText(), 'totalPlain'),
      ...Array.from({ length: 10 }, () => blank),
    ],
  ];
}

function lineOf(area: string, indicator: Indicator): readonly Cell[] {
  return [
    cell(area, 'text'),
    cell(indicator.id, 'centred'),
    cell(indicator.name, 'wrapped'),
    figureCell(indicator.points.toDecimal(6), 'plain'),
    cell(indicator.regularity === 'regular' ? '平时' : '年度', 'centred'),
    cell(cycles[indicator.cycle], 'centred'),
    cell(monthsText(indicator.dueMonths), 'centred'),
    cell(
      [...indicator.values]
        .map(([name, formula]) => (name === '取值' ? formula.source : `${name}: ${formula.source}`))
        .join(';'),
      'wrapped',
    ),
    cell(`${indicator.scoring.form.keyword}: ${indicator.scoring.describe('zh')}`, 'wrapped'),
    cell(indicator.gap ? describeGap(indicator.gap, 'zh') : '', 'wrapped'),
    cell(
      indicator.notApplicable.map((rule) => `${rule.condition.source}→${treatments[rule.treatment]}`).join(';'),
      'wrapped',
    ),
    cell(indicator.office, 'centred'),
    cell(indicator.basis, 'wrapped'),
    cell(indicator.status ?? '', 'wrapped'),
  ];
}

const treatments = {
  full: '满分',
  withinArea: '领域内分摊',
  withinCatalogue: '全目录分摊',
  groupMean: '同组均值',
} as const;

/** `2—12月`, `3、6、9、12月`. */
export function monthsText(months: readonly number[]): string {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return '年终';
  const run = months.length > 2 && last - first === months.length - 1;
  return run ? `${first}—${last}月` : `${months.join('、')}月`;
}
