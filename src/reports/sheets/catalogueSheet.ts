import { type Indicator, leavesOf } from '../../catalogue/edition.ts';
import { describeGap } from '../../rules/gapWords.ts';
import type { SheetMaker } from '../context.ts';
import { cell, figureCell } from '../sheet.ts';
import { tableSheet } from '../tableSheet.ts';

interface Line {
  readonly area: string;
  readonly indicator: Indicator;
}

/** 指标体系: the edition in force, printed from the catalogue itself. */
export const catalogueSheet: SheetMaker = {
  name: '指标体系',
  internalOnly: false,
  make({
    workings: {
      state: { edition },
    },
  }) {
    return tableSheet<Line>({
      name: '指标体系',
      title: edition.name,
      subtitle: `(版本 ${edition.version},自 ${edition.effective} 起施行;依据 ${edition.basis}${edition.status ? `;${edition.status}` : ''})`,
      columns: [
        { header: '领域', width: 12, cell: ({ area }) => cell(area, 'wrapped'), total: cell('合计', 'totalText') },
        { header: '编号', width: 8, cell: ({ indicator }) => cell(indicator.id, 'centred') },
        {
          header: '指标',
          width: 21,
          cell: ({ indicator }) => cell(indicator.name, 'wrapped'),
          total: cell(`${edition.indicators.length}项`, 'totalText'),
        },
        {
          header: '分值',
          width: 7,
          cell: ({ indicator }) => figureCell(indicator.points.toDecimal(6), 'due'),
          total: figureCell(edition.total.toDecimal(6), 'totalDue'),
        },
        {
          header: '类别',
          width: 5,
          cell: ({ indicator }) => cell(indicator.regularity === 'regular' ? '平时' : '年度', 'centred'),
        },
        { header: '周期', width: 5, cell: ({ indicator }) => cell(cycles[indicator.cycle], 'centred') },
        { header: '应考月', width: [8, 20], cell: ({ indicator }) => cell(scheduleText(indicator), 'centred') },
        { header: '取值', width: 32, cell: ({ indicator }) => cell(valuesText(indicator), 'wrapped') },
        {
          header: '评分标准',
          width: 38,
          cell: ({ indicator: { scoring } }) => cell(`${scoring.form.keyword}: ${scoring.describe('zh')}`, 'wrapped'),
        },
        {
          header: '差距规则',
          width: 28,
          cell: ({ indicator: { gap } }) => cell(gap ? describeGap(gap, 'zh') : '', 'wrapped'),
        },
        { header: '不适用', width: 18, cell: ({ indicator }) => cell(notApplicableText(indicator), 'wrapped') },
        { header: '主管处室', width: 10, cell: ({ indicator }) => cell(indicator.office, 'wrapped') },
        { header: '依据', width: 17, cell: ({ indicator }) => cell(indicator.basis, 'wrapped') },
        { header: '状态', width: 11, cell: ({ indicator }) => cell(indicator.status ?? '', 'wrapped') },
      ],
      lines: edition.areas.flatMap((area) => leavesOf(area).map((indicator) => ({ area: area.name, indicator }))),
      frozenColumns: 3,
    });
  },
};

const cycles = { month: '月', quarter: '季', year: '年', milestone: '节点' } as const;

function valuesText({ values }: Indicator): string {
  return [...values]
    .map(([name, formula]) => (name === '取值' ? formula.source : `${name}: ${formula.source}`))
    .join(';');
}

const treatments = {
  full: '满分',
  withinArea: '领域内分摊',
  withinCatalogue: '全目录分摊',
  groupMean: '同组均值',
} as const;

function notApplicableText({ notApplicable }: Indicator): string {
  return notApplicable.map((rule) => `${rule.condition.source}→${treatments[rule.treatment]}`).join(';');
}

/** `2—12月`, `3、6、9、12月`. */
/** `2—12月`, and months that are for reminders only. */
function scheduleText({ dueMonths, reminderMonths }: Indicator): string {
  const due = monthsText(dueMonths);
  return reminderMonths.length === 0 ? due : `${due}(${monthsText(reminderMonths)}只提醒)`;
}

function monthsText(months: readonly number[]): string {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return '年终';
  const run = months.length > 2 && last - first === months.length - 1;
  return run ? `${first}—${last}月` : `${months.join('、')}月`;
}
