import { type Because, because } from '../../explain/because.ts';
import { monthTitle, type ReportContext, type SheetMaker } from '../context.ts';
import { type Cell, cell, figureCell, tableSheet } from '../sheet.ts';

/** 逐项说明: value, clause and points of every unit's every indicator, in words. */
export const explanationsSheet: SheetMaker = {
  name: '逐项说明',
  internalOnly: false,
  make(context) {
    const { assessment } = context;
    return tableSheet({
      name: '逐项说明',
      title: `${monthTitle(assessment)}${assessment.assessment}考核逐项得分说明`,
      subtitle: '(取值、适用条款、得分和失分原因)',
      columns: [
        { header: '单位', width: 16 },
        { header: '编号', width: 8 },
        { header: '指标', width: 22 },
        { header: '计分月', width: 8 },
        { header: '取值', width: 11 },
        { header: '计算', width: 44 },
        { header: '适用条款', width: 48 },
        { header: '应考分值', width: 8 },
        { header: '得分', width: 9 },
        { header: '失分', width: 9 },
        { header: '状态', width: 9 },
        { header: '处室', width: 13 },
      ],
      body: explanationLines(context),
      frozenColumns: 3,
      filter: true,
    });
  },
};

function explanationLines(context: ReportContext): readonly (readonly Cell[])[] {
  const { workings, assessment } = context;
  return assessment.units.flatMap((unit, row) =>
    [...workings.state.leaves.values()].map((leaf) => {
      const why = because(workings, leaf, row, 'zh');
      return [
        cell(unit.shortName, 'text'),
        cell(why.indicator, 'centred'),
        cell(leaf.indicator.name, 'text'),
        cell(why.period, why.period === assessment.period ? 'centred' : 'muted'),
        cell(
          why.values.map((value) => (why.values.length > 1 ? `${value.name} ${value.value}` : value.value)).join(';'),
          'wrapped',
        ),
        cell(calculation(why), 'wrapped'),
        cell(clauseText(why), 'wrapped'),
        figureCell(why.due, 'plain'),
        figureCell(why.points, 'points'),
        figureCell(why.lost, 'plain'),
        cell(statusText(why), why.status === '待核' || why.status === '无法计算' ? 'warn' : 'centred'),
        cell(leaf.indicator.office, 'centred'),
      ];
    }),
  );
}

function calculation(why: Because): string {
  return why.values.map((value) => `${value.formula} = ${value.substituted} = ${value.value}`).join(';');
}

/** The sentence that settles the points; an open figure says what is missing. */
export function clauseText(why: Because): string {
  if (why.register) return `人工登记: ${why.register}`;
  if (why.status === '待核') {
    const missing = why.sources.filter((source) => source.value === '缺失').map((source) => source.item);
    return missing.length > 0 ? `缺 ${missing.join('、')}` : '取值无法确定,待处室核实';
  }
  if (why.status === '无法计算') return '分母为 0,待处室核实';
  if (why.treatment) return `${why.status},按“${why.treatment}”处理`;
  return why.clauses.join(';');
}

export function statusText(why: Because): string {
  return why.provisional ? `${why.status}(暂定)` : why.status;
}
