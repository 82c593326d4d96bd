import { Rational } from '../../domain/rational.ts';
import { nominationWords } from '../../incentives/decisionWords.ts';
import type { JudgedNomination } from '../../incentives/nominations.ts';
import { cell, figureCell } from '../sheet.ts';
import { tableSheet } from '../tableSheet.ts';
import { speechOf, type YearSheetMaker, yearDraftMark, yearTitle } from '../yearContext.ts';

const reviews = { pending: '待审核', approved: '通过', rejected: '不通过' } as const;

/** 示范点: every nomination by its date, and what became of it. */
export const sitesSheet: YearSheetMaker = {
  name: '示范点',
  make({ result }) {
    const speech = speechOf(result);
    return tableSheet<JudgedNomination & { readonly place: number }>({
      name: '示范点',
      title: `${yearTitle(result, '先进示范点推荐表')}${yearDraftMark(result)}`,
      subtitle: '(单位:万元)',
      columns: [
        { header: '序号', width: 5, cell: ({ place }) => figureCell(String(place + 1), 'integer') },
        { header: '推荐单位', width: [11, 24], cell: ({ nomination }) => cell(speech.nameOf(nomination.unit), 'text') },
        { header: '示范点', width: [14, 34], cell: ({ nomination }) => cell(nomination.site, 'text') },
        { header: '审核', width: 9, cell: ({ nomination }) => cell(reviews[nomination.review], 'centred') },
        { header: '日期', width: 12, cell: ({ nomination }) => cell(nomination.date, 'centred') },
        { header: '依据', width: [16, 34], cell: ({ nomination }) => cell(nomination.basis, 'wrapped') },
        {
          header: '结果',
          width: 9,
          cell: ({ outcome }) => cell(outcome.kind === 'accepted' ? '计入' : '不计', 'centred'),
        },
        {
          header: '奖励',
          width: 9,
          cell: ({ reward }) => figureCell(Rational.fromText(reward).toDecimal(6), 'amount'),
        },
        { header: '说明', width: 54, cell: (line) => cell(nominationWords(line, speech), 'wrapped') },
      ],
      lines: result.nominations.map((line, place) => ({ ...line, place })),
      frozenColumns: 3,
      empty: result.policy.siteTerms ? '本年没有推荐。' : '本考核不设示范点。',
    });
  },
};
