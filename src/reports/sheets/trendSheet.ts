import type { Assessment } from '../../domain/assessment.ts';
import { changeCauses } from '../../domain/assessment.ts';
import { monthOf } from '../../domain/period.ts';
import { draftMark, monthTitle, type SheetMaker } from '../context.ts';
import { type Cell, cell, figureCell, tableSheet } from '../sheet.ts';

/** 环比与走势: the year's months, the change on the comparable set, and what caused it. */
export const trendSheet: SheetMaker = {
  name: '环比与走势',
  internalOnly: false,
  make({ assessment }) {
    return tableSheet({
      name: '环比与走势',
      rowHeight: 20,
      title: `${monthTitle(assessment)}${assessment.assessment}指数环比与走势${draftMark(assessment)}`,
      subtitle: '(单位:分)',
      columns: [
        { header: '序号', width: 5 },
        { header: '单位', width: 16 },
        ...assessment.trend.map((month) => ({ header: `${monthOf(month.period) ?? 12}月`, width: 8 })),
        { header: '环比(公布口径)', width: 9 },
        { header: '环比(可比口径)', width: 9 },
        ...changeCauses.map((cause) => ({ header: cause, width: 9 })),
        { header: '名次变化', width: 7 },
        { header: '比首个排名月', width: 9 },
      ],
      body: assessment.units.map((_, row) => lineOf(assessment, row)),
      colours: (first, last) => {
        const from = 3 + assessment.trend.length;
        return [{ kind: 'arrows', from: [first, from], to: [last, from + 1] }];
      },
      notes: [
        `注:环比(公布口径)= 本月指数 − 上月指数,等于${changeCauses.join('、')}六项之和(按最大余额法取整,合计分毫不差)。`,
        '归因按固定次序逐步重算:先换应考范围,再换本月标准、版本,然后换本单位数据、待核变动,最后换其他单位数据。',
      ],
    });
  },
};

function lineOf(assessment: Assessment, row: number): readonly Cell[] {
  const result = assessment.results[row];
  const change = result?.change;
  return [
    figureCell(String(row + 1), 'integer'),
    cell(assessment.units[row]?.shortName ?? '', 'text'),
    ...assessment.trend.map((month) => figureCell(month.index[row], 'twoPlaces')),
    figureCell(change?.published, 'change'),
    figureCell(change?.comparable, 'change'),
    ...changeCauses.map((cause) => figureCell(change?.parts.find((part) => part.cause === cause)?.shown, 'change')),
    figureCell(change?.rankChange?.toString(), 'step'),
    figureCell(result?.sinceFirst?.change, 'change'),
  ];
}
