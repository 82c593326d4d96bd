import type { ScoredLeaf } from '../../aggregation/leaf.ts';
import type { UnitMark } from '../../domain/assessment.ts';
import { type Because, because } from '../../explain/because.ts';
import { draftMark, monthTitle, type ReportContext, type SheetMaker, unitLines } from '../context.ts';
import { cell, figureCell } from '../sheet.ts';
import { tableSheet } from '../tableSheet.ts';

/** 逐项说明: value, clause and points of every unit's every indicator, in words. */
export const explanationsSheet: SheetMaker = {
  name: '逐项说明',
  internalOnly: false,
  make(context) {
    const { assessment } = context;
    return tableSheet<Line>({
      name: '逐项说明',
      title: `${monthTitle(assessment)}${assessment.assessment}考核逐项得分说明${draftMark(assessment)}`,
      subtitle: '(取值、适用条款、得分和失分原因)',
      columns: [
        { header: '单位', width: [10, 20], cell: ({ unit }) => cell(unit.shortName, 'text') },
        { header: '编号', width: 8, cell: ({ why }) => cell(why.indicator, 'centred') },
        { header: '指标', width: 24, cell: ({ leaf }) => cell(leaf.indicator.name, 'wrapped') },
        {
          header: '计分月',
          width: 9,
          cell: ({ why }) => cell(why.period, why.period === assessment.period ? 'centred' : 'muted'),
        },
        { header: '取值', width: 16, cell: ({ why }) => cell(valuesText(why), 'wrapped') },
        { header: '计算', width: 46, cell: ({ why }) => cell(calculation(why), 'wrapped') },
        { header: '适用条款', width: 50, cell: ({ why }) => cell(clauseText(why), 'wrapped') },
        { header: '应考\n分值', width: 8, cell: ({ why }) => figureCell(why.due, 'due') },
        { header: '得分', width: 9, cell: ({ why }) => figureCell(why.points, 'points') },
        { header: '失分', width: 9, cell: ({ why }) => figureCell(why.lost, 'points') },
        { header: '状态', width: [10, 16], cell: ({ why }) => cell(statusText(why), isOpen(why) ? 'warn' : 'centred') },
        { header: '处室', width: [10, 16], cell: ({ leaf }) => cell(leaf.indicator.office, 'centred') },
      ],
      lines: linesOf(context),
      frozenColumns: 3,
      filter: true,
    });
  },
};

interface Line {
  readonly unit: UnitMark;
  readonly leaf: ScoredLeaf;
  readonly why: Because;
}

function linesOf({ workings, assessment }: ReportContext): readonly Line[] {
  const leaves = [...workings.state.leaves.values()];
  return unitLines(assessment).flatMap(({ unit, row }) =>
    leaves.map((leaf) => ({ unit, leaf, why: because(workings, leaf, row, 'zh') })),
  );
}

function valuesText({ values }: Because): string {
  return values.map(({ name, value }) => (values.length > 1 ? `${name} ${value}` : value)).join(';');
}

function calculation({ values }: Because): string {
  return values.map(({ formula, substituted, value }) => `${formula} = ${substituted} = ${value}`).join(';');
}

/** The sentence that settles the points; an open figure says what is missing. */
function clauseText(why: Because): string {
  if (why.register) return `人工登记: ${why.register}`;
  if (why.status === '待核') {
    const missing = why.sources.filter((source) => source.value === '缺失').map((source) => source.item);
    return missing.length > 0 ? `缺 ${missing.join('、')}` : '取值无法确定,待处室核实';
  }
  if (why.status === '无法计算') return '分母为 0,待处室核实';
  if (why.treatment) return `${why.status},按“${why.treatment}”处理`;
  return why.clauses.join(';');
}

function statusText(why: Because): string {
  return why.provisional ? `${why.status}(暂定)` : why.status;
}

function isOpen({ status }: Because): boolean {
  return status === '待核' || status === '无法计算';
}
