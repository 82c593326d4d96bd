import type { Assessment, IndicatorMark, ScoreColumn } from '../domain/assessment.ts';
import { monthOf } from '../domain/period.ts';
import { Rational } from '../domain/rational.ts';
import { cutOff, draftMark, monthTitle } from './context.ts';
import { type Cell, cell, dash, figureCell } from './sheet.ts';

/** An indicator of the month's due set with its area and scores, in catalogue order. */
export interface ScoredIndicator {
  readonly area: string;
  readonly indicator: IndicatorMark;
  readonly score: ScoreColumn;
}

export function scoredIndicators({ areas, indicators, scores }: Assessment): readonly ScoredIndicator[] {
  return areas.flatMap((area) =>
    indicators
      .filter((indicator) => indicator.area === area.id)
      .flatMap((indicator) =>
        scores
          .filter((score) => score.indicator === indicator.id)
          .map((score) => ({ area: area.name, indicator, score })),
      ),
  );
}

/** Points; where there are none, why. */
export function pointsCell({ points, status }: ScoreColumn, row: number): Cell {
  const text = points[row];
  if (text !== null && text !== undefined) return figureCell(text, 'points');
  const why = status[row] ?? '待核';
  return cell(why, why === '待核' || why === '无法计算' ? 'warn' : 'muted');
}

/** 得分率 that enters the index. */
export function rateCell({ rate }: ScoreColumn, row: number): Cell {
  const text = rateText(rate[row]);
  return text === null ? dash : figureCell(text, 'percent');
}

export function rateText(rate: string | null | undefined): string | null {
  return rate === null || rate === undefined ? null : Rational.fromText(rate).toFixed(4);
}

/** 计分月, `3月`; earlier than the assessment's for a carried score. */
export function monthText({ period }: ScoreColumn): string {
  return `${monthOf(period) ?? 12}月`;
}

/** What both layouts of the sheet have in common. */
export function scoresHead(assessment: Assessment) {
  return {
    name: '指标得分',
    title: `${monthTitle(assessment)}${assessment.assessment}考核指标得分表${draftMark(assessment)}`,
    subtitle: `(${cutOff(assessment)};单位:分、%)`,
    rowHeight: 18,
    notes: [
      '注:1. 得分率 = 得分 ÷ 应考分值;平均为有数单位的简单平均。未到期的指标不在表内;计分月早于本月的,沿用该月得分率。',
      '  2. 不适用、免考的不计得分:按“满分”“同组均值”处理的,以所列得分率计入指数;得分率为“—”的,分值按办法分摊。',
    ],
  };
}
