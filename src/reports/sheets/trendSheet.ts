import { type ChangeResult, changeCauses, type UnitResult } from '../../domain/assessment.ts';
import { monthOf } from '../../domain/period.ts';
import { draftMark, monthTitle, type SheetMaker, type UnitLine, unitLines } from '../context.ts';
import { type CellStyle, cell, figureCell } from '../sheet.ts';
import { type TableColumn, tableSheet } from '../tableSheet.ts';

/** 环比与走势: the year's months, the change on the comparable set, and what caused it. */
export const trendSheet: SheetMaker = {
  name: '环比与走势',
  internalOnly: false,
  make({ assessment }) {
    return tableSheet<Line>({
      name: '环比与走势',
      rowHeight: 20,
      title: `${monthTitle(assessment)}${assessment.assessment}指数环比与走势${draftMark(assessment)}`,
      subtitle: '(单位:分)',
      columns: [
        { header: '序号', width: 5, cell: ({ place }) => figureCell(String(place + 1), 'integer') },
        { header: '单位', width: [10, 20], cell: ({ unit }) => cell(unit.shortName, 'text') },
        ...assessment.trend.map(
          (month): TableColumn<Line> => ({
            above: ['各月指数'],
            header: `${monthOf(month.period) ?? 12}月`,
            width: 8,
            cell: ({ row }) => figureCell(month.index[row], 'twoPlaces'),
          }),
        ),
        { ...changeColumn(['环比'], '公布口径', (change) => change.published), colour: 'arrows' },
        { ...changeColumn(['环比'], '可比口径', (change) => change.comparable), colour: 'arrows' },
        ...changeCauses.map((cause) =>
          changeColumn(
            ['环比(公布口径)的构成'],
            wrapped(cause),
            (change) => change.parts.find((part) => part.cause === cause)?.shown,
          ),
        ),
        { ...changeColumn([], '名次\n变化', (change) => change.rankChange?.toString(), 'step'), width: 7 },
        { header: '比首个\n排名月', width: 9, cell: ({ result }) => figureCell(result?.sinceFirst?.change, 'change') },
      ],
      lines: unitLines(assessment).map((line) => ({ ...line, result: assessment.results[line.row] })),
      frozenColumns: 2,
      notes: [
        `注:1. 环比(公布口径)= 本月指数 − 上月指数,等于${changeCauses.join('、')}六项之和(按最大余额法取整,合计分毫不差)。`,
        '  2. 归因按固定次序逐步重算:先换应考范围,再换本月标准、版本,然后换本单位数据、待核变动,最后换其他单位数据。',
      ],
    });
  },
};

interface Line extends UnitLine {
  readonly result: UnitResult | undefined;
}

function changeColumn(
  above: readonly string[],
  header: string,
  of: (change: ChangeResult) => string | null | undefined,
  style: CellStyle = 'change',
): TableColumn<Line> {
  return { above, header, width: 10, cell: ({ result }) => figureCell(result?.change && of(result.change), style) };
}

/** `其他单位数据` in two even lines. */
function wrapped(text: string): string {
  return text.length <= 4 ? text : `${text.slice(0, -2)}\n${text.slice(-2)}`;
}
