import { followUpWords } from '../../incentives/decisionWords.ts';
import { type FollowUp, measures } from '../../incentives/followUps.ts';
import { cell, figureCell } from '../sheet.ts';
import { tableSheet } from '../tableSheet.ts';
import { speechOf, type YearSheetMaker, yearDraftMark, yearTitle } from '../yearContext.ts';

/** 等次运用: what follows each unit's grade. */
export const followUpsSheet: YearSheetMaker = {
  name: '等次运用',
  make({ result }) {
    const speech = speechOf(result);
    return tableSheet<FollowUp & { readonly place: number }>({
      name: '等次运用',
      title: `${yearTitle(result, '等次运用表')}${yearDraftMark(result)}`,
      subtitle: `(${result.office})`,
      columns: [
        { header: '序号', width: 5, cell: ({ place }) => figureCell(String(place + 1), 'integer') },
        { header: '单位', width: [11, 24], cell: ({ unit }) => cell(speech.nameOf(unit), 'text') },
        { header: '等次', width: 8, cell: ({ grade }) => cell(grade, 'centred') },
        ...Object.entries(measures).map(([header, measure]) => ({
          header,
          width: 10,
          cell: ({ measures: own }: FollowUp) => cell(own.includes(measure) ? '√' : '', 'centred'),
        })),
        { header: '时限(日)', width: 10, cell: ({ days }) => figureCell(days?.toString(), 'integer') },
        { header: '说明', width: 54, cell: (line) => cell(followUpWords(line, speech), 'wrapped') },
      ],
      lines: result.followUps.map((line, place) => ({ ...line, place })),
      frozenColumns: 2,
      empty: '没有定等的单位。',
    });
  },
};
