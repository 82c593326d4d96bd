import type { YearResult } from '../../aggregation/yearResult.ts';
import { Rational } from '../../domain/rational.ts';
import { cell, figureCell } from '../sheet.ts';
import { type TableColumn, tableSheet } from '../tableSheet.ts';
import {
  notesFrom,
  rankedLines,
  shownFigure,
  type UnitLine,
  type YearSheetMaker,
  yearDraftMark,
  yearTitle,
} from '../yearContext.ts';

/** 分领域: points and rate of each area. */
export const areasSheet: YearSheetMaker = {
  name: '分领域',
  make({ result }) {
    return tableSheet({
      name: '分领域',
      title: `${yearTitle(result, '分领域得分表')}${yearDraftMark(result)}`,
      subtitle: '(单位:分、%)',
      columns: columnsOf(result),
      lines: rankedLines(result),
      frozenColumns: 2,
      notes: notesFrom([
        '得分按不适用指标分摊后的分值计,各领域合计等于加减分以前的得分;得分率为领域内得分 ÷ 分值。',
        ...(result.policy.regular === 'whole' ? ['平时按各月指数整体计入,本表只含年度指标。'] : []),
      ]),
    });
  },
};

function columnsOf(result: YearResult): readonly TableColumn<UnitLine>[] {
  const digits = result.policy.decimals;
  return [
    { header: '序号', width: 5, cell: ({ place }) => figureCell(String(place + 1), 'integer') },
    { header: '单位', width: [11, 26], cell: ({ unit }) => cell(unit.name, 'text') },
    ...result.areas.flatMap(({ name, points }, place): readonly TableColumn<UnitLine>[] => {
      const above = [`${name}(${Rational.fromText(points).toDecimal(4)}分)`];
      return [
        {
          header: '得分',
          above,
          width: 9,
          cell: ({ year }) => figureCell(shownFigure(earnedAt(year, place), digits), 'twoPlaces'),
        },
        {
          header: '得分率',
          above,
          width: 9,
          colour: 'scale',
          cell: ({ year }) => figureCell(shownFigure(year.areas[place]?.rate, digits + 2), 'percent'),
        },
      ];
    }),
    { header: '合计', width: 9, cell: ({ year }) => figureCell(shownFigure(year.score?.total, digits), 'index') },
    { header: '名次', width: 6, cell: ({ year }) => figureCell(year.rank?.toString(), 'integer') },
  ];
}

/** A dash where nothing of the area applies. */
function earnedAt({ areas }: UnitLine['year'], place: number): string | null {
  const area = areas[place];
  return area && area.rate !== null ? area.earned : null;
}
