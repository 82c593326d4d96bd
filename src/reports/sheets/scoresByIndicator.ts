import type { Assessment } from '../../domain/assessment.ts';
import { Rational } from '../../domain/rational.ts';
import { meanOf, unitLines } from '../context.ts';
import {
  monthText,
  pointsCell,
  rateCell,
  rateText,
  type ScoredIndicator,
  scoredIndicators,
  scoresHead,
} from '../scoreCells.ts';
import { cell, figureCell, type Sheet } from '../sheet.ts';
import { type TableColumn, tableSheet } from '../tableSheet.ts';

type Column = TableColumn<ScoredIndicator>;

/** An indicator a line, the units beside each other. */
export function scoresByIndicator(assessment: Assessment): Sheet {
  return tableSheet({
    ...scoresHead(assessment),
    columns: [
      { header: '领域', width: [10, 20], cell: ({ area }) => cell(area, 'text') },
      { header: '编号', width: 8, cell: ({ indicator }) => cell(indicator.id, 'centred') },
      { header: '指标', width: [20, 34], cell: ({ indicator }) => cell(indicator.name, 'text') },
      {
        header: '应考\n分值',
        width: 7,
        cell: ({ score }) => figureCell(Rational.fromText(score.due).toDecimal(4), 'due'),
      },
      {
        header: '计分月',
        width: 8,
        cell: ({ score }) => cell(monthText(score), score.period === assessment.period ? 'centred' : 'muted'),
      },
      ...unitLines(assessment).flatMap(({ unit, row }): readonly Column[] => [
        { above: [unit.shortName], header: '得分', width: 9, cell: ({ score }) => pointsCell(score, row) },
        {
          above: [unit.shortName],
          header: '得分率',
          width: 10,
          colour: 'scale',
          cell: ({ score }) => rateCell(score, row),
        },
      ]),
      {
        header: '平均\n得分率',
        width: 10,
        cell: ({ score }) =>
          figureCell(
            meanOf(
              unitLines(assessment).map(({ row }) => rateText(score.rate[row] ?? null)),
              4,
            ),
            'percent',
          ),
      },
    ],
    lines: scoredIndicators(assessment),
    frozenColumns: 3,
    filter: true,
  });
}
