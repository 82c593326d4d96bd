import type { Assessment, ScoreColumn } from '../../domain/assessment.ts';
import { Rational } from '../../domain/rational.ts';
import { cutOff, draftMark, monthTitle, type SheetMaker } from '../context.ts';
import { type Cell, cell, figureCell, tableSheet } from '../sheet.ts';

/** 指标得分: an indicator a line, points and 得分率 of every unit beside each other. */
export const scoresSheet: SheetMaker = {
  name: '指标得分',
  internalOnly: false,
  make({ assessment }) {
    const body = assessment.areas.flatMap((area) => {
      const scores = assessment.scores.filter((score) => areaOf(assessment, score) === area.id);
      return scores.map((score) => lineOf(assessment, score, area.name));
    });
    return tableSheet({
      name: '指标得分',
      rowHeight: 18,
      title: `${monthTitle(assessment)}${assessment.assessment}考核指标得分表${draftMark(assessment)}`,
      subtitle: `(${cutOff(assessment)};单位:分、%)`,
      columns: [
        { header: '领域', width: 12 },
        { header: '编号', width: 8 },
        { header: '指标', width: 26 },
        { header: '应考分值', width: 8 },
        { header: '计分月', width: 8 },
        ...assessment.units.flatMap((unit) => [
          { header: `${unit.shortName} 得分`, width: 10 },
          { header: `${unit.shortName} 得分率`, width: 9 },
        ]),
        { header: '平均得分率', width: 9 },
      ],
      body,
      colours: (first, last) =>
        assessment.units.map((_, place) => ({
          kind: 'scale',
          from: [first, 7 + 2 * place],
          to: [last, 7 + 2 * place],
        })),
      frozenColumns: 5,
      fitWidth: assessment.units.length <= 10,
      filter: true,
      notes: ['注:得分率 = 得分 ÷ 应考分值。未到期的指标不在表内;“计分月”早于本月的,沿用该月得分率。'],
    });
  },
};

export function areaOf(assessment: Assessment, score: ScoreColumn): string {
  return assessment.indicators.find((indicator) => indicator.id === score.indicator)?.area ?? '';
}

function lineOf(assessment: Assessment, score: ScoreColumn, area: string): readonly Cell[] {
  const indicator = assessment.indicators.find((each) => each.id === score.indicator);
  const rates = score.rate.flatMap((rate) => (rate === null ? [] : [Rational.fromText(rate)]));
  const mean = rates.length > 0 ? Rational.sum(rates).dividedBy(Rational.of(rates.length)).toFixed(4) : null;
  return [
    cell(area, 'text'),
    cell(score.indicator, 'centred'),
    cell(indicator?.name ?? '', 'text'),
    figureCell(Rational.fromText(score.due).toDecimal(4), 'plain'),
    cell(score.period, score.period === assessment.period ? 'centred' : 'muted'),
    ...assessment.units.flatMap((_, row) => pointsCells(score, row)),
    figureCell(mean, 'percent'),
  ];
}

function pointsCells(score: ScoreColumn, row: number): readonly Cell[] {
  const status = score.status[row] ?? '待核';
  const points = score.points[row];
  const rate = score.rate[row];
  if (points === null || points === undefined) {
    const treatment = score.treatment[row];
    const words = cell(
      status === '不适用' && treatment ? `不适用(${treatment})` : status,
      status === '待核' || status === '无法计算' ? 'warn' : 'muted',
    );
    return [words, rate ? figureCell(Rational.fromText(rate).toFixed(4), 'percent') : cell(null, 'muted')];
  }
  return [
    figureCell(points, 'points'),
    rate ? figureCell(Rational.fromText(rate).toFixed(4), 'percent') : cell(null, 'muted'),
  ];
}
